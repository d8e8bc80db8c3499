import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import type { finnEksempelpersoner } from "~/access/eksempelinnlogging.server";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export type Innlogging = {
  /** The sample persons; null where signing in without proof does not exist. */
  personer: Awaited<ReturnType<typeof finnEksempelpersoner>> | null;
  innlogget: string | null;
  til: string | null;
};

/** Says honestly which ways in there are. */
export function LoggInn({ personer, innlogget, til: retur }: Innlogging) {
  const { t, til, kommune } = useSide();
  const skjema = useSkjema();
  return (
    <div className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{t("loggInn.tittel")}</h1>
      {innlogget ? <p className="ingress">{t("loggInn.alt", { navn: innlogget })}</p> : null}
      {personer ? (
        <Eksempelpersoner personer={personer} retur={skjema.verdi("til", retur ?? "")} />
      ) : (
        <p className="ingress">{t("loggInn.ingenInnlogging")}</p>
      )}
      <h2>{t("loggInn.utenKonto.tittel")}</h2>
      <p>{t("loggInn.utenKonto.tekst")}</p>
      <p className="lenker">
        <a href={til("/tema")}>{t("loggInn.utenKonto.skriv")}</a>
        <a href={til("/mine/kode")}>{t("loggInn.utenKonto.kode")}</a>
        {kommune?.telefon ? (
          <a href={`tel:${kommune.telefon.replace(/\s/g, "")}`}>
            {t("loggInn.utenKonto.ring", { telefon: kommune.telefon })}
          </a>
        ) : null}
      </p>
    </div>
  );
}

function Eksempelpersoner({ personer, retur }: { personer: NonNullable<Innlogging["personer"]>; retur: string }) {
  const { t, til, lang } = useSide();
  return (
    <>
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
