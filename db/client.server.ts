import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import postgres from "postgres";
import * as schema from "./schema";
import { laasMappe } from "./mappelaas.server";

/** One type for PGlite, postgres.js and a transaction of either: the domain does not know which it was given. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Kobling = {
  db: Database;
  motor: "pglite" | "postgresql";
  lukk: () => Promise<void>;
  /** Runs `work` alone among all processes on this database. */
  medLaas: <T>(work: () => Promise<T>) => Promise<T>;
};

export type Valg = {
  databaseUrl: string | null;
  /** Where PGlite keeps its files; null keeps them in memory. */
  data: string | null;
  /** Holds the database's clock still; sample only. */
  klokke: Date | null;
  vedSporring?: (() => void) | undefined;
};

/**
 * Opens PostgreSQL when there is a `databaseUrl`, else the embedded PGlite in `data`.
 * @throws MappeErLaast when another process has the directory open.
 */
export async function aapneDatabase(valg: Valg): Promise<Kobling> {
  return valg.databaseUrl ? aapnePostgres(valg.databaseUrl, valg) : aapnePglite(valg);
}

async function aapnePglite({ data, klokke, vedSporring }: Valg): Promise<Kobling> {
  if (data) {
    mkdirSync(data, { recursive: true });
    // Keys, letters and database: nobody else on the machine has business here.
    chmodSync(data, 0o700);
  }
  const slipp = data ? await laasMappe(data) : async () => {};
  const client = await PGlite.create({ extensions: { pg_trgm }, ...(data ? { dataDir: join(data, "pglite") } : {}) });
  if (klokke) await client.exec(`set traad.naa = '${klokke.toISOString()}'`);
  const db = drizzlePglite(client, { schema, logger: logger(vedSporring) });
  return {
    db: db as unknown as Database,
    motor: "pglite",
    medLaas: (work) => work(),
    lukk: async () => {
      await client.close();
      await slipp();
    },
  };
}

async function aapnePostgres(url: string, { klokke, vedSporring }: Valg): Promise<Kobling> {
  const connection = {
    application_name: "traad",
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(klokke ? { "traad.naa": klokke.toISOString() } : {}),
  };
  const client = postgres(url, { max: 10, connect_timeout: 10, onnotice: () => {}, connection });
  await client`select 1`;
  return {
    db: drizzlePostgres(client, { schema, logger: logger(vedSporring) }) as unknown as Database,
    motor: "postgresql",
    medLaas: (work) => medAdvisoryLock(url, work),
    lukk: () => client.end({ timeout: 5 }),
  };
}

/** Migrating and loading the sample happen once, however many processes start together: drizzle's own migrate has no lock. */
async function medAdvisoryLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(7210)`;
    return await work();
  } finally {
    await client.end({ timeout: 5 });
  }
}

const logger = (vedSporring: (() => void) | undefined) => (vedSporring ? { logQuery: vedSporring } : false);
