import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { overleveringSkjema } from "~/domain/moderering/moderering";
import { overlatInnspill } from "~/domain/moderering/overlat.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Modereringsside } from "./Modereringsside";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("moderator", "/innspill/:ref/overlevering", async (context, { ref }, { request }) => ({
  tittel: tFor(context.spraak)("moderer.overlevering.tittel", { ref }),
  innspill: await hentTilBehandling(context, ref, request),
}));

export const action = as("moderator", "/innspill/:ref/overlevering", async (context, { ref }, { values, url }) => {
  await overlatInnspill(context, ref, lesSkjema(overleveringSkjema, values).begrunnelse);
  return redirect(tilSide(url, `/moderering?gjort=overlatt&ref=${ref}`), 303);
});

export default function Overlevering() {
  const { innspill, tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Modereringsside
      tittel={tittel}
      innspill={innspill}
      gjelder="ikkeAvgjort"
      skjema={skjema}
      tekst={t("moderer.overlevering.tekst")}
      knapp={t("moderer.overlevering.knapp")}
    >
      <TekstOmraade
        id="begrunnelse"
        etikett={t("moderer.overlevering.begrunnelse")}
        hint={t("moderer.overlevering.begrunnelseHint")}
        valgfriTekst={t("saksbord.valgfritt")}
        feil={skjema.feil("begrunnelse")}
        defaultValue={skjema.verdi("begrunnelse")}
      />
    </Modereringsside>
  );
}
