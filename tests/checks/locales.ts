import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hendelsesslag, objektslag } from "~/events/hendelsesslag";
import { alleSpraak, type Spraak } from "~/i18n/spraak";

// Run from the repository: node --import tsx tests/checks/locales.ts
// Says what is wrong with locales/, one line each, and exits 1.

/** Every text of a file by its full key, plural suffix and all. */
type Tekster = Map<string, string>;

const STANDARD = "nb";
/** Said in full; what the others lack is said in bokmål. */
const hele = new Set<Spraak>(["nb", "nn", "en"]);
const filer = [
  "felles",
  "innbygger",
  "dokument",
  "ansatt",
  "konto",
  "epost",
  "admin",
  "logg",
  "nett",
  "vedlegg",
  "sted",
  "skranke",
  "videre",
  "hoering",
  "hoeringsarbeid",
  "skriveforslag",
  "forslag",
  "avstemning",
  "avstemningsarbeid",
  "innbyggerforslag",
  "innbyggerforslagsarbeid",
] as const;
const TALL = /_(?:zero|one|two|few|many|other)$/;

const kilder = lesKilder("app");
const feil = [
  ...filer.flatMap((fil) => alleSpraak.flatMap((spraak) => sammenlign(spraak, fil))),
  ...toGanger(),
  ...loggord("logg.hendelse.", hendelsesslag),
  ...loggord("logg.objekt.", objektslag),
  ...bruk(),
];
for (const linje of feil) console.log(linje);
console.log(feil.length === 0 ? "locales: nothing wrong" : `locales: ${feil.length} wrong`);
process.exit(feil.length === 0 ? 0 : 1);

/** What `spraak` lacks, has too much of, or says differently from bokmål in one file. */
function sammenlign(spraak: Spraak, fil: string): string[] {
  const [standard, tekster] = [les(STANDARD, fil), les(spraak, fil)];
  const ventet = ventede(standard, tekster, spraak);
  const si = (noekkel: string, hva: string) => `locales/${spraak}/${fil}.json  ${noekkel}: ${hva}`;
  return [
    ...[...ventet].filter((noekkel) => !tekster.has(noekkel)).map((noekkel) => si(noekkel, "missing")),
    ...[...tekster.keys()].filter((noekkel) => !ventet.has(noekkel)).map((noekkel) => si(noekkel, "not in bokmål")),
    ...[...tekster].filter(([, tekst]) => tekst.trim() === "").map(([noekkel]) => si(noekkel, "empty")),
    ...[...tekster].flatMap(([noekkel, tekst]) => {
      const annet = standard.get(noekkel) ?? standard.get(noekkel.replace(TALL, "_other"));
      if (annet === undefined) return [];
      const [her, der] = [plasser(tekst, noekkel), plasser(annet, noekkel)];
      return her === der ? [] : [si(noekkel, `placeholders ${her || "none"}, in bokmål ${der || "none"}`)];
    }),
  ];
}

/** The keys a language must have, and a language that is not whole those it has begun on: a plural needs each of its own forms. */
function ventede(standard: Tekster, tekster: Tekster, spraak: Spraak): Set<string> {
  const former = new Intl.PluralRules(spraak).resolvedOptions().pluralCategories;
  const begynt = new Set([...tekster.keys()].map(stamme));
  const alle = [...standard.keys()].flatMap((noekkel) => {
    if (!TALL.test(noekkel)) return [noekkel];
    // `_zero` is no category of these languages: i18next takes it for the number 0 wherever it stands.
    return [...former.map((form) => `${stamme(noekkel)}_${form}`), ...(noekkel.endsWith("_zero") ? [noekkel] : [])];
  });
  return new Set(hele.has(spraak) ? alle : alle.filter((noekkel) => begynt.has(stamme(noekkel))));
}

/** The placeholders in a text; in a plural form that names its number itself ("Ett innspill"), the count is no matter. */
function plasser(tekst: string, noekkel: string): string {
  const navn = new Set([...tekst.matchAll(/\{\{\s*([\w-]+)[^}]*\}\}/g)].map(([, ett]) => ett!));
  if (TALL.test(noekkel) && !noekkel.endsWith("_other")) navn.delete("count");
  return [...navn].sort().join(", ");
}

