import { noednumre, somTel } from "~/domain/oversending/noednumre";
import type { finnHvaGaarHvor } from "~/domain/instans/finn.server";
import { useSide } from "../side";

const noed = noednumre.filter((ett) => ett.noed);
const samtale = noednumre.filter((ett) => !ett.noed);

/** One quiet line: this is not where one calls for help, and where one does. */
export function Noedlinje() {
  const { t, til } = useSide();
  return (
    <p className="noedlinje">
      {t("hjelpNaa.ikkeNoed")} {t("hjelpNaa.fare")}{" "}
      {noed.map(({ hva, tekst }) => (
        <span key={hva}>
          <a href={somTel(tekst)}>
            <span className="skjult">{t(`hjelpNaa.numre.${hva}.navn`)} </span>
            {tekst}
          </a>{" "}
        </span>
      ))}
      <a href={til("/hjelp")}>{t("hjelpNaa.alle")}</a>
    </p>
  );
}

/** The numbers that help at once, then those that listen. */
export function Hjelpenumre() {
  const { t } = useSide();
  return (
    <>
      {([noed, samtale] as const).map((numre, i) => (
        <section key={i === 0 ? "noed" : "samtale"} className="stabel tett">
          <h2>{t(i === 0 ? "hjelpNaa.noed" : "hjelpNaa.noen")}</h2>
          <ul className="hjelpenumre">
            {numre.map(({ hva, tekst }) => (
              <li key={hva}>
                <a href={somTel(tekst)} className="hjelpenummer">
                  <b>{tekst}</b> <span>{t(`hjelpNaa.numre.${hva}.navn`)}</span>
                </a>
                <p className="dempet">{t(`hjelpNaa.numre.${hva}.hva`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Who deals with what, and how to reach them oneself. Nothing where nobody has entered any. */
export function HvaGaarHvor({ instanser }: { instanser: Awaited<ReturnType<typeof finnHvaGaarHvor>> }) {
  const { t, lang } = useSide();
  if (instanser.length === 0) return null;
  return (
    <section className="stabel tett">
      <h2 id="hvem">{t("hjelpNaa.hvorHoererDet")}</h2>
      <p className="dempet">{t("hjelpNaa.hvorHoererDetTekst")}</p>
      <ul className="hvagaarhvor">
        {instanser.map(({ id, navn, hva, egen, telefon, nettside }) => (
          <li key={id}>
            <p className="hvagaarhvor-hva" lang={lang(hva.lang)}>
              {hva.tekst}
            </p>
            <p className="overlinje">
              <b lang={lang(navn.lang)}>{navn.tekst}</b>
              {egen ? null : <span>{t("hjelpNaa.utenfor")}</span>}
            </p>
            <p className="lenker">
              {telefon ? <a href={somTel(telefon)}>{telefon}</a> : null}
              {nettside ? (
                <a href={nettside} rel="noreferrer" aria-label={t("hjelpNaa.nettside", { navn: navn.tekst })}>
                  {new URL(nettside).hostname.replace(/^www\./, "")}
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
