import type { Kommentert } from "~/domain/hoering/kommentarer.server";
import { useSide } from "../side";

/** The sections that somebody has spoken of; those that the newest version does not have, stand last and are said to be gone. */
export function Kommentertabell({ slug, kommentert }: { slug: string; kommentert: Kommentert[] }) {
  const { t, til, tall } = useSide();
  const borte = kommentert.filter((ett) => ett.borte);
  return (
    <section className="stabel">
      <h2>{t("hoeringsarbeid.kommentarer.tittel")}</h2>
      {kommentert.length === 0 ? <p>{t("hoeringsarbeid.kommentarer.ingen")}</p> : null}
      {borte.length > 0 ? (
        <p>{t("hoeringsarbeid.kommentarer.borte", { count: borte.reduce((sum, { antall }) => sum + antall, 0) })}</p>
      ) : null}
      {kommentert.length > 0 ? (
        <div className="tabellramme" tabIndex={0} role="region" aria-label={t("hoeringsarbeid.kommentarer.tittel")}>
          <table className="tabell">
            <thead>
              <tr>
                <th scope="col">{t("hoeringsarbeid.kommentarer.avsnitt")}</th>
                <th scope="col" className="tall">
                  {t("hoeringsarbeid.kommentarer.antall")}
                </th>
              </tr>
            </thead>
            <tbody>
              {kommentert.map(({ stabil, overskrift, antall, borte: erBorte }) => (
                <tr key={stabil}>
                  <th scope="row">
                    {erBorte ? (
                      <>
                        {overskrift} <b>{t("hoeringsarbeid.kommentarer.fjernet")}</b>
                      </>
                    ) : (
                      <a href={til(`/hoering/${slug}/avsnitt/${stabil}`)}>{overskrift}</a>
                    )}
                  </th>
                  <td className="tall">{tall(antall)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
