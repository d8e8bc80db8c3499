import type { Avvistlinje } from "~/domain/innbyggerforslag/papir";
import { useSide } from "../side";

/** The lines of a list that were not registered, each with why. Whoever sent it reads on from here. */
export function Ikketatt({ avvist }: { avvist: Avvistlinje[] }) {
  const { t } = useSide();
  return (
    <section className="stabel tett">
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <h2 id="ikke-tatt" tabIndex={-1} autoFocus>
        {t("innbyggerforslagsarbeid.papir.ikkeTatt", { count: avvist.length })}
      </h2>
      <p>{t("innbyggerforslagsarbeid.papir.ikkeTattTekst")}</p>
      <div className="tabellramme" tabIndex={0} role="region" aria-labelledby="ikke-tatt">
        <table className="tabell">
          <thead>
            <tr>
              <th scope="col">{t("innbyggerforslagsarbeid.papir.linje")}</th>
              <th scope="col">{t("innbyggerforslagsarbeid.papir.navn")}</th>
              <th scope="col">{t("innbyggerforslagsarbeid.papir.hvorfor")}</th>
            </tr>
          </thead>
          <tbody>
            {avvist.map(({ nr, navn, feil }) => (
              <tr key={nr}>
                <th scope="row">{nr}</th>
                <td>{navn}</td>
                <td>{t(`innbyggerforslagsarbeid.feil.linje.${feil}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
