import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { plansakSkjema, underBehandling } from "~/domain/innbyggerforslag/innbyggerforslag";
import { henvisTilPlansak } from "~/domain/innbyggerforslag/plansak.server";
import { hentTilArbeid } from "~/domain/innbyggerforslag/til-arbeid.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsverb } from "./Forslagsverb";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/innbyggerforslag/:ref/plansak", async (context, { ref }) => {
  const { status, plansak } = await hentTilArbeid(context, ref);
  return {
    tittel: tFor(context.spraak)("innbyggerforslagsarbeid.plansak.tittel"),
    det: { ref },
    plansak,
    kan: underBehandling.includes(status) && plansak === null,
  };
});

export const action = as(
  "saksbehandler",
  "/saksbehandling/innbyggerforslag/:ref/plansak",
  async (context, { ref }, { values, url }) => {
    await henvisTilPlansak(context, ref, lesSkjema(plansakSkjema, values), url.origin);
    return redirect(tilSide(url, `/saksbehandling/innbyggerforslag/${ref}?gjort=plansak`), 303);
  },
);

export default function InnbyggerforslagPlansak() {
  const { tittel, det, plansak, kan } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const felt = (id: "navn" | "grunn") => ({
    id,
    etikett: t(`innbyggerforslagsarbeid.plansak.${id}`),
    feil: skjema.feil(id),
    defaultValue: skjema.verdi(id),
    paakrevd: true,
  });
  return (
    <Forslagsverb det={det} tittel={tittel} skjema={skjema}>
      <p>{t("innbyggerforslagsarbeid.plansak.tekst")}</p>
      {kan || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <TekstFelt {...felt("navn")} hint={t("innbyggerforslagsarbeid.plansak.navnHint")} maxLength={200} />
          <TekstOmraade {...felt("grunn")} />
          <div className="knapperad">
            <Knapp>{t("innbyggerforslagsarbeid.plansak.knapp")}</Knapp>
          </div>
        </form>
      ) : (
        <Melding
          tittel={
            plansak
              ? t("innbyggerforslagsarbeid.plansak.alt", { navn: plansak })
              : t("innbyggerforslagsarbeid.plansak.ikkeNaa")
          }
        />
      )}
    </Forslagsverb>
  );
}
