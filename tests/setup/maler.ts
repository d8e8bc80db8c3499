import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import postgres from "postgres";
import { aapneDatabase } from "#db/client.server";
import { migrer } from "#db/migrate.server";
import { lastEksempelkommune } from "~/commands/last-eksempel.server";
import { lagLager } from "~/platform/lager.server";
import { NAA } from "./tid";

/**
 * Databases to copy from: one that is migrated and empty, one with the sample. Made once per run; a test never migrates.
 * `mal` is a directory for PGlite, the end of the templates' names for PostgreSQL.
 */
export type Maler = { mal: string; rydd: () => Promise<void> };

export const filnavn = { tom: "tom.tar", eksempel: "eksempel.tar", eksempelmappe: "eksempel" } as const;

export async function lagMaler(databaseUrl: string | undefined): Promise<Maler> {
  return databaseUrl ? lagPostgresmaler(databaseUrl) : lagPglitemaler();
}

/** Kept between runs under a name made of all that they are made from. */
async function lagPglitemaler(): Promise<Maler> {
  const mappe = join(".tmp", "maler", fingeravtrykk(["db", "app/domain", "app/commands", "app/platform", "app/i18n"]));
  if (!existsSync(mappe)) {
    console.log("Lager databasene som testene kopierer fra.");
    rmSync(join(".tmp", "maler"), { recursive: true, force: true });
    const uferdig = `${mappe}.${process.pid}`;
    mkdirSync(join(uferdig, filnavn.eksempelmappe), { recursive: true });
    const kobling = await aapneDatabase({ databaseUrl: null, data: null, klokke: NAA });
    const dump = async () => (kobling.db as unknown as { $client: PGlite }).$client.dumpDataDir("none");
    await migrer(kobling);
    const tom = await dump();
    await lastEksempelkommune(kobling.db, NAA, lagerI(join(uferdig, filnavn.eksempelmappe)));
    const eksempel = await dump();
    await kobling.lukk();
    writeFileSync(join(uferdig, filnavn.tom), Buffer.from(await tom.arrayBuffer()));
    writeFileSync(join(uferdig, filnavn.eksempel), Buffer.from(await eksempel.arrayBuffer()));
    const paaDisk = await PGlite.create({
      extensions: { pg_trgm },
      dataDir: join(uferdig, filnavn.eksempelmappe, "pglite"),
      loadDataDir: eksempel,
    });
    await paaDisk.close();
    renameSync(uferdig, mappe);
  }
  return { mal: mappe, rydd: async () => {} };
}

async function lagPostgresmaler(url: string): Promise<Maler> {
  console.log("Lager databasene som testene kopierer fra, i PostgreSQL.");
  const mal = randomBytes(4).toString("hex");
  const navn = (hva: "tom" | "eksempel") => `traad_mal_${mal}_${hva}`;
  const styring = postgres(url, { max: 1, onnotice: () => {} });
  await styring`create database ${styring(navn("tom"))}`;
  await medBase(medDatabasenavn(url, navn("tom")), (kobling) => migrer(kobling));
  await styring`create database ${styring(navn("eksempel"))} template ${styring(navn("tom"))}`;
  await medBase(medDatabasenavn(url, navn("eksempel")), ({ db }) =>
    lastEksempelkommune(db, NAA, lagerI(eksempelfiler(mal))),
  );
  return {
    mal,
    rydd: async () => {
      // What a test that crashed left behind goes too.
      const rester = await styring<
        Array<{ datname: string }>
      >`select datname from pg_database where datname like ${`traad\\_%\\_${mal}\\_%`}`;
      for (const { datname } of rester) await styring`drop database if exists ${styring(datname)} with (force)`;
      await styring.end();
      rmSync(eksempelfiler(mal), { recursive: true, force: true });
    },
  };
}

/** Beside a sample in PostgreSQL: the directory that its program finds its files in. */
export const eksempelfiler = (mal: string) => join(".tmp", `filer-${mal}`);

const lagerI = (data: string) => lagLager({ slag: "disk", mappe: join(data, "filer") });

async function medBase(
  databaseUrl: string,
  work: (kobling: Awaited<ReturnType<typeof aapneDatabase>>) => Promise<void>,
) {
  const kobling = await aapneDatabase({ databaseUrl, data: null, klokke: NAA });
  try {
    await work(kobling);
  } finally {
    await kobling.lukk();
  }
}

/** The same server, another database. */
export function medDatabasenavn(url: string, navn: string): string {
  const ny = new URL(url);
  ny.pathname = `/${navn}`;
  return ny.href;
}

function fingeravtrykk(mapper: string[]) {
  const hash = createHash("sha256").update(NAA.toISOString());
  for (const mappe of mapper)
    for (const fil of readdirSync(mappe, { recursive: true }).map(String).toSorted()) {
      const sti = join(mappe, fil);
      if (statSync(sti).isFile()) hash.update(fil).update(readFileSync(sti));
    }
  return hash.digest("hex").slice(0, 16);
}
