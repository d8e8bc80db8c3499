import type { T } from "~/i18n/core";
import { formatspraak, type Spraak } from "~/i18n/spraak";

/** Three parts of a message at most, with the frame around it. */
const MAKS_UTDRAG = 240;

/** An answer as a text message: its first sentences, and where the rest is. */
export function somSvarsms(
  { ref, tekst, spraak }: { ref: string; tekst: string; spraak: Spraak },
  { t, avsender, adresse }: { t: T; avsender: string; adresse: string },
): string {
  return t("skranke.sms.svar", { avsender, ref, utdrag: foersteSetninger(tekst, spraak), adresse });
}

/** Whole sentences, as many as there is room for; of a first one that is too long, whole words. */
export function foersteSetninger(tekst: string, spraak: Spraak, maks = MAKS_UTDRAG): string {
  const ordene = tekst.replace(/\s+/g, " ").trim();
  if (ordene.length <= maks) return ordene;
  let ut = "";
  for (const { segment } of new Intl.Segmenter(formatspraak(spraak), { granularity: "sentence" }).segment(ordene)) {
    if ((ut + segment).trimEnd().length > maks) break;
    ut += segment;
  }
  return ut.trim() || `${ordene.slice(0, maks - 2).replace(/\s\S*$/, "")} …`;
}

/** Whom it says it is from. Networks take eleven letters and digits, and no æ, ø or å. */
export function somAvsendernavn(kommune: string): string {
  const navn = kommune
    .replace(/\s+(kommune|kommun|municipality)$/i, "")
    .replace(/[æÆ]/g, "ae")
    .replace(/[øØ]/g, "o");
  return (
    navn
      .normalize("NFD")
      .replace(/[^A-Za-z0-9 ]/g, "")
      .trim()
      .slice(0, 11)
      .trim() || "Kommunen"
  );
}
