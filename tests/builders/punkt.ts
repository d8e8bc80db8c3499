import type { Database } from "#db/client.server";
import { planpunkt } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { nesteNummer } from "./nummer";
import { lagPlan } from "./plan";

export async function lagPunkt(db: Database, valg: Partial<typeof planpunkt.$inferInsert> = {}) {
  const nr = nesteNummer();
  const [rad] = await db
    .insert(planpunkt)
    .values({
      id: nyId(),
      planId: valg.planId ?? (await lagPlan(db)).id,
      kode: `punkt-${nr}`,
      trykt: `${nr}.`,
      nivaa: "tiltak",
      navn: { nb: `Tiltak ${nr}` },
      plass: nr,
      ...valg,
    })
    .returning();
  return rad!;
}
