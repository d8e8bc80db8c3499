import { z } from "zod";
import { delOpp } from "~/domain/innspill/limt-tabell";
import { LIGNER_FODSELSNUMMER, lesFodselsnummer } from "~/domain/personvern/fodselsnummer";
import { erDato } from "~/domain/personvern/siffer";
import { flere, valgfriTekst } from "~/domain/felt";

export const MAKS_UNDERSKRIFTER = 200;
const MAKS_NAVN = 120;
const MAKS_ADRESSE = 200;

/** Why a line was not taken. */
export const linjefeil = [
  "navn",
  "lang",
  "foedt",
  "nummer",
  "dobbel",
  "trukket",
  "stroeket",
  "sammeNavn",
  "toGanger",
] as const;
export type Linjefeil = (typeof linjefeil)[number];

/** A signature on paper, as it was read. `pid` is a fødselsnummer, and lives no longer than the call that registers it. */
export type Papirlinje = { nr: number; navn: string; adresse: string; foedt: string | null; pid: string | null };
export type Avvistlinje = { nr: number; navn: string; feil: Linjefeil };

const FELT = "innbyggerforslagsarbeid.feil";

/** One at a time, or a list that was pasted. `annen`: names whose owners staff have seen to be others than those of the same name. */
export const papirSkjema = z
  .object({
    maate: z.enum(["en", "flere"], "feil.ugyldig"),
    navn: valgfriTekst(MAKS_NAVN),
    adresse: valgfriTekst(MAKS_ADRESSE),
    foedt: valgfriTekst(20),
    fodselsnummer: z.string().trim().max(40, `${FELT}.linje.nummer`).default(""),
    underskrifter: z.string().max(100_000, "feil.forLangt").default(""),
    bosatt: z.literal("ja", `${FELT}.bosatt`),
    annen: flere(z.array(z.string().max(MAKS_NAVN)).max(MAKS_UNDERSKRIFTER)),
  })
  .superRefine(({ maate, navn, foedt, fodselsnummer, underskrifter }, ctx) => {
    const nei = (felt: string, message: string) => ctx.addIssue({ code: "custom", path: [felt], message });
    if (maate === "flere") {
      if (underskrifter.trim() === "") nei("underskrifter", `${FELT}.ingenLinjer`);
      return;
    }
    if (navn === "") nei("navn", `${FELT}.linje.navn`);
    if (fodselsnummer !== "" && !lesFodselsnummer(fodselsnummer)) nei("fodselsnummer", `${FELT}.linje.nummer`);
    if (fodselsnummer === "" && !lesDag(foedt)) nei("foedt", `${FELT}.linje.foedt`);
  });

/** What the form holds, as lines to register; those that cannot be read, with why. */
export function lesPapir(skjema: z.infer<typeof papirSkjema>): { linjer: Papirlinje[]; avvist: Avvistlinje[] } {
  if (skjema.maate === "flere") return lesLinjer(skjema.underskrifter);
  const { navn, adresse, foedt, fodselsnummer } = skjema;
  return {
    linjer: [{ nr: 1, navn, adresse, foedt: lesDag(foedt), pid: lesFodselsnummer(fodselsnummer) }],
    avvist: [],
  };
}

/**
 * Reads a list that was pasted: columns by tab or semicolon. The cell that is a date is when they were born, the one with eleven digits the
 * fødselsnummer, the first of the others the name, and the rest the address. A first line without any of the two numbers is the headings.
 */
export function lesLinjer(tekst: string): { linjer: Papirlinje[]; avvist: Avvistlinje[] } {
  const rader = iRader(tekst).map(({ nr, celler }) => lesCeller(nr, celler));
  const [foerste] = rader;
  const lest = foerste && erOverskrifter(foerste) ? rader.slice(1) : rader;
  const linjer: Papirlinje[] = [];
  const avvist: Avvistlinje[] = [];
  for (const { feil, ...linje } of lest) {
    if (feil) avvist.push({ nr: linje.nr, navn: linje.navn, feil });
    else linjer.push(linje);
  }
  return { linjer, avvist };
}

/** What is left to correct: the lines that were not taken, as they were typed. */
export function beholdLinjer(tekst: string, avvist: Avvistlinje[]): string {
  const rader = new Map(iRader(tekst).map(({ nr, celler }) => [nr, celler]));
  return avvist.map(({ nr }) => (rader.get(nr) ?? []).join("\t").replaceAll("\n", " ")).join("\n");
}

/** Names and addresses have commas, and no semicolons. */
const iRader = (tekst: string) =>
  delOpp(tekst.replace(/\r\n?/g, "\n"), tekst.includes("\t") ? "tab" : tekst.includes(";") ? "semikolon" : "linje");

type Lest = Papirlinje & { feil: Linjefeil | null };

function lesCeller(nr: number, celler: string[]): Lest {
  const fylte = celler.map((celle) => celle.trim()).filter(Boolean);
  const nummer = fylte.find((celle) => /\d/.test(celle) && celle.replace(/[\s.\d-]/g, "") === "" && siffer(celle) > 8);
  const dagen = fylte.find((celle) => celle !== nummer && lesDag(celle));
  const ord = fylte.filter((celle) => celle !== nummer && celle !== dagen);
  const [navn = "", adresse = []] = [ord[0], ord.slice(1)];
  const linje = {
    nr,
    navn: navn.replace(LIGNER_FODSELSNUMMER, "").trim(),
    adresse: adresse.join(", ").replace(LIGNER_FODSELSNUMMER, "").trim(),
    foedt: dagen ? lesDag(dagen) : null,
    pid: nummer ? lesFodselsnummer(nummer) : null,
  };
  return { ...linje, feil: feilI(linje, nummer !== undefined) };
}

function feilI({ navn, adresse, foedt, pid }: Papirlinje, harNummer: boolean): Linjefeil | null {
  if (!/\p{L}/u.test(navn)) return "navn";
  if (navn.length > MAKS_NAVN || adresse.length > MAKS_ADRESSE) return "lang";
  if (harNummer && pid === null) return "nummer";
  return foedt === null && pid === null ? "foedt" : null;
}

const siffer = (celle: string) => celle.replace(/\D/g, "").length;

const erOverskrifter = ({ navn, foedt, pid }: Lest) =>
  foedt === null && pid === null && /^(navn|namn|name|fornavn|førenamn)\b/i.test(navn);

/** A day of birth as people write it: 1.2.1990, 01/02/1990 or 1990-02-01; null where there is none. The year has four digits. */
export function lesDag(skrevet: string): string | null {
  const norsk = /^(\d{1,2})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{4})$/.exec(skrevet.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(skrevet.trim());
  const [dag, maaned, aar] = norsk ? norsk.slice(1).map(Number) : iso ? iso.slice(1).toReversed().map(Number) : [];
  if (!dag || !maaned || !aar || aar < 1900 || aar > 2199 || !erDato(dag, maaned, aar)) return null;
  return [String(aar), String(maaned).padStart(2, "0"), String(dag).padStart(2, "0")].join("-");
}

/** One name, however it was typed: case, spaces and stops apart. */
export const somNavn = (navn: string): string =>
  navn
    .normalize("NFKC")
    .toLocaleLowerCase("nb")
    .replace(/[^\p{L}\p{M}\d]+/gu, " ")
    .trim();
