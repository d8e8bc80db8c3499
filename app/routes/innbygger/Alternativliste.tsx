import type { Avstemningen } from "~/domain/avstemning/hent.server";
import { useSide } from "../side";
import { Omtale } from "./Stemmeseddel";

/** What there is to choose among where no form shows it, what it has become, and what does not stand on the ballot and why. */
export function Alternativliste({ avstemning }: { avstemning: Avstemningen }) {
  const { t, til, lang, egetLang } = useSide();
  const { alternativer, ikkeMed, status, min, hindring } = avstemning;
  const iSkjemaet = status === "aapen" && !min && !hindring;
  const bleTil = alternativer.some(({ punkt }) => punkt);
  return (
    <>
      {alternativer.length > 0 && (!iSkjemaet || bleTil) ? (
        <section className="stabel stemmeblokk">
          <h2>{t("avstemning.seddel.alternativer")}</h2>
          <ol className="radliste alternativer">
            {alternativer.map((ett) => (
              <li key={ett.id}>
                <h3 className="radliste-tittel" lang={lang(ett.tittel.lang)}>
                  {ett.tittel.tekst}
                </h3>
                <div className="radliste-tekst">
                  <Omtale ett={ett} />
                  {ett.punkt ? (
                    <p className="omtale">
                      {t("avstemning.alternativ.ble")}{" "}
                      <a href={til(`/strategi/punkt/${ett.punkt.kode}`)} lang={lang(ett.punkt.navn.lang)}>
                        {ett.punkt.navn.tekst}
                      </a>
                    </p>
                  ) : null}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {ikkeMed.length > 0 ? (
        <section className="stabel stemmeblokk">
          <h2>{t("avstemning.ikkeMed.tittel")}</h2>
          <ul className="radliste alternativer">
            {ikkeMed.map((ett) => (
              <li key={ett.id}>
                <h3 className="radliste-tittel" lang={lang(ett.tittel.lang)}>
                  {ett.tittel.tekst}
                </h3>
                <div className="radliste-tekst">
                  <p>
                    {t("avstemning.ikkeMed.fordi")} <span lang={egetLang}>{ett.begrunnelse}</span>
                  </p>
                  <Omtale ett={{ ...ett, begrunnelse: "" }} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
