import { eq, sql } from "drizzle-orm";
import { forslag, innspill, underskrift } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { minUnderskrift } from "./trekk-underskrift.server";
import { underskriftskjema } from "./underskrift";

/** Where letters about an innbyggerforslag that one has signed go to; empty: nowhere. As long as the signature stands. @throws Refusal 404, 422 */
export async function settVarsling(
  context: Context<"innbygger">,
  ref: string,
  values: Record<string, unknown>,
): Promise<void> {
  const { epost } = lesSkjema(underskriftskjema, values);
  const [det] = await context.db
    .select({ id: forslag.id })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(eq(innspill.ref, ref));
  if (!det) throw finnesIkke();
  const satt = await context.db
    .update(underskrift)
    .set({ epost: epost || null, spraak: sql`${context.spraak}` })
    .where(minUnderskrift(context, det.id))
    .returning({ id: underskrift.id });
  if (satt.length === 0) throw finnesIkke();
}
