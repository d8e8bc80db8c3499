import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { medDatabasenavn } from "../setup/maler";

/** The built program on PostgreSQL, with the sample in a database of its own, that can be killed in the middle of anything and started again. */
export type Program = {
  adresse: string;
  databaseUrl: string;
  sql: Sql;
  lever: () => boolean;
  pid: () => number;
  /** kill -9; comes back when the process is gone. */
  drep: () => Promise<void>;
  /** The same program on the same database and port; comes back when it answers. */
  start: () => Promise<void>;
  rydd: () => Promise<void>;
};

export async function lagProgram(): Promise<Program> {
  const server = process.env["DATABASE_URL"];
  if (!server) throw new Error("DATABASE_URL: the long trials run on PostgreSQL");
  const navn = `traad_faults_${randomBytes(4).toString("hex")}`;
  const styring = postgres(server, { max: 1, onnotice: () => {} });
  await styring`create database ${styring(navn)}`;
  const databaseUrl = medDatabasenavn(server, navn);
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  const data = mkdtempSync(join(tmpdir(), "traad-faults-"));
  const port = await ledigPort();
  const adresse = `http://localhost:${port}`;
  let prosess: ChildProcess | undefined;

  const start = async () => {
    prosess = spawn(process.execPath, ["--import", "tsx", "app/commands/start.ts"], {
      env: {
        PATH: process.env["PATH"],
        HOME: process.env["HOME"],
        NODE_ENV: "production",
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        TRAAD_DATA: data,
        TRAAD_EKSEMPEL: "1",
        TRAAD_GRENSER: "1000",
      },
      stdio: "ignore",
    });
    while (!(await svarer(adresse))) {
      if (prosess.exitCode !== null) throw new Error(`the program stopped (${prosess.exitCode})`);
      await new Promise((videre) => setTimeout(videre, 50));
    }
  };
  const lever = () => prosess !== undefined && prosess.exitCode === null && prosess.signalCode === null;
  const pid = () => prosess!.pid!;
  const drep = async () => {
    if (!prosess || !lever()) return;
    const borte = once(prosess, "exit");
    prosess.kill("SIGKILL");
    await borte;
  };
  const rydd = async () => {
    await drep();
    await sql.end({ timeout: 1 });
    await styring`drop database if exists ${styring(navn)} with (force)`;
    await styring.end({ timeout: 1 });
    rmSync(data, { recursive: true, force: true });
  };
  await start();
  return { adresse, databaseUrl, sql, lever, pid, drep, start, rydd };
}

const svarer = (adresse: string) =>
  fetch(`${adresse}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function ledigPort() {
  const lytter = createServer().listen(0, "127.0.0.1");
  await once(lytter, "listening");
  const { port } = lytter.address() as AddressInfo;
  lytter.close();
  await once(lytter, "close");
  return port;
}
