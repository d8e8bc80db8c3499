import { useSide } from "../side";

/** How many set each alternative before each other: what a ranking is counted from, to be checked by hand. */
export function Parvistabell({
  alternativer,
  parvis,
}: {
  /** The best first. */
  alternativer: Array<{ id: string; navn: string }>;
  parvis: Record<string, Record<string, number>>;
}) {
  const { t, tall } = useSide();
  return (
    <details className="mer">
      <summary>{t("avstemning.resultat.parvis")}</summary>
      <div className="stabel tett">
        <p className="dempet">{t("avstemning.resultat.parvisForklaring")}</p>
        {/* A wide table is scrolled sideways, by keyboard too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="tabellramme" role="region" aria-label={t("avstemning.resultat.parvisTabell")} tabIndex={0}>
          <table className="tabell">
            <thead>
              <tr>
                <th scope="col">{t("avstemning.resultat.alternativ")}</th>
                {alternativer.map(({ id, navn }) => (
                  <th key={id} scope="col" className="tall">
                    {navn}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {alternativer.map(({ id: a, navn }) => (
                <tr key={a}>
                  <th scope="row">{navn}</th>
                  {alternativer.map(({ id: b }) => (
                    <td key={b} className="tall">
                      {a === b ? "–" : tall(parvis[a]![b]!)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </details>
  );
}
