import { type Avsnitt, somEpost } from "~/domain/epost/som-epost";
import type { Kommune } from "~/domain/kommune/kommune.server";
import { somSaksnr } from "~/domain/sak/sak";
import { type T, tFor } from "~/i18n/core";
import { dato, tall } from "~/i18n/formater";
import { type Spraak, spraakprefiks } from "~/i18n/spraak";
import type { Fortaltsteg, Innbyggerforslagutfall } from "./innbyggerforslag";

/** A step, and what there is to say of it. Days are YYYY-MM-DD. */
export type Stegbrev = {
  slag: Fortaltsteg;
  /** The day of the step. */
  dato: string;
  ref: string;
  tittel: string;
  kreves: number | null;
  samlerTil: string | null;
  frist: string | null;
  mangler: string;
  plansak: string | null;
  utfall: Innbyggerforslagutfall | null;
  videre: string;
  sakNr: string | null;
  organ: string | null;
  vedtatt: string | null;
  vedtaket: string | null;
  begrunnelse: string | null;
};

/**
 * A step as a letter: what happened and when, what comes next, and how to hear no more. What staff or kommunestyret have written is in the
 * municipality's own language.
 * @param nettsted where the pages are, without a trailing slash.
 */
export function somStegbrev(
  brev: Stegbrev,
  {
    spraak,
    rolle,
    kommune,
    nettsted,
  }: {
    spraak: Spraak;
    rolle: "underskriver" | "forslagsstiller";
    kommune: Pick<Kommune, "navn" | "spraak">;
    nettsted: string;
  },
) {
  const t = tFor(spraak);
  const { tittel, ref } = brev;
  return somEpost(
    {
      tittel: t(`innbyggerforslagsarbeid.brev.${brev.slag}.tittel`, { tittel }),
      avsnitt: [
        ...ordene(brev, { t, spraak, lang: kommune.spraak === spraak ? undefined : kommune.spraak }),
        ...(rolle === "underskriver" ? [{ tekst: t("innbyggerforslagsarbeid.brev.stopp") }] : []),
      ],
      lenke: {
        tekst: t("innbyggerforslagsarbeid.brev.lenke"),
        adresse: `${nettsted}${spraakprefiks(spraak, kommune.spraak)}/forslag/${ref}`,
      },
      hvorfor: t(`innbyggerforslagsarbeid.brev.hvorfor.${rolle}`, { ref }),
    },
    { t, spraak, avsender: kommune.navn },
  );
}

function ordene(brev: Stegbrev, { t, spraak, lang }: { t: T; spraak: Spraak; lang: Spraak | undefined }): Avsnitt[] {
  const { slag, frist, videre } = brev;
  const verdier = {
    ref: brev.ref,
    dato: dato(brev.dato, spraak),
    kreves: tall(brev.kreves ?? 0, spraak),
    samlerTil: brev.samlerTil ? dato(brev.samlerTil, spraak) : "",
    frist: frist ? dato(frist, spraak) : "",
  };
  const tekst = { tekst: t(`innbyggerforslagsarbeid.brev.${slag}.tekst`, verdier) };
  const sitat = (ord: string): Avsnitt => ({ tekst: ord, slag: "sitat", lang });
  if (slag === "avgjort")
    return [
      {
        tekst: t("innbyggerforslagsarbeid.brev.avgjort.tekst", {
          sak: somSaksnr(brev.sakNr ?? ""),
          organ: brev.organ ?? "",
          dato: brev.vedtatt ? dato(brev.vedtatt, spraak) : "",
        }),
      },
      ...(brev.utfall ? [{ tekst: t(`innbyggerforslagsarbeid.utfallet.${brev.utfall}`) }] : []),
      { tekst: t("innbyggerforslagsarbeid.brev.avgjort.vedtaket") },
      sitat(brev.vedtaket ?? ""),
      { tekst: t("innbyggerforslagsarbeid.brev.avgjort.begrunnelse") },
      sitat(brev.begrunnelse ?? ""),
      { tekst: t("innbyggerforslagsarbeid.brev.avgjort.neste") },
      { tekst: videre, lang },
    ];
  return [
    tekst,
    ...(slag === "mangler" ? [sitat(brev.mangler)] : []),
    ...(slag === "plansak" ? [sitat([brev.plansak, videre].filter(Boolean).join("\n"))] : []),
    { tekst: t(`innbyggerforslagsarbeid.brev.${slag}.neste`, verdier) },
    ...(slag !== "plansak" && videre ? [{ tekst: videre, lang }] : []),
  ];
}
