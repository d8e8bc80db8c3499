import { parse } from "csv-parse/sync";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { type Noekkel, tFor } from "~/i18n/core";
import { avsendere } from "./innspill";
import { type Kolonneslag, type Linje, linjeSkjema, type Liste, type skilletegn } from "./registrering";

export const MAKS_LINJER = 200;
const MAKS_KOLONNER = 20;

/** One line as it will be registered, or why it cannot be; `nr` is its number in what was pasted. `funn`: what will be hidden when it is shown. */
export type LestLinje = {
  nr: number;
  tekst: string;
  linje: Linje | null;
  feil: Noekkel[];
  funn: string[];
  hvem: string;
};
export type Limt = {
  kolonner: Kolonneslag[];
  /** What stands in each column of the first line, to choose by. */
  eksempel: string[];
  linjer: LestLinje[];
  forMange: boolean;
};

type Lesing = Pick<Liste, "linjer" | "skille" | "overskrifter" | "numre" | "avsender" | "kolonne">;

/**
 * Reads what was pasted from Excel or Word: columns by tab or semicolon, cells perhaps in quotation marks and then with line breaks of their
 * own, or one text a line. What each column is, is guessed until somebody has said it.
 */
export function lesLimt({ linjer, skille, overskrifter, numre, avsender, kolonne }: Lesing): Limt {
  const alle = delOpp(linjer, skille);
  const bredde = Math.min(MAKS_KOLONNER, Math.max(0, ...alle.map(({ celler }) => celler.length)));
  const kolonner = kolonne.length === bredde ? kolonne : gjett(alle, bredde, overskrifter === "ja");
  const rader = overskrifter === "ja" ? alle.slice(1) : alle;
  return {
    kolonner,
    eksempel: Array.from({ length: bredde }, (_, i) => alle[0]?.celler[i] ?? ""),
    linjer: rader.slice(0, MAKS_LINJER).map((rad) => lesRad(rad, kolonner, { numre, avsender })),
    forMange: rader.length > MAKS_LINJER,
  };
}

type Rad = { nr: number; celler: string[] };

function lesRad({ nr, celler }: Rad, kolonner: Kolonneslag[], standard: Pick<Lesing, "numre" | "avsender">): LestLinje {
  const alt = (slag: Kolonneslag) =>
    kolonner.flatMap((kolonnen, i) => (kolonnen === slag && celler[i]?.trim() ? [celler[i].trim()] : []));
  const [tekst, kontakt, avsender] = [alt("tekst").join("\n"), alt("kontakt").join(", "), alt("avsender")[0]];
  const slag = avsender ? somAvsender(avsender) : standard.avsender;
  const lest = linjeSkjema.safeParse({
    tekst,
    avsender: slag ?? undefined,
    paaVegneAv: alt("paaVegneAv").join(" "),
    navn: alt("navn").join(" "),
    svarkanal: somSvarkanal(kontakt, standard.numre),
    kontakt,
  });
  return {
    nr,
    tekst,
    linje: lest.success ? lest.data : null,
    feil: [...new Set((lest.error?.issues ?? []).map(({ message }) => message as Noekkel))],
    funn: [...new Set(finnPersonopplysninger(tekst).map((funn) => funn.slag))],
    hvem: [...alt("navn"), ...alt("paaVegneAv"), kontakt].filter(Boolean).join(", "),
  };
}

function somSvarkanal(kontakt: string, numre: "sms" | "ring"): Linje["svarkanal"] {
  if (kontakt === "") return "her";
  if (kontakt.includes("@")) return "epost";
  return /^[+\d\s().-]+$/.test(kontakt) ? numre : "brev";
}

/** By its code, or by what the pages call it. */
function somAvsender(ord: string): (typeof avsendere)[number] | null {
  const soekt = ord.toLocaleLowerCase("nb").trim();
  const navn = (slag: (typeof avsendere)[number]) =>
    (["nb", "nn", "en"] as const).map((spraak) => tFor(spraak)(`avsender.${slag}`).toLocaleLowerCase("nb"));
  return avsendere.find((slag) => slag === soekt || navn(slag).some((en) => en === soekt)) ?? null;
}

/** The lines that have something in them, by their cells. */
export function delOpp(tekst: string, skille: (typeof skilletegn)[number]): Rad[] {
  const tegn = skille === "finn" ? finnSkille(tekst) : { tab: "\t", semikolon: ";", linje: null }[skille];
  const rader = tegn === null ? tekst.split("\n").map((linje) => [linje]) : (iCeller(tekst, tegn) ?? []);
  return rader
    .map((celler, i) => ({ nr: i + 1, celler: celler.slice(0, MAKS_KOLONNER) }))
    .filter(({ celler }) => celler.some((celle) => celle.trim() !== ""));
}

/** A quotation mark that nobody closed is one of the resident's own. */
function iCeller(tekst: string, delimiter: string): string[][] | null {
  for (const quote of ['"', null])
    try {
      return parse(tekst, {
        delimiter,
        quote,
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: false,
        recordDelimiter: "\n",
      }) as unknown as string[][];
    } catch {
      continue;
    }
  return null;
}

/** A sentence may have a semicolon; a table has as many in each line. */
function finnSkille(tekst: string): "\t" | ";" | null {
  if (tekst.includes("\t")) return "\t";
  const antall = tekst.split("\n").flatMap((linje) => (linje.trim() ? [linje.split(";").length - 1] : []));
  return antall.length > 1 && antall[0]! > 0 && antall.every((ett) => ett === antall[0]) ? ";" : null;
}

const OVERSKRIFTER: Array<[RegExp, Kolonneslag]> = [
  [/^(innspill|tekst|forslag|merknad|kommentar|text|comment)/i, "tekst"],
  [/^(lag|organisasjon|bedrift|forening|på vegne|organi[sz]ation)/i, "paaVegneAv"],
  [/^(navn|namn|name)/i, "navn"],
  [/^(avsender|avsendar|sender|hvem|kven)/i, "avsender"],
  [/^(kontakt|e-?post|telefon|mobil|tlf|adresse|contact|e-?mail|phone)/i, "kontakt"],
];

/** By its heading; else the column with the longest texts is the text, and addresses and numbers are contact. The rest is left out. */
function gjett(rader: Rad[], bredde: number, medOverskrifter: boolean): Kolonneslag[] {
  const ider = Array.from({ length: bredde }, (_, i) => i);
  if (medOverskrifter)
    return ider.map((i) => {
      const navn = rader[0]?.celler[i]?.trim() ?? "";
      return OVERSKRIFTER.find(([moenster]) => moenster.test(navn))?.[1] ?? "ikke";
    });
  const erKontakt = (i: number) => {
    const fylte = rader.flatMap(({ celler }) => celler[i]?.trim() || []);
    return fylte.length > 0 && fylte.every((celle) => /^\S+@\S+$|^[+\d\s().-]{8,}$/.test(celle));
  };
  const lengde = (i: number) => rader.reduce((sum, { celler }) => sum + (celler[i]?.length ?? 0), 0);
  const lengst = ider.filter((i) => !erKontakt(i)).toSorted((a, b) => lengde(b) - lengde(a))[0];
  return ider.map((i) => (i === lengst ? "tekst" : erKontakt(i) ? "kontakt" : "ikke"));
}
