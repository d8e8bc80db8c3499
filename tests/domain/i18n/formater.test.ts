import { describe, expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { dato, klokkeslett, maaned, tall, ukedag, ukedagMedAar } from "~/i18n/formater";
import { alleSpraak, paa, spraakprefiks } from "~/i18n/spraak";

const TID = new Date("2026-12-12T13:05:00Z");

describe("datoer og tall", () => {
  test.each([
    ["nb", "12. desember 2026", "lørdag 12. desember", "14.05", "desember"],
    ["nn", "12. desember 2026", "laurdag 12. desember", "14.05", "desember"],
    ["en", "12 December 2026", "Saturday 12 December", "14:05", "December"],
  ] as const)("på %s", (spraak, dag, uke, klokke, mnd) => {
    expect([dato(TID, spraak), ukedag(TID, spraak), klokkeslett(TID, spraak), maaned(12, spraak)]).toEqual([
      dag,
      uke,
      klokke,
      mnd,
    ]);
  });

  test("ukedag med år, for det som kan være et annet år", () => {
    expect(ukedagMedAar("2027-02-16", "nb")).toBe("tirsdag 16. februar 2027");
    expect(ukedagMedAar("2027-02-16", "en")).toBe("Tuesday 16 February 2027");
  });

  test("sørsamisk, som Node ikke har datoer på, skrives som på bokmål og ikke som i USA", () => {
    for (const form of [dato, ukedag, ukedagMedAar, klokkeslett]) expect(form(TID, "sma")).toBe(form(TID, "nb"));
    expect(maaned(3, "sma")).toBe("mars");
    expect(tall(1234567.5, "sma")).toBe(tall(1234567.5, "nb"));
  });

  test("nordsamisk har egne navn på måneder og dager", () => {
    expect(dato(TID, "se")).toMatch(/juovlam/);
    expect(ukedag(TID, "se")).toMatch(/lávvardat/);
  });

  test("tusen skilles med mellomrom på norsk og komma på engelsk", () => {
    expect(tall(12345, "nb").replace(/\s/g, " ")).toBe("12 345");
    expect(tall(12345, "en")).toBe("12,345");
  });

  test("dagen er den norske, og en kalenderdag er seg selv", () => {
    expect(dato("2026-12-31T23:00:00Z", "nb")).toBe("1. januar 2027");
    expect(dato("2026-06-30T21:59:59Z", "nb")).toBe("30. juni 2026");
    for (const dag of ["2026-03-29", "2026-10-25", "2026-01-01"])
      expect(dato(dag, "nb")).toMatch(new RegExp(`^${Number(dag.slice(8))}\\. `));
    expect(klokkeslett("2026-06-30T22:00:00Z", "nb")).toBe("00.00");
  });
});

describe("tall i tekster", () => {
  const former = (spraak: string) => [0, 1, 2, 3, 10].map((antall) => new Intl.PluralRules(spraak).select(antall));

  test.each(["sma", "se"])("%s har én, to og flere", (spraak) => {
    expect(former(spraak)).toEqual(["other", "one", "two", "other", "other"]);
  });

  test.each(["nb", "nn", "en"])("%s har én og flere", (spraak) => {
    expect(former(spraak)).toEqual(["other", "one", "other", "other", "other"]);
  });

  test.each(["sma", "se"] as const)("det som ikke er oversatt til %s, sies på bokmål, også når det er to", (spraak) => {
    for (const count of [0, 1, 2, 3])
      expect(tFor(spraak)("kvittering.tittel", { count })).toBe(tFor("nb")("kvittering.tittel", { count }));
  });
});

describe("kommunens egne tekster", () => {
  test("leses på leserens språk når de finnes der, ellers på bokmål, nynorsk, engelsk, sørsamisk, nordsamisk", () => {
    const alle = { se: "se", sma: "sma", en: "en", nn: "nn", nb: "nb" };
    for (const spraak of alleSpraak) expect(paa(alle, spraak)).toEqual({ tekst: spraak, lang: spraak });
    const uten = (...borte: string[]) => Object.fromEntries(Object.entries(alle).filter(([en]) => !borte.includes(en)));
    expect(paa(uten("sma"), "sma").lang).toBe("nb");
    expect(paa(uten("nb"), "nb").lang).toBe("nn");
    expect(paa(uten("nb", "nn"), "nb").lang).toBe("en");
    expect(paa({ se: "bare her" }, "en")).toEqual({ tekst: "bare her", lang: "se" });
  });

  test("en tom tekst er en tekst, og ingen tekst er en feil", () => {
    expect(paa({ nn: "", nb: "nb" }, "nn")).toEqual({ tekst: "", lang: "nn" });
    expect(() => paa({}, "nb")).toThrow("a text without any language");
  });

  test("kommunens eget språk har ingen forstavelse i adressen", () => {
    expect([spraakprefiks("nn", "nn"), spraakprefiks("nb", "nn")]).toEqual(["", "/nb"]);
  });
});
