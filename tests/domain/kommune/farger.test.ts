import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byggFargeark, kontrast } from "~/domain/kommune/farger";
import { MINSTE_KONTRAST, PAPIR } from "~/domain/kommune/ny-kommune";

const MOERKT_PAPIR = "#141a22";
const verdier = (handlingsfarge: string, tinkturer = ["#c8972e"]) =>
  Object.fromEntries(
    [...byggFargeark({ tinkturer, handlingsfarge }).matchAll(/--([\w-]+):(#[0-9a-f]{6})/gi)].map(([, navn, farge]) => [
      navn,
      farge!,
    ]),
  ) as Record<string, string>;

/** Every pair that is read: text on a button, and the action colour as text on the paper. */
function lestePar(handlingsfarge: string): Array<[string, number]> {
  const v = verdier(handlingsfarge);
  const par: Array<[string, string, string]> = [
    ["på knappen", v["handling-paa"]!, v["handling"]!],
    ["på knappen under pekeren", v["handling-paa"]!, v["handling-hover"]!],
    ["på papiret", v["handling"]!, PAPIR],
    ["på papiret under pekeren", v["handling-hover"]!, PAPIR],
    ["på knappen i mørket", v["handling-moerk-paa"]!, v["handling-moerk"]!],
    ["på knappen under pekeren i mørket", v["handling-moerk-paa"]!, v["handling-moerk-hover"]!],
    ["på mørkt papir", v["handling-moerk"]!, MOERKT_PAPIR],
    ["på mørkt papir under pekeren", v["handling-moerk-hover"]!, MOERKT_PAPIR],
  ];
  return par.map(([hvor, a, b]) => [hvor, kontrast(a, b)]);
}

describe("handlingsfargen kan leses i lyst og mørkt", () => {
  test.each([
    "#7A2B20",
    "#000000",
    "#0B5D1E",
    "#1A3A6B",
    "#5B2A86",
    "#8A1538",
    "#00539B",
    "#004D40",
    "#3E2723",
    "#B00020",
    "#006699",
    "#6D4C00",
    "#141A22",
  ])("%s", (farge) => {
    for (const [hvor, tall] of lestePar(farge)) expect(tall, hvor).toBeGreaterThanOrEqual(4.5);
  });

  test("enhver farge som en kommune får lov til å velge", () => {
    const farge = fc.integer({ min: 0, max: 0xffffff }).map((tall) => `#${tall.toString(16).padStart(6, "0")}`);
    const lovlig = farge.filter((en) => kontrast(en, PAPIR) >= MINSTE_KONTRAST);
    fc.assert(
      fc.property(lovlig, (en) => {
        expect(lestePar(en).filter(([, tall]) => tall < 4.5)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#ff0000", "#ffffff", 4],
])("kontrasten mellom %s og %s er den WCAG regner ut: %s", (a, b, tall) => {
  expect(kontrast(a, b)).toBeCloseTo(tall, 2);
  expect(kontrast(b, a)).toBe(kontrast(a, b));
});

test("stripa har tre farger, også når våpenet har færre", () => {
  const striper = (tinkturer: string[]) => [1, 2, 3].map((nr) => verdier("#7A2B20", tinkturer)[`kommune-${nr}`]);
  expect(striper(["#111111", "#222222", "#333333", "#444444"])).toEqual(["#111111", "#222222", "#333333"]);
  expect(striper(["#111111", "#222222"])).toEqual(["#111111", "#222222", "#111111"]);
  expect(striper([])).toEqual(["#7A2B20", "#7A2B20", "#7A2B20"]);
});
