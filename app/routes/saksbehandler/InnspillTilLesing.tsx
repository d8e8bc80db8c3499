import { Nokkelliste } from "~/components/Nokkelliste";
import { Avsender } from "../innbygger/Avsender";
import { SlikKomDet } from "../innbygger/SlikKomDet";
import { HvaErDet } from "../HvaErDet";
import { OmAvsnitt } from "../innbygger/OmAvsnitt";
import { useSide } from "../side";
import { Stedet } from "../Stedet";
import { Funnliste, Ordene } from "./MedFunn";
import type { TilLesing } from "./til-lesing";

/** The innspill beside the form that is about it: the words as they were sent, then the facts. */
export function InnspillTilLesing({ innspill }: { innspill: TilLesing }) {
  const { t } = useSide();
  return (
    <section>
      <h2>{t("ansattInnspill.innspillet", { ref: innspill.ref })}</h2>
      <Ordene innspill={innspill} kort="sitat" />
      <Funnliste tekst={innspill.original} />
      <Stedet sted={innspill.sted} forAnsatte />
      <Innspillfakta innspill={innspill} />
    </section>
  );
}

export function Innspillfakta({ innspill, vannrett = false }: { innspill: TilLesing; vannrett?: boolean }) {
  const { t, til, lang, dato } = useSide();
  const { spoersmaal, komite } = innspill;
  return (
    <Nokkelliste
      vannrett={vannrett}
      punkter={[
        ...(innspill.forslag || innspill.argument
          ? [
              {
                navn: t("forslag.hvaErDet"),
                verdi: <HvaErDet ref_={innspill.ref} forslag={innspill.forslag} argument={innspill.argument} />,
              },
            ]
          : []),
        {
          navn: t("ansattInnspill.tema"),
          verdi: (
            <a href={til(`/tema/${innspill.tema}`)} lang={lang(spoersmaal.lang)}>
              {spoersmaal.tekst}
            </a>
          ),
        },
        ...(innspill.om
          ? [{ navn: t("hoering.avsnitt"), verdi: <OmAvsnitt om={innspill.om} sitat={innspill.sitat} /> }]
          : []),
        { navn: t("ansattInnspill.fra"), verdi: <Avsender {...innspill} /> },
        {
          navn: t("ansattInnspill.kanal"),
          verdi: innspill.mottattDato ? (
            <SlikKomDet kanal={innspill.kanal} dag={innspill.mottattDato} />
          ) : (
            t(`kanal.${innspill.kanal}`)
          ),
        },
        {
          navn: t("ansattInnspill.mottatt"),
          verdi: <time dateTime={innspill.mottatt.toISOString()}>{dato(innspill.mottatt)}</time>,
        },
        {
          navn: t("ansattInnspill.svarfrist"),
          verdi: <time dateTime={innspill.svarfrist}>{dato(innspill.svarfrist)}</time>,
        },
        { navn: t("ansattInnspill.komite"), verdi: <span lang={lang(komite.lang)}>{komite.tekst}</span> },
      ]}
    />
  );
}
