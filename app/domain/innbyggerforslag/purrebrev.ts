import { somEpost } from "~/domain/epost/som-epost";
import type { Kommune } from "~/domain/kommune/kommune.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { type Spraak, spraakprefiks } from "~/i18n/spraak";

/** How long kommunestyret has left, as a letter: to the proposer, and to those in the municipality who must see to it. */
export function somPurrebrev(
  { ref, tittel, frist, dagerIgjen }: { ref: string; tittel: string; frist: string; dagerIgjen: number },
  {
    spraak,
    til,
    kommune,
    nettsted,
  }: {
    spraak: Spraak;
    til: "forslagsstiller" | "kommunen";
    kommune: Pick<Kommune, "navn" | "spraak">;
    nettsted: string;
  },
) {
  const t = tFor(spraak);
  const over = dagerIgjen < 0;
  const verdier = { tittel, frist: dato(frist, spraak), count: Math.abs(dagerIgjen) };
  const side = til === "kommunen" ? `saksbehandling/innbyggerforslag/${ref}` : `forslag/${ref}`;
  return somEpost(
    {
      tittel: t(
        over ? "innbyggerforslagsarbeid.purring.tittelOver" : "innbyggerforslagsarbeid.purring.tittel",
        verdier,
      ),
      avsnitt: [
        { tekst: t(over ? "innbyggerforslagsarbeid.purring.over" : "innbyggerforslagsarbeid.purring.igjen", verdier) },
        { tekst: t(`innbyggerforslagsarbeid.purring.neste.${til}`) },
      ],
      lenke: {
        tekst: t("innbyggerforslagsarbeid.brev.lenke"),
        adresse: `${nettsted}${spraakprefiks(spraak, kommune.spraak)}/${side}`,
      },
      hvorfor: t(
        til === "kommunen"
          ? "innbyggerforslagsarbeid.purring.hvorforKommunen"
          : "innbyggerforslagsarbeid.brev.hvorfor.forslagsstiller",
        { ref, kommune: kommune.navn },
      ),
    },
    { t, spraak, avsender: kommune.navn },
  );
}
