import { createHash } from "node:crypto";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { stemme, stemmeLogg } from "#db/schema";
import type { Context } from "~/domain/context";
import type { Seddel } from "./tell";

const PER_GANG = 5_000;

export type Hovedbok = {
  /** What counts of each ballot: its row with the highest number. Null where the vote was taken back. */
  sedler: Map<string, Seddel | null>;
  rader: number;
  /** SHA-256, hex. */
  hode: string;
};

/**
 * Replays the ledger of one vote. Its head is SHA-256 over the rows in the order of ballot and number, each as `seddel|nr|nivaa|versjon|valg` and
 * a line feed, with `valg` as PostgreSQL writes jsonb (nothing where the vote was taken back), and then the receipts of the votes that count, in
 * the order of their characters, each as `kvittering|` and the code and a line feed. Ballots and receipts are random, so that the order tells
 * nothing of when, nor which receipt is whose.
 */
export async function lesHovedbok(context: Context, avstemningId: string): Promise<Hovedbok> {
  const hode = createHash("sha256");
  const sedler: Hovedbok["sedler"] = new Map();
  let rader = 0;
  let etter = { seddel: "00000000-0000-0000-0000-000000000000", nr: 0 };
  for (;;) {
    const side = await finnRader(context, avstemningId, etter);
    for (const { seddel, nr, nivaa, versjon, valg, skrevet } of side) {
      hode.update(`${seddel}|${nr}|${nivaa}|${versjon}|${skrevet ?? ""}\n`);
      sedler.set(seddel, valg && { nivaa, versjon, valg });
    }
    rader += side.length;
    if (side.length < PER_GANG) break;
    etter = side.at(-1)!;
  }
  for (const kvittering of await finnKvitteringer(context, avstemningId)) hode.update(`kvittering|${kvittering}\n`);
  return { sedler, rader, hode: hode.digest("hex") };
}

async function finnKvitteringer(context: Context, avstemningId: string): Promise<string[]> {
  const gjelder = await context.db
    .select({ kvittering: stemme.kvittering })
    .from(stemme)
    .where(and(eq(stemme.avstemningId, avstemningId), isNotNull(stemme.valg)))
    .orderBy(sql`${stemme.kvittering} collate "C"`);
  return gjelder.map(({ kvittering }) => kvittering);
}

function finnRader(context: Context, avstemningId: string, etter: { seddel: string; nr: number }) {
  return context.db
    .select({
      seddel: stemmeLogg.seddel,
      nr: stemmeLogg.nr,
      nivaa: stemmeLogg.nivaa,
      versjon: stemmeLogg.versjon,
      valg: stemmeLogg.valg,
      skrevet: sql<string | null>`${stemmeLogg.valg}::text`,
    })
    .from(stemmeLogg)
    .where(
      and(
        eq(stemmeLogg.avstemningId, avstemningId),
        sql`(${stemmeLogg.seddel}, ${stemmeLogg.nr}) > (${etter.seddel}::uuid, ${etter.nr}::int)`,
      ),
    )
    .orderBy(asc(stemmeLogg.seddel), asc(stemmeLogg.nr))
    .limit(PER_GANG);
}

/**
 * Where the current votes and the ledger say different things: ballots that only one of them has, that differ, or whose rows in the ledger are not
 * numbered from 1 on. None, always.
 */
export async function finnAvvik(context: Context, avstemningId: string): Promise<string[]> {
  const avvik = await context.db
    .select({ seddel: sql<string>`coalesce(s.seddel, l.seddel)::text` })
    .from(
      sql`(select * from ${stemme} where avstemning_id = ${avstemningId}) s
      full join (
        select distinct on (seddel) *, min(nr) over (partition by seddel) as foerste, count(*) over (partition by seddel) as antall
        from ${stemmeLogg} where avstemning_id = ${avstemningId} order by seddel, nr desc) l
      on l.seddel = s.seddel`,
    )
    .where(
      sql`s.seddel is null or l.seddel is null or l.foerste <> 1 or l.antall <> l.nr
      or (s.nr, s.valg, s.nivaa, s.versjon) is distinct from (l.nr, l.valg, l.nivaa, l.versjon)`,
    )
    .orderBy(sql`1`)
    .limit(100);
  return avvik.map(({ seddel }) => seddel);
}
