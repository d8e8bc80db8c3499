import { and, eq, gt, sql } from "drizzle-orm";
import { bostedskode } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { kodeHash, nyKode } from "~/domain/kode.server";
import { record } from "~/events/record.server";

/** How long the code somebody has made is good for; null when there is none. The code itself is not kept. */
export async function hentBostedskode({ db, aktoer }: Context<"innbygger">): Promise<{ utloeper: Date } | null> {
  const [kode] = await db
    .select({ utloeper: bostedskode.utloeper })
    .from(bostedskode)
    .where(and(eq(bostedskode.personId, aktoer.id), gt(bostedskode.utloeper, sql`naa()`)));
  return kode ?? null;
}

/**
 * A code to show at the desk, so that staff find the account without searching for people: eight characters, for fourteen days. A new one
 * puts the one before out of use; only its hash is kept.
 */
export async function lagBostedskode(context: Context<"innbygger">): Promise<{ kode: string; utloeper: Date }> {
  const kode = nyKode(8);
  return iTransaksjon(context, async (tx) => {
    const [laget] = await tx.db
      .insert(bostedskode)
      .values({ personId: tx.aktoer.id, kodeHash: kodeHash(kode), utloeper: sql`naa() + interval '14 days'` })
      .onConflictDoUpdate({
        target: bostedskode.personId,
        set: { kodeHash: sql`excluded.kode_hash`, utloeper: sql`excluded.utloeper` },
      })
      .returning({ utloeper: bostedskode.utloeper });
    await record(tx, { slag: "bostedskode.laget", objekt: tx.aktoer.id });
    return { kode, utloeper: laget!.utloeper };
  });
}
