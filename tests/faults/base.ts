import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { aapneDatabase, type Database } from "#db/client.server";
import { migrer } from "#db/migrate.server";
import { lagKommune } from "../builders/kommune";
import { lagTema } from "../builders/tema";
import { medDatabasenavn } from "../setup/maler";

/** A migrated database of its own on the server that DATABASE_URL names, with a municipality and a tema; by the real clock, ten connections. */
export type Faultbase = { db: Database; url: string; temaId: string; rydd: () => Promise<void> };

export async function lagFaultbase(): Promise<Faultbase> {
  const server = process.env["DATABASE_URL"];
  if (!server) throw new Error("DATABASE_URL: the long trials run on PostgreSQL");
  const navn = `traad_faults_${randomBytes(4).toString("hex")}`;
  const styring = postgres(server, { max: 1, onnotice: () => {} });
  await styring`create database ${styring(navn)}`;
  const url = medDatabasenavn(server, navn);
  const kobling = await aapneDatabase({ databaseUrl: url, data: null, klokke: null });
  await migrer(kobling);
  await lagKommune(kobling.db);
  const { id: temaId } = await lagTema(kobling.db);
  return {
    db: kobling.db,
    url,
    temaId,
    rydd: async () => {
      await kobling.lukk();
      await styring`drop database if exists ${styring(navn)} with (force)`;
      await styring.end({ timeout: 1 });
    },
  };
}
