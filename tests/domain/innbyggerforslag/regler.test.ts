import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  dagerTilFrist,
  erForfalt,
  erGjentakelse,
  erKommunestyret,
  kreverUnderskrifter,
  PURREDAGER,
  purringNaa,
  samlerTil,
  valgperiodeFor,
  vedtaksfrist,
} from "~/domain/innbyggerforslag/innbyggerforslag";
import { leggTilDager } from "~/platform/klokke";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();

/** In whole hundredths of a person: the fewest signatures that are two per cent, or 300. */
function uavhengig(innbyggere: number): number {
  let antall = 0;
  while (antall * 100 < innbyggere * 2 && antall < 300) antall++;
  return antall;
}

describe("to prosent av innbyggerne må skrive under, og aldri flere enn 300", () => {
  test("for hvert innbyggertall fra 1 til 20 000", () => {
    for (let innbyggere = 1; innbyggere <= 20_000; innbyggere++)
      expect(kreverUnderskrifter(innbyggere), `${innbyggere} innbyggere`).toBe(uavhengig(innbyggere));
  });

  test("brøken av en underskrift teller som en hel, og ingen kommune slipper unna med null", () => {
    expect([1, 49, 50, 51, 100, 101, 350].map(kreverUnderskrifter)).toEqual([1, 1, 1, 2, 2, 3, 7]);
  });

  test("taket nås ved 14 951 innbyggere", () => {
    expect([14_950, 14_951, 15_000, 15_001, 20_000, 700_000].map(kreverUnderskrifter)).toEqual([
      299, 300, 300, 300, 300, 300,
    ]);
  });

  test("regnet med kommatall blir kravet det samme, og rundet til nærmeste hele ville det blitt for lavt for nesten annenhver kommune", () => {
    const tall = Array.from({ length: 20_000 }, (_, i) => i + 1);
    const avvik = (formel: (innbyggere: number) => number) =>
      tall.filter((innbyggere) => Math.min(formel(innbyggere), 300) !== kreverUnderskrifter(innbyggere));
    expect(avvik((innbyggere) => Math.ceil(0.02 * innbyggere))).toEqual([]);
    const rundet = avvik((innbyggere) => Math.round(0.02 * innbyggere));
    expect(rundet.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(rundet.every((innbyggere) => Math.round(0.02 * innbyggere) < kreverUnderskrifter(innbyggere))).toBe(true);
  });
});

describe("kommunestyret har seks kalendermåneder, og det kan samles underskrifter i tolv", () => {
  test.each([
    ["2026-01-15", "2026-07-15", "2027-01-15"],
    // The month's last day, where the month is shorter.
    ["2026-08-31", "2027-02-28", "2027-08-31"],
    ["2027-08-31", "2028-02-29", "2028-08-31"],
    ["2026-03-31", "2026-09-30", "2027-03-31"],
    ["2026-12-31", "2027-06-30", "2027-12-31"],
    // A leap day has no brother the next year.
    ["2028-02-29", "2028-08-29", "2029-02-28"],
    ["2027-08-29", "2028-02-29", "2028-08-29"],
    ["2027-08-30", "2028-02-29", "2028-08-30"],
    // The clock goes forward on 28 March 2027, and back on 25 October 2026 and 31 October 2027.
    ["2026-09-28", "2027-03-28", "2027-09-28"],
    ["2026-04-25", "2026-10-25", "2027-04-25"],
    ["2027-04-30", "2027-10-30", "2028-04-30"],
    // Over a new year.
    ["2026-07-01", "2027-01-01", "2027-07-01"],
    ["2026-11-22", "2027-05-22", "2027-11-22"],
  ])("sendt %s avgjøres senest %s, og åpnet da samles det til og med %s", (dag, vedtak, samling) => {
    expect([vedtaksfrist(dag), samlerTil(dag)]).toEqual([vedtak, samling]);
  });

  test("hver dag i fire år er enig med kalenderen i databasen", async () => {
    const svar = await base.db.execute(sql`
      select d::date::text dag, (d::date + interval '6 months')::date::text vedtak, (d::date + interval '12 months')::date::text samling
      from generate_series('2025-01-01'::date, '2028-12-31'::date, '1 day') d`);
    const rader = ((svar as unknown as { rows?: unknown[] }).rows ?? svar) as Array<
      Record<"dag" | "vedtak" | "samling", string>
    >;
    expect(rader).toHaveLength(1461);
    for (const { dag, vedtak, samling } of rader)
      expect([dag, vedtaksfrist(dag), samlerTil(dag)]).toEqual([dag, vedtak, samling]);
  });

  test("siste dag er med: først dagen etter er det for sent", () => {
    expect(["2027-11-21", "2027-11-22", "2027-11-23"].map((idag) => erForfalt("2027-11-22", idag))).toEqual([
      false,
      false,
      true,
    ]);
    expect(["2027-05-21", "2027-05-22", "2027-05-23"].map((idag) => dagerTilFrist("2027-05-22", idag))).toEqual([
      1, 0, -1,
    ]);
    expect(dagerTilFrist(null, "2027-05-22")).toBeNull();
  });

  test("en dag er en dag, også når klokka stilles", () => {
    expect(dagerTilFrist("2027-03-29", "2027-03-27")).toBe(2);
    expect(dagerTilFrist("2026-10-26", "2026-10-24")).toBe(2);
  });
});

describe("det purres 60, 30 og 7 dager før, én gang hver", () => {
  test("dag for dag, når jobben går hver dag", () => {
    const varslet: number[] = [];
    const sendt: Array<[number, number]> = [];
    for (let igjen = 180; igjen >= -30; igjen--) {
      const purring = purringNaa(igjen, varslet);
      if (purring === null) continue;
      sendt.push([igjen, purring]);
      varslet.push(purring);
    }
    expect(sendt).toEqual([
      [60, 60],
      [30, 30],
      [7, 7],
    ]);
  });

  test.each([
    [61, [], null],
    [60, [], 60],
    [54, [], 60],
    // The job has not run for a while: only what is most urgent.
    [29, [], 30],
    [3, [], 7],
    [3, [60], 7],
    [3, [60, 30, 7], null],
    [0, [60, 30], 7],
    // It stood still over the deadline itself: one is told all the same.
    [-5, [60, 30], 7],
    [-5, [60, 30, 7], null],
  ])("med %i dager igjen, og %j sendt før, sendes %s", (igjen, varslet, ventet) => {
    expect(purringNaa(igjen, varslet)).toBe(ventet);
  });

  test("den som haster mest, er den siste av de tre", () => {
    expect([...PURREDAGER]).toEqual([60, 30, 7]);
  });
});

describe("samme sak kan bare avvises når den er behandlet i samme valgperiode", () => {
  const TIL = "2027-10-31";

  test.each([
    ["2026-11-22", "2023-11-01", "2027-10-31"],
    ["2023-11-01", "2023-11-01", "2027-10-31"],
    ["2027-10-31", "2023-11-01", "2027-10-31"],
    ["2027-11-01", "2027-11-01", "2031-10-31"],
    ["2023-10-31", "2019-11-01", "2023-10-31"],
    ["2036-02-29", "2035-11-01", "2039-10-31"],
  ])("%s er i valgperioden %s til %s", (dag, fra, til) => expect(valgperiodeFor(dag, TIL)).toEqual({ fra, til }));

  test("perioden er den samme, hvilken av dem innstillingen enn sier", () => {
    for (const til of ["2019-10-31", "2023-10-31", "2027-10-31", "2031-10-31"])
      expect(valgperiodeFor("2026-11-22", til)).toEqual({ fra: "2023-11-01", til: "2027-10-31" });
  });

  test("hver dag hører til én periode, og periodene ligger kant i kant", () => {
    for (let dag = "2023-01-01"; dag < "2032-01-01"; dag = leggTilDager(dag, 1)) {
      const { fra, til } = valgperiodeFor(dag, TIL);
      expect(fra <= dag && dag <= til, dag).toBe(true);
      expect(valgperiodeFor(leggTilDager(til, 1), TIL).fra).toBe(leggTilDager(til, 1));
    }
  });

  test.each([
    ["2024-05-02", "2026-11-22", true],
    ["2023-11-01", "2026-11-22", true],
    // The kommunestyre before.
    ["2023-10-31", "2026-11-22", false],
    ["2022-05-02", "2026-11-22", false],
    // Not earlier.
    ["2026-11-22", "2026-11-22", false],
    ["2026-11-23", "2026-11-22", false],
    // A new valgperiode has begun since.
    ["2027-10-31", "2027-11-01", false],
    ["2027-10-30", "2027-10-31", true],
  ])("behandlet %s, oppe igjen %s: %s", (tidligere, naa, ventet) =>
    expect(erGjentakelse(tidligere, naa, TIL)).toBe(ventet),
  );
});

test.each([
  ["Kommunestyret", true],
  ["kommunestyret", true],
  ["KOMMUNESTYRET", true],
  ["Kommunestyre", true],
  ["Røros kommunestyre", true],
  ["Indre Østfold kommunestyre", true],
  ["Kommunestyret, 20. november", true],
  ["Bystyret", true],
  ["Heradsstyret", true],
  ["Formannskapet", false],
  ["Kommunestyrets valgnemnd", false],
  ["Kommunestyre-komiteen", false],
  ["Utvalg under kommunestyret", false],
  ["Formannskapet på vegne av kommunestyret", false],
  ["Kommunedirektøren", false],
  ["", false],
])("%s er kommunestyret selv: %s", (organ, ventet) => expect(erKommunestyret(organ)).toBe(ventet));
