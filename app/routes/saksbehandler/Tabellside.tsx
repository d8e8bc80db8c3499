import type { ReactNode } from "react";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Tom } from "~/components/Tom";
import { useSide } from "../side";

/** All that the desk has of a kind, a row each, with the way to a new one; where there is none, that way and why. */
export function Tabellside(props: {
  tittel: string;
  ny: { tekst: string; href: string };
  /** Said instead of the table when there are no rows. */
  tom: { tittel: string; tekst: string } | null;
  kolonner: Array<{ tekst: string; tall?: boolean }>;
  /** Between the heading and the table. */
  lenker?: ReactNode;
  /** The rows. */
  children: ReactNode;
}) {
  const { tittel, ny, tom, kolonner, lenker, children } = props;
  const { t, til } = useSide();
  const knapp = <KnappeLenke href={til(ny.href)}>{ny.tekst}</KnappeLenke>;
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[{ tekst: t("saksbord.tittel"), href: til("/saksbehandling") }, { tekst: tittel }]}
        />
      </div>
      <div className="hode-rad">
        <h1>{tittel}</h1>
        {tom ? null : knapp}
      </div>
      {lenker}
      {tom ? (
        <Tom tittel={tom.tittel} handling={knapp}>
          <p>{tom.tekst}</p>
        </Tom>
      ) : (
        <div className="tabellramme" tabIndex={0} role="region" aria-label={tittel}>
          <table className="tabell">
            <thead>
              <tr>
                {kolonner.map(({ tekst, tall }) => (
                  <th key={tekst} scope="col" className={tall ? "tall" : undefined}>
                    {tekst}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </>
  );
}
