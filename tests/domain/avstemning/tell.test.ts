import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Regler, Stemmenivaa, Stemmeslag, Valg } from "~/domain/avstemning/avstemning";
import { somVist } from "~/domain/avstemning/avstemning";
import { fyllKurven, schulze, type Seddel, tell, tellSedler } from "~/domain/avstemning/tell";

const regler = (slag: Stemmeslag, ider: string[], ellers: Partial<Regler> = {}): Regler => ({
  slag,
  maks: null,
  poeng: null,
  ramme: null,
  alternativer: ider.map((id) => ({ id, kostnad: null })),
  ...ellers,
});

/** "5 ACBED" is five ballots with A first. */
const rangert = (...linjer: string[]): Valg[] =>
  linjer.flatMap((linje) => {
    const [antall, rekke = ""] = linje.split(" ");
    return Array.from({ length: Number(antall) }, () => ({ rekkefoelge: [...rekke] }));
  });

const plassering = (ider: string, sedler: Valg[]) => {
  const telling = tellSedler(regler("rangering", [...ider]), sedler);
  return telling.slag === "rangering" ? telling.plassering.map((gruppe) => gruppe.join("")) : [];
};

describe("rangering: offentliggjorte eksempler", () => {
  // M. Schulze, Social Choice and Welfare 36 (2011) 267–303, the examples as he also gives them at User:MarkusSchulze/Schulze_method_examples
  // and electowiki's "Schulze method".
  const eksempler: Array<[navn: string, ider: string, sedler: string[], ventet: string[]]> = [
    [
      "45 velgere, 5 alternativer: E > A > C > B > D",
      "ABCDE",
      ["5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC"],
      ["E", "A", "C", "B", "D"],
    ],
    [
      "30 velgere, 4 alternativer: D > A > C > B",
      "ABCD",
      ["5 ACBD", "2 ACDB", "3 ADCB", "4 BACD", "3 CBDA", "3 CDBA", "1 DACB", "5 DBAC", "4 DCBA"],
      ["D", "A", "C", "B"],
    ],
    [
      "30 velgere, 5 alternativer: B > A > D > E > C",
      "ABCDE",
      ["3 ABDEC", "5 ADEBC", "1 ADECB", "2 BADEC", "2 BDECA", "4 CABDE", "6 CBADE", "2 DBECA", "5 DECAB"],
      ["B", "A", "D", "E", "C"],
    ],
    [
      "9 velgere, 4 alternativer: B og D står likt, og A og C etter dem",
      "ABCD",
      ["3 ABCD", "2 DABC", "2 DBCA", "2 CBDA"],
      ["BD", "AC"],
    ],
  ];
  test.each(eksempler)("Schulze: %s", (_, ider, sedler, ventet) => {
    expect(plassering(ider, rangert(...sedler))).toEqual(ventet);
  });

  test("Schulze: 21 velgere, 4 alternativer (artikkelens første): D vinner, uten å slå alle direkte", () => {
    const sedler = rangert("8 ACDB", "2 BADC", "4 CDBA", "4 DBAC", "3 DCBA");
    expect(plassering("ABCD", sedler)[0]).toBe("D");
    const telling = tellSedler(regler("rangering", [..."ABCD"]), sedler);
    if (telling.slag !== "rangering") throw new Error();
    expect(["A", "B", "C"].every((id) => telling.parvis["D"]![id]! > telling.parvis[id]!["D"]!)).toBe(false);
  });

  test("Schulze: tabellen over parvise stemmer er artikkelens", () => {
    const telling = tellSedler(regler("rangering", [..."ABCDE"]), rangert(...eksempler[0]![2]));
    if (telling.slag !== "rangering") throw new Error();
    const tabell = [..."ABCDE"].map((a) => [..."ABCDE"].filter((b) => b !== a).map((b) => telling.parvis[a]![b]));
    expect(tabell).toEqual([
      [20, 26, 30, 22],
      [25, 16, 33, 18],
      [19, 29, 17, 24],
      [15, 12, 28, 14],
      [23, 27, 21, 31],
    ]);
  });

  test("den som slår alle de andre, står først (Tennessee, electowiki «Effects of different voting systems»)", () => {
    // M = Memphis, N = Nashville, C = Chattanooga, K = Knoxville.
    expect(plassering("MNCK", rangert("42 MNCK", "26 NCKM", "15 CKNM", "17 KCNM"))).toEqual(["N", "C", "K", "M"]);
  });

  test("en ring der alle slår hverandre likt, er uavgjort (Condorcets paradoks)", () => {
    expect(plassering("ABC", rangert("1 ABC", "1 BCA", "1 CAB"))).toEqual(["ABC"]);
  });

  test("i en ring med ulike ledd går det svakeste leddet ut: den som bare tapte der, vinner", () => {
    // A > B 68–32, B > C 72–28, C > A 52–48: the weakest is C > A.
    expect(plassering("ABC", rangert("40 ABC", "28 CAB", "24 BCA", "8 BAC"))).toEqual(["A", "B", "C"]);
  });
});

