import { hentAvskrift } from "~/domain/avskrift/hent.server";
import type { Context } from "~/domain/context";
import type { HentetInnspill } from "~/domain/innspill/hent.server";
import { finnVedleggTil } from "~/domain/vedlegg/hent.server";

/** What staff see of an innspill beside its words: images, recordings, the newest transcript, and a saksbehandler the letter. */
export async function medVedlegg(context: Context, innspill: Pick<HentetInnspill, "id">) {
  const alt = await finnVedleggTil(context, innspill.id, { leserAlt: true });
  const brev = alt.filter(({ slag }) => slag === "brev");
  const vedlegg = alt.filter(({ slag }) => slag !== "brev");
  const snakket = vedlegg.some(({ slag }) => slag === "opptak");
  return { vedlegg, brev, avskrift: snakket ? await hentAvskrift(context, innspill.id) : null };
}

export type MedVedlegg = Awaited<ReturnType<typeof medVedlegg>>;
