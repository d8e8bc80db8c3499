import { moderering } from "#db/schema";
import type { Context } from "~/domain/context";
import { nyId } from "~/platform/id.server";

type Note = Pick<typeof moderering.$inferInsert, "innspillId" | "handling" | "grunn" | "begrunnelse">;

/** Writes a step of the moderation down: who, when, and why. Rows are never changed. */
export async function noterModerering(tx: Context<"moderator">, note: Note): Promise<void> {
  await tx.db.insert(moderering).values({ id: nyId(), ...note, av: tx.aktoer.id, tid: tx.naa });
}
