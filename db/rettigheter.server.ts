import { sql } from "drizzle-orm";
import { aapneDatabase, type Kobling } from "./client.server";
import { migrer } from "./migrate.server";

/** Written once: what is done is never undone by the program itself. `kobling` may be changed (revoked), never deleted. */
export const BARE_NYE = [
  "hendelse",
  "segl",
  "forseglet",
  "moderering",
  "vurdering",
  "snapshot",
  "snapshot_merknad",
  "innspill_tekst",
  "vedtak",
  "vedtak_virkning",
  "svar",
  "stemme_logg",
] as const;

/**
 * Brings the database to the newest schema. Where `eierUrl` is another role than the program's own, that role does it, and the program's
 * role is given what it needs and no more. Safe to run again and again; the caller holds `medLaas`.
 */
export async function klargjoer(program: Kobling, eierUrl: string | null): Promise<void> {
  if (program.motor === "pglite" || !eierUrl) return migrer(program);
  const eier = await aapneDatabase({ databaseUrl: eierUrl, data: null, klokke: null });
  try {
    const [rolle, eierrolle] = [await hvem(program), await hvem(eier)];
    await migrer(eier);
    if (rolle !== eierrolle) await giRettigheter(eier, rolle);
  } finally {
    await eier.lukk();
  }
}

/** The application's role: rows in all tables, but the log and what else is history can only be added to. It owns nothing of it. */
async function giRettigheter({ db }: Kobling, rolle: string): Promise<void> {
  const til = sql.identifier(rolle);
  const historie = sql.join(
    BARE_NYE.map((tabell) => sql.identifier(tabell)),
    sql`, `,
  );
  await db.transaction(async (tx) => {
    for (const setning of [
      sql`grant usage on schema public to ${til}`,
      sql`revoke all on all tables in schema public from ${til}`,
      sql`grant select, insert, update, delete on all tables in schema public to ${til}`,
      sql`revoke update, delete on ${historie} from ${til}`,
      sql`revoke delete on kobling from ${til}`,
      sql`grant usage, select on all sequences in schema public to ${til}`,
      sql`grant execute on all functions in schema public to ${til}`,
      // Until this has run after a migration, a new table can only be read and added to.
      sql`alter default privileges in schema public grant select, insert on tables to ${til}`,
      sql`alter default privileges in schema public grant usage, select on sequences to ${til}`,
    ])
      await tx.execute(setning);
  });
  // The queue is the program's own: it makes a table for each kind of job, and nothing in it is history.
  await db.execute(sql`create schema if not exists pgboss`);
  await db.execute(sql`grant usage, create on schema pgboss to ${til}`);
  await db.execute(sql`grant select, insert, update, delete, truncate on all tables in schema pgboss to ${til}`);
  await db.execute(sql`grant execute on all functions in schema pgboss to ${til}`);
}

async function hvem({ db }: Kobling): Promise<string> {
  const [rad] = await db.select({ rolle: sql<string>`current_user::text` }).from(sql`(select 1) en`);
  return rad!.rolle;
}
