import { createHash } from "node:crypto";
import type { Database } from "#db/client.server";
import { gjest, oekt } from "#db/schema";
import type { Gjest } from "~/domain/context";
import { hash, nyttMerke } from "~/platform/id.server";
import { NAA } from "../setup/tid";

/** A session that is alive now; answers what the browser's cookie holds. */
export async function lagOekt(
  db: Database,
  personId: string,
  valg: Partial<typeof oekt.$inferInsert> = {},
): Promise<{ kake: string; id: string }> {
  const kake = nyttMerke();
  const id = hash(kake);
  const utloeper = new Date(NAA.getTime() + 12 * 60 * 60 * 1000);
  await db.insert(oekt).values({ id, personId, utloeper, opprettet: NAA, sistBrukt: NAA, ...valg });
  return { kake, id };
}

/** A guest whose cookie is known. */
export async function lagGjestMedMerke(db: Database): Promise<Gjest & { id: string; merke: string }> {
  const merke = nyttMerke();
  const hex = createHash("sha256").update(merke).digest("hex").slice(0, 32);
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  await db.insert(gjest).values({ id, opprettet: NAA });
  return { slag: "gjest", id, merke };
}
