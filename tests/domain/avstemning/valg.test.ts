import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Regler, Stemmeslag } from "~/domain/avstemning/avstemning";
import { tellSedler } from "~/domain/avstemning/tell";
import { lesValg } from "~/domain/avstemning/valg";
import { Refusal } from "~/domain/refusal";

const IDER = ["a", "b", "c", "d"];
const KOSTNAD: Record<string, number> = { a: 10, b: 20, c: 30, d: 0 };
const regler = (slag: Stemmeslag, ellers: Partial<Regler> = {}): Regler => ({
  slag,
  maks: null,
  poeng: slag === "poeng" ? 10 : null,
  ramme: slag === "kurv" ? 40 : null,
  alternativer: IDER.map((id) => ({ id, kostnad: slag === "kurv" ? KOSTNAD[id]! : null })),
  ...ellers,
});

/** The ballot, or what is wrong at which field. */
function les(slag: Stemmeslag, values: Record<string, unknown>, ellers: Partial<Regler> = {}) {
  try {
    return lesValg(regler(slag, ellers), values);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Object.entries(error.felt).map(([navn, { kode }]) => `${navn}: ${kode.replace("avstemning.feil.", "")}`);
  }
}

describe("det en seddel skal si", () => {
  test("enighet: ett av tre svar, ordrett", () => {
    for (const svar of ["enig", "uenig", "vet_ikke"]) expect(les("enighet", { svar })).toEqual({ svar });
    for (const svar of [undefined, null, "", "Enig", " enig", "ja", ["enig"], { svar: "enig" }, 0, true, "__proto__"])
      expect(les("enighet", { svar })).toEqual(["svar: svar"]);
  });

  test("støtte: ingen felter, og det som sendes med, er ikke med på seddelen", () => {
    expect(les("stoette", { svar: "uenig", valgte: ["a"], "poeng.a": "3" })).toEqual({ stoette: true });
  });

  test("godkjenning: ett eller flere, hvert én gang, i samme orden uansett", () => {
    expect(les("godkjenning", { valgte: "c" })).toEqual({ valgte: ["c"] });
    expect(les("godkjenning", { valgte: ["c", "a", "c"] })).toEqual({ valgte: ["a", "c"] });
    expect(les("godkjenning", {})).toEqual(["valgte: ingenValgt"]);
    expect(les("godkjenning", { valgte: [] })).toEqual(["valgte: ingenValgt"]);
    expect(les("godkjenning", { valgte: ["a", "b", "c"] }, { maks: 2 })).toEqual(["valgte: forMange"]);
    expect(les("godkjenning", { valgte: ["a", "b", "b", "a"] }, { maks: 2 })).toEqual({ valgte: ["a", "b"] });
  });

  test("kurv: ikke over rammen, og akkurat i rammen går", () => {
    expect(les("kurv", { valgte: ["a", "c", "d"] })).toEqual({ valgte: ["a", "c", "d"] });
    expect(les("kurv", { valgte: ["b", "c"] })).toEqual(["valgte: overRammen"]);
    expect(les("kurv", { valgte: ["a", "c"] }, { ramme: 39 })).toEqual(["valgte: overRammen"]);
  });

  test("rangering: lavest tall først, tomme felter er ikke rangert, to kan ikke stå på samme plass", () => {
    expect(les("rangering", { "plass.c": "1", "plass.a": "2", "plass.b": "", "plass.d": "0" })).toEqual({
      rekkefoelge: ["c", "a"],
    });
    expect(les("rangering", { "plass.c": "7", "plass.a": "3" })).toEqual({ rekkefoelge: ["a", "c"] });
    expect(les("rangering", { "plass.a": "1", "plass.b": "1" })).toEqual(["plass.a: sammePlass"]);
    expect(les("rangering", { "plass.a": "1", "plass.b": "01" })).toEqual(["plass.a: sammePlass"]);
    expect(les("rangering", {})).toEqual(["plass: ingenRangert"]);
    expect(les("rangering", { "plass.a": "1", "plass.b": "2" }, { maks: 1 })).toEqual(["plass: forMange"]);
  });

  test("poeng: hele tall, til sammen ikke over det man har", () => {
    expect(les("poeng", { "poeng.b": "4", "poeng.a": "6" })).toEqual({ poeng: { a: 6, b: 4 } });
    expect(les("poeng", { "poeng.b": "4", "poeng.a": "7" })).toEqual(["poeng: forMangePoeng"]);
    expect(les("poeng", { "poeng.b": "0" })).toEqual(["poeng: ingenPoeng"]);
    expect(les("poeng", {})).toEqual(["poeng: ingenPoeng"]);
  });
});

