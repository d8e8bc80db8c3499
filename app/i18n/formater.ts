import { formatspraak, type Spraak } from "./spraak";

const hurtig = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function datoformat(spraak: Spraak, slag: string, valg: Intl.DateTimeFormatOptions) {
  const noekkel = `${spraak} ${slag}`;
  let format = hurtig.get(noekkel);
  if (!format)
    hurtig.set(noekkel, (format = new Intl.DateTimeFormat(formatspraak(spraak), { timeZone: "Europe/Oslo", ...valg })));
  return format as Intl.DateTimeFormat;
}

const somDag = (verdi: Date | string) =>
  typeof verdi === "string" ? new Date(verdi.length === 10 ? `${verdi}T12:00:00Z` : verdi) : verdi;

/** "21. mai 2026". Takes a time, or a calendar day as YYYY-MM-DD. */
export const dato = (verdi: Date | string, spraak: Spraak) =>
  datoformat(spraak, "dato", { dateStyle: "long" }).format(somDag(verdi));

/** "lørdag 12. desember" */
export const ukedag = (verdi: Date | string, spraak: Spraak) =>
  datoformat(spraak, "ukedag", { weekday: "long", day: "numeric", month: "long" }).format(somDag(verdi));

/** "tirsdag 16. februar 2027": of what may be in another year. English is set with a comma by some versions of ICU, and without by others. */
export const ukedagMedAar = (verdi: Date | string, spraak: Spraak) =>
  datoformat(spraak, "ukedagMedAar", { weekday: "long", day: "numeric", month: "long", year: "numeric" })
    .format(somDag(verdi))
    .replace(",", "");

/** "14.32" in Norwegian, "14:32" in English. */
export const klokkeslett = (verdi: Date | string, spraak: Spraak) => {
  const tekst = datoformat(spraak, "klokke", { hour: "2-digit", minute: "2-digit", hour12: false }).format(
    somDag(verdi),
  );
  return spraak === "en" ? tekst : tekst.replace(":", ".");
};

/** "mars" */
export const maaned = (nr: number, spraak: Spraak) =>
  datoformat(spraak, "maaned", { month: "long" }).format(new Date(Date.UTC(2026, nr - 1, 15)));

/** "1 200" */
export function tall(verdi: number, spraak: Spraak): string {
  const noekkel = `${spraak} tall`;
  let format = hurtig.get(noekkel);
  if (!format) hurtig.set(noekkel, (format = new Intl.NumberFormat(formatspraak(spraak))));
  return (format as Intl.NumberFormat).format(verdi);
}
