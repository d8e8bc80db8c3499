import { eq } from "drizzle-orm";
import { sak } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";

/** Locks the case's row until the transaction ends, so that numbers are given one at a time. @throws Refusal 404 */
export async function laasSak(tx: Context, nr: string): Promise<string> {
  const [rad] = await tx.db.select({ id: sak.id }).from(sak).where(eq(sak.nr, nr)).for("update");
  if (!rad) throw finnesIkke();
  return rad.id;
}
