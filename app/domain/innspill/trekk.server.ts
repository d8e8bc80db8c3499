import { and, eq, sql } from "drizzle-orm";
import { innsending, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { trekkInnbyggerforslag } from "~/domain/innbyggerforslag/trekk.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { erMin } from "./eier.server";
import { iArbeid } from "./i-arbeid.server";

/**
 * Takes one's own innspill back: it is taken off the pages and not worked with any further. It was received, so it is kept for the archive
 * (arkivlova), and its number in a case stands. Who has signed it as an innbyggerforslag, is told; `nettsted` is where their link goes.
 * @throws Refusal 409 when it is taken back already, 404 when it is not one's own.
 */
export async function trekkInnspill(context: Context<"gjest">, ref: string, nettsted = ""): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [trukket] = await tx.db
      .update(innspill)
      .set({ trukket: tx.naa, vises: false })
      .where(and(eq(innspill.ref, ref), erMin(tx, innspill), iArbeid))
      .returning({ id: innspill.id, innsendingId: innspill.innsendingId });
    if (!trukket) {
      const mine = await tx.db.$count(innspill, and(eq(innspill.ref, ref), erMin(tx, innspill)));
      throw mine > 0 ? new Refusal("trekk.feil.alleredeTrukket", { status: 409 }) : finnesIkke();
    }
    await trekkInnbyggerforslag(tx, trukket.id, nettsted);
    // Nobody is to be answered, so nobody needs to be reached.
    await tx.db
      .update(innsending)
      .set({ kontakt: null, svarkanal: "her" })
      .where(
        and(
          eq(innsending.id, trukket.innsendingId),
          sql`not exists (select 1 from innspill i where i.innsending_id = ${trukket.innsendingId} and i.trukket is null and i.sperret is null)`,
        ),
      );
    await record(tx, { slag: "innspill.trukket", objekt: trukket.id, data: { ref } });
  });
}
