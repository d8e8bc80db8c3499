import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { registrerInnspill } from "~/domain/innspill/registrer.server";
import { MAKS_DAGER_SIDEN, registreringSkjema } from "~/domain/innspill/registrering";
import { finnRegistrertIDag, finnTemaerTilRegistrering } from "~/domain/innspill/registrert.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import { datoIOslo, leggTilDager } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Brevfelt } from "./Brevfelt";
import { HvemSa } from "./HvemSa";
import { lesBrev } from "./les-brev.server";
import { registrerMed } from "./registrer-med.server";
import { Registreringsfelter } from "./Registreringsfelter";
import { leggVed } from "./skrankekode.server";
import { SisteRegistrerte } from "./SisteRegistrerte";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/registrering", async (context, _params, { url }) => {
  const idag = datoIOslo(context.naa);
  const valgt = (navn: string) => url.searchParams.get(navn) ?? undefined;
  const registrert = await finnRegistrertIDag(context);
  return {
    tittel: tFor(context.spraak)("skranke.tittel"),
    idag,
    foerst: leggTilDager(idag, -MAKS_DAGER_SIDEN),
    temaer: await finnTemaerTilRegistrering(context),
    innsending: nyId(),
    /** Kept from the one before. */
    valgt: { tema: valgt("tema"), kanal: valgt("kanal"), mottattDato: valgt("dag"), spraak: valgt("spraak") },
    neste: url.searchParams.has("tema"),
    gjort: registrert.siste.find(({ innsending }) => innsending === valgt("gjort"))?.ref ?? null,
    registrert,
  };
});

export const action = as(
  "saksbehandler",
  "/saksbehandling/registrering",
  async (context, _params, { values, filer, url, besoek }) => {
    const skjema = lesSkjema(registreringSkjema, values);
    const brev = await lesBrev(filer["brev"] ?? []);
    await registrerInnspill(context, skjema, { ...registrerMed(besoek, url), brev });
    leggVed(besoek, skjema.innsending);
    if (values["intent"] !== "neste")
      return redirect(tilSide(url, `/saksbehandling/registrering/${skjema.innsending}`), 303);
    const { tema, kanal, mottattDato: dag, spraak, innsending: gjort } = skjema;
    const videre = new URLSearchParams({ tema, kanal, dag, spraak, gjort });
    return redirect(tilSide(url, `/saksbehandling/registrering?${videre}`), 303);
  },
);

export default function Registrering() {
  const { tittel, idag, foerst, temaer, innsending, valgt, neste, gjort, registrert } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  const verdi = (navn: string, ellers = "") => skjema.verdi(navn, valgt[navn as keyof typeof valgt] ?? ellers);
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("saksbord.tittel"), href: "/saksbehandling" }]}
      skjema={skjema}
      lesing={<SisteRegistrerte {...registrert} />}
    >
      {gjort && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t("skranke.registrert", { ref: gjort })} />
      ) : null}
      <form method="post" encType="multipart/form-data" noValidate className="skjema">
        <p>
          {t("skranke.ingress")} <a href={til("/saksbehandling/registrering/liste")}>{t("skranke.liste.lenke")}</a>
        </p>
        <input
          type="hidden"
          name="innsending"
          // What is registered under the form's id already is another; this is a new one.
          value={
            skjema.kode === "skranke.feil.alleredeRegistrert" ? innsending : skjema.verdi("innsending", innsending)
          }
        />
        <Registreringsfelter temaer={temaer} idag={idag} foerst={foerst} verdi={verdi} feil={skjema.feil} />
        <TekstOmraade
          id="tekst"
          etikett={t("skranke.felt.tekst")}
          hint={t("skranke.felt.tekstHint")}
          feil={skjema.feil("tekst")}
          defaultValue={skjema.verdi("tekst")}
          stor
          fokus={neste && !skjema.avslaatt}
        />
        <HvemSa skjema={skjema} />
        <Brevfelt feil={skjema.feil("brev")} igjen={skjema.avslaatt} />
        <div className="knapperad">
          <Knapp>{t("skranke.knapp")}</Knapp>
          <Knapp slag="annen" name="intent" value="neste">
            {t("skranke.knappNeste")}
          </Knapp>
        </div>
      </form>
    </Verbside>
  );
}
