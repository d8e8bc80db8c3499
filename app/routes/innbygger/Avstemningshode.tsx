import { Brodsmuler } from "~/components/Brodsmuler";
import type { Avstemningen } from "~/domain/avstemning/hent.server";
import { useSide } from "../side";
import { useStemmefrist } from "./Stemmefakta";

/** Where one is, what is asked, and until when. `her` is the page itself, where it is one below the vote's. */
export function Avstemningshode({ avstemning, her }: { avstemning: Avstemningen; her?: string | undefined }) {
  const { t, til, lang, dato, ukedagMedAar } = useSide();
  const frist = useStemmefrist();
  const { slug, slag, status, forslag, spoersmaal, tema, aapner, stenger, stengt } = avstemning;
  const tittel = forslag?.tittel ?? spoersmaal ?? { tekst: "", lang: "nb" };
  const siden = til(forslag ? `/forslag/${forslag.ref}` : `/avstemning/${slug}`);
  return (
    <>
      <Brodsmuler
        etikett={t("avstemning.duErHer")}
        ledd={[
          { tekst: t("avstemning.tittel"), href: til("/avstemning") },
          ...(her ? [{ tekst: tittel.tekst, href: siden }, { tekst: her }] : [{ tekst: tittel.tekst }]),
        ]}
      />
      <p className="overlinje">
        <b>{t(`avstemning.slag.${slag}`)}</b>
        <span>
          {status === "stengt"
            ? t("avstemning.status.stengt", { dag: stengt ? dato(stengt) : "" })
            : status === "kommer"
              ? t("avstemning.status.kommer", { dag: ukedagMedAar(aapner) })
              : status === "telles"
                ? t("avstemning.status.telles")
                : frist(stenger)}
        </span>
        <a href={til(`/tema/${tema.slug}`)} lang={lang(tema.spoersmaal.lang)}>
          {tema.spoersmaal.tekst}
        </a>
      </p>
      {her ? <h1>{her}</h1> : <h1 lang={lang(tittel.lang)}>{tittel.tekst}</h1>}
    </>
  );
}
