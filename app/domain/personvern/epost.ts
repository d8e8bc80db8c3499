import type { Spenn } from "./spenn";

/**
 * E-mail addresses in a text read by `lesSomSkrevet`, also with the @ and the full stops spelled out: "kari (at) domene
 * punktum no". An @ that only names somebody is left, and so is "at" where it reads as the conjunction. Findings may overlap.
 */
export function finnEpost(tekst: string): Spenn[] {
  const funn: Spenn[] = [];
  for (const treff of tekst.matchAll(AT)) {
    let fra = treff.index;
    while (fra > 0 && LOKALT_TEGN.test(tekst.charAt(fra - 1))) fra--;
    while (fra < treff.index && !/[\p{L}\p{N}]/u.test(tekst.charAt(fra))) fra++;
    const til = domeneslutt(tekst, treff.index + treff[0].length);
    if (fra < treff.index && til && erAdresse(tekst, { fra, til }, treff)) funn.push({ fra, til });
  }
  return funn;
}

// What is often no address must have a usual top domain: "Hei @ola.nordmann" names somebody, "punkt (a)" is in a plan. The
// conjunction "at" is told apart by the words around it.
function erAdresse(tekst: string, { fra, til }: Spenn, treff: RegExpExecArray): boolean {
  const alfa = treff[0];
  const medOrd = USIKKER_ALFA.test(alfa);
  if (!medOrd && (!alfa.includes("@") || /^\s/.test(alfa) === /\s$/.test(alfa))) return true;
  if (!VANLIG_TOPPDOMENE.test(tekst.slice(Math.max(til - 10, 0), til))) return false;
  if (!medOrd) return true;
  if (IKKE_NAVN.test(tekst.slice(Math.max(fra - 1, treff.index - 20, 0), treff.index))) return false;
  if (alfa.trim().length > 2 || SKREVET_PUNKTUM.test(tekst.slice(Math.max(til - 20, 0), til))) return true;
  return ADRESSEORD.test(tekst.slice(Math.max(fra - 40, 0), fra)) && ETTER_ADRESSE.test(tekst.slice(til, til + 12));
}

function domeneslutt(tekst: string, start: number): number | null {
  let slutt: number | null = null;
  // Spelled-out signs may stand in a domain that begins earlier; no real one has twenty parts.
  for (let her = start, antall = 1; antall < 20; antall++) {
    LEDD.lastIndex = her;
    const ledd = LEDD.exec(tekst)?.[0];
    if (!ledd) return slutt;
    her += ledd.length;
    if (antall > 1 && TOPPDOMENE.test(ledd)) slutt = her;
    PUNKTUM.lastIndex = her;
    const punktum = PUNKTUM.exec(tekst)?.[0];
    if (!punktum) return slutt;
    her += punktum.length;
  }
  return slutt;
}

const KROELLALFA = "krøll[- ]?alfa|alfa[- ]?krøll|snabel-?a";
const AT = new RegExp(
  ` {0,3}@\\s{0,3}|\\s{0,2}[([{<]\\s?(?:at|alfa|${KROELLALFA}|@)\\s?[)\\]}>]\\s{0,2}| ?[([{] ?a ?[)\\]}] ?| (?:${KROELLALFA}) ` +
    "| [-_*~] ?at ?[-_*~] ?| {1,2}at {1,2}(?=[\\p{L}\\p{N}])",
  "giu",
);
const USIKKER_ALFA = /^(?!\S{3}$)(?: ?[([{] ?a ?[)\]}] ?| [-_*~] ?at ?[-_*~] ?| +at +)$/i;
const LOKALT_TEGN = /[\p{L}\p{N}\p{M}._%+'’!#$&*^~-]/u;
const LEDD = /[\p{L}\p{N}\p{M}_-]+/uy;
const TOPPDOMENER = "no|com|net|org|eu|se|dk|fi|de|uk|online|nu|io|info|biz|is|edu";
const PUNKTUM = new RegExp(
  "\\.|\\s{0,2}[([{<]\\s?(?:dot|punktum|prikk|\\.)\\s?[)\\]}>]\\s{0,2}| (?:dot|punktum) " +
    `|\\s{1,2}\\.\\s?(?=(?:${TOPPDOMENER})(?![\\p{L}\\p{N}]))`,
  "giuy",
);
const TOPPDOMENE = /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu;
const VANLIG_TOPPDOMENE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TOPPDOMENER})$`, "iu");
const SKREVET_PUNKTUM = / (?:dot|punktum) \p{L}+$/iu;
const ADRESSEORD =
  /(?<!\p{L})(?:e-?post\p{L}*|e-?mail\p{L}*|mail\p{L}*|kontakt\p{L}*|send\p{L}*|skriv\p{L}*|adresse\p{L}*)(?!\p{L})/iu;
// Before "at" the conjunction stands a word of saying or a small word; after it, a clause and not the end of one.
const IKKE_NAVN = new RegExp(
  "(?<![\\p{L}\\p{N}._-])(?:si|sier|sa|sagt|seier|svar(?:e|er|te)?|skriv(?:e|er)?|skrev|mene?r?|mente|tror?|trodde|vet|visste|veit|ser|så|" +
    "håper?|ønsker?|kreve?r?|lover?|lovte|lovde|påstår|hevder|vise?r?|viste|les(?:er|te)?|hører?|hørte|synes|forstår?|er|var|om|slik|sånn|" +
    "for|til|på|av|etter|uten|utan|fordi|med|ved|mot|i|enn|og|eller|men|det|den|dette|meg|deg|oss|dere|dem|ham|henne|beskjed|melding|" +
    "bekreftelse|grunn|ønske|krav|punkt|pkt|bokstav|ledd|alternativ|se)$",
  "iu",
);
const ETTER_ADRESSE =
  /^(?:\s*$|\s?[.,;:!?)\]}>"»/|]|\s*\n| (?:[-–(]|(?:og|eller|for|før|hvis|dersom|innen|med|i|på|takk|hilsen|mvh|tlf|mob|så|om)(?!\p{L})))/iu;
