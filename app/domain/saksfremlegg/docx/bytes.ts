import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * The same text without what XML 1.0 cannot hold, control characters and half surrogate pairs: one would make Word refuse the
 * whole document. Reads into lists and objects.
 */
export function rens<T>(verdi: T): T {
  if (typeof verdi === "string") {
    const tekst = verdi.replace(/\t/g, " ").replace(/(?![\n\r\u0085])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
    return tekst as T;
  }
  if (Array.isArray(verdi)) return verdi.map((ett) => rens<unknown>(ett)) as T;
  if (verdi === null || typeof verdi !== "object") return verdi;
  return Object.fromEntries(Object.entries(verdi).map(([navn, ett]) => [navn, rens<unknown>(ett)])) as T;
}

/** The same files with the snapshot's date inside, and a fixed order and clock in the zip. `dato` is an ISO date. */
export function medFasteBytes(docx: Uint8Array, dato: string): Uint8Array {
  const filer = Object.entries(unzipSync(docx)).map(([navn, innhold]): [string, Uint8Array] => {
    if (navn !== "docProps/core.xml") return [navn, innhold];
    const kjerne = strFromU8(innhold).replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${dato.slice(0, 10)}T00:00:00Z`,
    );
    return [navn, strToU8(kjerne)];
  });
  // Readers recognise the format by the first entry.
  const plass = (navn: string) => (navn === "[Content_Types].xml" ? "" : navn);
  filer.sort(([a], [b]) => (plass(a) < plass(b) ? -1 : 1));
  // A zip stores local time without a zone: a local date gives the same bytes everywhere.
  return zipSync(Object.fromEntries(filer), { level: 9, mtime: new Date(1980, 0, 1) });
}
