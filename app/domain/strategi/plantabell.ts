import { parse } from "csv-parse/sync";
import { somSlug } from "~/domain/slug";
import { alleSpraak } from "~/i18n/spraak";

/** `rad` is the row as the spreadsheet numbers it; 0 where the file has no row for it. `grunn` is plain bokmål: it is read in a terminal. */
export type Feil = { rad: number; kolonne: string; grunn: string };
export type Feilsamling = ReturnType<typeof samleFeil>;
/** `celle` is what stands in a column, trimmed; "" where there is none. */
export type Tabellrad = { rad: number; celle: (kolonne: string) => string };

export const MAKS_BYTES = 5_000_000;
/** More than any plan has, and few enough to be written in one statement. */
export const MAKS_RADER = 2000;

const PAAKREVD = ["kode", "nivaa"];
const KJENTE = new Set([
  ...PAAKREVD,
  "forelder",
  "trykt",
  ...alleSpraak.flatMap((lang) => [`navn_${lang}`, `beskrivelse_${lang}`]),
  "enhet",
  "status",
  "status_dato",
  "status_begrunnelse",
  "neste_dato",
  "viderefoert_i",
  "komite",
  "fra_aar",
  "til_aar",
  "vedtatt",
  "saksnr",
]);

/**
 * A table saved from a spreadsheet: separated by semicolon, comma or tab (whichever the heading uses most), cells perhaps quoted, with or
 * without a BOM. Headings may be written with æøå and capitals ("Nivå", "Videreført i"). Empty rows are passed over.
 */
export function lesTabell(
  csv: string,
  { navnekolonne }: { navnekolonne: string },
): { rader: Tabellrad[]; kolonner: ReadonlySet<string>; feil: Feil[] } {
  const ingenting = (...feil: Feil[]) => ({ rader: [], kolonner: new Set<string>(), feil });
  if (Buffer.byteLength(csv) > MAKS_BYTES) return ingenting({ rad: 0, kolonne: "", grunn: grunner.forStor });
  const lest = delOpp(csv);
  if (!Array.isArray(lest)) return ingenting(lest);
  const [overskrift = [], ...resten] = lest;
  const navn = overskrift.map((celle) => somSlug(celle).replace(/-/g, "_"));
  const feil = kontrollerOverskrift(navn, overskrift, navnekolonne);
  if (feil.length > 0) return ingenting(...feil);

  const plass = new Map(navn.map((kolonne, i) => [kolonne, i]));
  const rader = resten
    .map((celler, i): Tabellrad & { celler: string[] } => ({
      rad: i + 2,
      celler,
      celle: (kolonne) => (celler[plass.get(kolonne) ?? -1] ?? "").trim(),
    }))
    .filter(({ celler }) => celler.some((celle) => celle.trim() !== ""));
  if (rader.length > MAKS_RADER) return ingenting({ rad: MAKS_RADER + 2, kolonne: "", grunn: grunner.forMange });
  for (const { rad, celler } of rader)
    if (celler.length > navn.length && celler.slice(navn.length).some((celle) => celle.trim() !== ""))
      feil.push({ rad, kolonne: "", grunn: grunner.forBred });
  return { rader, kolonner: new Set(navn.filter((kolonne) => kolonne !== "")), feil };
}

export function samleFeil() {
  const feil: Feil[] = [];
  return {
    legg: (rad: number, kolonne: string, grunn: string) => void feil.push({ rad, kolonne, grunn }),
    alle: () => feil.toSorted((a, b) => a.rad - b.rad),
  };
}

function delOpp(csv: string): string[][] | Feil {
  try {
    return parse(csv, {
      bom: true,
      delimiter: skilletegn(csv),
      relax_column_count: true,
      skip_empty_lines: false,
    }) as string[][];
  } catch (error) {
    const { records } = error as { records?: number };
    return { rad: (records ?? 0) + 1, kolonne: "", grunn: grunner.uleselig };
  }
}

/** What the heading uses most; a heading has no quoted separators. */
function skilletegn(csv: string) {
  const overskrift = csv.slice(0, csv.search(/[\r\n]|$/));
  return [";", ",", "\t"].reduce((best, tegn) =>
    overskrift.split(tegn).length > overskrift.split(best).length ? tegn : best,
  );
}

function kontrollerOverskrift(navn: string[], skrevet: string[], navnekolonne: string): Feil[] {
  return [
    ...[...PAAKREVD, navnekolonne]
      .filter((kolonne) => !navn.includes(kolonne))
      .map((kolonne) => ({ rad: 1, kolonne, grunn: grunner.mangler })),
    ...navn.flatMap((kolonne, i) => {
      if (kolonne === "") return [];
      if (!KJENTE.has(kolonne)) return [{ rad: 1, kolonne: skrevet[i] ?? "", grunn: grunner.ukjent([...KJENTE]) }];
      return navn.indexOf(kolonne) === i ? [] : [{ rad: 1, kolonne, grunn: grunner.toGanger }];
    }),
  ];
}

const grunner = {
  forStor: "Fila er større enn 5 MB.",
  forMange: `Fila har mer enn ${MAKS_RADER} rader.`,
  forBred: "Raden har flere celler enn overskriften. Mangler det anførselstegn rundt en tekst med skilletegn i?",
  uleselig: "Raden kan ikke leses. Et anførselstegn er åpnet, men ikke lukket, eller står midt i en tekst.",
  mangler: "Kolonnen mangler.",
  toGanger: "Kolonnen står to ganger.",
  ukjent: (kjente: string[]) => `Kolonnen er ukjent. Disse kan brukes: ${kjente.join(", ")}.`,
};
