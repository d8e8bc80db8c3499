import type { T } from "~/i18n/core";

/** What the autosave says; scripts hold no texts of their own. */
export function oeytekster(t: T) {
  return {
    lagret: t("skriv.lagret", { klokke: "{klokke}" }),
    paaTelefonen: t("skriv.paaTelefonen"),
    ikkeSendt: t("skriv.ikkeSendt"),
    stengt: t("nett.fristenUte"),
    loggetUt: t("skriv.loggetUt"),
    ikkeDitt: t("skriv.ikkeDitt"),
    annenEier: t("nett.enheten.annenEier"),
    sendt: t("utkast.feil.sendt", { ref: "{ref}" }),
    forLangt: t("skriv.forLangt"),
    konflikt: t("skriv.konflikt"),
    tegn: t("skriv.tegn", { antall: "{antall}" }),
  };
}
