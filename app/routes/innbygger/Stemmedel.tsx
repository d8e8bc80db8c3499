import type { ReactNode } from "react";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import type { Avstemningen } from "~/domain/avstemning/hent.server";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";
import { DinStemme } from "./DinStemme";
import { Stemmefakta } from "./Stemmefakta";
import { Stemmeresultat } from "./Stemmeresultat";
import { Stemmeseddel } from "./Stemmeseddel";

/**
 * All of a vote that a page shows: the form or one's own vote, who may vote and until when, the result when it may be seen, and what comes of
 * it. The form posts to the vote's own address, wherever it stands. `endrer` shows the form to one who has voted.
 */
export function Stemmedel({ avstemning, endrer = false }: { avstemning: Avstemningen; endrer?: boolean }) {
  const { t, til } = useSide();
  const { status, min, resultat } = avstemning;
  const fakta = (
    <>
      <Stemmefakta avstemning={avstemning} />
      {resultat ? null : <p className="dempet">{t("avstemning.resultat.senere")}</p>}
      <p className="lenker">
        <a href={til("/avstemning/slik-virker-det")}>{t("avstemning.slikVirkerDet")}</a>
      </p>
    </>
  );
  return (
    <>
      <section className="stabel" id="stem">
        {status === "aapen" ? (
          min && !endrer ? (
            <DinStemme avstemning={avstemning} min={min} />
          ) : (
            <Stemmeplass avstemning={avstemning} />
          )
        ) : (
          <Naa avstemning={avstemning} />
        )}
        {status === "stengt" ? null : fakta}
      </section>
      {resultat ? <Stemmeresultat avstemning={avstemning} grupper={resultat.grupper} /> : null}
      {status === "stengt" ? <Etterpaa avstemning={avstemning}>{fakta}</Etterpaa> : null}
    </>
  );
}

/** The form, or what one must do to get it. */
function Stemmeplass({ avstemning }: { avstemning: Avstemningen }) {
  const { t, til } = useSide();
  const { slug, hindring } = avstemning;
  return (
    <>
      <h2>{t("avstemning.seddel.tittel")}</h2>
      {hindring ? (
        <>
          <p>{t(`avstemning.hindring.${hindring}.tekst`)}</p>
          <p className="knapperad">
            <KnappeLenke
              href={
                hindring === "bosatt"
                  ? til("/min-side/bosted")
                  : til(`/logg-inn?til=${encodeURIComponent(til(`/avstemning/${slug}/stemme`))}`)
              }
            >
              {t(`avstemning.hindring.${hindring}.knapp`)}
            </KnappeLenke>
          </p>
        </>
      ) : (
        <Stemmeseddel avstemning={avstemning} />
      )}
    </>
  );
}

/** A vote that takes no votes now, and why. */
function Naa({ avstemning: { status, aapner, stengt, min, ...resten } }: { avstemning: Avstemningen }) {
  const { t, dato, ukedagMedAar, klokkeslett } = useSide();
  if (status === "stengt") return <p>{t("avstemning.stengt", { dag: stengt ? dato(stengt) : "" })}</p>;
  if (status === "kommer")
    return <Melding tittel={t("avstemning.kommer", { dag: ukedagMedAar(aapner), klokke: klokkeslett(aapner) })} />;
  return (
    <>
      <Melding tittel={t("avstemning.telles")} />
      {min ? <DinStemme avstemning={{ ...resten, status, aapner, stengt, min }} min={min} laast /> : null}
    </>
  );
}

/** What there is to check when it is closed, and where the result goes. */
function Etterpaa({
  avstemning: { slug, hovedbok, sak },
  children,
}: {
  avstemning: Avstemningen;
  children: ReactNode;
}) {
  const { t, til, dato, egetLang } = useSide();
  return (
    <>
      {sak ? (
        <section className="stabel tett stemmeblokk">
          <h2>{t("avstemning.etterpaa.sakTittel")}</h2>
          <p>
            <a href={til(`/saker/${sak.nr}`)}>{t("avstemning.etterpaa.sak", { nr: somSaksnr(sak.nr) })}</a>:{" "}
            <span lang={egetLang}>{sak.tittel}</span>.{" "}
            {sak.vedtak
              ? `${t("avstemning.etterpaa.vedtatt", { organ: sak.vedtak.organ, dag: dato(sak.vedtak.dato) })}.`
              : t("avstemning.etterpaa.forberedes")}
          </p>
        </section>
      ) : null}
      <section className="stabel tett stemmeblokk">
        <h2>{t("avstemning.etterpaa.tittel")}</h2>
        {children}
        <p>{t("avstemning.etterpaa.noekkelSlettet")}</p>
        {hovedbok ? (
          <p className="dempet">
            {t("avstemning.etterpaa.hode")}: <code className="kontrolltall">{hovedbok.hode}</code>{" "}
            {t("avstemning.etterpaa.rader", { count: hovedbok.rader })}.
          </p>
        ) : null}
        <p className="lenker">
          <a href={til(`/avstemning/${slug}/kvitteringer`)}>{t("avstemning.etterpaa.erMedTalt")}</a>{" "}
          <a href={til(`/avstemning/${slug}/resultat.json`)} download>
            {t("avstemning.etterpaa.fil")}
          </a>
        </p>
      </section>
    </>
  );
}
