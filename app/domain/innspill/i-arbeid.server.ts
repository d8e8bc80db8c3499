import { eq, sql } from "drizzle-orm";
import { innspill } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";

// Written by name: drizzle leaves the table out of columns in the selection of a query on one table.

/** True in SQL where an innspill is worked with: its author has not taken it back, and has not had it erased. */
export const iArbeid = sql<boolean>`(innspill.trukket is null and innspill.sperret is null)`;

/** Why an innspill is not worked with any more; null where it is. Erased goes before taken back. */
export type Borte = "sperret" | "trukket";
export const borte = sql<Borte | null>`case when innspill.sperret is not null then 'sperret'
  when innspill.trukket is not null then 'trukket' end`;

/**
 * The innspill that a verb at the desk is about, its row locked, so that it is not taken back meanwhile.
 * @throws Refusal 404 when there is none, 409 when its author has taken it back.
 */
export async function laasTilArbeid(tx: Context<"saksbehandler">, ref: string): Promise<{ id: string }> {
  const [truffet] = await tx.db
    .select({ id: innspill.id, borte })
    .from(innspill)
    .where(eq(innspill.ref, ref))
    .for("update");
  if (!truffet || truffet.borte === "sperret") throw finnesIkke();
  if (truffet.borte) throw new Refusal("trekk.feil.iArbeid", { status: 409 });
  return { id: truffet.id };
}
