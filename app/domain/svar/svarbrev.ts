import { somEpost } from "~/domain/epost/som-epost";
import type { Kommune } from "~/domain/kommune/kommune.server";
import { tFor } from "~/i18n/core";
import { type Spraak, spraakprefiks } from "~/i18n/spraak";

/**
 * An answer as a letter, in the language that the innspill was written in; what staff have written is in the municipality's own.
 * @param nettsted where the pages are, without a trailing slash.
 */
export function somSvarbrev(
  { ref, tekst, sitat, spraak }: { ref: string; tekst: string; sitat: string | null; spraak: Spraak },
  kommune: Pick<Kommune, "navn" | "spraak">,
  nettsted: string,
) {
  const t = tFor(spraak);
  const lang = kommune.spraak === spraak ? undefined : kommune.spraak;
  return somEpost(
    {
      tittel: t("epost.svar.tittel", { ref }),
      avsnitt: [
        { tekst: t("epost.svar.innledning") },
        { tekst, lang },
        ...(sitat ? [{ tekst: t("epost.svar.begrunnelse") }, { tekst: sitat, slag: "sitat" as const, lang }] : []),
      ],
      lenke: {
        tekst: t("epost.svar.lenke"),
        adresse: `${nettsted}${spraakprefiks(spraak, kommune.spraak)}/innspill/${ref}`,
      },
      hvorfor: t("epost.svar.hvorfor", { ref }),
    },
    { t, spraak, avsender: kommune.navn },
  );
}
