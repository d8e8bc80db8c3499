import { MAKS_TEGN_I_SITAT } from "./innspill";

/**
 * The marked words, if they stand in the section; else nothing. A quote is shown as the document's own words, and an address with other
 * words in it would put them into the municipality's mouth. Line breaks and the space between cells are as the browser marked them.
 */
export function sitatI(deler: readonly string[], sitat: string): string {
  const merket = enLinje(sitat);
  if (merket === "" || merket.length > MAKS_TEGN_I_SITAT) return "";
  return enLinje(deler.join(" ")).includes(merket) ? merket : "";
}

const enLinje = (tekst: string) => tekst.replace(/\s+/g, " ").trim();
