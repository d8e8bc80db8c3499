import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Sql } from "postgres";
import type { Database } from "#db/client.server";
import { finnAvvik, lesHovedbok } from "~/domain/avstemning/hovedbok.server";
import type { Stemmenoekler } from "~/domain/avstemning/regler.server";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning, stengForfalte } from "~/domain/avstemning/steng.server";
import { type Context, systemContext } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { nyId } from "~/platform/id.server";
import { lagAvstemning } from "../builders/forslag";

const SVAR = ["enig", "uenig", "vet_ikke"] as const;
const EN_TIME = 3_600_000;

/** Anybody at all, with a device of their own. `naa` is the application's clock. */
export const nyVelger = (db: Database, naa = new Date()): Context<"gjest"> => ({
  krav: "gjest",
  aktoer: { slag: "gjest", id: nyId() },
  db,
  naa,
  spraak: "nb",
});

/** A vote that is open by any clock near ours. */
export const nyAvstemning = (db: Database, temaId: string, valg: { stenger?: Date } = {}) =>
  lagAvstemning(db, {
    slug: `forsoek-${randomUUID()}`,
    temaId,
    slag: "enighet",
    aapner: new Date(Date.now() - 48 * EN_TIME),
    ...valg,
  });

export type Dobbelt = { parallelle: number; stemmer: number; doble: number; avvik: number };

/**
 * One voter sends `parallelle` different ballots in the same instant. One current vote comes of it, the ledger has one row for each time something
 * was written, and says what the vote says.
 */
export async function dobbeltforsoek(
  db: Database,
  temaId: string,
  noekler: Stemmenoekler,
  parallelle = 20,
): Promise<Dobbelt> {
  const { id, slug } = await nyAvstemning(db, temaId);
  const velger = nyVelger(db);
  const svar = await Promise.all(
    Array.from({ length: parallelle }, (_, nr) =>
      stem(velger, slug, { svar: SVAR[nr % SVAR.length], versjon: "1" }, noekler),
    ),
  );
  const [rad] = await rader<{ stemmer: number; rader: number }>(
    db,
    sql`select (select count(*)::int from stemme where avstemning_id = ${id}) as stemmer,
      (select count(*)::int from stemme_logg where avstemning_id = ${id}) as rader`,
  );
  const skrevet = svar.filter(({ endret }) => endret).length;
  const avvik = (await finnAvvik(systemContext(db, new Date()), id)).length + Math.abs(skrevet - rad!.rader);
  return { parallelle, stemmer: rad!.stemmer, doble: Math.max(0, rad!.stemmer - 1), avvik };
}

/**
 * The control: the very statement of a vote, but with the check that looks right (`not exists`) where the key's `on conflict` stood. On a database
 * without the key it shows that the trials above would have seen double votes, had there been any.
 */
export function medSjekkIStedetForNoekkel(db: Database): Database {
  const dialekt = new PgDialect();
  const klient = (db as unknown as { $client: Sql }).$client;
  const execute = (setning: ReturnType<typeof sql>) => {
    const { sql: tekst, params } = dialekt.sqlToQuery(setning);
    const endret = tekst.replace(
      /(select aapen\.id, (\$\d+)[\s\S]*?from aapen)\s+on conflict[\s\S]*?(?=\s+returning)/,
      "$1 where not exists (select 1 from stemme s where s.avstemning_id = aapen.id and s.velger = $2)",
    );
    return klient.unsafe(endret, params as never[]);
  };
  return new Proxy(db, {
    get: (maal, navn) => (navn === "execute" ? execute : (Reflect.get(maal, navn) as unknown)),
  });
}

export const fjernNoekkelen = (db: Database) =>
  db.execute(sql`alter table stemme drop constraint stemme_avstemning_id_velger_pk`);

export type Frist = {
  godtatt: number;
  avvist: number;
  /** Let in at or after the deadline, by the database's clock as it was read when the vote was held. */
  forSent: number;
  /** The same, of statements that began after it. */
  begyntForSent: number;
  /** How far from the deadline the nearest were, each way, ms. */
  sistGodtatt: number;
  talt: number;
  avvik: number;
  stenginger: number;
};

/** Makes the database remember what its clock said when each vote was judged. The rules are as they were; a measurement is added beside them. */
export async function seEtterKlokka(db: Database): Promise<void> {
  for (const setning of [
    sql`create table dom (avstemning_id uuid not null, dom timestamptz not null, begynt timestamptz not null)`,
    sql`create or replace function klokka() returns timestamptz language plpgsql volatile as $$
      declare naa timestamptz := clock_timestamp();
      begin
        perform set_config('faults.dom', naa::text, false);
        return naa;
      end $$`,
    sql`create function husk_dommen() returns trigger language plpgsql as $$
      begin
        insert into dom values (new.avstemning_id, current_setting('faults.dom')::timestamptz, statement_timestamp());
        return null;
      end $$`,
    sql`create trigger husk_dommen after insert on stemme_logg for each row execute function husk_dommen()`,
  ])
    await db.execute(setning);
}

