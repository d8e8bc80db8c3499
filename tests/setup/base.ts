import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeEach } from "vitest";
import { aapneDatabase, type Database, type Kobling } from "#db/client.server";
import * as schema from "#db/schema";
import type { Context, Krav } from "~/domain/context";
import { filnavn, medDatabasenavn } from "./maler";
import { NAA } from "./tid";

export type Testbase = Kobling & {
  /** Who acts; the time and the language may be others than NAA and bokmål. */
  context: <K extends Krav>(
    krav: K,
    aktoer: Context<K>["aktoer"],
    ellers?: Partial<Pick<Context, "naa" | "spraak">>,
  ) => Context<K>;
  /** Moves the database's clock. */
  settKlokka: (naa: Date) => Promise<void>;
  /** Another way into the same database, with ten connections: for races. PostgreSQL only. */
  flereForbindelser: () => Promise<Kobling>;
};

/**
 * A database of the test file's own, copied from a template; on PostgreSQL when there is a DATABASE_URL. One connection, so that whoever
 * reaches around a transaction hangs on both engines. An empty one is emptied before each test; the sample stays as the file leaves it.
 */
export async function aapneTestbase({ eksempel = false }: { eksempel?: boolean } = {}): Promise<Testbase> {
  const url = process.env["DATABASE_URL"];
  const { lukk, ...kobling } = url ? await aapnePostgres(url, eksempel) : await aapnePglite(eksempel);
  const { db } = kobling;
  afterAll(lukk);
  if (!eksempel) beforeEach(() => toem(db));
  beforeEach(() => settKlokka(db, NAA));
  return {
    ...kobling,
    lukk,
    medLaas: (work) => work(),
    context: (krav, aktoer, ellers) => ({ krav, aktoer, db, naa: NAA, spraak: "nb", ...ellers }),
    settKlokka: (naa) => settKlokka(db, naa),
    flereForbindelser: async () => {
      if (!kobling.url) throw new Error("PGlite har bare én forbindelse");
      return aapneDatabase({ databaseUrl: kobling.url, data: null, klokke: NAA });
    },
  };
}

async function aapnePglite(eksempel: boolean) {
  const dump = readFileSync(join(maler(), eksempel ? filnavn.eksempel : filnavn.tom));
  const client = await PGlite.create({ loadDataDir: new Blob([dump]), extensions: { pg_trgm } });
  return {
    db: drizzlePglite(client, { schema }) as unknown as Database,
    motor: "pglite" as const,
    url: null,
    lukk: () => client.close(),
  };
}

async function aapnePostgres(url: string, eksempel: boolean) {
  const base = await lagPostgresbase(url, eksempel);
  const client = postgres(base.url, { max: 1, onnotice: () => {}, connection: { statement_timeout: 10_000 } });
  return {
    db: drizzlePostgres(client, { schema }) as unknown as Database,
    motor: "postgresql" as const,
    url: base.url,
    lukk: async () => {
      await client.end({ timeout: 1 });
      await base.slett();
    },
  };
}

/** A copy of a template on the PostgreSQL server. */
export async function lagPostgresbase(
  url: string,
  eksempel: boolean,
): Promise<{ url: string; slett: () => Promise<void> }> {
  const navn = `traad_test_${maler()}_${randomBytes(4).toString("hex")}`;
  const styring = postgres(url, { max: 1, onnotice: () => {} });
  await styring`create database ${styring(navn)} template ${styring(`traad_mal_${maler()}_${eksempel ? "eksempel" : "tom"}`)}`;
  return {
    url: medDatabasenavn(url, navn),
    slett: async () => {
      await styring`drop database if exists ${styring(navn)} with (force)`;
      await styring.end({ timeout: 1 });
    },
  };
}

const TABELLER = Object.values(schema).flatMap((tabell) =>
  typeof tabell === "object" && "getSQL" in tabell ? [getTableConfig(tabell as PgTable)] : [],
);
/** Only what has rows is emptied: truncating a hundred tables makes a hundred new files, and PostgreSQL waits for the disk for each. */
const TOEM = [...TABELLER.map(({ schema: rom = "public", name }) => `"${rom}"."${name}"`), "pgboss.job"]
  .map((tabell) => `if exists (select from ${tabell}) then delete from ${tabell}; end if;`)
  .join("\n");

async function toem(db: Database) {
  // The log's tables refuse to be emptied; a test starts from nothing all the same.
  await db.execute(sql`set session_replication_role = replica`);
  await db.execute(sql.raw(`do $$ begin ${TOEM} end $$`));
  await db.execute(sql`set session_replication_role = origin`);
}

const settKlokka = async (db: Database, naa: Date) =>
  void (await db.execute(sql.raw(`set traad.naa = '${naa.toISOString()}'`)));

/** `npm test` makes the templates and tells where they are. */
export function maler(): string {
  const mal = process.env["TRAAD_TEST_MALER"];
  if (!mal)
    throw new Error(
      "Kjør testene med npm test (npm test -- tests/domain/… for noen av dem): den lager databasene de kopierer fra.",
    );
  return mal;
}
