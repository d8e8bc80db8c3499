import type { Context } from "~/domain/context";
import { hentInnspill, type HentetInnspill } from "~/domain/innspill/hent.server";
import type { Lest } from "~/domain/personvern/lesing.server";
import { noterLest } from "../lest.server";

/** An innspill for the page of a saksbehandler: its words as they were sent, and that they were read. @throws Refusal 404 */
export async function lesInnspill(
  context: Context<"saksbehandler">,
  ref: string,
  request: Request,
): Promise<HentetInnspill> {
  const innspill = await hentInnspill(context, ref);
  await noterLest(context, request, { slag: "innspill", objekter: [innspill.id] });
  return innspill;
}

/** Of the rows of a list: those whose first words are the sender's own, since no masked version stands in for them. */
export const uskjermet = (rader: Array<{ id: string; status: string }>): Lest => ({
  slag: "innspill",
  hva: "utdrag",
  objekter: rader.filter(({ status }) => status !== "publisert").map(({ id }) => id),
});
