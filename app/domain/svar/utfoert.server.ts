import { and, eq, isNull, sql } from "drizzle-orm";
import { varsel } from "#db/schema";
import type { Context } from "~/domain/context";
import { record } from "~/events/record.server";

/** The answer that a letter or a message carried is given: by nobody but the machine, and once. `tx` is the transaction that marks it as sent. */
export async function merkUtfoertAvMaskinen(
  tx: Context<"system">,
  varselId: string,
  kanal: "epost" | "sms",
): Promise<void> {
  const [utfoert] = await tx.db
    .update(varsel)
    .set({ utfoert: sql`naa()` })
    .where(and(eq(varsel.id, varselId), isNull(varsel.utfoert)))
    .returning({ id: varsel.id });
  if (utfoert) await record(tx, { slag: "varsel.utfoert", objekt: utfoert.id, data: { kanal } });
}
