import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { avbruttSkjema, oekt } from "#db/schema";
import { hash } from "~/platform/id.server";
import type { Verdier } from "./avvis.server";

/** More than any form of ours holds; beyond it the words stand on the page that says that the session is over, and there only. */
const MAKS_TEGN = 250_000;
const MAKS_SKJEMAER = 10;

/**
 * Keeps what was typed when the session was over, for the person whose session it was. It comes back into the same form after sign-in.
 * True when it was kept.
 */
export async function taVarePaaSkjema(db: Database, oektId: string, sti: string, verdier: Verdier): Promise<boolean> {
  if (JSON.stringify(verdier).length > MAKS_TEGN) return false;
  const tatt = await db
    .insert(avbruttSkjema)
    .select(
      db
        .select({
          personId: oekt.personId,
          sti: sql<string>`${sti}`.as("sti"),
          verdier: sql<Verdier>`${JSON.stringify(verdier)}::jsonb`.as("verdier"),
          tid: sql<Date>`naa()`.as("tid"),
        })
        .from(oekt)
        .where(and(eq(oekt.id, hash(oektId)), gt(oekt.utloeper, sql`naa() - interval '1 day'`))),
    )
    .onConflictDoUpdate({
      target: [avbruttSkjema.personId, avbruttSkjema.sti],
      set: { verdier: sql`excluded.verdier`, tid: sql`excluded.tid` },
    })
    .returning({ personId: avbruttSkjema.personId });
  const [mitt] = tatt;
  if (!mitt) return false;
  // A handful of forms is what somebody has open; the oldest give way.
  await db
    .delete(avbruttSkjema)
    .where(
      and(
        eq(avbruttSkjema.personId, mitt.personId),
        sql`${avbruttSkjema.sti} not in (select a.sti from avbrutt_skjema a where a.person_id = ${mitt.personId} order by a.tid desc, a.sti limit ${MAKS_SKJEMAER})`,
      ),
    );
  return true;
}

/** What this person had typed here when their session was over, at most a day ago. */
export async function hentAvbruttSkjema(db: Database, personId: string, sti: string): Promise<Verdier | null> {
  const [rad] = await db
    .select({ verdier: avbruttSkjema.verdier })
    .from(avbruttSkjema)
    .where(
      and(
        eq(avbruttSkjema.personId, personId),
        eq(avbruttSkjema.sti, sti),
        gt(avbruttSkjema.tid, sql`naa() - interval '1 day'`),
      ),
    );
  return rad?.verdier ?? null;
}

/** The form is received now. */
export async function glemAvbruttSkjema(db: Database, personId: string, sti: string): Promise<void> {
  await db.delete(avbruttSkjema).where(and(eq(avbruttSkjema.personId, personId), eq(avbruttSkjema.sti, sti)));
}