describe("fiendtlige felter", () => {
  const IKKE_TALL: unknown[] = [
    "-1",
    "+1",
    "1.5",
    "1,5",
    "1e9",
    "1e1",
    "0x1",
    "99999",
    "1 2",
    "NaN",
    "Infinity",
    "1\u0000",
    // Digits of other scripts, full width, superscript.
    "\u0661",
    "\uff11",
    "\u00b2",
    ["1", "2"],
    ["1"],
    { toString: () => "1" },
    Object.create(null),
    true,
    1n,
    1e21,
    -1,
    1.5,
    Number.NaN,
  ];
  test("det som ikke er et helt tall fra null og opp, skrevet med vanlige siffer, er feil ved feltet", () => {
    for (const verdi of IKKE_TALL) {
      expect(les("poeng", { "poeng.a": verdi })).toEqual(["poeng.a: heltall"]);
      expect(les("rangering", { "plass.a": verdi })).toEqual(["plass.a: heltall"]);
    }
  });

  const FREMMEDE: unknown[] = [
    "x",
    "",
    "A",
    " a",
    "__proto__",
    "constructor",
    "toString",
    "0d5f7d6e-0000-4000-8000-000000000001",
    ["a"],
    { id: "a" },
    { toString: () => "a" },
    Object.create(null),
    null,
    true,
    Symbol.iterator,
  ];
  test("det som ikke står på seddelen, er feil, ikke utelatt", () => {
    for (const verdi of FREMMEDE) {
      for (const slag of ["godkjenning", "kurv"] as const)
        expect(les(slag, { valgte: ["b", verdi] })).toEqual(["valgte: ukjentAlternativ"]);
      if (typeof verdi !== "string") continue;
      expect(les("poeng", { "poeng.a": "1", [`poeng.${verdi}`]: "1" })).toEqual(["poeng: ukjentAlternativ"]);
      expect(les("rangering", { "plass.a": "1", [`plass.${verdi}`]: "2" })).toEqual(["plass: ukjentAlternativ"]);
    }
  });

  test("mange tusen verdier blir ett nei, ikke mange tusen", () => {
    const valgte = Array.from({ length: 10_000 }, (_, nr) => `x${nr}`);
    expect(les("godkjenning", { valgte })).toEqual(["valgte: ukjentAlternativ"]);
  });
});

describe("det som slipper gjennom, følger alltid reglene", () => {
  const verdi = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("0", "1", "2", "3", "4", "10", "") },
    { weight: 1, arbitrary: fc.oneof(fc.string(), fc.integer(), fc.anything()) },
  );
  const id = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...IDER) }, { weight: 1, arbitrary: fc.string() });
  const skjema = fc
    .tuple(
      fc.oneof(verdi, fc.array(id, { maxLength: 5 })),
      fc.array(fc.tuple(fc.constantFrom("plass", "poeng"), id, verdi), { maxLength: 5 }),
      fc.oneof(fc.constantFrom("enig", "uenig", "vet_ikke"), fc.anything()),
    )
    .map(([valgte, tall, svar]) => ({
      svar,
      valgte,
      ...Object.fromEntries(tall.map(([navn, felt, sagt]) => [`${navn}.${felt}`, sagt])),
    }));
  const slagene = ["enighet", "stoette", "godkjenning", "kurv", "rangering", "poeng"] as const;

  test.each(slagene)("%s", (slag) => {
    let sluppet = 0;
    fc.assert(
      fc.property(skjema, fc.option(fc.integer({ min: 1, max: 3 })), (values, maks) => {
        const gjeldende = regler(slag, { maks: slag === "godkjenning" || slag === "rangering" ? maks : null });
        const valg = lestEllerNull(gjeldende, values);
        if (!valg) return;
        sluppet++;
        // It is what is read back from jsonb.
        expect(JSON.parse(JSON.stringify(valg))).toEqual(valg);
        const paaSeddelen = (liste: string[]) => {
          expect(new Set(liste).size).toBe(liste.length);
          expect(liste.length).toBeGreaterThan(0);
          expect(liste.length).toBeLessThanOrEqual(gjeldende.maks ?? IDER.length);
          for (const ett of liste) expect(IDER).toContain(ett);
        };
        if ("valgte" in valg) {
          paaSeddelen(valg.valgte);
          if (slag === "kurv")
            expect(valg.valgte.reduce((til, ett) => til + KOSTNAD[ett]!, 0)).toBeLessThanOrEqual(gjeldende.ramme!);
        } else if ("rekkefoelge" in valg) paaSeddelen(valg.rekkefoelge);
        else if ("poeng" in valg) {
          const tall = Object.values(valg.poeng);
          expect(tall.every((ett) => Number.isInteger(ett) && ett > 0)).toBe(true);
          expect(tall.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(gjeldende.poeng!);
          for (const ett of Object.keys(valg.poeng)) expect(IDER).toContain(ett);
        }
        expect(tellSedler(gjeldende, [valg]).slag).toBe(slag);
      }),
      { numRuns: 400 },
    );
    expect(sluppet).toBeGreaterThan(0);
  });

  function lestEllerNull(gjeldende: Regler, values: Record<string, unknown>) {
    try {
      return lesValg(gjeldende, values);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return null;
    }
  }
});
