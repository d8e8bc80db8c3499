import { erDato, type Gruppe, sifferGrupper } from "./siffer";
import type { Spenn } from "./spenn";

/**
 * Phone numbers in a text read by `lesSomSkrevet`: eight digits as Norwegian numbers are grouped, or 7–15 after a country
 * code. Sums, dates and ranges of years are left, and so are eight digits grouped as a sum (45 678 901) or as a list may be
 * (45, 12, 33, 20), unless a word such as "tlf" stands before them. Findings are in order and never overlap.
 */
export function finnTelefon(tekst: string): Spenn[] {
  const grupper = sifferGrupper(tekst);
  const funn: Spenn[] = [];
  for (let i = 0; i < grupper.length;) {
    const treff = medLandskode(tekst, grupper, i) ?? norskRekke(tekst, grupper, i);
    if (treff) funn.push({ fra: treff.fra, til: grupper[treff.neste - 1]?.til ?? treff.fra });
    i = treff?.neste ?? i + 1;
  }
  return funn;
}

// "+" or "00", then 7–15 digits; a Norwegian number ends after its eight, so that a year behind it stays.
function medLandskode(tekst: string, grupper: Gruppe[], i: number): { fra: number; neste: number } | null {
  const foerste = grupper[i];
  const pluss = /(?<!\d)\(?\+( ?)$/.exec(tekst.slice(Math.max((foerste?.fra ?? 0) - 4, 0), foerste?.fra));
  if (!foerste) return null;
  if (!pluss && /^47[49]\d{7}$/.test(foerste.siffer)) return { fra: foerste.fra, neste: i + 1 };
  if (!pluss && !/^00[1-9]/.test(foerste.siffer)) return null;
  // The bracket in "(+47) 900 12 345" belongs to the number; in "(+47 900 12 345)" it belongs to the sentence.
  const utenfor = pluss?.[0].startsWith("(") && !foerste.skille.tekst.startsWith(")") ? 1 : 0;
  const fra = foerste.fra - (pluss?.[0].length ?? 0) + utenfor;
  const norsk = (pluss ? /^47/ : /^0047/).test(foerste.siffer);
  if (pluss?.[1] && !norsk) return null;
  let [antall, neste] = [pluss ? 0 : -2, 0];
  for (let k = i; k < grupper.length; k++) {
    const gruppe = grupper[k] as Gruppe;
    antall += gruppe.siffer.length;
    if (antall > 15) break;
    if (antall >= 7) neste = k + 1;
    const fullt = norsk ? antall === 10 : antall >= 9 && norskNummer(tekst, grupper, k + 1);
    if (fullt || !(/^[ .()-]{1,3}$/.test(gruppe.skille.tekst) || (norsk && gruppe.skille.uvanlig))) break;
  }
  const til = grupper[neste - 1]?.til;
  return til && !erBeloep(tekst, fra, til) ? { fra, neste } : null;
}

// A house number before a phone number can read as its first digits ("Storgata 22 90 01 23 45"): then all of it is hidden.
function norskRekke(tekst: string, grupper: Gruppe[], i: number): { fra: number; neste: number } | null {
  let neste = norskNummer(tekst, grupper, i);
  if (!neste) return null;
  if (!norskNummer(tekst, grupper, neste)) {
    for (let k = neste - 1; k > i; k--) neste = Math.max(neste, norskNummer(tekst, grupper, k) ?? 0);
  }
  return { fra: grupper[i]?.fra ?? 0, neste };
}

/** The index after the last group when eight digits that read as a Norwegian number start at group `i`. */
function norskNummer(tekst: string, grupper: Gruppe[], i: number): number | null {
  const deler: string[] = [];
  const skiller: string[] = [];
  let uvanlig = false;
  for (let k = i, antall = 0; ; k++) {
    const gruppe = grupper[k];
    if (!gruppe) return null;
    deler.push(gruppe.siffer);
    antall += gruppe.siffer.length;
    const skille = gruppe.skille.iTelefon ?? gruppe.skille.uvanlig;
    if (antall === 8) {
      if (uvanlig) return lesesSomUvanlig(tekst, grupper.slice(i, k + 1), grupper[i - 1]) ? k + 1 : null;
      const alene = !gruppe.skille.iTelefon && !grupper[i - 1]?.skille.iTelefon;
      return lesesSomTelefon(tekst, { fra: grupper[i]?.fra ?? 0, til: gruppe.til }, deler, skiller, alene)
        ? k + 1
        : null;
    }
    if (antall > 8 || !skille) return null;
    skiller.push(skille);
    uvanlig ||= gruppe.skille.uvanlig !== null;
  }
}

function lesesSomTelefon(
  tekst: string,
  { fra, til }: Spenn,
  deler: string[],
  skiller: string[],
  alene: boolean,
): boolean {
  if (!/^[2-9]/.test(deler[0] ?? "")) return false;
  const form = deler.map((del) => del.length).join("-");
  if (form !== "3-2-3" && skiller.some((skille) => skille !== skiller[0])) return false;
  // 4521.1234 is a decimal number.
  if (form === "4-4" && skiller[0] !== " ")
    return lesesSomFireFire(
      tekst,
      { fra, til },
      deler,
      alene && (skiller[0] === "-" || Boolean(deler[0]?.startsWith("9"))),
    );
  if (staarEtterTelefonord(tekst, fra)) return true;
  if (form === "3-2-3" || form === "2-2-2-2") return true;
  if (erBeloep(tekst, fra, til) || erDatoEllerAar(deler)) return false;
  if (form === "8")
    return !/0{5}$/.test(deler[0] ?? "") && !/(?<!\d)\d{1,3}[.,]$/.test(tekst.slice(Math.max(fra - 5, 0), fra));
  // 45 678 901 is how sums are written.
  if (!alene || (form === "2-3-3" && skiller[0] !== "-")) return false;
  return deler.every((del) => del.length > 1) || form === "1-1-1-1-1-1-1-1";
}

/** 900/12/345, 90_01_23_45, 9001/2345: like lists, tables and case numbers, and so only mobile numbers without a phone word. */
function lesesSomUvanlig(tekst: string, grupper: Gruppe[], foran: Gruppe | undefined): boolean {
  const deler = grupper.map((gruppe) => gruppe.siffer);
  const spenn = { fra: grupper[0]?.fra ?? 0, til: grupper.at(-1)?.til ?? 0 };
  const skiller = grupper.slice(0, -1).map((gruppe) => gruppe.skille);
  const tegn = new Set(skiller.map((skille) => skille.iTelefon ?? skille.uvanlig ?? ""));
  // One sign all through, except that a bracket or a line break may interrupt the spaces or hyphens.
  const brutt = tegn.size === 2 && (tegn.has("(") || tegn.has("\n")) && (tegn.has(" ") || tegn.has("-"));
  if ((tegn.size > 1 && !brutt) || !/^[2-9]/.test(deler[0] ?? "")) return false;
  // A longer row, written the same way, is a list or a table.
  const iRekke = (skille?: Gruppe["skille"]) => {
    if (!skille?.iTelefon && !skille?.uvanlig) return false;
    if (brutt && tegn.has("\n")) return skille.tekst === " ";
    return skille.tekst !== " " && skiller.some((et) => et.tekst === skille.tekst);
  };
  const alene = !iRekke(foran?.skille) && !iRekke(grupper.at(-1)?.skille);
  const form = deler.map((del) => del.length).join("-");
  if (form === "4-4") return lesesSomFireFire(tekst, spenn, deler, alene && /^[/_.]$/.test([...tegn].join("")));
  if (!/^(?:3-2-3|2-2-2-2|3-5|2-6)$/.test(form) || erBeloep(tekst, spenn.fra, spenn.til)) return false;
  if (staarEtterTelefonord(tekst, spenn.fra)) return true;
  if (!alene || !/^[49]/.test(deler[0] ?? "") || erSaksnummer(tekst, spenn.fra)) return false;
  if (form === "3-2-3") return true;
  // 45, 12, 33, 20 are house numbers and 42/43/44/45 are weeks.
  const iPar = form === "2-2-2-2" && ["/", "_", ".", "("].some((et) => tegn.has(et));
  return iPar && deler.some((del, n) => n > 0 && del <= (deler[n - 1] ?? ""));
}

// 3000–4000 and 2018–2020 are ranges: without a phone word only a mobile number that falls, between no round numbers.
function lesesSomFireFire(tekst: string, { fra, til }: Spenn, [a = "", b = ""]: string[], alene: boolean): boolean {
  const erAar = (del: string) => /^(?:19|20)/.test(del);
  if (staarEtterTelefonord(tekst, fra)) return !(erAar(a) && erAar(b));
  if (!alene || !/^[49]/.test(a) || b >= a || erAar(b) || /^..00..00$/.test(a + b)) return false;
  return !erBeloep(tekst, fra, til) && !erSaksnummer(tekst, fra);
}

function erSaksnummer(tekst: string, fra: number): boolean {
  return SAKSNUMMER_FOER.test(tekst.slice(Math.max(fra - 40, 0), fra));
}

function staarEtterTelefonord(tekst: string, fra: number): boolean {
  // A digit just before is the common case in a row of numbers, and cheap to see.
  return !/\d/.test(tekst.slice(Math.max(fra - 2, 0), fra)) && TELEFONORD.test(tekst.slice(Math.max(fra - 40, 0), fra));
}

/** Whether a currency or a unit stands beside the stretch. */
export function erBeloep(tekst: string, fra: number, til: number): boolean {
  return BELOEP_FOER.test(tekst.slice(Math.max(fra - 14, 0), fra)) || BELOEP_ETTER.test(tekst.slice(til, til + 14));
}

function erDatoEllerAar(deler: string[]): boolean {
  const [a = "", b = "", c = ""] = deler;
  if (deler.length > 1 && /^20\d\d$/.test(a)) return true;
  const siffer = a + b + c;
  const dato = (dag: string, maaned: string, aar: string) =>
    /^(?:19|20)/.test(aar) && erDato(Number(dag), Number(maaned), Number(aar));
  if (deler.length > 1 && `${a.length}${b.length}` !== "22") return false;
  if (dato(siffer.slice(0, 2), siffer.slice(2, 4), siffer.slice(4))) return true;
  if (deler.length > 1) return false;
  return /^20\d\d(?:19|20)\d\d$/.test(siffer) || dato(siffer.slice(6), siffer.slice(4, 6), siffer.slice(0, 4));
}

const TELEFONORD =
  /(?<!\p{L})(?:tlf|tel|telefon\p{L}*|mob|mobil\p{L}*|ring|ringe|ringes|sms|vipps|whatsapp|phone|call)(?!\p{L})[^\d\n]{0,15}$/iu;
// Case numbers, land registry numbers, references (ABC-9026-0001), file names and paths in web addresses.
const SAKSNUMMER_FOER =
  /(?:(?<!\p{L})(?:(?:arkiv)?sak(?:er|snr|snummer)?|ref|jnr|journalnr|[gb]nr|gbnr|eiendom)(?!\p{L})[^\d\n]{0,10}|[\p{L}\d][-_]|\.\p{L}{2,6}(?:\/\S{0,30})?\/)$/iu;
const BELOEP_FOER =
  /(?:(?<!\p{L})(?:[Kk]r|KR|kroner|NOK|SEK|EUR|USD|[Bb]eløp\p{L}{0,2}|[Ss]um\p{L}{0,3})\.?:?|[€$£])\s{0,2}$/u;
const BELOEP_ETTER =
  /^(?:,-|,\d\d?(?!\d)| ?(?:(?:kr|KR|Kr)(?!\.? ?\d|\p{L})|(?:NOK|mrd|m2|m²|kvm|[kmgMG]Wh|€|%)(?!\p{L})|kroner|mill|euro|prosent|tonn|innbygger|årsverk))/u;
