import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { byggVedBehov } from "~/commands/bygg.server";
import { Stopp } from "~/commands/forklar.server";
import { finnChromium } from "./chromium";
import { lagMaler } from "./maler";

// What `npm test` runs: makes ready what the tests need, says what it does, runs them, and ends with one line that counts them.
// Arguments go on to Vitest: npm test -- tests/domain/innspill

const RESULTAT = ".tmp/vitest.json";

type Resultat = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: Array<{ name: string; status: string; assertionResults: unknown[] }>;
};

const argumenter = process.argv.slice(2);
mkdirSync(".tmp", { recursive: true });
rmSync(RESULTAT, { force: true });

// Domain tests need neither pages nor a browser.
const bareDomenet = argumenter.length > 0 && argumenter.every((argument) => argument.startsWith("tests/domain"));
const { chromium, maler } = await gjoerKlart().catch((error: unknown) => {
  console.error(error instanceof Stopp ? error.message : error);
  console.log("\n0 passed, 1 failed");
  process.exit(1);
});
console.log(`Database: ${process.env["DATABASE_URL"] ? "PostgreSQL (DATABASE_URL)" : "PGlite"}\n`);

const kode = await new Promise<number | null>((ferdig, feilet) => {
  const vitest = spawn(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${RESULTAT}`,
      ...argumenter,
    ],
    {
      stdio: "inherit",
      env: {
        ...process.env,
        ...chromium?.env,
        ...(chromium ? { CHROMIUM: chromium.sti } : {}),
        TRAAD_TEST_MALER: maler.mal,
        ...(argumenter.length > 0 ? { TRAAD_TEST_NAVNGITT: "1" } : {}),
      },
    },
  );
  vitest.once("error", feilet);
  vitest.once("close", ferdig);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => vitest.kill(signal));
});
await maler.rydd();

const { bestaatt, feilet, hoppet } = tell();
console.log(`\n${bestaatt} passed, ${feilet} failed${hoppet > 0 ? `, ${hoppet} skipped` : ""}`);
process.exit(feilet > 0 || bestaatt === 0 || kode !== 0 ? 1 : 0);

async function gjoerKlart() {
  if (!bareDomenet) await byggVedBehov();
  const chromium = bareDomenet ? null : await finnChromium();
  if (chromium) console.log(`Nettleser: ${chromium.sti}`);
  return { chromium, maler: await lagMaler(process.env["DATABASE_URL"]) };
}

/** A file that could not be loaded has no tests to count: it is one failure. So is a run that failed without saying where. */
function tell() {
  const resultat = les();
  if (!resultat) return { bestaatt: 0, feilet: 1, hoppet: 0 };
  const ulastet = resultat.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const feil = resultat.numFailedTests + ulastet;
  return {
    bestaatt: resultat.numPassedTests,
    feilet: feil === 0 && kode !== 0 ? 1 : feil,
    hoppet: resultat.numPendingTests + resultat.numTodoTests,
  };
}

function les(): Resultat | null {
  try {
    return JSON.parse(readFileSync(RESULTAT, "utf8")) as Resultat;
  } catch {
    return null;
  }
}
