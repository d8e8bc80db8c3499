import { eq } from "drizzle-orm";
import { lagringstid } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { type Lagringsslag, standarddager } from "./lagringstid";

/** How many days each kind of thing is kept. */
export async function hentLagringstider({ db }: Context): Promise<Record<Lagringsslag, number>> {
  const rader = await db.select({ slag: lagringstid.slag, dager: lagringstid.dager }).from(lagringstid);
  return { ...standarddager, ...Object.fromEntries(rader.map(({ slag, dager }) => [slag, dager])) };
}

/** @throws Refusal 409 when it is what it is already. */
export async function settLagringstid(
  context: Context<"administrator">,
  slag: Lagringsslag,
  dager: number,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    // One at a time; the house's own number has no row to lock.
    await tx.db.insert(lagringstid).values({ slag, dager: standarddager[slag], endret: tx.naa }).onConflictDoNothing();
    const [foer] = await tx.db
      .select({ dager: lagringstid.dager })
      .from(lagringstid)
      .where(eq(lagringstid.slag, slag))
      .for("update");
    if (foer!.dager === dager) throw new Refusal("lagring.feil.uendret", { status: 409 });
    await tx.db
      .update(lagringstid)
      .set({ dager, endret: tx.naa, endretAv: tx.aktoer.id })
      .where(eq(lagringstid.slag, slag));
    await record(tx, { slag: "lagring.endret", objekt: nyId(), data: { slag, fra: foer!.dager, til: dager } });
  });
}
