import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato, Radiogruppe, TekstOmraade, Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { uttalelseskanaler, uttalelseSkjema } from "~/domain/raad/raad";
import { hentUttalelse, registrerUttalelse } from "~/domain/raad/uttalelse.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/uttalelse/:raad",
  async (context, { hoering, raad }) => {
    const { navn, frist, besvart } = await hentUttalelse(context, hoering, raad);
    return {
      tittel: tFor(context.spraak)("hoeringsarbeid.uttalelse.tittel", { raad: navn.tekst }),
      slug: hoering,
      frist,
      besvart,
      idag: datoIOslo(context.naa),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/uttalelse/:raad",
  async (context, { hoering, raad }, { values, url }) => {
    await registrerUttalelse(context, hoering, raad, lesSkjema(uttalelseSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/hoeringer/${hoering}`), 303);
  },
);

export default function Uttalelse() {
  const { tittel, slug, frist, besvart, idag } = useLoaderData<typeof loader>();
  const { t, dato } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
        { tekst: t("hoeringsarbeid.uttalelse.hoeringen"), href: `/saksbehandling/hoeringer/${slug}` },
      ]}
      skjema={skjema}
    >
      {besvart && !skjema.avslaatt ? (
        <p>{t("hoeringsarbeid.feil.harSvart")}</p>
      ) : (
        <form method="post" noValidate className="skjema">
          <p>{t("hoeringsarbeid.uttalelse.tekst", { dag: dato(frist) })}</p>
          <Radiogruppe
            id="svar"
            etikett={t("hoeringsarbeid.uttalelse.svar")}
            feil={skjema.feil("svar")}
            defaultValue={skjema.verdi("svar", "uttalelse")}
            valg={[
              { verdi: "uttalelse", tekst: t("hoeringsarbeid.uttalelse.harUttalelse") },
              { verdi: "ingen_merknad", tekst: t("hoeringsarbeid.uttalelse.ingenMerknad") },
            ]}
          />
          <TekstOmraade
            id="tekst"
            etikett={t("hoeringsarbeid.uttalelse.felt")}
            hint={t("hoeringsarbeid.uttalelse.feltHint")}
            feil={skjema.feil("tekst")}
            defaultValue={skjema.verdi("tekst")}
            stor
          />
          <Valg
            id="kanal"
            etikett={t("hoeringsarbeid.uttalelse.kanal")}
            feil={skjema.feil("kanal")}
            defaultValue={skjema.verdi("kanal", "moete")}
            valg={uttalelseskanaler.map((verdi) => ({ verdi, tekst: t(`hoeringsarbeid.uttalelse.kanaler.${verdi}`) }))}
          />
          <Dato
            id="mottatt"
            etikett={t("hoeringsarbeid.uttalelse.mottatt")}
            feil={skjema.feil("mottatt")}
            defaultValue={skjema.verdi("mottatt", idag)}
            max={idag}
          />
          <div className="knapperad">
            <Knapp>{t("hoeringsarbeid.uttalelse.registrer")}</Knapp>
          </div>
        </form>
      )}
    </Verbside>
  );
}