/** What votes from before the deadline until it refuses; `godtatt` are those that were written. */
export async function hamre(
  velgere: Array<Context<"gjest">>,
  slug: string,
  noekler: Stemmenoekler,
): Promise<{ godtatt: number; avvist: number }> {
  let [godtatt, avvist] = [0, 0];
  await Promise.all(
    velgere.map(async (velger) => {
      // Three times no, so that there is somebody on either side of it.
      for (let nei = 0, nr = 0; nei < 3; nr++)
        try {
          const { endret } = await stem(velger, slug, { svar: SVAR[nr % 3], versjon: "1" }, noekler);
          if (endret) godtatt++;
        } catch (error) {
          if (!(error instanceof Refusal) || error.kode !== "avstemning.feil.stengt") throw error;
          nei++;
          avvist++;
        }
    }),
  );
  return { godtatt, avvist };
}

/**
 * Voters hammer on a vote whose deadline, by the database's clock, is `om` ms ahead, while the job asks again and again whether it is to be
 * closed, and (where `forHaand` is not null) an employee closes it so many ms from the deadline. `stemmegivning` votes, with its own clock.
 */
export async function fristforsoek(
  db: Database,
  temaId: string,
  { om, forHaand }: { om: number; forHaand: number | null },
  stemmegivning: (slug: string) => Promise<{ godtatt: number; avvist: number }>,
): Promise<Frist> {
  const [klokke] = await rader<{ ms: number }>(
    db,
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
  );
  const stenger = new Date(klokke!.ms + om);
  const { id, slug } = await nyAvstemning(db, temaId, { stenger });
  const system = systemContext(db, new Date(Date.now() + EN_TIME));
  let stengt = false;
  const jobb = async () => {
    while (!stengt) {
      const svar = await stengForfalte(system, (feil) => {
        throw feil;
      });
      stengt ||= svar.stengt > 0 || (await erStengt(db, id));
    }
  };
  const haand = async () => {
    if (forHaand === null) return;
    while (!(await erPassert(db, new Date(stenger.getTime() + forHaand))));
    await stengAvstemning(system, slug);
  };
  const [{ godtatt, avvist }] = await Promise.all([stemmegivning(slug), jobb(), haand()]);

  const { rader: foert, sedler } = await lesHovedbok(system, id);
  const [maalt] = await rader<{ for_sent: number; begynt: number; sist: number; talt: number; stenginger: number }>(
    db,
    sql`select (select count(*)::int from dom where avstemning_id = a.id and dom >= a.stenger) as for_sent,
      (select count(*)::int from dom where avstemning_id = a.id and begynt >= a.stenger) as begynt,
      (select extract(epoch from a.stenger - max(dom))::float8 * 1000 from dom where avstemning_id = a.id) as sist,
      (select coalesce(sum((g ->> 'antall')::int), 0)::int from jsonb_array_elements(a.resultat -> 'grupper') g) as talt,
      (select count(*)::int from hendelse where objekt_id = a.id and slag = 'avstemning.stengt') as stenginger
      from avstemning a where a.id = ${id}`,
  );
  const gjelder = [...sedler.values()].filter(Boolean).length;
  return {
    godtatt,
    avvist,
    forSent: maalt!.for_sent,
    begyntForSent: maalt!.begynt,
    sistGodtatt: Math.round(maalt!.sist * 10) / 10,
    talt: maalt!.talt,
    avvik: (await finnAvvik(system, id)).length + Math.abs(foert - godtatt) + Math.abs(gjelder - maalt!.talt),
    stenginger: maalt!.stenginger,
  };
}

const erStengt = async (db: Database, id: string) =>
  (await rader<{ stengt: boolean }>(db, sql`select stengt is not null as stengt from avstemning where id = ${id}`))[0]!
    .stengt;

const erPassert = async (db: Database, tid: Date) =>
  (
    await rader<{ passert: boolean }>(db, sql`select clock_timestamp() >= ${tid.toISOString()}::timestamptz as passert`)
  )[0]!.passert;

async function rader<T>(db: Database, setning: ReturnType<typeof sql>): Promise<T[]> {
  const svar = (await db.execute(setning)) as unknown as { rows?: T[] } & T[];
  return svar.rows ?? svar;
}
