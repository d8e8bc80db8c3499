import { and, eq, inArray, sql } from "drizzle-orm";
import { innbyggerforslag } from "#db/schema";
import type { Context } from "~/domain/context";
import { record } from "~/events/record.server";
import { fortellUnderskriverne } from "./fortell.server";
import { noterSteg } from "./steg.server";

/**
 * What its author has taken back, is gathered for and treated no more, and those who signed are told. Before it was shown, nobody has signed. Does
 * nothing for an innspill that is no innbyggerforslag, and for one that is decided or has lapsed. Called before the contact is cleared.
 * @param nettsted where the pages are, without a trailing slash.
 */
export async function trekkInnbyggerforslag(tx: Context, innspillId: string, nettsted: string): Promise<void> {
  const denne = and(
    sql`innbyggerforslag.forslag_id = (select f.id from forslag f where f.innspill_id = ${innspillId})`,
    inArray(innbyggerforslag.status, ["venter", "samler", "sendt", "mangler", "til_behandling"]),
  );
  const [foer] = await tx.db
    .select({ id: innbyggerforslag.forslagId, status: innbyggerforslag.status })
    .from(innbyggerforslag)
    .where(denne)
    .for("no key update");
  if (!foer) return;
  await tx.db.update(innbyggerforslag).set({ status: "trukket" }).where(eq(innbyggerforslag.forslagId, foer.id));
  await noterSteg(tx, foer.id, "trukket");
  await record(tx, { slag: "innbyggerforslag.trukket", objekt: foer.id, data: { status: foer.status } });
  if (foer.status !== "venter") await fortellUnderskriverne(tx, foer.id, "trukket", { nettsted });
}
