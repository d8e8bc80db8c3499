import { Valg } from "~/components/Felt";
import type { Limt } from "~/domain/innspill/limt-tabell";
import { kolonneslag } from "~/domain/innspill/registrering";
import { useSide } from "../side";

/** What was pasted, as it is read: what each column is, and each line with what is wrong with it. */
export function LimtTabell({ lest: { kolonner, eksempel, linjer }, fokus }: { lest: Limt; fokus: boolean }) {
  const { t } = useSide();
  const feil = linjer.filter(({ linje }) => linje === null).length;
  return (
    <>
      <fieldset className="ds-fieldset">
        <legend>{t("skranke.liste.kolonner")}</legend>
        <div className="feltrad">
          {kolonner.map((slag, i) => (
            <Valg
              // oxlint-disable-next-line react/no-array-index-key
              key={i}
              id={`kolonne${i}`}
              navn="kolonne"
              etikett={t("skranke.liste.kolonneNr", { nr: i + 1, eksempel: kort(eksempel[i] ?? "", 30) })}
              defaultValue={slag}
              valg={kolonneslag.map((en) => ({ verdi: en, tekst: t(`skranke.kolonne.${en}`) }))}
            />
          ))}
        </div>
      </fieldset>
      <div className="stabel tett">
        {/* The answer to «Se over»: whoever pressed it reads on from here. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <h2 id="forhaandsvisning" tabIndex={-1} autoFocus={fokus}>
          {t("skranke.liste.slik", { count: linjer.length })}
        </h2>
        {feil > 0 ? <p data-farge="feil">{t("skranke.liste.feil", { count: feil })}</p> : null}
        <div className="tabellramme" tabIndex={0} role="region" aria-labelledby="forhaandsvisning">
          <table className="tabell">
            <thead>
              <tr>
                <th scope="col">{t("skranke.liste.linje")}</th>
                <th scope="col">{t("skranke.kolonne.tekst")}</th>
                <th scope="col">{t("skranke.liste.hvem")}</th>
                <th scope="col">{t("skranke.liste.svar")}</th>
              </tr>
            </thead>
            <tbody>
              {linjer.map(({ nr, tekst, linje, feil: feilene, funn, hvem }) => (
                <tr key={nr}>
                  <th scope="row">{nr}</th>
                  <td>
                    {kort(tekst, 160)}
                    {feilene.map((en) => (
                      <span key={en} className="linjefeil">
                        {t(en)}
                      </span>
                    ))}
                    {funn.length > 0 ? (
                      <span className="linjefunn">
                        {t("skranke.liste.funn", {
                          hva: funn.map((en) => t(`ansattInnspill.funn.${en as "telefon"}`)).join(", "),
                        })}
                      </span>
                    ) : null}
                  </td>
                  <td>{hvem}</td>
                  <td>{linje ? t(`skranke.svarkanal.${linje.svarkanal}`) : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

const kort = (tekst: string, maks: number) => (tekst.length > maks ? `${tekst.slice(0, maks - 2)} …` : tekst);
