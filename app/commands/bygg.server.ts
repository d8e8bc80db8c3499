import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Stopp } from "./forklar.server";

/** The built program: the host and Remix in one file. */
export const BYGGET = "build/server/index.js";
const KILDER = ["app", "db", "locales", "public", "remix.config.js", "vite.config.ts", "package.json"];

/** Builds when there is no build, or a source is newer than it. @throws Stopp when the build fails. */
export async function byggVedBehov(): Promise<void> {
  if (maaBygges()) await bygg();
}

function maaBygges() {
  const bygget = statSync(BYGGET, { throwIfNoEntry: false })?.mtimeMs;
  return bygget === undefined || KILDER.some((kilde) => nyesteEndring(kilde) > bygget);
}

function nyesteEndring(sti: string): number {
  const stat = statSync(sti, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(sti).map((navn) => nyesteEndring(join(sti, navn))));
}

/** Builds with Vite, quietly; what it said is shown when it fails. */
async function bygg() {
  console.log("Bygger sidene. Det tar omtrent et halvt minutt, og trengs bare første gang og når noe er endret.");
  const begynt = performance.now();
  const kode = await new Promise<number | null>((ferdig, feilet) => {
    const vite = spawn(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    const sagt: Buffer[] = [];
    vite.stdout.on("data", (del: Buffer) => sagt.push(del));
    vite.stderr.on("data", (del: Buffer) => sagt.push(del));
    vite.once("error", feilet);
    vite.once("close", (status) => {
      if (status !== 0) console.error(Buffer.concat(sagt).toString());
      ferdig(status);
    });
  });
  if (kode !== 0) throw new Stopp("Byggingen gikk ikke. Det som er galt, står over.");
  console.log(`Bygget på ${Math.round((performance.now() - begynt) / 1000)} sekunder.\n`);
}
