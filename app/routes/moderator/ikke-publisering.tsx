import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstOmraade } from "~/components/Felt";
import { Melding } from "~/components/Melding";
import { erInnbyggerforslag, foreslaaIkkePublisering } from "~/domain/moderering/avslaa.server";
import { bareKommunestyretsGrunner, ikkePubliseringSkjema } from "~/domain/moderering/moderering";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Modereringsside } from "./Modereringsside";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("moderator", "/innspill/:ref/ikke-publisering", async (context, { ref }, { request }) => {
  const innspill = await hentTilBehandling(context, ref, request);
  return {
    tittel: tFor(context.spraak)("moderer.ikkePublisering.tittel", { ref }),
    innspill,
    erInnbyggerforslag: await erInnbyggerforslag(context, innspill.id),
  };
});

export const action = as("moderator", "/innspill/:ref/ikke-publisering", async (context, { ref }, { values, url }) => {
  await foreslaaIkkePublisering(context, ref, lesSkjema(ikkePubliseringSkjema, values));
  return redirect(tilSide(url, `/moderering?gjort=foreslaatt&ref=${ref}`), 303);
});

export default function IkkePublisering() {
  const { innspill, tittel, erInnbyggerforslag: gaarTilKommunestyret } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const grunner = ikkePubliseringSkjema.shape.grunn.options.filter(
    (grunn) => !gaarTilKommunestyret || !bareKommunestyretsGrunner.includes(grunn),
  );
  return (
    <Modereringsside
      tittel={tittel}
      innspill={innspill}
      gjelder="avgjoer"
      skjema={skjema}
      tekst={t("moderer.ikkePublisering.tekst")}
      knapp={t("moderer.ikkePublisering.knapp")}
    >
      {gaarTilKommunestyret ? (
        <Melding tittel={t("skriveforslag.modererer.tittel")}>
          <p>{t("skriveforslag.modererer.tekst")}</p>
        </Melding>
      ) : null}
      <Radiogruppe
        id="grunn"
        etikett={t("moderer.ikkePublisering.grunn")}
        feil={skjema.feil("grunn")}
        paakrevd
        defaultValue={skjema.verdi("grunn")}
        valg={grunner.map((grunn) => ({
          verdi: grunn,
          tekst: t(`grunn.${grunn}`),
          hint: t(`moderer.grunner.${grunn}`),
        }))}
      />
      <TekstOmraade
        id="begrunnelse"
        etikett={t("moderer.ikkePublisering.begrunnelse")}
        hint={t("moderer.ikkePublisering.begrunnelseHint")}
        paakrevd
        feil={skjema.feil("begrunnelse")}
        defaultValue={skjema.verdi("begrunnelse")}
      />
    </Modereringsside>
  );
}
