import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { aapneDatabase, type Database } from "#db/client.server";
import * as schema from "#db/schema";
import { byggVedBehov } from "~/commands/bygg.server";
import { stem } from "~/domain/avstemning/stem.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagFaultbase } from "../faults/base";
import { lagProgram } from "../faults/program";
import { nyAvstemning, nyVelger } from "../faults/stemmer";

// `DATABASE_URL=postgres://… npm run bench`: what a vote costs, beside pgbench with the same statements, on the same connections, in the same run.
// Written to docs/maalinger/bench.md and .json. Figures of one machine on one day: the ratios are what they are for, and no test asks for them.

const FORBINDELSER = 10;
const OPPVARMING = 2_000;
const VARER = Number(process.argv[2] ?? 10) * 1_000;
const TIKK = 100; // USER_HZ, which Linux fixes for /proc.

type Maaling = {
  navn: string;
  stemmer: number;
  perSekund: number;
  programMs: number | null;
  databaseMs: number;
  sql: number;
};

await byggVedBehov();
/** What else the machine was doing. */
const belastning = Math.round(loadavg()[0]! * 10) / 10;
const rader = [await maalGulvet(), await maalDomenet(), await maalHele()].filter((rad) => rad !== null);
const [gulv] = rader as [Maaling, ...Maaling[]];
skriv();
process.exit(0);

/** The floor: pgbench with the statements of a vote, and nothing of ours around them. */
async function maalGulvet(): Promise<Maaling> {
  return medBase(async ({ db, url, temaId }) => {
    const { slug } = await nyAvstemning(db, temaId);
    const setninger = await setningeneI(url, db, slug);
    const mappe = mkdtempSync(join(tmpdir(), "traad-bench-"));
    const skript = join(mappe, "stem.sql");
    writeFileSync(skript, `\\set velger random(1, 1000000000000000)\n${setninger.join(";\n")};\n`);
    const pgbench = spawn(
      process.env["PGBENCH"] ?? "pgbench",
      [
        "-n",
        "-M",
        "prepared",
        "-c",
        `${FORBINDELSER}`,
        "-j",
        "2",
        "-T",
        `${(OPPVARMING + VARER) / 1000 + 2}`,
        "-f",
        skript,
        url,
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let feil = "";
    pgbench.stderr.on("data", (del: Buffer) => (feil += del.toString()));
    const ferdig = once(pgbench, "exit");
    const maalt = await maalMellom(url, () => null);
    const [kode] = (await ferdig) as [number];
    rmSync(mappe, { recursive: true, force: true });
    if (kode !== 0) throw new Error(`pgbench: ${feil}`);
    return { navn: "gulv: pgbench, de samme setningene", ...maalt, sql: setninger.length };
  });
}

/** The rule itself, in one process. */
async function maalDomenet(): Promise<Maaling> {
  return medBase(async ({ db, url, temaId }) => {
    const noekler = lagNoekler(nyNoekkel(1));
    const { slug } = await nyAvstemning(db, temaId);
    const stopp = new AbortController();
    const last = Array.from({ length: FORBINDELSER }, async () => {
      while (!stopp.signal.aborted) await stem(nyVelger(db), slug, { svar: "enig", versjon: "1" }, noekler);
    });
    const maalt = await maalMellom(url, () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    });
    stopp.abort();
    await Promise.all(last);
    return { navn: "regelen: stem() i én prosess", ...maalt, sql: (await setningeneI(url, db, slug)).length };
  });
}

/** The whole way: a guest's POST to the program as it is run, answered 303. Null where the program has no such page. */
async function maalHele(): Promise<Maaling | null> {
  const program = await lagProgram();
  const kobling = await aapneDatabase({ databaseUrl: program.databaseUrl, data: null, klokke: null });
  try {
    const [tema] = await program.sql<Array<{ id: string }>>`select id from tema order by id limit 1`;
    const { slug } = await nyAvstemning(kobling.db, tema!.id);
    const send = () =>
      fetch(`${program.adresse}/avstemning/${slug}/stemme`, {
        method: "POST",
        redirect: "manual",
        body: "svar=enig&versjon=1",
        headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: program.adresse },
      });
    await send();
    const svar = await send();
    if (svar.status !== 303) {
      console.error(`POST /avstemning/:slug/stemme answered ${svar.status}: not measured`);
      return null;
    }
    const setninger = Number(/sql;desc="(\d+)"/.exec(svar.headers.get("server-timing") ?? "")?.[1] ?? Number.NaN);
    const stopp = new AbortController();
    const last = Array.from({ length: FORBINDELSER }, async () => {
      while (!stopp.signal.aborted) await (await send()).arrayBuffer();
    });
    const maalt = await maalMellom(program.databaseUrl, () => cpuMs(program.pid()));
    stopp.abort();
    await Promise.all(last);
    return { navn: "hele veien: POST fra en ny gjest, svar 303", ...maalt, sql: setninger };
  } finally {
    await kobling.lukk();
    await program.rydd();
  }
}

