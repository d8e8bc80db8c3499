export const alleSpraak = ["nb", "nn", "en", "sma", "se"] as const;
export type Spraak = (typeof alleSpraak)[number];

export const erSpraak = (value: string | undefined): value is Spraak => alleSpraak.includes(value as Spraak);

/** Each language's own name, as its speakers know it. */
export const spraaknavn: Record<Spraak, string> = {
  nb: "Bokmål",
  nn: "Nynorsk",
  en: "English",
  sma: "Åarjelsaemien",
  se: "Davvisámegiella",
};

/** Formats come from here: Node's Intl has plural rules for sma, but would format its dates and numbers as en-US without saying so. */
export const formatspraak = (spraak: Spraak): string => (spraak === "sma" ? "nb" : spraak === "en" ? "en-GB" : spraak);

/** The BCP 47 tag with its country, as Word wants it: nb-NO, en-GB. */
export const spraakmerke = (spraak: Spraak): string => (spraak === "en" ? "en-GB" : `${spraak}-NO`);

/** The prefix of a page in `spraak`: none for the municipality's own language. */
export const spraakprefiks = (spraak: Spraak, standard: Spraak): string => (spraak === standard ? "" : `/${spraak}`);

type Paa<T> = Partial<Record<Spraak, T>>;

/** The municipality's own text in the reader's language, else in the first it exists in; with the language it is in. */
export function paa<T>(tekster: Paa<T>, spraak: Spraak): { tekst: T; lang: Spraak } {
  const rekke: Spraak[] = [spraak, "nb", "nn", "en", "sma", "se"];
  for (const lang of rekke) {
    const tekst = tekster[lang];
    if (tekst !== undefined) return { tekst, lang };
  }
  throw new Error("a text without any language");
}
