import { skrankekanaler } from "#db/koder";
import { Dato, Valg } from "~/components/Felt";
import { alleSpraak, spraaknavn } from "~/i18n/spraak";
import { useSide } from "../side";

type Tema = { slug: string; tekst: string; lang: string; frist: string | null };

/** What many in a row have in common: the tema, how it came, when, and in which language. */
export function Registreringsfelter({
  temaer,
  idag,
  foerst,
  verdi,
  feil,
}: {
  temaer: Tema[];
  idag: string;
  /** The earliest day that can be registered. */
  foerst: string;
  verdi: (navn: string, ellers?: string) => string;
  feil: (navn: string) => string | undefined;
}) {
  const { t, spraak, dato } = useSide();
  return (
    <>
      <Valg
        id="tema"
        etikett={t("skranke.felt.tema")}
        feil={feil("tema")}
        defaultValue={verdi("tema")}
        valg={[
          { verdi: "", tekst: t("skranke.felt.velgTema") },
          ...temaer.map(({ slug, tekst, frist }) => ({
            verdi: slug,
            tekst: frist && frist < idag ? t("skranke.felt.temaOver", { tema: tekst, dato: dato(frist) }) : tekst,
          })),
        ]}
      />
      <div className="feltrad">
        <Valg
          id="kanal"
          etikett={t("skranke.felt.kanal")}
          feil={feil("kanal")}
          defaultValue={verdi("kanal", "telefon")}
          valg={skrankekanaler.map((kanal) => ({ verdi: kanal, tekst: t(`skranke.kanal.${kanal}`) }))}
        />
        <Dato
          id="mottattDato"
          etikett={t("skranke.felt.dag")}
          feil={feil("mottattDato")}
          defaultValue={verdi("mottattDato", idag)}
          min={foerst}
          max={idag}
        />
        <Valg
          id="spraak"
          etikett={t("skranke.felt.spraak")}
          feil={feil("spraak")}
          defaultValue={verdi("spraak", spraak)}
          valg={alleSpraak.map((ett) => ({ verdi: ett, tekst: spraaknavn[ett] }))}
        />
      </div>
    </>
  );
}
