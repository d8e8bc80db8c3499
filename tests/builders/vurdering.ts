import type { Database } from "#db/client.server";
import { vurdering } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { NAA } from "../setup/tid";
import { lagSaksbehandler } from "./person";

export async function lagVurdering(
  db: Database,
  innspillId: string,
  valg: Partial<typeof vurdering.$inferInsert> = {},
) {
  const [rad] = await db
    .insert(vurdering)
    .values({
      id: nyId(),
      innspillId,
      nr: 1,
      oppsummering: "Vil ha benker.",
      tekst: "Det er penger til to benker.",
      betydning: "delvis",
      av: valg.av ?? (await lagSaksbehandler(db)).id,
      tid: NAA,
      ...valg,
    })
    .returning();
  return rad!;
}
