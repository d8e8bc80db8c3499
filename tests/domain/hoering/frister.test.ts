import { describe, expect, test } from "vitest";
import { type Sakstype, vurderFrist } from "~/domain/hoering/frister";
import { leggTilMaaneder } from "~/platform/klokke";

const varsler = (sakstype: Sakstype, aapner: string, frist: string | null, svarfrist: string | null = "2027-06-30") =>
  vurderFrist({ sakstype, aapner, frist, svarfrist }).map(({ kode }) => kode);

describe("loven sier hvor lenge en høring skal vare", () => {
  test.each<[Sakstype, string, string | null, string, string[]]>([
    ["kommuneplan", "2026-11-01", "2026-12-13", "2027-06-30", []],
    ["kommuneplan", "2026-11-01", "2026-12-12", "2027-06-30", ["forKort"]],
    ["planprogram", "2026-11-01", "2026-11-30", "2027-06-30", ["forKort"]],
    ["reguleringsplan", "2026-11-01", null, "2027-06-30", ["ingenFrist"]],
    // The clock goes back on 25 October 2026 and forward on 28 March 2027: days are days.
    ["reguleringsplan", "2026-10-20", "2026-12-01", "2027-06-30", []],
    ["reguleringsplan", "2026-10-20", "2026-11-30", "2027-06-30", ["forKort"]],
    ["kommuneplan", "2027-03-01", "2027-04-12", "2027-06-30", []],
    ["kommuneplan", "2027-03-01", "2027-04-11", "2027-06-30", ["forKort"]],
    // A leap day is a day.
    ["kommuneplan", "2028-02-01", "2028-03-14", "2028-06-30", []],
    ["kommuneplan", "2028-02-01", "2028-03-13", "2028-06-30", ["forKort"]],
    ["oekonomiplan", "2026-11-10", "2026-11-20", "2026-11-24", []],
    ["oekonomiplan", "2026-11-10", "2026-11-20", "2026-11-23", ["foerBehandling"]],
    ["oekonomiplan", "2026-12-01", "2026-12-31", "2027-01-10", ["aaretsSlutt"]],
    ["forskrift", "2026-11-30", "2027-02-28", "2027-06-30", []],
    ["forskrift", "2026-11-30", "2027-02-27", "2027-06-30", ["forskrift"]],
    ["annet", "2026-11-01", "2026-11-02", "2026-11-03", []],
    ["annet", "2026-11-01", null, "2026-11-03", []],
  ])("%s fra %s til %s, vurdert %s: %j", (sakstype, aapner, frist, svarfrist, ventet) => {
    expect(varsler(sakstype, aapner, frist, svarfrist)).toEqual(ventet);
  });

  test("varselet sier paragrafen, og hvilken dag som er den tidligste", () => {
    const dager = { aapner: "2026-11-01", frist: "2026-11-15", svarfrist: null };
    expect(vurderFrist({ sakstype: "kommuneplan", ...dager })).toEqual([
      {
        kode: "forKort",
        paragraf: "plan- og bygningsloven § 11-14",
        verdier: { dager: 14, krav: 42, tidligst: "2026-12-13" },
        slag: "varsel",
        bekreftet: true,
      },
    ]);
  });

  test("en regel som ikke gjelder ennå, er sagt å være det, og kan settes", () => {
    const dager = { sakstype: "forskrift", aapner: "2026-11-01", frist: "2026-12-01", svarfrist: null } as const;
    expect(vurderFrist(dager)).toMatchObject([{ slag: "opplysning", bekreftet: false }]);
    expect(vurderFrist(dager, { forskriftMaaneder: 1 })).toEqual([]);
  });

  test.each([
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-10-15", 3, "2027-01-15"],
  ])("%s og %i måneder er %s", (fra, antall, ventet) => expect(leggTilMaaneder(fra, antall)).toBe(ventet));
});
