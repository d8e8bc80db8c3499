import type { Database } from "#db/client.server";
import { komite } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { nesteNummer } from "./nummer";

export async function lagKomite(db: Database, valg: Partial<typeof komite.$inferInsert> = {}) {
  const slug = `komite-${nesteNummer()}`;
  const [rad] = await db
    .insert(komite)
    .values({ id: nyId(), slug, navn: { nb: `Komité ${slug}` }, ...valg })
    .returning();
  return rad!;
}
