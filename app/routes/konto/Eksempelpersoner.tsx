import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { useSide } from "../side";
import type { Innlogging } from "./LoggInn";

/** The sample's own way in: choose somebody, without any proof. */
export function Eksempelpersoner({
  personer,
  retur,
}: {
  personer: NonNullable<Innlogging["personer"]>;
  retur: string;
}) {
  const { t, til, lang } = useSide();
  return (
    <>
      <h2>{t("loggInn.eksempel.overskrift")}</h2>
      <Melding slag="varsel" tittel={t("loggInn.eksempel.tittel")}>
        <p>{t("loggInn.eksempel.tekst")}</p>
      </Melding>
      <form method="post" action={til("/logg-inn/eksempel")} className="fullbredde">
        {retur ? <input type="hidden" name="til" value={retur} /> : null}
        <ul className="radliste">
          {personer.map(({ bruker, navn, roller, komiteer }) => (
            <li key={bruker}>
              <span className="radliste-tittel">{navn}</span>
              <span className="radliste-tall">
                <Knapp
                  slag="annen"
                  stoerrelse="sm"
                  name="bruker"
                  value={bruker}
                  aria-label={t("loggInn.eksempel.knappSom", { navn })}
                >
                  {t("loggInn.eksempel.knapp")}
                </Knapp>
              </span>
              <p className="radliste-tekst overlinje">
                <span>
                  {roller.length > 0
                    ? roller.map((rolle) => t(`rolle.${rolle}`)).join(", ")
                    : t("loggInn.eksempel.innbygger")}
                </span>
                {komiteer.map((komite) => (
                  <span key={komite.tekst} lang={lang(komite.lang)}>
                    {komite.tekst}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </form>
    </>
  );
}
