export interface Stolpe {
  navn: string;
  /** null is "ikke oppgitt", drawn as such and not as nought. */
  verdi: number | null;
  /** The value as the reader sees it: "72 av 100", "550". */
  tekst: string;
  /** An earlier value to compare with, drawn as a thin mark. */
  foer?: { verdi: number; tekst: string } | undefined;
}

export interface StolperProps {
  /** What the figure shows, as a sentence: the conclusion. */
  konklusjon: string;
  stolper: Stolpe[];
  maks?: number;
  tekster: { visTall: string; navn: string; verdi: string; foer?: string | undefined };
  /** Where the numbers come from. */
  kilde?: string | undefined;
}

/** Horizontal bars, drawn on the server. The words beside each bar carry the value; the SVG is decoration. */
export function Stolper({ konklusjon, stolper, maks = 100, tekster, kilde }: StolperProps) {
  const medFoer = stolper.some((stolpe) => stolpe.foer);
  return (
    <figure className="stolper">
      <figcaption>{konklusjon}</figcaption>
      <ul aria-hidden="true">
        {stolper.map((stolpe) => (
          <li key={stolpe.navn}>
            <span className="stolpe-navn">{stolpe.navn}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" focusable="false">
              {stolpe.verdi === null ? (
                <line className="stolpe-tom" x2="100" y1="3" y2="3" vectorEffect="non-scaling-stroke" />
              ) : (
                <>
                  <rect className="stolpe-spor" width="100" height="6" />
                  <rect className="stolpe-fyll" width={andel(stolpe.verdi, maks)} height="6" />
                </>
              )}
              {stolpe.foer ? (
                <rect
                  className={stolpe.foer.verdi < (stolpe.verdi ?? 0) ? "stolpe-foer inni" : "stolpe-foer"}
                  x={Math.max(0, andel(stolpe.foer.verdi, maks) - 0.4)}
                  width="0.8"
                  height="6"
                />
              ) : null}
            </svg>
            <span className="stolpe-verdi">{stolpe.tekst}</span>
          </li>
        ))}
      </ul>
      <details className="mer">
        <summary>{tekster.visTall}</summary>
        <table className="tabell">
          <thead>
            <tr>
              <th scope="col">{tekster.navn}</th>
              {medFoer ? (
                <th scope="col" className="tall">
                  {tekster.foer}
                </th>
              ) : null}
              <th scope="col" className="tall">
                {tekster.verdi}
              </th>
            </tr>
          </thead>
          <tbody>
            {stolper.map((stolpe) => (
              <tr key={stolpe.navn}>
                <th scope="row">{stolpe.navn}</th>
                {medFoer ? <td className="tall">{stolpe.foer?.tekst ?? "–"}</td> : null}
                <td className="tall">{stolpe.tekst}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {kilde ? <p className="dempet">{kilde}</p> : null}
    </figure>
  );
}

function andel(verdi: number, maks: number): number {
  return Math.round(Math.min(100, Math.max(0, (verdi / maks) * 100)) * 10) / 10;
}
