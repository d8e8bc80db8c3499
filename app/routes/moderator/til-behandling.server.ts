import type { Context } from "~/domain/context";
import { type HentetInnspill, hentInnspill } from "~/domain/innspill/hent.server";
import { finnModerering } from "~/domain/moderering/koe.server";
import type { Lest } from "~/domain/personvern/lesing.server";
import { finnesIkke } from "~/domain/refusal";
import { noterLest } from "../lest.server";
import { medVedlegg } from "../saksbehandler/med-vedlegg.server";
import { tilLesing } from "../saksbehandler/til-lesing";

/** What this member can do with an innspill now, or why nothing. */
export type Stand = "avgjoer" | "bekreft" | "venterPaaAnnen" | "inhabil" | "publisert" | "ikke_publisert" | "trukket";

/**
 * An innspill as its moderator meets it: the words, what has been done with it, and what is open. That it was read is told in the log,
 * with what else the page shows.
 * @throws Refusal 404 outside one's komiteer.
 */
export async function hentTilBehandling(
  context: Context<"moderator">,
  ref: string,
  request: Request,
  ...ogsaa: Lest[]
) {
  const innspill = await hentInnspill(context, ref);
  if (!context.aktoer.komiteer.includes(innspill.komiteId)) throw finnesIkke();
  await noterLest(context, request, { slag: "innspill", objekter: [innspill.id] }, ...ogsaa);
  const historikk = await finnModerering(context, innspill.id);
  return {
    id: innspill.id,
    ...tilLesing(innspill),
    venter: innspill.forslag?.venter ?? null,
    ...(await medVedlegg(context, innspill)),
    historikk,
    tilIkkePublisering: forslag(historikk),
    stand: stand(innspill, historikk),
  };
}

export type TilBehandling = Awaited<ReturnType<typeof hentTilBehandling>>;
type Historikk = Awaited<ReturnType<typeof finnModerering>>;

const forslag = (historikk: Historikk) =>
  historikk.findLast(({ handling }) => handling === "foreslaatt_ikke_publisert") ?? null;

function stand({ status, trukket }: Pick<HentetInnspill, "status" | "trukket">, historikk: Historikk): Stand {
  if (trukket) return "trukket";
  if (status === "publisert" || status === "ikke_publisert") return status;
  if (historikk.some(({ handling, avMeg }) => handling === "overlatt_inhabil" && avMeg)) return "inhabil";
  if (status === "mottatt") return "avgjoer";
  return forslag(historikk)?.avMeg ? "venterPaaAnnen" : "bekreft";
}
