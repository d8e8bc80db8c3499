import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Tom } from "~/components/Tom";
import { finnAarshjul, finnIndikatorer, finnPlaner } from "~/domain/strategi/strategi.server";
import { tFor } from "~/i18n/core";
import { maaned } from "~/i18n/formater";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { Maalinger } from "./Maalinger";
import { Strategitre } from "./Strategitre";

export const loader = as("gjest", "/strategi", async (context) => ({
  tittel: tFor(context.spraak)("strategi.tittel"),
  idag: datoIOslo(context.naa),
  planer: await finnPlaner(context),
  indikatorer: await finnIndikatorer(context),
  aarshjul: await finnAarshjul(context),
}));

export default function Strategi() {
  const { planer, indikatorer, aarshjul, idag } = useLoaderData<typeof loader>();
  const { t, til, lang, dato, spraak } = useSide();
  const iAar = Number(idag.slice(0, 4));
  const iMaaned = Number(idag.slice(5, 7));
  return (
    <>
      <div className="stabel">
        <h1>{t("strategi.tittel")}</h1>
        <p className="ingress">{t("strategi.ingress")}</p>
      </div>
      {planer.length === 0 ? (
        <Tom tittel={t("strategi.tomt")}>
          <p>{t("strategi.tomtTekst")}</p>
        </Tom>
      ) : null}
      {planer.map((plan) => (
        <section className="stabel" key={plan.kode} id={plan.kode}>
          <p className="overlinje">
            <b>{plan.tilAar >= iAar ? t("strategi.gjelder") : t("strategi.avsluttet")}</b>
            <span>
              {plan.fraAar}–{plan.tilAar}
            </span>
            {plan.vedtatt ? <span>{t("strategi.vedtatt", { dato: dato(plan.vedtatt) })}</span> : null}
            {plan.saksnr ? (
              <a href={til(`/saker/${plan.saksnr.replace("/", "-")}`)}>{t("sakside.sak", { nr: plan.saksnr })}</a>
            ) : null}
          </p>
          <h2 className="stor" lang={lang(plan.navn.lang)}>
            {plan.navn.tekst}
          </h2>
          {plan.beskrivelse ? (
            <p className="ingress linjeskift" lang={lang(plan.beskrivelse.lang)}>
              {plan.beskrivelse.tekst}
            </p>
          ) : null}
          <Strategitre plan={plan} aapen={plan.tilAar >= iAar} idag={idag} />
        </section>
      ))}
      {indikatorer.length > 0 ? <Maalinger indikatorer={indikatorer} /> : null}
      {aarshjul.length > 0 ? (
        <section className="stabel" id="aarshjul">
          <h2>{t("strategi.aarshjul")}</h2>
          <p className="dempet">{t("strategi.aarshjulTekst")}</p>
          <ol className="prosess">
            {aarshjul.map(({ maaned: nr, navn, beskrivelse }) => (
              <li key={navn.tekst} aria-current={nr === iMaaned ? "step" : undefined}>
                <span>{maaned(nr, spraak)}</span>
                <span lang={lang(navn.lang)}>
                  <b>{navn.tekst}</b>
                  {beskrivelse ? (
                    <>
                      <br />
                      {beskrivelse.tekst}
                    </>
                  ) : null}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
