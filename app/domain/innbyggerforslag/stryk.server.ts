import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { underskrift } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { kanStrykes, type strykSkjema } from "./innbyggerforslag";
import { laasInnbyggerforslag } from "./laas.server";

/**
 * Strikes a signature: it is kept, and not counted. When the check is done, what was counted stands.
 * @throws Refusal 404, 409 when the check is done, or the signature is struck or withdrawn already.
 */
export async function strykUnderskrift(
  context: Context<"saksbehandler">,
  ref: string,
  id: string,
  { grunn }: z.infer<typeof strykSkjema>,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const det = await laasInnbyggerforslag(tx, ref);
    const denne = and(eq(underskrift.id, id), eq(underskrift.forslagId, det.id));
    if ((await tx.db.$count(underskrift, denne)) === 0) throw finnesIkke();
    if (!kanStrykes.includes(det.status))
      throw new Refusal("innbyggerforslagsarbeid.feil.kontrollert", { status: 409 });
    const [stroeket] = await tx.db
      .update(underskrift)
      .set({ stroeket: grunn, stroeketAv: tx.aktoer.id })
      .where(and(denne, isNull(underskrift.stroeket), isNull(underskrift.trukket)))
      .returning({ id: underskrift.id });
    if (!stroeket) throw new Refusal("innbyggerforslagsarbeid.feil.alleredeStroeket", { status: 409 });
    await record(tx, { slag: "underskrift.stroeket", objekt: stroeket.id, data: { ref, grunn } });
  });
}