/** Top-level words in two files of a language: one would hide the other. */
function toGanger(): string[] {
  return alleSpraak.flatMap((spraak) => {
    const ord = filer.flatMap((fil) => Object.keys(tre(spraak, fil)).map((navn) => ({ navn, fil })));
    return ord
      .filter(({ navn, fil }) => ord.some((annet) => annet.navn === navn && annet.fil !== fil))
      .map(({ navn, fil }) => `locales/${spraak}/${fil}.json  ${navn}: also in another file`);
  });
}

/** Codes of the log without words, and words that no event has: what is recorded reaches the page as text from the database. */
function loggord(foran: string, koder: readonly string[]): string[] {
  const noekler = [...les(STANDARD, "logg").keys()].filter((noekkel) => noekkel.startsWith(foran));
  const ventet = koder.map((kode) => foran + kode);
  const si = (noekkel: string, hva: string) => `locales/${STANDARD}/logg.json  ${noekkel}: ${hva}`;
  return [
    ...ventet.filter((noekkel) => !noekler.includes(noekkel)).map((noekkel) => si(noekkel, "missing")),
    ...noekler.filter((noekkel) => !ventet.includes(noekkel)).map((noekkel) => si(noekkel, "no such event")),
  ];
}

/** Texts that nothing in app/ says, and refusals that have no text: what a schema refuses with is not typed. */
function bruk(): string[] {
  const ord = new Set([...kilder.matchAll(/(["'])([\w.]+)\1/g)].map(([, , ett]) => ett!));
  const moenstre = [...kilder.matchAll(/`((?:[\w.]|\$\{(?:[^`{}]|\{[^`{}]*\})*\})+)`/g)].flatMap(([, mal]) =>
    somMoenster(mal!),
  );
  const alle = filer.flatMap((fil) =>
    [...les(STANDARD, fil).keys()].map((noekkel) => ({ fil, noekkel: stamme(noekkel) })),
  );
  const finnes = new Set(alle.map(({ noekkel }) => noekkel));
  const ubrukt = alle.filter(({ noekkel }) => !ord.has(noekkel) && !moenstre.some((ett) => ett.test(noekkel)));
  return [
    ...new Set(ubrukt.map(({ fil, noekkel }) => `locales/${STANDARD}/${fil}.json  ${noekkel}: not used in app/`)),
    ...[...ord]
      .filter((ett) => /^(?:\w+\.)?feil\.[\w.]+$/.test(ett) && !finnes.has(ett))
      .map((ett) => `app/  "${ett}": no such text`),
  ];
}

/** `status.${x}` uses every key below "status."; a template without a word and a dot of its own is no key. */
function somMoenster(mal: string): RegExp[] {
  const faste = mal.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  if (faste.length === 1 || !/\w{3}/.test(faste.join(" ")) || !faste.join("").includes(".")) return [];
  return [new RegExp(`^${faste.map((del) => del.replaceAll(".", "\\.")).join(".+")}$`)];
}

function stamme(noekkel: string): string {
  return noekkel.replace(TALL, "");
}

function tre(spraak: Spraak, fil: string): object {
  return JSON.parse(readFileSync(join("locales", spraak, `${fil}.json`), "utf8")) as object;
}

function les(spraak: Spraak, fil: string): Tekster {
  const blader = (gren: object, foran: string): Array<[string, string]> =>
    Object.entries(gren).flatMap(([navn, verdi]) =>
      typeof verdi === "string"
        ? [[foran + navn, verdi] as [string, string]]
        : blader(verdi as object, `${foran}${navn}.`),
    );
  return new Map(blader(tre(spraak, fil), ""));
}

function lesKilder(mappe: string): string {
  return readdirSync(mappe, { recursive: true, encoding: "utf8" })
    .filter((fil) => /\.tsx?$/.test(fil))
    .map((fil) => readFileSync(join(mappe, fil), "utf8"))
    .join("\n");
}
