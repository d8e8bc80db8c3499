import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade, Valg } from "~/components/Felt";
import { kontroll, Ramme } from "~/components/Feltramme";
import { Knapp } from "~/components/Knapp";
import { hentHoering } from "~/domain/hoering/hent.server";
import { importSkjema } from "~/domain/hoering/hoering";
import { importerVersjon } from "~/domain/hoering/importer.server";
import { lesDokument } from "~/domain/hoering/les-fil.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { spraaknavn } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/dokument/import",
  async (context, { hoering }) => {
    const { slug, tittel } = await hentHoering(context, hoering);
    const { spraak, spraakliste } = await hentKommune(context.db);
    return {
      tittel: tFor(context.spraak)("hoeringsarbeid.import.tittel"),
      slug,
      navn: tittel.tekst,
      eget: spraak,
      spraakliste,
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/dokument/import",
  async (context, { hoering }, { values, filer, url, besoek }) => {
    const { slug } = await hentHoering(context, hoering);
    const skjema = lesSkjema(importSkjema, values);
    const [fil] = filer["fil"] ?? [];
    if (!fil) throw new Refusal("feil.skjema", { felt: { fil: { kode: "hoeringsarbeid.fil.mangler" } } });
    const dokument = await lesDokument(fil.name, new Uint8Array(await fil.arrayBuffer()));
    const { nr } = await importerVersjon(context, slug, dokument, { filnavn: fil.name, ...skjema }, besoek.lager);
    return redirect(tilSide(url, `/saksbehandling/hoeringer/${slug}/versjon/${nr}`), 303);
  },
);

export default function HoeringImport() {
  const { tittel, slug, navn, eget, spraakliste } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const fil = {
    id: "fil",
    etikett: t("hoeringsarbeid.felt.fil"),
    hint: t("hoeringsarbeid.felt.filHint"),
    feil: skjema.feil("fil"),
    paakrevd: true,
  };
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
        { tekst: navn, href: `/saksbehandling/hoeringer/${slug}` },
      ]}
      skjema={skjema}
    >
      <form method="post" encType="multipart/form-data" noValidate className="skjema">
        <p>{t("hoeringsarbeid.import.tekst")}</p>
        <Ramme felt={fil}>
          <input {...kontroll(fil)} className="ds-input" type="file" accept=".docx,.md,.markdown" />
        </Ramme>
        <Valg
          id="spraak"
          etikett={t("hoeringsarbeid.felt.spraak")}
          feil={skjema.feil("spraak")}
          defaultValue={skjema.verdi("spraak", eget)}
          valg={spraakliste.map((verdi) => ({ verdi, tekst: spraaknavn[verdi] }))}
        />
        <TekstOmraade
          id="nytt"
          etikett={t("hoeringsarbeid.felt.nytt")}
          hint={t("hoeringsarbeid.felt.nyttHint")}
          valgfriTekst={t("saksbord.valgfritt")}
          feil={skjema.feil("nytt")}
          defaultValue={skjema.verdi("nytt")}
          maxLength={1_000}
        />
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.import.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
