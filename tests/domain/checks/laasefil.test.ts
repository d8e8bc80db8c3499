import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { erOverGulvet, finnFeil, gulv, kapret, type Laasefil, unntak } from "../../checks/laasegulv";

// Scorecard 25: copies of the lockfile, each tampered with; all of it is to be found.

const ekte = readFileSync("package-lock.json", "utf8");
const pakker = Object.entries((JSON.parse(ekte) as Laasefil).packages).filter(([sti]) => sti !== "");
const navnPaa = (sti: string) => sti.slice(sti.lastIndexOf("node_modules/") + 13);

/** The faults of a copy in which one package is changed. */
function medEndring(sti: string, endre: (pakke: Laasefil["packages"][string]) => void): string[] {
  const kopi = JSON.parse(ekte) as Laasefil;
  endre(kopi.packages[sti]!);
  return finnFeil(kopi);
}

test("låsefila som den er, har ingenting galt", () => {
  expect(finnFeil(JSON.parse(ekte) as Laasefil)).toEqual([]);
  expect(pakker.length).toBeGreaterThan(800);
});

test("en pakke uten sum, med en svakere sum, en vert eller noe som ikke er en versjon, blir funnet, hver og én", () => {
  const inngrep: Array<(pakke: Laasefil["packages"][string]) => void> = [
    (pakke) => void delete pakke.integrity,
    (pakke) => void (pakke.integrity = ""),
    (pakke) => void (pakke.integrity = "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="),
    (pakke) => void (pakke.integrity = `${pakke.integrity} sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=`),
    (pakke) => void (pakke.integrity = pakke.integrity!.slice(0, -10)),
    (pakke) => void (pakke.resolved = "https://example.com/pakke.tgz"),
    (pakke) => void (pakke.resolved = "git+ssh://git@example.com/pakke.git#0123456"),
    (pakke) => void (pakke.resolved = "file:../pakke"),
    (pakke) => void (pakke.link = true),
    (pakke) => void (pakke.version = "latest"),
    (pakke) => void delete pakke.version,
  ];
  const kopi = JSON.parse(ekte) as Laasefil;
  for (const [sti] of pakker)
    for (const endre of inngrep) {
      const alene = { lockfileVersion: 3, packages: { [sti]: { ...kopi.packages[sti]! } } };
      endre(alene.packages[sti]!);
      expect(finnFeil(alene)[0], sti).toContain(sti);
    }
});

const medGulv = pakker.filter(([sti]) => gulv[navnPaa(sti)]);

test("gulvet gjelder for pakker som er i bruk", () => {
  expect(new Set(medGulv.map(([sti]) => navnPaa(sti))).size).toBeGreaterThan(40);
});

describe.each(medGulv.map(([sti]) => sti))("%s", (sti) => {
  test("satt ned under gulvet blir funnet", () => {
    const navn = navnPaa(sti);
    for (const linje of gulv[navn]!) {
      const [a, b, c] = linje.split(".").map(Number) as [number, number, number];
      const under = [c > 0 && [a, b, c - 1], b > 0 && [a, b - 1, 99], a > 0 && [a - 1, 0, 0]].filter(
        (en) => en !== false,
      );
      for (const versjon of [...under.map((en) => en.join(".")), `${linje}-rc.1`, "0.0.1"])
        if (!erOverGulvet(navn, versjon))
          expect(medEndring(sti, (pakke) => void (pakke.version = versjon))).toEqual([
            expect.stringContaining(`${sti}: ${versjon} is below`),
          ]);
      expect(erOverGulvet(navn, `${linje}-rc.1`)).toBe(false);
      expect(erOverGulvet(navn, linje)).toBe(true);
      if (c > 0) expect(erOverGulvet(navn, `${a}.${b}.${c - 1}`)).toBe(false);
    }
    expect(erOverGulvet(navn, "0.0.1")).toBe(false);
    expect(erOverGulvet(navn, "99.0.0")).toBe(true);
  });
});

test.each(Object.entries(kapret).flatMap(([navn, versjoner]) => versjoner.map((versjon) => [navn, versjon] as const)))(
  "%s %s, som ble kapret, blir funnet der den er, og om den kommer til",
  (navn, versjon) => {
    for (const [sti] of pakker.filter(([sti]) => navnPaa(sti) === navn))
      expect(medEndring(sti, (pakke) => void (pakke.version = versjon))).toEqual([`${sti}: ${versjon} was hijacked`]);
    const kopi = JSON.parse(ekte) as Laasefil;
    kopi.packages[`node_modules/noe/node_modules/${navn}`] = { ...pakker[0]![1], version: versjon };
    kopi.packages["node_modules/et-annet-navn"] = { ...pakker[0]![1], name: navn, version: versjon };
    expect(finnFeil(kopi)).toHaveLength(2);
  },
);

test("unntakene er de versjonene som står der, og de er i bruk", () => {
  for (const [navn, { versjoner, fordi }] of Object.entries(unntak)) {
    expect(fordi.length).toBeGreaterThan(20);
    const iBruk = pakker.filter(([sti]) => navnPaa(sti) === navn).map(([, { version }]) => version!);
    for (const versjon of versjoner) expect(iBruk).toContain(versjon);
  }
  expect(erOverGulvet("esbuild", "0.24.0")).toBe(false);
});

test("en låsefil av et annet slag blir funnet", () => {
  expect(finnFeil({ ...(JSON.parse(ekte) as Laasefil), lockfileVersion: 2 })).toHaveLength(1);
});
