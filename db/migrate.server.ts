import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import type { Kobling } from "./client.server";
import { installerKoer } from "./koe.server";

/** Brings the database to the newest schema, the queues' too. Safe to run in several processes at once: the caller holds `medLaas`. */
export async function migrer(
  { db, motor }: Pick<Kobling, "db" | "motor">,
  migrationsFolder = "db/migrations",
): Promise<void> {
  if (motor === "pglite")
    await migratePglite(db as unknown as Parameters<typeof migratePglite>[0], { migrationsFolder });
  else await migratePostgres(db as unknown as Parameters<typeof migratePostgres>[0], { migrationsFolder });
  await installerKoer({ db, motor });
}
