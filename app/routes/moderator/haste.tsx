import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Melding } from "~/components/Melding";
import { hasteSkjema } from "~/domain/hastesak/hastesak";
import { meldHaster } from "~/domain/hastesak/meld.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { InnspillTilLesing } from "../saksbehandler/InnspillTilLesing";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Hasteskjema } from "../vakt/Hasteskjema";
import { hentTilMelding } from "../vakt/til-melding.server";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("moderator", "/moderering/:ref/haste", async (context, { ref }, { request, besoek }) => {
  const innspill = await hentTilBehandling(context, ref, request);
  return {
    tittel: tFor(context.spraak)("hastesak.tittel", { ref }),
    innspill,
    ...(await hentTilMelding(context, innspill.id, besoek)),
  };
});

export const action = as("moderator", "/moderering/:ref/haste", async (context, { ref }, { values, url, besoek }) => {
  const veier = { nettsted: url.origin, harSms: besoek.harSms };
  await meldHaster(context, ref, lesSkjema(hasteSkjema, values), veier);
  return redirect(tilSide(url, `/saksbehandling/haste/${ref}?gjort=meldt`), 303);
});

export default function Haste() {
  const { tittel, innspill, ...tilMelding } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("moderer.tittel"), href: `/moderering?ref=${innspill.ref}` }]}
      skjema={skjema}
      lesing={<InnspillTilLesing innspill={innspill} />}
    >
      {innspill.trukket && !skjema.fylt ? (
        <Melding slag="varsel" tittel={t("trekk.feil.moderering")} />
      ) : (
        <Hasteskjema skjema={skjema} innspillRef={innspill.ref} {...tilMelding} />
      )}
    </Verbside>
  );
}
