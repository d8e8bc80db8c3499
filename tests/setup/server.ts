import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { lagPostgresbase, maler } from "./base";
import { filnavn } from "./maler";
import { NAA } from "./tid";

export type Server = {
  /** http://localhost:41234 */
  adresse: string;
  data: string;
  /** Errors that the program has logged or written; a test that provokes one takes it out. */
  feil: string[];
  stopp: (signal?: NodeJS.Signals) => Promise<void>;
};

/**
 * The built program as `npm start` runs it, with the sample in a database of its own and the clock standing still. One per test file; it is
 * stopped after the file, which fails if the program has said anything in anger.
 */
export async function startServer({ env = {} }: { env?: Record<string, string> } = {}): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), "traad-test-"));
  const databaseUrl = process.env["DATABASE_URL"];
  const base = databaseUrl ? await lagPostgresbase(databaseUrl, true) : null;
  if (!base) cpSync(join(maler(), filnavn.eksempelmappe), data, { recursive: true });

  const { prosess, feil } = startProsess({
    PORT: "0",
    TRAAD_DATA: data,
    TRAAD_EKSEMPEL: "1",
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
  afterAll(async () => {
    await stopp();
    await base?.slett();
    rmSync(data, { recursive: true, force: true });
    expect([...new Set(feil)].slice(0, 20), "programmet skrev feil i loggen").toEqual([]);
  });
  const adresse = await ventPaaAdresse(prosess, feil);
  await ventPaaHelse(adresse);
  return { adresse, data, feil, stopp };
}

/** Starts the program and gathers what it says that it should not. Nothing of this process' own settings goes along. */
export function startProsess(env: Record<string, string>): { prosess: ChildProcess; feil: string[] } {
  const prosess = spawn(process.execPath, ["--import", "tsx", "app/commands/start.ts"], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TZ: "UTC", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const feil: string[] = [];
  linjevis(prosess.stderr!, (linje) => feil.push(linje));
  linjevis(prosess.stdout!, (linje) => {
    if (linje.startsWith("{") && (JSON.parse(linje) as { level: number }).level >= 40) feil.push(linje);
  });
  return { prosess, feil };
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

function ventPaaAdresse(prosess: ChildProcess, feil: string[]) {
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
