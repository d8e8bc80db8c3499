import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { bekreftBosted } from "~/domain/bosted/bekreft.server";
import { bostedSkjema, sjekkmaater } from "~/domain/bosted/bosted";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/bosted", (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("bostedssjekk.tittel"),
  gjort: url.searchParams.has("gjort") ? context.naa : null,
}));

export const action = as(
  "saksbehandler",
  "/saksbehandling/bosted",
  async (context, _params, { values, url, besoek }) => {
    await begrens(besoek, "hentekode", values);
    await bekreftBosted(context, lesSkjema(bostedSkjema, values));
    return redirect(tilSide(url, "/saksbehandling/bosted?gjort=1"), 303);
  },
);

export default function Bosted() {
  const { tittel, gjort } = useLoaderData<typeof loader>();
  const { t, dato, klokkeslett } = useSide();
  const skjema = useSkjema();
  const lesing = (
    <section>
      <h2>{t("bostedssjekk.sjekk.tittel")}</h2>
      <ul className="haandregler">
        {(["legitimasjon", "adresse", "ingenKopi", "hemmelig"] as const).map((regel) => (
          <li key={regel}>{t(`bostedssjekk.sjekk.${regel}`)}</li>
        ))}
      </ul>
    </section>
  );
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("saksbord.tittel"), href: "/saksbehandling" }]}
      skjema={skjema}
      lesing={lesing}
    >
      {gjort && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t("bostedssjekk.gjort")}>
          <p>{t("bostedssjekk.gjortTekst", { dato: dato(gjort), klokke: klokkeslett(gjort) })}</p>
        </Melding>
      ) : null}
      <form method="post" noValidate className="skjema">
        <p>{t("bostedssjekk.tekst")}</p>
        <TekstFelt
          id="kode"
          etikett={t("bostedssjekk.kode")}
          hint={t("bostedssjekk.kodeHint")}
          feil={skjema.feil("kode")}
          defaultValue={skjema.verdi("kode")}
          paakrevd
          autoComplete="off"
          stoerrelse="kode"
          maxLength={20}
        />
        <Radiogruppe
          id="metode"
          etikett={t("bostedssjekk.metode")}
          feil={skjema.feil("metode")}
          paakrevd
          defaultValue={skjema.verdi("metode")}
          valg={sjekkmaater.map((maate) => ({
            verdi: maate,
            tekst: t(`bostedssjekk.metodevalg.${maate}`),
            hint: t(`bostedssjekk.metodehint.${maate}`),
          }))}
        />
        <div className="knapperad">
          <Knapp>{t("bostedssjekk.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
