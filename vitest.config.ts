import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const her = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const paaPostgres = Boolean(process.env["DATABASE_URL"]);
/**
 * What each database has to itself when everything is run. Pages, doors and the browser do not know which database stands behind them, and
 * are gone through on PostgreSQL; what asks no database at all is asked where the embedded one is. A file that is named is run anyway.
 */
const ikkeHer = process.env["TRAAD_TEST_NAVNGITT"]
  ? []
  : paaPostgres
    ? ["domain/personvern/finn-personopplysninger", "domain/personvern/titusen", "domain/checks/*"]
    : [
        "journeys/{administrasjon,avstemning,epost,flater,forslag,grenser,hoering,hoeringsarbeid,idporten,innbyggerbudsjett,innbyggerforslag,min-side,skranke,spraak,sted,videre}",
        "routes/{avstemning,daarlig-inndata,epost,fremmed,grenser,innbyggerforslag,innbyggerforslagsarbeid,inngangen,matrisen,skjult,sletting,sokkel}",
      ];
const utelatt = ikkeHer.map((fil) => `tests/${fil}.test.ts`);

/** What takes longest is begun first, so that no worker stands idle while the other is left with it. */
const LENGST = ["journeys/traaden", "journeys/flater", "journeys/", "routes/matrisen", "routes/", "domain/"];
class LengstFoerst extends BaseSequencer {
  override async sort(filer: TestSpecification[]) {
    const plass = ({ moduleId }: TestSpecification) => LENGST.findIndex((del) => moduleId.includes(`/tests/${del}`));
    return filer.toSorted((a, b) => plass(a) - plass(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** Without Remix' plugin: domain tests import rules, and everything else meets the built program from outside. */
export default defineConfig({
  resolve: { alias: { "~": her("./app"), "#db": her("./db"), "#locales": her("./locales") } },
  test: {
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LengstFoerst },
    // What a page does by itself takes its time on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // Standing still, so that dates in what is rendered are the same every day.
    env: { TZ: "Europe/Oslo" },
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          exclude: utelatt,
          // Each file has a database of its own; the house itself is read once by each worker, not once by each file.
          isolate: false,
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "routes",
          include: ["tests/routes/**/*.test.ts"],
          exclude: utelatt,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          exclude: utelatt,
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
