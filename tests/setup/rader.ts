import { sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server";
import * as schema from "#db/schema";
import { hendelse } from "#db/schema";

/** The house seals the log at its own pace, whoever asks for what; what it seals is counted as `hendelse`. */
const FORSEGLINGEN = ["segl", "forseglet"];

const tabeller = Object.values(schema)
  .flatMap((en: unknown) => (en instanceof PgTable ? [getTableConfig(en).name] : []))
  .filter((navn) => !FORSEGLINGEN.includes(navn))
  .toSorted();

type Per<T> = Record<string, T>;

/**
 * How many rows each table has. Of the log, what somebody changed: a form that comes back refused is a page that was read, and the house
 * sends its letters at its own pace (`logglinjerForEnGang` finds those that are told twice).
 */
export const tellRader = (db: Database): Promise<Per<number>> =>
  perTabell(
    db,
    (navn) => `select count(*)::int as v from ${navn} ${navn === '"hendelse"' ? `where not ${LEST_ELLER_HUSETS}` : ""}`,
  );
const LEST_ELLER_HUSETS = "(slag like '%lest' or aktoer_slag = 'system')";

/** What was read, and what the house has done by itself: each once for each actor and object. */
export async function logglinjerForEnGang(db: Database): Promise<string[]> {
  const rader = await db
    .select({ slag: hendelse.slag, objekt: hendelse.objektId, aktoer: hendelse.aktoerId })
    .from(hendelse)
    .where(sql.raw(LEST_ELLER_HUSETS));
  return rader.map((en) => Object.values(en).join(" "));
}

/** A fingerprint of everything in each table. */
export const sjekksum = (db: Database): Promise<Per<string>> =>
  perTabell(db, (navn) => `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as v from ${navn} t`);

async function perTabell<T>(db: Database, spoerring: (navn: string) => string): Promise<Per<T>> {
  const par: Array<[string, T]> = [];
  for (const navn of tabeller) {
    const svar = (await db.execute(sql.raw(spoerring(`"${navn}"`)))) as unknown as { rows?: Array<{ v: T }> } & Array<{
      v: T;
    }>;
    par.push([navn, (svar.rows ?? svar)[0]!.v]);
  }
  return Object.fromEntries(par);
}

/** What is more or less than it was. */
export const forskjell = (foer: Per<number>, etter: Per<number>): Per<number> =>
  Object.fromEntries(
    Object.keys(etter).flatMap((navn) => (etter[navn] === foer[navn] ? [] : [[navn, etter[navn]! - foer[navn]!]])),
  );
