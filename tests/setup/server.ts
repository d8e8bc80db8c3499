import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished } from "vitest";
import { aapneDatabase, type Database } from "#db/client.server";
import { lagPostgresbase, maler } from "./base";
import { eksempelfiler, filnavn } from "./maler";
import { NAA } from "./tid";

export type Server = {
  /** http://localhost:41234 */
  adresse: string;
  data: string;
  /** Where its database is; null when it lies in `data`. */
  databaseUrl: string | null;
  /** Errors that the program has logged or written; a test that provokes one takes it out. */
  feil: string[];
  /** Every line that the program has said. */
  logg: string[];
  /** Another way into its database: at any time on PostgreSQL, after `stopp` on PGlite. */
  medBasen: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  stopp: (signal?: NodeJS.Signals) => Promise<void>;
};

/**
 * The built program as `npm start` runs it, with the sample in a database of its own and the clock standing still. It is stopped
 * after the file, or after the test that started it, which fails if the program has said anything in anger.
 */
export async function startServer({
  env = {},
  foer,
}: {
  env?: Record<string, string>;
  /** Puts more into the database before the program opens it. */
  foer?: (db: Database) => Promise<void>;
} = {}): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), "traad-test-"));
  const databaseUrl = process.env["DATABASE_URL"];
  const base = databaseUrl ? await lagPostgresbase(databaseUrl, true) : null;
  cpSync(base ? eksempelfiler(maler()) : join(maler(), filnavn.eksempelmappe), data, { recursive: true });

  const medBasen = async <T>(work: (db: Database) => Promise<T>) => {
    const kobling = await aapneDatabase({ databaseUrl: base?.url ?? null, data, klokke: NAA });
    try {
      return await work(kobling.db);
    } finally {
      await kobling.lukk();
    }
  };
  if (foer) await medBasen(foer);

  // Behind a name of its own the program is reached at its port all the same.
  const port = env["ORIGIN"] ? await ledigPort() : 0;
  const { prosess, feil, logg } = startProsess({
    PORT: String(port),
    TRAAD_DATA: data,
    TRAAD_EKSEMPEL: "1",
    // A test file is one very busy person at one address.
    TRAAD_GRENSER: "1000",
    TRAAD_KLOKKE: NAA.toISOString(),
    DATABASE_URL: base?.url ?? "",
    ...env,
  });
  const stopp = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (prosess.exitCode === null && prosess.signalCode === null) {
      const ferdig = new Promise((resolve) => prosess.once("exit", resolve));
      prosess.kill(signal);
      await ferdig;
    }
  };
  // Vitest never calls an afterAll that is asked for inside a test.
  const etterpaa = expect.getState().currentTestName ? onTestFinished : afterAll;
  etterpaa(async () => {
    await stopp();
    await base?.slett();
    rmSync(data, { recursive: true, force: true });
    expect([...new Set(feil)].slice(0, 20), "programmet skrev feil i loggen").toEqual([]);
  });
  const sagt = await ventPaaAdresse(prosess, feil);
  const adresse = port === 0 ? sagt : `http://localhost:${port}`;
  await ventPaaHelse(adresse);
  return { adresse, data, databaseUrl: base?.url ?? null, feil, logg, medBasen, stopp };
}

/** Starts the program and gathers what it says that it should not. Nothing of this process' own settings goes along. */
export function startProsess(env: Record<string, string>): { prosess: ChildProcess; feil: string[]; logg: string[] } {
  const prosess = spawn(process.execPath, ["--import", "tsx", "app/commands/start.ts"], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TZ: "UTC", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const feil: string[] = [];
  const logg: string[] = [];
  linjevis(prosess.stderr!, (linje) => {
    logg.push(linje);
    feil.push(linje);
  });
  linjevis(prosess.stdout!, (linje) => {
    logg.push(linje);
    if (linje.startsWith("{") && (JSON.parse(linje) as { level: number }).level >= 40) feil.push(linje);
  });
  return { prosess, feil, logg };
}

async function ledigPort() {
  const lytter = createServer().listen(0, "127.0.0.1");
  await once(lytter, "listening");
  const { port } = lytter.address() as AddressInfo;
  lytter.close();
  await once(lytter, "close");
  return port;
}

function linjevis(stroem: NodeJS.ReadableStream, ta: (linje: string) => void) {
  let rest = "";
  stroem.setEncoding("utf8");
  stroem.on("data", (del: string) => {
    const linjer = (rest + del).split("\n");
    rest = linjer.pop()!;
    for (const linje of linjer) if (linje.trim()) ta(linje);
  });
}

export function ventPaaAdresse(prosess: ChildProcess, feil: string[]) {
  return new Promise<string>((resolve, reject) => {
    linjevis(prosess.stdout!, (linje) => {
      const funnet = /Tråd er i gang: (\S+)/.exec(linje);
      if (funnet) resolve(funnet[1]!);
    });
    prosess.once("exit", (kode) =>
      reject(new Error(`Programmet stoppet (${kode}) før det var i gang:\n${feil.join("\n")}`)),
    );
  });
}

async function ventPaaHelse(adresse: string) {
  const svar = await fetch(`${adresse}/healthz`);
  if (svar.status !== 200) throw new Error(`/healthz svarte ${svar.status}`);
}
