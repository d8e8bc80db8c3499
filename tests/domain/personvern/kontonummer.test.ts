import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { skjulPersonopplysninger } from "~/domain/personvern/skjul-personopplysninger";

const funnI = (tekst: string) => finnPersonopplysninger(tekst).map(({ slag, tekst: ordene }) => [slag, ordene]);

describe("et kontonummer", () => {
  test.each([
    "8601 11 17947",
    "8601.11.17947",
    "8601\u00a011\u00a017947",
    "８６０１．１１．１７９４７",
    "NO93 8601 1117 947",
    "NO9386011117947",
  ])("finnes slik det pleier å skrives: %s", (skrevet) => {
    for (const tekst of [skrevet, `Betal til ${skrevet}.`, `(${skrevet}) takk`, `Storgata 12, ${skrevet} tusen takk`])
      expect(funnI(tekst)).toEqual([["kontonummer", skrevet]]);
  });

  test.each([
    ["Konto: 86011117947", "86011117947"],
    ["kontonr. 8601-11-17947", "8601-11-17947"],
    ["Kontonummeret mitt er 86011117947, takk", "86011117947"],
    ["bankkonto nr 860 111 17947", "860 111 17947"],
    ["kto 86011117947", "86011117947"],
    ["My bank account is 86011117947.", "86011117947"],
    ["Det er 86011117947 som er kontoen min", "86011117947"],
    ["86011117947 (min konto)", "86011117947"],
    ["KID 12345678903 til konto 86011117947", "86011117947"],
  ])("finnes hvordan som helst ved siden av et ord som konto: %s", (tekst, nummer) => {
    expect(funnI(tekst)).toEqual([["kontonummer", nummer]]);
  });

  test.each([
    "86011117947",
    "Nr. 86011117947 i lista",
    "KID 86011117947 (konto 1)",
    "Faktura 86011117947, konto følger",
    "kontonr 86011117948",
    "8601 11 17948",
    "8601-11-17947",
    "1.8601.11.17947",
    "8601.11.17947.2",
    "kontorene har 86011117947 skruer",
    "kontoen min.\n86011117947",
    "0000.00.00000",
    "NO93 8601 1117 948",
  ])("er det ikke uten gruppene, ordet og kontrollsifferet: %j", (tekst) => {
    expect(funnI(tekst)).toEqual([]);
  });

  test("som også er et fødselsnummer, regnes som fødselsnummer", () => {
    expect(funnI("konto 0101.90.10046")).toEqual([["fodselsnummer", "0101.90.10046"]]);
    expect(funnI("Kontonummer 01019010046")).toEqual([["fodselsnummer", "01019010046"]]);
  });

  test("ved siden av et telefonnummer er to funn", () => {
    expect(funnI("Vipps 900 12 345 eller konto 8601 11 17947")).toEqual([
      ["telefon", "900 12 345"],
      ["kontonummer", "8601 11 17947"],
    ]);
  });

  test("skjules med sitt eget merke", () => {
    const ut = skjulPersonopplysninger("Sett inn på 8601.11.17947!", { ogsaa: [], merke: (slag) => `[${slag}]` });
    expect(ut.tekst).toBe("Sett inn på [kontonummer]!");
  });

  test("finnes med rett plass i løpende tekst, tusen av dem", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom(" ", ".", "\u00a0", "\u202f"),
        (register, resten, skille) => {
          const ti = `${register}${String(resten).padStart(6, "0")}`;
          const siffer = kontrollsiffer(ti);
          fc.pre(siffer !== null);
          const skrevet = [ti.slice(0, 4), ti.slice(4, 6), `${ti.slice(6)}${siffer}`].join(skille);
          const tekst = `Hei 😀, æøå: ${skrevet}, ikke 974 767 880.`;
          const [funn, ...flere] = finnPersonopplysninger(tekst);
          expect(flere).toEqual([]);
          expect(funn).toMatchObject({ fra: tekst.indexOf(skrevet), tekst: skrevet });
          expect(["kontonummer", "fodselsnummer"]).toContain(funn?.slag);
        },
      ),
      { numRuns: 1000, seed: 20261122 },
    );
  });
});

function kontrollsiffer(ti: string): string | null {
  const sum = Array.from(ti).reduce((sum, siffer, i) => sum + Number(siffer) * [5, 4, 3, 2, 7, 6, 5, 4, 3, 2][i]!, 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? null : String(rest);
}