describe("rangering: regler", () => {
  test("den som rangerer noen, setter dem foran alle de andre, og velger ikke mellom de andre", () => {
    const telling = tellSedler(regler("rangering", [..."ABCD"]), rangert("1 B"));
    expect(telling).toEqual({
      slag: "rangering",
      parvis: {
        A: { A: 0, B: 0, C: 0, D: 0 },
        B: { A: 1, B: 0, C: 1, D: 1 },
        C: { A: 0, B: 0, C: 0, D: 0 },
        D: { A: 0, B: 0, C: 0, D: 0 },
      },
      plassering: [["B"], ["A", "C", "D"]],
    });
  });

  test("uten stemmer står alle likt", () => {
    expect(plassering("ABCD", [])).toEqual(["ABCD"]);
  });

  const fraa = (ider: string[]) =>
    fc
      .array(fc.shuffledSubarray(ider, { minLength: 0 }), { maxLength: 12 })
      .map((sedler) => sedler.map((rekkefoelge): Valg => ({ rekkefoelge })));

  test("plasseringen er den som alle enkle veier gir, en for en", () => {
    fc.assert(
      fc.property(fraa([..."ABCDE"]), (sedler) => {
        const ider = [..."ABCDE"];
        const slaar = alleVeier(ider, sedler);
        const grupper = plassering("ABCDE", sedler);
        const nr = new Map(grupper.flatMap((gruppe, plass) => [...gruppe].map((id) => [id, plass] as const)));
        for (const a of ider) for (const b of ider) if (slaar(a, b)) expect(nr.get(a)!).toBeLessThan(nr.get(b)!);
        // Whoever is not in the first group is beaten by somebody in a group before it.
        for (const id of ider)
          expect(nr.get(id) === 0 || ider.some((b) => nr.get(b) === nr.get(id)! - 1 && slaar(b, id))).toBe(true);
        expect(grupper.join("").length).toBe(ider.length);
      }),
      { numRuns: 200 },
    );
  });

  test("vinneren av alle dueller står alene først", () => {
    fc.assert(
      fc.property(fraa([..."ABCD"]), (sedler) => {
        const telling = tellSedler(regler("rangering", [..."ABCD"]), sedler);
        if (telling.slag !== "rangering") throw new Error();
        const vinner = [..."ABCD"].find((a) =>
          [..."ABCD"].every((b) => a === b || telling.parvis[a]![b]! > telling.parvis[b]![a]!),
        );
        if (vinner) expect(telling.plassering[0]).toEqual([vinner]);
      }),
    );
  });

  test("å sette en vinner høyere på en seddel, tar aldri seieren fra den (monotoni)", () => {
    fc.assert(
      fc.property(fraa([..."ABCD"]), fc.nat(), (sedler, hvilken) => {
        const foer = plassering("ABCD", sedler)[0]!;
        if (sedler.length === 0 || foer.length > 1) return;
        const endret = sedler.map((seddel, i) =>
          i === hvilken % sedler.length && "rekkefoelge" in seddel
            ? { rekkefoelge: [foer, ...seddel.rekkefoelge.filter((id) => id !== foer)] }
            : seddel,
        );
        expect(plassering("ABCD", endret)[0]).toBe(foer);
      }),
      { numRuns: 200 },
    );
  });

  test("parvise tall som ingen sedler kan gi, tas likevel for det de er", () => {
    expect(schulze(["a"], { a: { a: 0 } })).toEqual([["a"]]);
    expect(schulze([], {})).toEqual([]);
  });

  /** Strongest paths by walking every simple path: whether the first stands before the second. */
  function alleVeier(ider: string[], sedler: Valg[]) {
    const antall = (a: string, b: string) =>
      sedler.filter((valg) => {
        if (!("rekkefoelge" in valg)) return false;
        const [plassA, plassB] = [valg.rekkefoelge.indexOf(a), valg.rekkefoelge.indexOf(b)];
        return plassA >= 0 && (plassB < 0 || plassA < plassB);
      }).length;
    const sterkest = (a: string, b: string, brukt: string[]): number =>
      Math.max(
        0,
        ...ider
          .filter((via) => !brukt.includes(via) && antall(a, via) > antall(via, a))
          .map((via) => Math.min(antall(a, via), via === b ? Infinity : sterkest(via, b, [...brukt, via]))),
      );
    return (a: string, b: string) => a !== b && sterkest(a, b, [a]) > sterkest(b, a, [b]);
  }
});

