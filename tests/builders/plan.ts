import type { Database } from "#db/client.server";
import { plan } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { nesteNummer } from "./nummer";

export async function lagPlan(db: Database, valg: Partial<typeof plan.$inferInsert> = {}) {
  const kode = `plan${nesteNummer()}`;
  const [rad] = await db
    .insert(plan)
    .values({
      id: nyId(),
      kode,
      navn: { nb: `Plan ${kode}` },
      fraAar: 2025,
      tilAar: 2029,
      nivaaer: [{ kode: "tiltak", navn: { nb: "Tiltak" } }],
      ...valg,
    })
    .returning();
  return rad!;
}
