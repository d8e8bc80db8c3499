import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { byggVedBehov } from "~/commands/bygg.server";
import { lagProgram, type Program } from "./program";
import { stemmeforsoek, type Stemmetall } from "./stemmetall";
import { utkastforsoek } from "./utkast";

// `npm run faults` runs the long trials, on PostgreSQL with a real browser: DATABASE_URL=postgres://… npm run faults -- [trials of each kind] [one kind]
// What it saw is written to docs/maalinger/faults.json and .md, with the day and the command: of drafts where all kinds are run, of votes kind by
// kind. `utkast` and `stemmer` are all kinds of one.

const RESULTAT = "docs/maalinger/faults";
/** Two at a time: a trial mostly waits. */
const BANER = 2;
const [, , sagt, bare] = process.argv;
const antall = sagt === undefined ? null : Number(sagt);
if (antall !== null && (!Number.isInteger(antall) || antall < 1)) throw new Error("how many trials of each kind?");
const valgt = (feil: string, gruppe: string) => bare === undefined || bare === feil || bare === gruppe;
const utkast = Object.entries(utkastforsoek).filter(([feil]) => valgt(feil, "utkast"));
const stemmer = Object.entries(stemmeforsoek).filter(([feil]) => valgt(feil, "stemmer"));
if (utkast.length + stemmer.length === 0)
  throw new Error(`the kinds are ${Object.keys({ ...utkastforsoek, ...stemmeforsoek }).join(", ")}`);

type Utkastrad = Record<"forsoek" | "uferdig" | "bekreftet" | "tapt" | "paaEnheten" | "taptPaaEnheten", number> & {
  feil: string;
};
type Stemmerad = Stemmetall & { feil: string; dag: string; kommando: string };
type Resultat = { dag: string; kommando: string; kjerner: number; utkast: Utkastrad[]; stemmer?: Stemmerad[] };

await byggVedBehov();
const dag = new Date().toISOString().slice(0, 10);
const kommando = ["npm run faults", ...(sagt ? ["--", sagt] : []), ...(bare ? [bare] : [])].join(" ");
const resultat = lesResultat();
let brudd = 0;

for (const [feil, { antall: vanlig, kjoer }] of stemmer) {
  const sett = await kjoer(antall ?? vanlig);
  brudd += sett.brudd;
  console.log(JSON.stringify({ feil, ...sett }));
  resultat.stemmer = [...(resultat.stemmer ?? []).filter((rad) => rad.feil !== feil), { feil, dag, kommando, ...sett }];
  skrivResultat();
}

const GANGER = antall ?? 34;
const rader = utkast.map(([feil, forsoek]) => ({
  forsoek,
  rad: { feil, forsoek: 0, uferdig: 0, bekreftet: 0, tapt: 0, paaEnheten: 0, taptPaaEnheten: 0 },
}));
const koe = [...rader];
await Promise.all(Array.from({ length: Math.min(BANER, koe.length) }, bane));
brudd += rader.reduce((til, { rad }) => til + rad.tapt, 0);
if (rader.length === Object.keys(utkastforsoek).length) {
  Object.assign(resultat, { dag, kommando, kjerner: cpus().length, utkast: rader.map(({ rad }) => rad) });
  skrivResultat();
}
process.exit(brudd > 0 ? 1 : 0);

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
  for (let i = 0; i < GANGER; i++) {
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

function lesResultat(): Resultat {
  if (existsSync(`${RESULTAT}.json`)) return JSON.parse(readFileSync(`${RESULTAT}.json`, "utf8")) as Resultat;
  return { dag, kommando, kjerner: cpus().length, utkast: [] };
}

function skrivResultat() {
  mkdirSync("docs/maalinger", { recursive: true });
  writeFileSync(`${RESULTAT}.json`, `${JSON.stringify(resultat, null, 2)}\n`);
  const { utkast: utkastene, stemmer: stemmene = [], ...om } = resultat;
  writeFileSync(
    `${RESULTAT}.md`,
    [
      "# Long trials",
      "",
      "## Drafts",
      "",
      `Run on ${om.dag} with \`${om.kommando}\` on ${om.kjerner} cores, PostgreSQL, Chromium. A trial writes a draft on a phone and lets one thing go wrong.`,
      "",
      "| what goes wrong | trials | not carried out | acknowledged by the server | of these lost | on the device only | of these lost |",
      "|---|---|---|---|---|---|---|",
      ...utkastene.map(
        (rad) =>
          `| ${rad.feil} | ${rad.forsoek} | ${rad.uferdig} | ${rad.bekreftet} | ${rad.tapt} | ${rad.paaEnheten} | ${rad.taptPaaEnheten} |`,
      ),
      "",
      "## Votes",
      "",
      `On ${om.kjerner} cores, PostgreSQL. What each trial does, and what each figure is, stands in \`docs/stemmer.md\`.`,
      "",
      "| trial | run | trials | not carried out | what was seen | broken promises |",
      "|---|---|---|---|---|---|",
      ...stemmene.map(
        (rad) =>
          `| ${rad.feil} | ${rad.dag}, \`${rad.kommando}\` | ${rad.forsoek} | ${rad.uferdig} | ${Object.entries(
            rad.tall,
          )
            .map(([navn, tall]) => `${navn}: ${tall}`)
            .join("; ")} | ${rad.brudd} |`,
      ),
      "",
    ].join("\n"),
  );
  console.log(readFileSync(`${RESULTAT}.md`, "utf8"));
}