describe("godkjenning og poeng", () => {
  test("godkjenning: Wikipedias Tennessee («Approval voting»): to hver gir Nashville 68, Chattanooga 58, Memphis 42, Knoxville 32", () => {
    const sedler: Valg[] = [
      ...like(42, ["Memphis", "Nashville"]),
      ...like(26, ["Nashville", "Chattanooga"]),
      ...like(15, ["Chattanooga", "Knoxville"]),
      ...like(17, ["Chattanooga", "Knoxville"]),
    ];
    const telling = tellSedler(regler("godkjenning", ["Memphis", "Nashville", "Chattanooga", "Knoxville"]), sedler);
    expect(telling).toEqual({
      slag: "godkjenning",
      stemmer: { Memphis: 42, Nashville: 68, Chattanooga: 58, Knoxville: 32 },
      plassering: [["Nashville"], ["Chattanooga"], ["Memphis"], ["Knoxville"]],
    });
  });

  test("poeng legges sammen for hvert alternativ, og likt står likt", () => {
    const sedler: Valg[] = [{ poeng: { a: 7, b: 3 } }, { poeng: { b: 4, c: 6 } }, { poeng: { c: 1 } }];
    expect(tellSedler(regler("poeng", ["a", "b", "c", "d"], { poeng: 10 }), sedler)).toEqual({
      slag: "poeng",
      poeng: { a: 7, b: 7, c: 7, d: 0 },
      plassering: [["a", "b", "c"], ["d"]],
    });
  });

  test("stemmer på noe som ikke står på seddelen, også med navn som alle objekter har, teller ikke", () => {
    const sedler: Valg[] = [
      { valgte: ["a", "constructor", "__proto__", "toString", "b2"] },
      { rekkefoelge: ["__proto__", "constructor", "a"] },
      { poeng: { a: 1, toString: 9 } },
    ];
    for (const slag of ["godkjenning", "kurv", "rangering", "poeng"] as const) {
      const telling = tellSedler(regler(slag, ["a", "b"], { ramme: 1 }), sedler);
      for (const tabell of Object.values(telling).filter((verdi) => typeof verdi === "object" && !Array.isArray(verdi)))
        expect(Object.keys(tabell as object)).toEqual(["a", "b"]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((Object as unknown as Record<string, unknown>)["a"]).toBeUndefined();
  });
});

describe("kurv", () => {
  const kurv = (kostnader: Record<string, number>, ramme: number, sedler: string[]) => {
    const alle = Object.entries(kostnader).map(([id, kostnad]) => ({ id, kostnad }));
    const telling = tellSedler(
      regler("kurv", [], { ramme, alternativer: alle }),
      sedler.map((valgte) => ({ valgte: [...valgte] })),
    );
    if (telling.slag !== "kurv") throw new Error();
    return telling;
  };

  // The examples of pabutools' own tests (pbvoting/pabutools, tests/test_rule.py), where greedy for Cost_Sat is our rule.
  test("pabutools AppEx_1: alle vil alt, det billigste går først: p0 og p3 er et av de fire utfallene regelen tillater", () => {
    const { valgt, sum } = kurv({ 0: 1, 1: 3, 2: 2, 3: 1 }, 3, ["0123", "0123"]);
    expect([["0", "2"], ["0", "3"], ["1"], ["2", "3"]]).toContainEqual(valgt);
    expect({ valgt, sum }).toEqual({ valgt: ["0", "3"], sum: 2 });
  });

  test("pabutools AppEx_4: det som er gratis, får plass: p0 og p2", () => {
    expect(kurv({ 0: 0, 1: 1, 2: 2 }, 2, ["0", "012", "2"])).toMatchObject({ valgt: ["0", "2"], sum: 2 });
  });

  test("Lackner og Skowron (2023), gjennomgående eksempel: a, b og c blir med, og d og f står likt om den siste plassen", () => {
    const sedler = ["ab", "ab", "ab", "ac", "ac", "ac", "ad", "ad", "bcf", "e", "f", "g"];
    const telling = kurv({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }, 4, sedler);
    expect(telling.plassering).toEqual([["a"], ["b", "c"], ["d", "f"], ["e", "g"]]);
    expect(telling.valgt).toEqual(["a", "b", "c", "d"]);
  });

  test("det som er for dyrt, hoppes over, og det neste som får plass, tas", () => {
    expect(kurv({ a: 60, b: 50, c: 30 }, 100, ["ab", "abc", "a"])).toMatchObject({ valgt: ["a", "c"], sum: 90 });
  });

  test("det ingen stemte på, blir aldri valgt, selv om det er plass", () => {
    expect(kurv({ a: 1, b: 1 }, 10, ["a"])).toMatchObject({ valgt: ["a"], sum: 1 });
    expect(kurv({ a: 0 }, 10, [])).toMatchObject({ valgt: [], sum: 0 });
  });

  const tilfelle = fc
    .array(fc.record({ kostnad: fc.integer({ min: 0, max: 12 }), stemmer: fc.integer({ min: 0, max: 4 }) }), {
      minLength: 1,
      maxLength: 7,
    })
    .chain((alt) => fc.tuple(fc.constant(alt), fc.integer({ min: 1, max: 30 })));

  test("summen er aldri over rammen, og ingenting som fikk plass da det kom, er utelatt", () => {
    fc.assert(
      fc.property(tilfelle, ([alt, ramme]) => {
        const alternativer = alt.map(({ kostnad }, i) => ({ id: `a${i}`, kostnad }));
        const stemmer = Object.fromEntries(alt.map(({ stemmer: tall }, i) => [`a${i}`, tall]));
        const { valgt, sum } = fyllKurven(regler("kurv", [], { ramme, alternativer }), stemmer);
        expect(sum).toBeLessThanOrEqual(ramme);
        expect(sum).toBe(valgt.reduce((til, id) => til + alternativer.find((ett) => ett.id === id)!.kostnad, 0));
        expect(valgt).toEqual(graadig(alternativer, stemmer, ramme));
      }),
      { numRuns: 300 },
    );
  });

  /** Said otherwise: as long as anything with votes fits and has not been considered, consider the best of those; it is in where it fits. */
  function graadig(
    alternativer: Array<{ id: string; kostnad: number }>,
    stemmer: Record<string, number>,
    ramme: number,
  ) {
    const igjen = alternativer.filter(({ id }) => stemmer[id]! > 0);
    const valgt: string[] = [];
    let plass = ramme;
    while (igjen.length > 0) {
      let best = 0;
      for (let i = 1; i < igjen.length; i++) {
        const [a, b] = [igjen[i]!, igjen[best]!];
        if (stemmer[a.id]! > stemmer[b.id]! || (stemmer[a.id] === stemmer[b.id] && a.kostnad < b.kostnad)) best = i;
      }
      const [tatt] = igjen.splice(best, 1);
      if (tatt!.kostnad > plass) continue;
      plass -= tatt!.kostnad;
      valgt.push(tatt!.id);
    }
    return valgt;
  }
});

describe("alle slag", () => {
  const IDER = ["a", "b", "c", "d"];
  const nivaa = fc.constantFrom<Stemmenivaa>("gjest", "epost", "eid", "bosatt");
  const valgFor: Record<Stemmeslag, fc.Arbitrary<Valg>> = {
    enighet: fc.constantFrom({ svar: "enig" }, { svar: "uenig" }, { svar: "vet_ikke" }),
    stoette: fc.constant({ stoette: true }),
    godkjenning: fc.subarray(IDER, { minLength: 1 }).map((valgte) => ({ valgte })),
    kurv: fc.subarray(IDER, { minLength: 1 }).map((valgte) => ({ valgte })),
    rangering: fc.shuffledSubarray(IDER, { minLength: 1 }).map((rekkefoelge) => ({ rekkefoelge })),
    poeng: fc.dictionary(fc.constantFrom(...IDER), fc.integer({ min: 1, max: 5 })).map((poeng) => ({ poeng })),
  };
  const sedlerFor = (slag: Stemmeslag) =>
    fc.array(fc.record({ nivaa, versjon: fc.integer({ min: 1, max: 3 }), valg: valgFor[slag] }), { maxLength: 25 });
  const reglerFor = (slag: Stemmeslag, ider = IDER) =>
    regler(slag, [], {
      poeng: slag === "poeng" ? 20 : null,
      ramme: slag === "kurv" ? 6 : null,
      alternativer: ider.map((id) => ({ id, kostnad: { a: 1, b: 2, c: 3, d: 4 }[id] ?? null })),
    });
  const slagene = Object.keys(valgFor) as Stemmeslag[];

  test.each(slagene)("%s: rekkefølgen sedlene ligger i, betyr ingenting", (slag) => {
    fc.assert(
      fc.property(sedlerFor(slag), fc.infiniteStream(fc.nat()), (sedler, tilfeldig) => {
        const stokket = sedler
          .map((seddel) => [tilfeldig.next().value as number, seddel] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, seddel]) => seddel);
        expect(tell(reglerFor(slag), stokket)).toEqual(tell(reglerFor(slag), sedler));
      }),
      { numRuns: 40 },
    );
  });

  test.each(slagene)("%s: nivåer og versjoner legges aldri sammen: hver gruppe er som om den var alene", (slag) => {
    fc.assert(
      fc.property(sedlerFor(slag), (sedler) => {
        const { grupper } = tell(reglerFor(slag), sedler);
        const navn = grupper.map((gruppe) => `${gruppe.nivaa}|${gruppe.versjon}`);
        expect(new Set(navn)).toEqual(new Set(sedler.map((seddel) => `${seddel.nivaa}|${seddel.versjon}`)));
        expect(new Set(navn).size).toBe(navn.length);
        for (const gruppe of grupper) {
          const egne = sedler.filter((en) => en.nivaa === gruppe.nivaa && en.versjon === gruppe.versjon);
          expect(gruppe.antall).toBe(egne.length);
          expect(gruppe.telling).toEqual(
            tellSedler(
              reglerFor(slag),
              egne.map(({ valg }) => valg),
            ),
          );
        }
        // The surest first, and within it the newest version.
        const rang = ["bosatt", "eid", "epost", "gjest"];
        const orden = grupper.map((en) => rang.indexOf(en.nivaa) * 10 - en.versjon);
        expect(orden).toEqual(orden.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  test.each(["godkjenning", "rangering", "poeng"] as const)(
    "%s: hva et alternativ heter, og hvor det står på seddelen, betyr ingenting for plassen",
    (slag) => {
      fc.assert(
        fc.property(sedlerFor(slag), fc.shuffledSubarray(IDER, { minLength: 4 }), (sedler, nye) => {
          const ny = (id: string) => nye[IDER.indexOf(id)]!;
          const foer = grupperI(tell(reglerFor(slag), sedler)).map((en) => en.map((gruppe) => gruppe.map(ny)));
          const etter = grupperI(
            tell(
              reglerFor(slag, nye.toSorted()),
              sedler.map((seddel) => ({ ...seddel, valg: doep(seddel.valg, ny) })),
            ),
          );
          expect(sortert(etter)).toEqual(sortert(foer));
        }),
        { numRuns: 60 },
      );
    },
  );

  test("grupper med færre enn fem viser bare hvor mange de er", () => {
    const sedler = (antall: number, hvem: Stemmenivaa): Seddel[] =>
      Array.from({ length: antall }, () => ({ nivaa: hvem, versjon: 1, valg: { svar: "enig" } }));
    const vist = somVist(tell(reglerFor("enighet"), [...sedler(4, "bosatt"), ...sedler(5, "gjest")]));
    expect(vist).toEqual([
      { nivaa: "bosatt", versjon: 1, antall: 4, telling: null },
      { nivaa: "gjest", versjon: 1, antall: 5, telling: { slag: "enighet", enig: 5, uenig: 0, vetIkke: 0 } },
    ]);
  });

  test("mange sedler telles på en tid som følger antallet: hundre tusen er ikke hundre ganger tusen ganger tusen", () => {
    const sedler = Array.from({ length: 100_000 }, (_, nr): Seddel => ({
      nivaa: "gjest",
      versjon: 1,
      valg: { svar: nr % 3 === 0 ? "enig" : "uenig" },
    }));
    expect(tell(reglerFor("enighet"), sedler).grupper).toEqual([
      {
        nivaa: "gjest",
        versjon: 1,
        antall: 100_000,
        telling: { slag: "enighet", enig: 33_334, uenig: 66_666, vetIkke: 0 },
      },
    ]);
  });

  const grupperI = ({ grupper }: ReturnType<typeof tell>) =>
    grupper.map(({ telling }) => ("plassering" in telling ? telling.plassering : []));
  const sortert = (grupper: string[][][]) => grupper.map((en) => en.map((gruppe) => gruppe.toSorted()));
  function doep(valg: Valg, ny: (id: string) => string): Valg {
    if ("valgte" in valg) return { valgte: valg.valgte.map(ny) };
    if ("rekkefoelge" in valg) return { rekkefoelge: valg.rekkefoelge.map(ny) };
    if ("poeng" in valg)
      return { poeng: Object.fromEntries(Object.entries(valg.poeng).map(([id, tall]) => [ny(id), tall])) };
    return valg;
  }
});

const like = (antall: number, valgte: string[]): Valg[] => Array.from({ length: antall }, () => ({ valgte }));
