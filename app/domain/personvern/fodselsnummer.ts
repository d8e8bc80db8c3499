import { erDato, sifferGrupper } from "./siffer";
import type { Spenn } from "./spenn";
import { erBeloep } from "./telefon";

/**
 * Fødselsnummer, D-, H- and test numbers in a text read by `lesSomSkrevet`: eleven digits with a date that exists and both
 * check digits right, however they are grouped, and also when the date is written in full or words such as "personnr" stand
 * between it and the last five. Never part of a longer number. Findings may overlap.
 */
export function finnFodselsnummer(tekst: string): Spenn[] {
  const grupper = sifferGrupper(tekst);
  const funn = datoOgPersonnummer(tekst);
  grupper.forEach((foerste, i) => {
    let siffer = "";
    for (let k = i; siffer.length < 11; k++) {
      const gruppe = grupper[k];
      if (!gruppe) return;
      siffer += gruppe.siffer;
      if (siffer.length === 11 && erFodselsnummer(siffer)) funn.push({ fra: foerste.fra, til: gruppe.til });
      // A comma, a bracket or a line break is only a pause within the number where date and personnummer meet.
      const moetes = siffer.length === 6 && /^[ \t.,:;_()/\r\n-]{1,4}$/.test(gruppe.skille.tekst);
      if (!moetes && !gruppe.skille.iFodselsnummer) return;
    }
  });
  return funn;
}

// "1.1.1990 10046", "010190, de siste fem er 10046": the day and the month get their zero, the year loses its century.
function datoOgPersonnummer(tekst: string): Spenn[] {
  const funn: Spenn[] = [];
  for (const { index: fra, groups = {} } of tekst.matchAll(DATO_OG_PERSONNUMMER)) {
    const { alt = "", samlet = "", dag = "", maaned = "", aar = "", fem = "" } = groups;
    const dato = (samlet || dag.padStart(2, "0") + maaned.padStart(2, "0")) + aar;
    const til = fra + alt.length;
    if (erFodselsnummer(dato + fem.replace(/\D/, "")) && !erBeloep(tekst, fra, til)) funn.push({ fra, til });
  }
  return funn;
}

/** The eleven digits of a fødselsnummer, D-, H- or test number as somebody typed it in a field of its own; null where it is none. */
export function lesFodselsnummer(skrevet: string): string | null {
  const siffer = skrevet.replace(/[\s.-]/g, "");
  return /^\d{11}$/.test(siffer) && erFodselsnummer(siffer) ? siffer : null;
}

/**
 * What looks like one, right or wrong, however it is grouped ("01 01 90 123 45"): a mistyped number is nearly somebody's. Columns and lines are
 * not gathered into one.
 */
export const LIGNER_FODSELSNUMMER = /(?<!\d)\d(?:(?:[^\S\t\r\n]|[.-])*\d){10}(?!\d)/g;

// Skatteetaten: the check sums count the check digit itself. From 2032 the rest of k1 may be 0–3; today it is 0.
function erFodselsnummer(nummer: string): boolean {
  if (!harFodselsdato(nummer)) return false;
  const siffer = Array.from(nummer, Number);
  const rest = (vekter: number[]) => vekter.reduce((sum, vekt, i) => sum + vekt * (siffer[i] ?? 0), 0) % 11;
  return rest([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) <= 3 && rest([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

// D-number: day + 40. H-number and test numbers: month + 40; Skatteetaten's test numbers: month + 80.
function harFodselsdato(nummer: string): boolean {
  const dag = Number(nummer.slice(0, 2));
  const maaned = Number(nummer.slice(2, 4));
  return erDato(dag > 40 ? dag - 40 : dag, maaned % 40, 2000 + Number(nummer.slice(4, 6)));
}

const PERSONNUMMERORD =
  "(?<!\\p{L})(?:pnr|p-nr|fnr|fødselsn\\p{L}{1,12}|personn\\p{L}{1,12}|person[ -]n(?:umme)?r|siste (?:fem|5)|(?:fem|5) siste)(?![\\p{L}\\d])";
// Bounded all through, and in a look-ahead so that a date may begin inside what looked like another.
const DATO_OG_PERSONNUMMER = new RegExp(
  "(?<!\\d)(?=(?<alt>" +
    "(?:(?<samlet>\\d{4})|(?<dag>\\d{1,2})[ ./-]{1,3}(?<maaned>\\d{1,2})[ ./-]{1,3})" +
    "(?:1[89]|20)?(?<aar>\\d\\d)(?!\\d)" +
    `(?:[ \\t.,:;_()[\\]/\\r\\n-]{1,6}|\\D{1,30}?${PERSONNUMMERORD}\\D{1,20})` +
    "(?<fem>\\d{3}[ .-]?\\d\\d)(?!\\d)))",
  "giu",
);
