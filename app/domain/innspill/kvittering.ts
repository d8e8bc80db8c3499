import { somEpost } from "~/domain/epost/som-epost";
import type { Kommune } from "~/domain/kommune/kommune.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { type Spraak, spraakprefiks } from "~/i18n/spraak";

type Registrert = { ref: string; tekst: string; kode: string; svarfrist: string; spraak: Spraak };

/** The receipt of what staff have written down, as a letter: the words, so that a misunderstanding is found, and the claim code. */
export function somKvitteringsbrev(
  { ref, tekst, kode, svarfrist, spraak }: Registrert,
  kommune: Pick<Kommune, "navn" | "spraak">,
  nettsted: string,
) {
  const t = tFor(spraak);
  return somEpost(
    {
      tittel: t("skranke.post.tittel", { ref }),
      avsnitt: [
        { tekst: t("skranke.post.innledning", { kommune: kommune.navn }) },
        { tekst, slag: "sitat" },
        { tekst: t("skranke.post.feil") },
        { tekst: t("skranke.post.frist", { dato: dato(svarfrist, spraak) }) },
        { tekst: t("skranke.post.kode") },
        { tekst: kode, slag: "kode" },
      ],
      lenke: { tekst: t("skranke.post.lenke"), adresse: hentested(spraak, kommune, nettsted) },
      hvorfor: t("skranke.post.hvorfor", { ref }),
    },
    { t, spraak, avsender: kommune.navn },
  );
}

/** The same as a text message, without the words. */
export function somKvitteringssms(
  { ref, kode, svarfrist, spraak }: Omit<Registrert, "tekst">,
  kommune: Pick<Kommune, "navn" | "spraak">,
  nettsted: string,
): string {
  const adresse = hentested(spraak, kommune, nettsted);
  return tFor(spraak)("skranke.sms.kvittering", {
    avsender: kommune.navn,
    ref,
    dato: dato(svarfrist, spraak),
    kode,
    adresse,
  });
}

/** Where a claim code is used. */
const hentested = (spraak: Spraak, kommune: Pick<Kommune, "spraak">, nettsted: string) =>
  `${nettsted}${spraakprefiks(spraak, kommune.spraak)}/mine/kode`;
