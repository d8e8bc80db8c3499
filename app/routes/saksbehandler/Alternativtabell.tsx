import type { AlternativTilArbeid } from "~/domain/avstemning/arbeid.server";
import { Merke } from "~/components/Merke";
import { useSide } from "../side";

const merker = {
  foreslaatt: ["stiplet", "varsel"],
  med: ["full", "ok"],
  ikke_med: ["kryss", "noeytral"],
} as const;

/** Everything that may be chosen, or was thought of, and what it became. */
export function Alternativtabell({
  her,
  alternativer,
  kladd,
  stengt,
}: {
  /** The vote's own address. */
  her: string;
  alternativer: AlternativTilArbeid[];
  kladd: boolean;
  stengt: boolean;
}) {
  const { t, til, lang, tall } = useSide();
  return (
    <div className="tabellramme" tabIndex={0} role="region" aria-label={t("avstemningsarbeid.side.alternativer")}>
      <table className="tabell">
        <thead>
          <tr>
            <th scope="col" className="tall">
              {t("avstemningsarbeid.side.kolonnePlass")}
            </th>
            <th scope="col">{t("avstemningsarbeid.felt.tittel")}</th>
            <th scope="col" className="tall">
              {t("avstemningsarbeid.side.kolonneKostnad")}
            </th>
            <th scope="col">{t("avstemningsarbeid.side.kolonneSjekk")}</th>
            {stengt ? <th scope="col">{t("avstemningsarbeid.side.kolonneTiltak")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {alternativer.map(({ id, plass, tittel, kostnad, sjekk, begrunnelse, forslagRef, forslagBorte, punkt }) => (
            <tr key={id}>
              <td className="tall">{plass}</td>
              <th scope="row">
                {kladd ? (
                  <a href={til(`${her}/alternativ/${id}`)} lang={lang(tittel.lang)}>
                    {tittel.tekst}
                  </a>
                ) : (
                  <span lang={lang(tittel.lang)}>{tittel.tekst}</span>
                )}
                {forslagRef ? (
                  <p className="dempet">{t("avstemningsarbeid.side.fraForslag", { ref: forslagRef })}</p>
                ) : null}
                {forslagBorte ? <p className="dempet">{t("avstemningsarbeid.alternativ.forslagBorte")}</p> : null}
              </th>
              <td className="tall">{kostnad === null ? "–" : tall(kostnad)}</td>
              <td>
                <Merke form={merker[sjekk][0]} farge={merker[sjekk][1]}>
                  {t(`avstemningsarbeid.sjekk.${sjekk}`)}
                </Merke>
                {begrunnelse ? <p className="dempet">{begrunnelse}</p> : null}
              </td>
              {stengt ? (
                <td>
                  {punkt ? (
                    <p>
                      <a href={til(`/strategi/punkt/${encodeURIComponent(punkt.kode)}`)} lang={lang(punkt.navn.lang)}>
                        {punkt.trykt} {punkt.navn.tekst}
                      </a>
                    </p>
                  ) : null}
                  {sjekk === "med" ? (
                    // Words out of sight would widen the page from within a table that scrolls.
                    <a
                      href={til(`${her}/alternativ/${id}/tiltak`)}
                      aria-label={`${t(punkt ? "avstemningsarbeid.side.byttTiltak" : "avstemningsarbeid.side.velgTiltak")}: ${tittel.tekst}`}
                    >
                      {t(punkt ? "avstemningsarbeid.side.byttTiltak" : "avstemningsarbeid.side.velgTiltak")}
                    </a>
                  ) : (
                    "–"
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
