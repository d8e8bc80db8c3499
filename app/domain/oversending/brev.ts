import { somEpost } from "~/domain/epost/som-epost";
import type { Kommune } from "~/domain/kommune/kommune.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { paa } from "~/i18n/spraak";
import type { Ordene } from "./ord.server";

/** A matter sent on, as a letter to whoever it belongs to. `svar` is what its author was told. */
export function somOversendingsbrev(
  ordene: Omit<Ordene, "id">,
  { svar, medKontakt }: { svar: string; medKontakt: boolean },
  kommune: Pick<Kommune, "navn" | "spraak">,
) {
  const { ref, tekst, spraak, mottatt, spoersmaal, kontakt } = ordene;
  const t = tFor(kommune.spraak);
  const lang = spraak === kommune.spraak ? undefined : spraak;
  return somEpost(
    {
      tittel: t("oversending.brev.tittel", { ref, kommune: kommune.navn }),
      avsnitt: [
        {
          tekst: t("oversending.brev.innledning", {
            kommune: kommune.navn,
            dato: dato(mottatt, kommune.spraak),
            tema: paa(spoersmaal, kommune.spraak).tekst,
          }),
        },
        tekst ? { tekst, slag: "sitat", lang } : { tekst: t("oversending.brev.utenOrd") },
        {
          tekst:
            medKontakt && kontakt
              ? t("oversending.brev.kontakt", { kontakt: [kontakt.navn, kontakt.kontakt].filter(Boolean).join(", ") })
              : t("oversending.brev.utenKontakt"),
        },
        { tekst: t("oversending.brev.svaret") },
        { tekst: svar, slag: "sitat" },
      ],
      hvorfor: t("oversending.brev.hvorfor", { kommune: kommune.navn }),
    },
    { t, spraak: kommune.spraak, avsender: kommune.navn },
  );
}
