import type { Merknad } from "~/domain/saksfremlegg/saksfremlegg";
import { useSide } from "../side";

/** The table as it will stand in the document, already without personal data. */
export function Merknadstabell({ rader }: { rader: Array<Omit<Merknad, "punkter">> }) {
  const { t, dato } = useSide();
  return (
    <div className="tabellramme fullbredde" tabIndex={0} role="region" aria-label={t("bilde.tabell")}>
      <table className="tabell" lang="nb">
        <thead>
          <tr>
            <th scope="col" className="tall">
              {t("dokument.kolonne.nr")}
            </th>
            <th scope="col">{t("dokument.kolonne.avsender")}</th>
            <th scope="col">{t("dokument.kolonne.oppsummering")}</th>
            <th scope="col">{t("dokument.kolonne.vurdering")}</th>
            <th scope="col">{t("dokument.kolonne.betydning")}</th>
            <th scope="col" className="tall">
              {t("dokument.kolonne.dato")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rader.map((rad) => (
            <tr key={rad.nr}>
              <th scope="row" className="tall">
                {rad.nr}
              </th>
              <td>{rad.avsender}</td>
              <td>{rad.oppsummering}</td>
              <td>{rad.vurdering || (rad.borte ? "–" : t("vurdering.ikkeVurdertEnnaa"))}</td>
              <td>{rad.betydning ? t(`betydning.${rad.betydning}`) : "–"}</td>
              <td className="tall">
                <time dateTime={rad.dato}>{dato(rad.dato)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
