import type { Kommune } from "~/domain/kommune/kommune.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { erSpraak, type Spraak, spraakprefiks } from "~/i18n/spraak";

type Svaret = {
  ref: string;
  spraak: string;
  svar: string;
  sitat: string | null;
  kanal: string;
  navn: string | null;
  paaVegneAv: string | null;
  kontakt: string | null;
};

export type Papirbrev = ReturnType<typeof somPapirbrev>;

/** Lines that the window of an envelope has room for. */
const MAKS_LINJER = 5;

/**
 * An answer as a letter on paper, in the language that the innspill was written in; what staff have written is in the municipality's own
 * (`egetSpraak`). `mottaker` is empty where no postal address is known.
 */
export function somPapirbrev(
  { ref, spraak: skrevetPaa, svar, sitat, kanal, navn, paaVegneAv, kontakt }: Svaret,
  kommune: Pick<Kommune, "navn" | "spraak" | "postadresse" | "telefon" | "epost">,
  { naa, nettsted }: { naa: Date; nettsted: string },
) {
  const spraak: Spraak = erSpraak(skrevetPaa) ? skrevetPaa : kommune.spraak;
  const t = tFor(spraak);
  const adresse = `${nettsted}${spraakprefiks(spraak, kommune.spraak)}/innspill/${ref}`;
  const naaOss = [
    kommune.telefon ? t("skranke.brev.telefon", { telefon: kommune.telefon }) : null,
    kommune.epost ? t("skranke.brev.epost", { epost: kommune.epost }) : null,
  ].filter((del) => del !== null);
  return {
    ref,
    spraak,
    egetSpraak: kommune.spraak,
    avsender: [kommune.navn, ...iLinjer(kommune.postadresse ?? "")],
    mottaker: kanal === "brev" && kontakt ? adresselinjer(navn ?? paaVegneAv, kontakt) : [],
    dato: dato(naa, spraak),
    referanse: t("skranke.brev.referanse", { ref }),
    tittel: t("epost.svar.tittel", { ref }),
    innledning: t("skranke.brev.innledning"),
    svar,
    begrunnelse: sitat ? t("epost.svar.begrunnelse") : null,
    sitat,
    videre: {
      tittel: t("skranke.brev.videre"),
      spoersmaal: [t("skranke.brev.spoersmaal", { ref }), ...naaOss].join(" "),
      klage: t("skranke.brev.klage"),
      nettsted: t("skranke.brev.nettsted", { adresse }),
    },
    hilsen: t("epost.hilsen", { avsender: "" }).trim(),
    kommune: kommune.navn,
  };
}

/** An address was typed in one line, with commas, or in several. What there is no room for is put on the last line. */
function adresselinjer(navn: string | null, kontakt: string): string[] {
  const linjer = iLinjer(kontakt);
  const alle =
    navn && !linjer[0]?.toLocaleLowerCase("nb").includes(navn.toLocaleLowerCase("nb")) ? [navn, ...linjer] : linjer;
  return alle.length <= MAKS_LINJER
    ? alle
    : [...alle.slice(0, MAKS_LINJER - 1), alle.slice(MAKS_LINJER - 1).join(", ")];
}

const iLinjer = (tekst: string) => tekst.split(/\s*[\n,;]\s*/).filter((linje) => linje.trim() !== "");
