import { aapneDatabase, type Database } from "#db/client.server";
import { klargjoer } from "#db/rettigheter.server";
import { type Env, lesEnv } from "~/platform/env.server";
import { forklarFeil } from "./forklar.server";

/** Runs a command on the database that the environment names, brought to the newest schema. What goes wrong is explained, and the exit code is 1. */
export async function medDatabase(work: (db: Database, env: Env) => Promise<void>): Promise<void> {
  let env: Env | null = null;
  process.umask(0o077);
  try {
    env = lesEnv(process.env);
    const kobling = await aapneDatabase({ databaseUrl: env.databaseUrl, data: env.data, klokke: env.klokke });
    try {
      await kobling.medLaas(() => klargjoer(kobling, env!.databaseUrlMigrering));
      await work(kobling.db, env);
    } finally {
      await kobling.lukk();
    }
  } catch (error) {
    console.error(forklarFeil(error, env) ?? error);
    process.exitCode = 1;
  }
}
