import type { PGlite } from "@electric-sql/pglite";
import PgBoss from "pg-boss";
import type { Sql } from "postgres";
import type { Kobling } from "./client.server";
import { koer } from "./koer";

export type Koekjoerer = (tekst: string, verdier?: unknown[]) => Promise<{ rows: unknown[] }>;

/** pg-boss' own queue, which its clock sends timed jobs through. */
const KLOKKEKOE = "__pgboss__send-it";

/** Runs pg-boss' statements on either engine, beside drizzle: they are of no request, and no request counts them. */
export function lagKoekjoerer({ db, motor }: Pick<Kobling, "db" | "motor">): Koekjoerer {
  const { $client } = db as unknown as { $client: PGlite | Sql };
  return motor === "pglite" ? paaPglite($client as PGlite) : paaPostgres($client as Sql);
}

/** Installs or upgrades pg-boss' schema, and makes the queues that are missing. */
export async function installerKoer(kobling: Pick<Kobling, "db" | "motor">): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: lagKoekjoerer(kobling) as PgBoss.Db["executeSql"] },
    schedule: false,
    supervise: false,
  });
  const feil: unknown[] = [];
  boss.on("error", (error) => feil.push(error));
  await boss.start();
  try {
    for (const [navn, innstilling] of Object.entries({ ...koer, [KLOKKEKOE]: {} })) {
      await boss.createQueue(navn, { name: navn, ...innstilling });
      await boss.updateQueue(navn, { name: navn, ...innstilling });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (feil.length > 0) throw feil[0];
}

function paaPglite(client: PGlite): Koekjoerer {
  return async (tekst, verdier) => {
    if (verdier?.length) return client.query(tekst, verdier.map(somVerdi));
    const indre = utenRamme(tekst);
    const svar =
      indre === null
        ? await client.exec(tekst)
        : await client.transaction((tx) => tx.exec(indre) as Promise<Array<{ rows: unknown[] }>>);
    return { rows: svar?.at(-1)?.rows ?? [] };
  };
}

function paaPostgres(client: Sql): Koekjoerer {
  return async (tekst, verdier) => {
    if (verdier?.length) return { rows: await client.unsafe(tekst, verdier.map(somVerdi) as never[]) };
    const indre = utenRamme(tekst);
    return { rows: [...(indre === null ? await client.unsafe(tekst) : await client.begin((tx) => tx.unsafe(indre)))] };
  };
}

/**
 * What stands between pg-boss' own BEGIN and COMMIT, or null. The driver's transaction is put around it instead: postgres.js refuses a
 * BEGIN of others in a pool, and one that fails is rolled back.
 */
function utenRamme(tekst: string): string | null {
  return /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(tekst)?.[1] ?? null;
}

/** Arrays are lists of ids; any other object is JSON. */
const somVerdi = (verdi: unknown) =>
  verdi === undefined
    ? null
    : typeof verdi === "object" && verdi !== null && !Array.isArray(verdi) && !(verdi instanceof Date)
      ? JSON.stringify(verdi)
      : verdi;
