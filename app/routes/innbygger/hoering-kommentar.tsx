import { redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { finnMineUtkastIHoering } from "~/domain/hoering/for-alle.server";
import { hentAvsnitt } from "~/domain/hoering/hent.server";
import { sitatI } from "~/domain/innspill/sitat";
import { lesSkjema } from "~/domain/skjema";
import { nyId } from "~/platform/id.server";

const skjema = z.object({ sitat: z.string().catch("") });

/**
 * Begins a comment: the way goes to the writing page, with the section and the words that were marked in the address. Nothing is written
 * before the first letter. Without marked words, a draft about this section is gone on with.
 */
export const action = as(
  "gjest",
  "/hoering/:hoering/avsnitt/:avsnitt/kommentar",
  async (context, { hoering: slug, avsnitt: stabil }, { besoek, url, values }) => {
    const { hoering, avsnitt } = await hentAvsnitt(context, slug, stabil);
    if (!hoering.aapen) return redirect(tilSide(url, `/hoering/${slug}/avsnitt/${stabil}`), 303);
    if (context.aktoer.slag === "gjest") besoek.blirGjest();
    const sitat = sitatI([avsnitt.overskrift, avsnitt.sammendrag, avsnitt.tekst], lesSkjema(skjema, values).sitat);
    const mitt = sitat
      ? null
      : (await finnMineUtkastIHoering(context, hoering.id)).find((ett) => ett.stabil === stabil);
    if (mitt) return redirect(tilSide(url, `/utkast/${mitt.id}`), 303);
    const om = new URLSearchParams({ tema: hoering.tema, avsnitt: avsnitt.id, ...(sitat ? { sitat } : {}) });
    return redirect(tilSide(url, `/utkast/${nyId()}?${om}`), 303);
  },
);

/** An address that somebody has kept: the section it is about. */
export const loader = as(
  "gjest",
  "/hoering/:hoering/avsnitt/:avsnitt/kommentar",
  (_context, { hoering, avsnitt }, { url }) =>
    redirect(tilSide(url, `/hoering/${encodeURIComponent(hoering)}/avsnitt/${encodeURIComponent(avsnitt)}#kommenter`)),
);
