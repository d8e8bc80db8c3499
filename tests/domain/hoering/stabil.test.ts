import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Gammelt, type Kjennetegn, tildelStabil } from "~/domain/hoering/stabil";

const ORD =
  "kommunen skal bygge gang sykkelvei langs elva skolen barna trygg vinter broeyting lys benk tre park havn kai".split(
    " ",
  );
const setning = fc.array(fc.constantFrom(...ORD), { minLength: 8, maxLength: 40 }).map((ord) => ord.join(" "));
const ett = fc.record<Kjennetegn>({
  nivaa: fc.integer({ min: 1, max: 3 }),
  overskrift: fc.constantFrom(
    "Mål",
    "Tiltak",
    "Innledning",
    "1.2 Mål",
    "§ 4",
    "Vei",
    "Skole",
    "Havn og kai",
    "Økonomi",
  ),
  tekst: setning,
});
const dokument = fc.array(ett, { minLength: 1, maxLength: 25 });
const medId = (avsnitt: Kjennetegn[]): Gammelt[] => {
  const ider = tildelStabil([], avsnitt);
  return avsnitt.map((en, nr) => ({ ...en, stabil: ider[nr]!.stabil }));
};
const ider = (tildelt: Array<{ stabil: string }>) => tildelt.map(({ stabil }) => stabil);

/** What may happen to a document between two versions. */
const endring = fc.record({
  rekkefoelge: fc.integer(),
  bort: fc.array(fc.nat(30)),
  nyttNavn: fc.array(fc.nat(30)),
  delt: fc.array(fc.nat(30)),
  nye: fc.array(ett, { maxLength: 5 }),
});
function endre(
  foer: Gammelt[],
  { rekkefoelge, bort, nyttNavn, delt, nye }: typeof endring extends fc.Arbitrary<infer T> ? T : never,
) {
  const beholdt = foer.filter((_, nr) => !bort.includes(nr));
  const stokket = beholdt.map((en, nr) => [en, (nr * 7919 + rekkefoelge) % 31] as const).sort((a, b) => a[1] - b[1]);
  const ut = stokket.flatMap(([en], nr): Kjennetegn[] => {
    const { nivaa, tekst } = en;
    const overskrift = nyttNavn.includes(nr) ? `Omdøpt ${nr}` : en.overskrift;
    if (!delt.includes(nr)) return [{ nivaa, overskrift, tekst }];
    const ord = tekst.split(" ");
    const midt = ord.length >> 1;
    return [
      { nivaa, overskrift, tekst: ord.slice(0, midt).join(" ") },
      { nivaa, overskrift: `${overskrift}, andre del`, tekst: ord.slice(midt).join(" ") },
    ];
  });
  return [...ut, ...nye];
}

