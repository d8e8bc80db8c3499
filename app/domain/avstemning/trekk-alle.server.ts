import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { argumentstoette, avstemning } from "#db/schema";
import type { Context } from "~/domain/context";
import { type Stemmenoekler, velgerFor } from "./regler.server";

/**
 * Takes back all of somebody's votes where the vote is open, and their support for arguments, when the account is erased: with the account goes
 * what makes a second vote theirs. What is counted stays counted, and is nobody's.
 */
export async function trekkAlleStemmer(tx: Context<"gjest">, noekler: Stemmenoekler): Promise<void> {
  const aapne = await tx.db
    .select({ id: avstemning.id, noekkel: avstemning.noekkel, noekkelversjon: avstemning.noekkelversjon })
    .from(avstemning)
    .where(and(isNotNull(avstemning.noekkel), isNull(avstemning.stengt)))
    // Closing waits, and counts them as taken back; in one order, so that two who erase wait for each other.
    .orderBy(avstemning.id)
    .for("share");
  const velgere: string[] = [];
  const ider = aapne.map(({ id }) => id);
  for (const en of aapne) {
    const velger = await velgerFor(tx, en, noekler);
    if (velger) velgere.push(velger);
  }
  if (velgere.length === 0) return;
  await tx.db.execute(sql`with trukket as (
      update stemme set nr = nr + 1, valg = null
      where ${inArray(sql`avstemning_id`, ider)} and ${inArray(sql`velger`, velgere)} and valg is not null
        and exists (select 1 from avstemning a where a.id = stemme.avstemning_id and a.stengt is null)
      returning seddel, nr, avstemning_id, valg, nivaa, versjon)
    insert into stemme_logg (seddel, nr, avstemning_id, valg, nivaa, versjon)
    select seddel, nr, avstemning_id, valg, nivaa, versjon from trukket`);
  await tx.db.delete(argumentstoette).where(inArray(argumentstoette.velger, velgere));
}
