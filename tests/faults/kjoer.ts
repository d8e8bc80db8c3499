import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { byggVedBehov } from "~/commands/bygg.server";
import { lagProgram, type Program } from "./program";
import { utkastforsoek } from "./utkast";

// `npm run faults` runs the long trials, on PostgreSQL with a real browser: DATABASE_URL=postgres://… npm run faults -- [trials of each kind] [one kind]
// What it saw is written to docs/maalinger/faults.json and .md, with the day and the command; of one kind alone it is only shown.

const RESULTAT = "docs/maalinger/faults";
/** Two at a time: a trial mostly waits. */
const BANER = 2;
const antall = Number(process.argv[2] ?? 34);
if (!Number.isInteger(antall) || antall < 1) throw new Error("how many trials of each kind?");
const [, , , bare] = process.argv;
const valgte = Object.entries(utkastforsoek).filter(([feil]) => bare === undefined || feil === bare);
if (valgte.length === 0) throw new Error(`the kinds are ${Object.keys(utkastforsoek).join(", ")}`);

await byggVedBehov();
const rader = valgte.map(([feil, forsoek]) => ({
  forsoek,
  rad: { feil, forsoek: 0, uferdig: 0, bekreftet: 0, tapt: 0, paaEnheten: 0, taptPaaEnheten: 0 },
}));
const koe = [...rader];
await Promise.all(Array.from({ length: BANER }, bane));

/** Takes one kind after another, on a program and a database of its own. */
async function bane() {
  const program = await lagProgram();
  try {
    for (let neste = koe.shift(); neste; neste = koe.shift()) await proev(program, neste);
  } finally {
    await program.rydd();
  }
}

async function proev(program: Program, { forsoek, rad }: (typeof rader)[number]) {
  for (let i = 0; i < antall; i++) {
    try {
      const sett = await forsoek(program);
      rad.forsoek++;
      for (const navn of ["bekreftet", "tapt", "paaEnheten", "taptPaaEnheten"] as const) rad[navn] += sett[navn];
    } catch (error) {
      // A trial that could not be carried out proves nothing, and is counted as that.
      rad.uferdig++;
      console.error(`${rad.feil}: ${String(error).slice(0, 300)}`);
      await program.drep();
      await program.start();
    }
  }
  console.log(JSON.stringify(rad));
}

if (bare === undefined) skrivResultat();
process.exit(rader.some(({ rad }) => rad.tapt > 0) ? 1 : 0);

function skrivResultat() {
  const dag = new Date().toISOString().slice(0, 10);
  const kommando = `npm run faults -- ${antall}`;
  mkdirSync("docs/maalinger", { recursive: true });
  writeFileSync(
    `${RESULTAT}.json`,
    `${JSON.stringify({ dag, kommando, kjerner: cpus().length, utkast: rader.map(({ rad }) => rad) }, null, 2)}\n`,
  );
  writeFileSync(
    `${RESULTAT}.md`,
    [
      "# Long trials",
      "",
      `Run on ${dag} with \`${kommando}\` on ${cpus().length} cores, PostgreSQL, Chromium. A trial writes a draft on a phone and lets one thing go wrong.`,
      "",
      "| what goes wrong | trials | not carried out | acknowledged by the server | of these lost | on the device only | of these lost |",
      "|---|---|---|---|---|---|---|",
      ...rader.map(
        ({ rad }) =>
          `| ${rad.feil} | ${rad.forsoek} | ${rad.uferdig} | ${rad.bekreftet} | ${rad.tapt} | ${rad.paaEnheten} | ${rad.taptPaaEnheten} |`,
      ),
      "",
    ].join("\n"),
  );
  console.log(readFileSync(`${RESULTAT}.md`, "utf8"));
}
