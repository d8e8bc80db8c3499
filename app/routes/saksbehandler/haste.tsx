import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hasteSkjema } from "~/domain/hastesak/hastesak";
import { meldHaster } from "~/domain/hastesak/meld.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSkjema } from "../skjema";
import { hentTilMelding } from "../vakt/til-melding.server";
import { Hasteskjema } from "../vakt/Hasteskjema";
import { Innspillside } from "./Innspillside";
import { lesInnspill } from "./les-innspill.server";
import { tilLesing } from "./til-lesing";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/innspill/:ref/haste", async (context, { ref }, { request, besoek }) => {
  const innspill = await lesInnspill(context, ref, request);
  return {
    tittel: tFor(context.spraak)("hastesak.tittel", { ref }),
    innspill: tilLesing(innspill),
    ...(await hentTilMelding(context, innspill.id, besoek)),
  };
});

export const action = as("saksbehandler", "/innspill/:ref/haste", async (context, { ref }, { values, url, besoek }) => {
  const veier = { nettsted: url.origin, harSms: besoek.harSms };
  await meldHaster(context, ref, lesSkjema(hasteSkjema, values), veier);
  return redirect(tilSide(url, `/saksbehandling/haste/${ref}?gjort=meldt`), 303);
});

export default function Haste() {
  const { tittel, innspill, ...tilMelding } = useLoaderData<typeof loader>();
  const skjema = useSkjema();
  return (
    <Innspillside tittel={tittel} innspill={innspill} skjema={skjema}>
      <Hasteskjema skjema={skjema} innspillRef={innspill.ref} {...tilMelding} />
    </Innspillside>
  );
}
