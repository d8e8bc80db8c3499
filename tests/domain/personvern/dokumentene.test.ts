import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lagringsslag } from "#db/koder";
import { standarddager } from "~/domain/personvern/lagringstid";
import { alleSpraak } from "~/i18n/spraak";

// The documents say what the program does, and the program does what they say.

const les = (navn: string) => readFileSync(`docs/personvern/${navn}`, "utf8");
const protokoll = les("behandlingsprotokoll.md");

test("lagringstidene i behandlingsprotokollen er de som programmet har", () => {
  const rader = [...protokoll.matchAll(/^\| (\w+) +\| (\d+) +\| [^|]+\|$/gm)].map(([, slag, dager]) => [
    slag,
    Number(dager),
  ]);
  expect(Object.fromEntries(rader)).toEqual(standarddager);
  expect(rader.map(([slag]) => slag)).toEqual([...lagringsslag]);
});

test("personvernsiden har de samme lagringstidene, på alle språkene", () => {
  for (const spraak of alleSpraak.filter((en) => ["nb", "nn", "en"].includes(en))) {
    const { personvernside } = JSON.parse(readFileSync(`locales/${spraak}/innbygger.json`, "utf8")) as {
      personvernside: { hvorLenge: { tekst: string } };
    };
    const { tekst } = personvernside.hvorLenge;
    for (const slag of Object.keys(standarddager)) expect(tekst, spraak).toContain(`{{${slag}}}`);
  }
});

test("alle filer og tabeller som er nevnt, finnes", () => {
  const skjema = readdirSync("db/schema")
    .map((fil) => readFileSync(`db/schema/${fil}`, "utf8"))
    .join("\n");
  for (const navn of readdirSync("docs/personvern")) {
    const tekst = les(navn);
    for (const [, sti] of tekst.matchAll(/`((?:app|db|tests)\/[^`]+)`/g))
      expect(existsSync(sti!), `${navn}: ${sti}`).toBe(true);
    for (const [, sti] of tekst.matchAll(/\]\(([\w-]+\.md)/g))
      expect(existsSync(`docs/personvern/${sti}`), sti).toBe(true);
  }
  const tabeller = [...protokoll.matchAll(/`([a-z_]+)`/g)].map(([, tabell]) => tabell!);
  expect(tabeller.length).toBeGreaterThan(10);
  for (const tabell of tabeller) expect(skjema, tabell).toContain(`"${tabell}"`);
});