describe("et avsnitt kjennes igjen", () => {
  test("to blir aldri ett, og det som er nytt, har aldri vært brukt", () => {
    fc.assert(
      fc.property(dokument, endring, (foer, hva) => {
        const gamle = medId(foer);
        const brukt = [...ider(gamle), "vei-fra-en-eldre-versjon"];
        const tildelt = tildelStabil(gamle, endre(gamle, hva), brukt);
        expect(new Set(ider(tildelt)).size).toBe(tildelt.length);
        for (const { stabil, ved } of tildelt) expect(brukt.includes(stabil)).toBe(ved !== "ny");
        for (const { stabil } of tildelt) expect(stabil).toMatch(/^[a-z\d-]{1,100}$/);
      }),
      { numRuns: 300 },
    );
  });
  test("hver kommentar står på ett avsnitt, eller avsnittet er borte", () => {
    fc.assert(
      fc.property(dokument, endring, (foer, hva) => {
        const gamle = medId(foer);
        const nye = ider(tildelStabil(gamle, endre(gamle, hva), ider(gamle)));
        for (const { stabil } of gamle) expect(nye.filter((en) => en === stabil).length).toBeLessThanOrEqual(1);
        // Nobody is gone where nothing was taken away.
        if (hva.bort.length === 0 && hva.nyttNavn.length === 0 && hva.delt.length === 0 && hva.nye.length === 0)
          expect(new Set(nye).size).toBe(gamle.length);
      }),
      { numRuns: 300 },
    );
  });
  test("samme dokument om igjen er samme avsnitt", () => {
    fc.assert(
      fc.property(dokument, (foer) => {
        const gamle = medId(foer);
        // Two that are alike in heading, place and words may change places: nobody can tell them apart.
        const like = new Map(gamle.map((en) => [en.stabil, JSON.stringify([en.overskrift, en.tekst])]));
        tildelStabil(gamle, foer).forEach(({ stabil }, nr) =>
          expect(like.get(stabil)).toBe(JSON.stringify([foer[nr]!.overskrift, foer[nr]!.tekst])),
        );
      }),
      { numRuns: 200 },
    );
  });
  test("samme inndata gir samme svar", () => {
    fc.assert(
      fc.property(dokument, endring, (foer, hva) => {
        const gamle = medId(foer);
        const nye = endre(gamle, hva);
        expect(tildelStabil(gamle, nye)).toEqual(tildelStabil(structuredClone(gamle), structuredClone(nye)));
      }),
    );
  });

  const gamle = medId([
    {
      nivaa: 1,
      overskrift: "1 Vei",
      tekst: "Veien fra kirken til broen skal ha fortau på begge sider og lys hele året.",
    },
    { nivaa: 2, overskrift: "1.1 Mål", tekst: "Alle barn skal kunne gå trygt til skolen sin hver eneste dag i året." },
    {
      nivaa: 1,
      overskrift: "2 Skole",
      tekst: "Skolen skal ha plass til alle barn i bygda også når det flytter flere hit.",
    },
    { nivaa: 2, overskrift: "2.1 Mål", tekst: "Ingen skal ha lengre vei enn fire kilometer til nærmeste barneskole." },
    {
      nivaa: 1,
      overskrift: "§ 3",
      tekst: "Hunder skal holdes i bånd i parken hele året unntatt på det inngjerdede området.",
    },
    {
      nivaa: 1,
      overskrift: "§ 4",
      tekst: "Overtredelse straffes med bøter etter straffeloven så langt den gjelder her.",
    },
  ]);
  const av = (nye: Kjennetegn[]) => tildelStabil(gamle, nye).map(({ ved, stabil }) => `${stabil}: ${ved}`);
  test.each<[string, (uendret: Kjennetegn[]) => Kjennetegn[], string[]]>([
    ["uendret", (nye) => nye, ["vei: sti", "vei-mal: sti", "skole: sti", "skole-mal: sti", "3: likhet", "4: likhet"]],
    [
      "nye numre i overskriftene",
      (nye) => [nye[2]!, nye[3]!, nye[0]!, nye[1]!],
      ["skole: sti", "skole-mal: sti", "vei: sti", "vei-mal: sti"],
    ],
    [
      "kapitlet har fått nytt navn",
      (nye) => [{ ...nye[0]!, overskrift: "1 Gang og sykkel" }, nye[1]!],
      ["vei: likhet", "vei-mal: overskrift"],
    ],
    [
      "en paragraf er skutt inn, og de andre har nye numre",
      (nye) => [
        { nivaa: 1, overskrift: "§ 3", tekst: "Katter kan gå fritt." },
        { ...nye[4]!, overskrift: "§ 4" },
        { ...nye[5]!, overskrift: "§ 5" },
      ],
      ["3-2: ny", "3: likhet", "4: likhet"],
    ],
    [
      "helt ny tekst under samme overskrift på samme sted",
      (nye) => [{ ...nye[0]!, tekst: "Bilveien legges i tunnel." }],
      ["vei: sti"],
    ],
    [
      "et nytt mål under en ny overskrift er ikke et gammelt",
      () => [
        { nivaa: 1, overskrift: "Havn", tekst: "Kaia rustes opp." },
        { nivaa: 2, overskrift: "Mål", tekst: "Ferja skal gå oftere enn i dag." },
      ],
      ["havn: ny", "havn-mal: ny"],
    ],
  ])("%s", (_, endret, ventet) => {
    const uten = ({ nivaa, overskrift, tekst }: Kjennetegn) => ({ nivaa, overskrift, tekst });
    expect(av(endret(gamle.map(uten)))).toEqual(ventet.map((en) => en.replaceAll("mal", "maal")));
  });
});
