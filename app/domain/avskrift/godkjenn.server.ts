import { and, eq, isNull, sql } from "drizzle-orm";
import { avskrift, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";

/**
 * The one who spoke says that the newest transcript is right, or what is wrong with it. Each version is answered once.
 * @throws Refusal 409 when there is a newer one or it is answered already, 422 when what is wrong is not said, 404 when it is not one's own.
 */
export async function godkjennAvskrift(
  context: Context<"gjest">,
  ref: string,
  { nr, stemmer, merknad }: { nr: number; stemmer: "ja" | "nei"; merknad: string },
): Promise<void> {
  if (stemmer === "nei" && merknad === "")
    throw new Refusal("feil.skjema", { felt: { merknad: { kode: "vedlegg.feil.merknad" } } });
  await iTransaksjon(context, async (tx) => {
    const [mitt] = await tx.db
      .select({ id: innspill.id })
      .from(innspill)
      .where(and(eq(innspill.ref, ref), erMin(tx, innspill), iArbeid))
      .for("update");
    if (!mitt) throw finnesIkke();
    const [svart] = await tx.db
      .update(avskrift)
      .set(stemmer === "ja" ? { godkjent: tx.naa } : { merknad })
      .where(
        and(
          eq(avskrift.innspillId, mitt.id),
          eq(avskrift.nr, nr),
          isNull(avskrift.godkjent),
          isNull(avskrift.merknad),
          sql`not exists (select 1 from avskrift n where n.innspill_id = ${mitt.id} and n.nr > ${nr})`,
        ),
      )
      .returning({ id: avskrift.id });
    if (!svart) {
      if ((await tx.db.$count(avskrift, eq(avskrift.innspillId, mitt.id))) === 0) throw finnesIkke();
      throw new Refusal("vedlegg.feil.besvartAvskrift", { status: 409 });
    }
    await record(tx, {
      slag: stemmer === "ja" ? "avskrift.godkjent" : "avskrift.rettet",
      objekt: mitt.id,
      data: { ref, nr },
    });
  });
}