/** Votes that are in the ledger, and the processor time that our process and the database's backends used, from one moment to another. */
async function maalMellom(url: string, programCpu: () => number | null) {
  const klient = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: "maaler" } });
  const les = async () => {
    const [rad] = await klient<Array<{ antall: number }>>`select count(*)::int as antall from stemme_logg`;
    const pider = await klient<Array<{ pid: number }>>`
      select pid from pg_stat_activity where datname = current_database() and application_name <> 'maaler' and pid <> pg_backend_pid()`;
    const backender = pider.reduce((til, { pid }) => til + cpuMs(pid), 0);
    return { antall: rad!.antall, backender, program: programCpu(), tid: performance.now() };
  };
  await pause(OPPVARMING);
  const foer = await les();
  await pause(VARER);
  const etter = await les();
  await klient.end();
  const stemmer = etter.antall - foer.antall;
  return {
    stemmer,
    perSekund: (stemmer * 1000) / (etter.tid - foer.tid),
    programMs: etter.program === null ? null : (etter.program - foer.program!) / stemmer,
    databaseMs: (etter.backender - foer.backender) / stemmer,
  };
}

/** User and system time of a process so far. */
function cpuMs(pid: number): number {
  const felter = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return ((Number(felter[11]) + Number(felter[12])) * 1000) / TIKK;
}

/** The statements of a new voter's vote as they are sent, with what differs from voter to voter as pgbench can make it. */
async function setningeneI(url: string, db: Database, slug: string): Promise<string[]> {
  const noekler = lagNoekler(nyNoekkel(1));
  const sett: Array<{ tekst: string; params: unknown[] }> = [];
  const klient: Sql = postgres(url, { max: 1, onnotice: () => {} });
  const seende = drizzle(klient, {
    schema,
    logger: { logQuery: (tekst, params) => void sett.push({ tekst, params }) },
  }) as unknown as Database;
  await stem(nyVelger(db), slug, { svar: "enig", versjon: "1" }, noekler);
  await stem(nyVelger(seende), slug, { svar: "enig", versjon: "1" }, noekler);
  await klient.end();
  return sett.map(({ tekst, params }) =>
    tekst.replaceAll(/\$(\d+)(::uuid)?/g, (_, nr: string, uuid?: string) => {
      const verdi = String(params[Number(nr) - 1]);
      if (/^[\w-]{43}$/.test(verdi)) return ":velger";
      if (/^([A-Z0-9]{4}-){2}[A-Z0-9]{4}$/.test(verdi)) return "gen_random_uuid()::text";
      if (uuid) return "gen_random_uuid()";
      return /^\d+$/.test(verdi) ? verdi : `'${verdi.replaceAll("'", "''")}'`;
    }),
  );
}

async function medBase<T>(work: (base: Awaited<ReturnType<typeof lagFaultbase>>) => Promise<T>): Promise<T> {
  const base = await lagFaultbase();
  try {
    return await work(base);
  } finally {
    await base.rydd();
  }
}

function skriv() {
  const dag = new Date().toISOString().slice(0, 10);
  const kommando = ["npm run bench", ...process.argv.slice(2, 3).map((sek) => `-- ${sek}`)].join(" ");
  const tall = (verdi: number | null, desimaler: number) => (verdi === null ? "–" : verdi.toFixed(desimaler));
  mkdirSync("docs/maalinger", { recursive: true });
  writeFileSync(
    "docs/maalinger/bench.json",
    `${JSON.stringify({ dag, kommando, kjerner: cpus().length, belastning, forbindelser: FORBINDELSER, rader }, null, 2)}\n`,
  );
  const linjer = [
    "# What a vote costs",
    "",
    `Measured on ${dag} with \`${kommando}\` on ${cpus().length} cores that the program, PostgreSQL and whoever sends share: ${FORBINDELSER} connections, ${VARER / 1000} seconds each, every vote durable (fsync and synchronous_commit as PostgreSQL has them) and a new voter's. Each row on a database of its own, one after the other; the machine's load average was ${belastning} before it began. The ratios are what they are for.`,
    "",
    "| | votes | per second | of the floor | processor ms a vote: the program | the database | SQL statements |",
    "|---|---|---|---|---|---|---|",
    ...rader.map(
      (rad) =>
        `| ${rad.navn} | ${rad.stemmer} | ${tall(rad.perSekund, 0)} | ${tall((100 * rad.perSekund) / gulv.perSekund, 0)} % | ${tall(rad.programMs, 2)} | ${tall(rad.databaseMs, 2)} | ${rad.sql} |`,
    ),
    "",
    "The floor gets its random values from the database (`gen_random_uuid()`), and makes no HMAC and no receipt. A vote sends two statements: what it is judged",
    "by, and the one that writes; BEGIN and COMMIT are not needed. pgbench prepares them once, drizzle has PostgreSQL plan them each time. Peers, measured by us on the same kind of machine: Polis 12 statements a vote, Your Priorities",
    "17, NodeBB on PostgreSQL about 138.",
    "",
  ];
  writeFileSync("docs/maalinger/bench.md", linjer.join("\n"));
  console.log(linjer.join("\n"));
}
