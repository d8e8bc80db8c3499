import { Tom } from "~/components/Tom";
import { TraadRad } from "~/components/TraadRad";
import type { finnGjort } from "~/domain/svar/gjort.server";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";
import { enSetning } from "./sitat";

/** "Dette ble gjort", a row each: from somebody's words to what came of them. */
export function GjortRader({ rader }: { rader: Awaited<ReturnType<typeof finnGjort>> }) {
  const { t, til, lang, dato } = useSide();
  if (rader.length === 0)
    return (
      <Tom tittel={t("gjort.tomt")}>
        <p>{t("gjort.tomtTekst")}</p>
      </Tom>
    );
  return (
    <ul className="traadrader">
      {rader.map((rad) => (
        <TraadRad
          key={rad.ref}
          href={til(`/innspill/${rad.ref}`)}
          sitat={`«${enSetning(rad.utdrag)}»`}
          spraak={lang(rad.spraak)}
          tilstand={rad.stand}
          tilstandTekst={t(`gjort.stand.${rad.stand}`)}
        >
          <p>
            {rad.milepael ? (
              <span lang={lang(rad.milepael.lang)}>{rad.milepael.tekst}</span>
            ) : (
              (rad.beskrivelse ?? enSetning(rad.svar, 160))
            )}{" "}
            {rad.naadd ? (
              <span className="dempet">{t("gjort.naadd", { dato: dato(rad.naadd) })} </span>
            ) : rad.frist && rad.stand === "i_gang" ? (
              <span className="dempet">{t("gjort.frist", { dato: dato(rad.frist) })} </span>
            ) : null}
          </p>
          <p className="lenker">
            {rad.saksnr ? (
              <a href={til(`/saker/${rad.saksnr}`)}>{t("sakside.sak", { nr: somSaksnr(rad.saksnr) })}</a>
            ) : null}
            {rad.punkt ? (
              <a href={til(`/strategi/punkt/${rad.punkt.kode}`)} lang={lang(rad.punkt.navn.lang)}>
                {rad.punkt.trykt} {rad.punkt.navn.tekst}
              </a>
            ) : null}
          </p>
        </TraadRad>
      ))}
    </ul>
  );
}
