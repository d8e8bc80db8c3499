import { MAKS_TEGN_I_ARGUMENT } from "~/domain/forslag/forslag";
import type { T } from "~/i18n/core";

const slag = ["forslag", "innbyggerforslag", "for", "mot"] as const;
export type Skriveslag = (typeof slag)[number];

/** The writing page's question, and its advice, by what is written; null for an innspill. */
export const skrivetittel = (t: T, hva: Skriveslag | null) =>
  hva ? t(`skriveforslag.tittel.${hva}`) : t("skriv.tittel");
export const skrivetips = (t: T, hva: Skriveslag | null) => {
  if (hva === null) return t("skriv.tips");
  return hva === "for" || hva === "mot"
    ? t("skriveforslag.tips.argument", { grense: MAKS_TEGN_I_ARGUMENT })
    : t(`skriveforslag.tips.${hva}`);
};

/** All of them on an element whose words the device's own page chooses between: it is the same page whatever is written. */
export const medAlleOrd = (ord: (hva: Skriveslag) => string) => ({
  "data-blir": "",
  ...Object.fromEntries(slag.map((hva) => [`data-${hva}`, ord(hva)])),
});
