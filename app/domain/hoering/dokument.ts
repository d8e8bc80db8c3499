import type { Bit, Blokk, Listepunkt } from "#db/blokk";

/** A document as it was read from a file, before anything is stored. Figures name their image by `noekkel` until then. */
export type Dokument = {
  /** What the document calls itself; empty where it does not say. */
  tittel: string;
  avsnitt: LestAvsnitt[];
  bilder: LestBilde[];
  merknader: Merknad[];
};

export type LestAvsnitt = { nivaa: number; overskrift: string; innhold: Blokk[] };
export type LestBilde = { noekkel: string; bytes: Uint8Array };

/** What the file had that the document has not, by kind. Whoever imports is told. */
export type Merknad = { slag: Merknadsslag; antall: number };
export const merknadsslag = [
  "bilder",
  "eksterneBilder",
  "lenker",
  "diagrammer",
  "formler",
  "sporedeEndringer",
  "innholdsfortegnelse",
  "html",
  "ukjent",
] as const;
export type Merknadsslag = (typeof merknadsslag)[number];

/** Largest file that is read. */
export const MAKS_FIL = 25 * 1024 * 1024;
/** Markdown is words alone. */
export const MAKS_MARKDOWN = 5 * 1024 * 1024;
export const MAKS_AVSNITT = 2_000;
export const MAKS_BILDER = 200;
export const MAKS_OVERSKRIFT = 300;
/** Longest text of one section; beyond that a document needs headings. */
export const MAKS_TEGN_I_AVSNITT = 200_000;
/** Lists within lists; what lies deeper stands at this depth. */
export const MAKS_DYBDE = 8;

/** The words alone, one block a line: what is compared between versions, and quoted. */
export function somTekst(innhold: Blokk[]): string {
  return innhold
    .map(blokkensTekst)
    .filter((linje) => linje !== "")
    .join("\n");
}

function blokkensTekst(blokk: Blokk): string {
  switch (blokk.slag) {
    case "avsnitt":
    case "sitat":
      return bitenesTekst(blokk.tekst);
    case "liste":
      return punktenesTekst(blokk.punkter);
    case "tabell":
      return [blokk.tekst, ...[blokk.hode, ...blokk.rader].map((rad) => rad.map(bitenesTekst).join("\t"))]
        .filter((linje) => linje.trim() !== "")
        .join("\n");
    case "figur":
      return blokk.alt;
  }
}

const punktenesTekst = (punkter: Listepunkt[]): string =>
  punkter
    .flatMap(({ tekst, under }) => [bitenesTekst(tekst), under ? punktenesTekst(under) : ""])
    .filter((linje) => linje !== "")
    .join("\n");

export const bitenesTekst = (biter: Bit[]): string => biter.map(({ tekst }) => tekst).join("");

/** Where a link may lead: the web, an e-mail address, or a place in the document. */
export function trygtMaal(href: string | undefined): string | null {
  const renset = (href ?? "").replace(/[\u0000-\u0020\u007f]+/g, "");
  if (/^#[^#]+$/.test(renset)) return renset;
  if (!/^(https?:\/\/|mailto:)/i.test(renset) || renset.length > 2_000) return null;
  return URL.canParse(renset) ? renset : null;
}
