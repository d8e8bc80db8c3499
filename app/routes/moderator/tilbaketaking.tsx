import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { taTilbakeAvgjoerelse } from "~/domain/moderering/avslaa.server";
import { begrunnelseSkjema } from "~/domain/moderering/moderering";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Modereringsside } from "./Modereringsside";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("moderator", "/innspill/:ref/tilbaketaking", async (context, { ref }, { request }) => ({
  tittel: tFor(context.spraak)("moderer.tilbaketaking.tittel", { ref }),
  innspill: await hentTilBehandling(context, ref, request),
}));

export const action = as("moderator", "/innspill/:ref/tilbaketaking", async (context, { ref }, { values, url }) => {
  await taTilbakeAvgjoerelse(context, ref, lesSkjema(begrunnelseSkjema, values).begrunnelse);
  return redirect(tilSide(url, `/moderering?gjort=tilbake&ref=${ref}`), 303);
});

export default function Tilbaketaking() {
  const { innspill, tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Modereringsside
      tittel={tittel}
      innspill={innspill}
      gjelder="avgjort"
      skjema={skjema}
      tekst={t("moderer.tilbaketaking.tekst")}
      knapp={t("moderer.tilbaketaking.knapp")}
    >
      <TekstOmraade
        id="begrunnelse"
        etikett={t("moderer.tilbaketaking.begrunnelse")}
        hint={t("moderer.tilbaketaking.begrunnelseHint")}
        paakrevd
        feil={skjema.feil("begrunnelse")}
        defaultValue={skjema.verdi("begrunnelse")}
      />
    </Modereringsside>
  );
}
