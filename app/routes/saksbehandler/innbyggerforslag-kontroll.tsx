import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { kontrollSkjema } from "~/domain/innbyggerforslag/innbyggerforslag";
import { kontrollerInnbyggerforslag } from "~/domain/innbyggerforslag/kontroll.server";
import { hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsverb } from "./Forslagsverb";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/kontroll",
  async (context, { ref }) => {
    const { status, antall, kreves, nett, papir, stroeket } = await hentTilArbeid(context, ref);
    return {
      tittel: tFor(context.spraak)("innbyggerforslagsarbeid.kontroll.tittel"),
      det: { ref },
      kan: status === "sendt",
      antall,
      kreves,
      nett,
      papir,
      stroeket,
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/kontroll",
  async (context, { ref }, { values, url }) => {
    const skjema = lesSkjema(kontrollSkjema, values);
    await kontrollerInnbyggerforslag(context, ref, skjema, url.origin);
    return redirect(tilSide(url, `/saksbehandling/innbyggerforslag/${ref}?gjort=${skjema.resultat}`), 303);
  },
);

export default function InnbyggerforslagKontroll() {
  const { tittel, det, kan, antall, kreves, nett, papir, stroeket } = useLoaderData<typeof loader>();
  const { t, til, tall } = useSide();
  const skjema = useSkjema();
  return (
    <Forslagsverb
      det={det}
      tittel={tittel}
      skjema={skjema}
      lesing={
        <section>
          <h2>{t("innbyggerforslagsarbeid.side.tallene")}</h2>
          <p>{t("innbyggerforslagsarbeid.kontroll.tellerMed", { antall: tall(antall), kreves: tall(kreves) })}</p>
          <p>
            {t("innbyggerforslagsarbeid.side.nett")}: {tall(nett)}. {t("innbyggerforslagsarbeid.side.papir")}:{" "}
            {tall(papir)}. {t("innbyggerforslagsarbeid.side.stroeket")}: {tall(stroeket)}.
          </p>
          <p>
            <a href={til(`/saksbehandling/innbyggerforslag/${det.ref}/underskrift`)}>
              {t("innbyggerforslagsarbeid.side.underskriftene")}
            </a>
          </p>
        </section>
      }
    >
      <p>{t("innbyggerforslagsarbeid.kontroll.tekst")}</p>
      {kan || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <Radiogruppe
            id="resultat"
            etikett={t("innbyggerforslagsarbeid.kontroll.resultat")}
            feil={skjema.feil("resultat")}
            defaultValue={skjema.verdi("resultat")}
            paakrevd
            valg={(["godkjent", "mangler"] as const).map((verdi) => ({
              verdi,
              tekst: t(`innbyggerforslagsarbeid.kontroll.${verdi}`),
              hint: t(`innbyggerforslagsarbeid.kontroll.${verdi}Hint`),
            }))}
          />
          <TekstOmraade
            id="mangler"
            etikett={t("innbyggerforslagsarbeid.kontroll.hva")}
            hint={t("innbyggerforslagsarbeid.kontroll.hvaHint")}
            valgfriTekst={t("saksbord.valgfritt")}
            feil={skjema.feil("mangler")}
            defaultValue={skjema.verdi("mangler")}
          />
          <div className="knapperad">
            <Knapp>{t("innbyggerforslagsarbeid.kontroll.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <Melding tittel={t("innbyggerforslagsarbeid.kontroll.ikkeNaa")} />
      )}
    </Forslagsverb>
  );
}
