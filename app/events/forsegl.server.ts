import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { segl } from "#db/schema";
import { datoIOslo, type Klokke } from "~/platform/klokke";
import { skrivDagensHode } from "./hoder.server";
import { INGEN, kanonisk, minsteId, regnHode, tidAv } from "./kjede.server";

export const MAKS_I_SEGL = 1_000;
const TIME = 3_600_000;

/**
 * Seals events that no link holds yet: at most a thousand, in commit-compatible order (`xid`, then id), in one transaction, one sealer at a
 * time. An event is taken when every transaction that began before its own is over, so that none can come in front of it later. One that is
 * an hour old is taken anyway: a database that was restored into another cluster has transaction ids from before, which say nothing.
 *
 * Ids sort by time, so it looks only from an hour before the newest link's oldest event; `alle` looks through the whole log, for what was
 * made by a clock that is wrong, or by a transaction that lasted longer than that.
 * @returns how many were sealed.
 */
export async function forseglHendelser(db: Database, naa: Date, { alle = false } = {}): Promise<number> {
  const uforseglet = sql`from hendelse h where h.id >= ${alle ? minsteId(0) : await finnStart(db, naa)}::uuid
    and (h.xid < pg_snapshot_xmin(pg_current_snapshot()) or h.id < ${minsteId(naa.getTime() - TIME)}::uuid)
    and not exists (select 1 from forseglet f where f.hendelse_id = h.id)`;
  // A second in which nothing happened costs no transaction.
  const noe = await db.select({ en: sql`1` }).from(sql`(select 1 ${uforseglet} limit 1) noe`);
  if (noe.length === 0) return 0;

  return db.transaction(async (tx) => {
    const [laas] = await tx.select({ fikk: sql<boolean>`pg_try_advisory_xact_lock(7211)` }).from(sql`(select 1) laas`);
    if (!laas?.fikk) return 0;
    const [sist] = await tx
      .select({ nr: sql<number>`s.nr`, hode: sql<string>`s.hode` })
      .from(sql`(select nr, hode from segl order by nr desc limit 1) s`);
    const nye = await tx
      .select({ id: sql<string>`h.id::text`, linje: kanonisk })
      .from(sql`(select h.* ${uforseglet} order by h.xid, h.id limit ${MAKS_I_SEGL}) h`)
      .orderBy(sql`h.xid, h.id`);
    if (nye.length === 0) return 0;
    const ledd = { nr: (sist?.nr ?? 0) + 1, forrige: sist?.hode ?? INGEN, tid: naa.toISOString().replace("Z", "000Z") };
    const linjer = nye.map(({ linje }) => linje);
    await tx.insert(segl).values({ ...ledd, tid: naa, hode: regnHode(ledd, linjer), antall: nye.length });
    const ider = JSON.stringify(nye.map(({ id }) => id));
    await tx.execute(sql`insert into forseglet (hendelse_id, segl, plass)
      select id::uuid, ${ledd.nr}::int, plass::int from jsonb_array_elements_text(${ider}::jsonb) with ordinality ny(id, plass)`);
    return nye.length;
  });
}

/** Where the search begins. Never later than an hour ago: one event from a machine whose clock is ahead must not hide the others. */
async function finnStart(db: Database, naa: Date) {
  const [eldst] = await db
    .select({ id: sql<string>`f.hendelse_id::text` })
    // "offset 0" keeps the planner from walking all ids from the first to find the smallest of this link.
    .from(sql`(select hendelse_id from forseglet where segl = (select max(nr) from segl) offset 0) f`)
    .orderBy(sql`f.hendelse_id`)
    .limit(1);
  return minsteId(eldst ? Math.min(tidAv(eldst.id), naa.getTime()) - TIME : 0);
}

export type Forsegling = { stopp: () => Promise<void> };

/**
 * Seals every second, looks through the whole log at once and then every hour, and writes the day's head when the day changes. Whatever goes
 * wrong is logged, at most once a minute, and tried again; it never stops the process. `stopp` seals a last time and waits for it.
 */
export function startForsegling(huset: {
  db: Database;
  klokke: Klokke;
  /** Where the day's heads go. */
  hoder: string;
  log: { error: (hva: object, melding: string) => void };
}): Forsegling {
  const { db, klokke, hoder, log } = huset;
  let [nesteGjennomgang, nesteKlage] = [0, 0];
  let skrevet = "";
  let stoppet = false;
  let vent: NodeJS.Timeout;

  const runde = async () => {
    try {
      while ((await forseglHendelser(db, klokke())) === MAKS_I_SEGL);
      if (Date.now() >= nesteGjennomgang) {
        while ((await forseglHendelser(db, klokke(), { alle: true })) === MAKS_I_SEGL);
        nesteGjennomgang = Date.now() + TIME;
      }
      const dag = datoIOslo(klokke());
      if (dag !== skrevet && (await skrivDagensHode(db, hoder, klokke()))) skrevet = dag;
    } catch (error) {
      if (Date.now() < nesteKlage) return;
      nesteKlage = Date.now() + 60_000;
      log.error({ err: error }, "the log was not sealed, or its head not written");
    }
  };
  const tikk = () => {
    vent = setTimeout(() => {
      igang = runde().then(() => void (stoppet || tikk()));
    }, 1_000);
    vent.unref();
  };
  let igang = runde().then(() => void (stoppet || tikk()));

  return {
    stopp: async () => {
      stoppet = true;
      clearTimeout(vent);
      await igang;
      await runde();
    },
  };
}
