import type { ReactNode } from "react";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { SlikGikkDet } from "~/components/SlikGikkDet";
import type { HentetInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";
import { useInnbyggerforslagsteg } from "./useInnbyggerforslagsteg";

/** How far an innbyggerforslag has come, and what its reader can do: signatures, the clock, and the way to kommunestyret. */
export function Innbyggerforslagsdel({ del }: { del: HentetInnbyggerforslag }) {
  const { t } = useSide();
  const steg = useInnbyggerforslagsteg(del);
  return (
    <>
      <section className="stabel" id="underskrifter" aria-labelledby="underskrifter-tittel">
        <h2 id="underskrifter-tittel">{t("innbyggerforslag.del.tittel")}</h2>
        <Underskrifter del={del} />
        <Klokka del={del} />
        <Handlinger del={del} />
        <p className="lenker kun-skjerm">
          <Om />
        </p>
      </section>
      <section className="stabel">
        <h2>{t("innbyggerforslag.del.veien")}</h2>
        <SlikGikkDet steg={steg} />
      </section>
    </>
  );
}

function Om() {
  const { t, til } = useSide();
  return <a href={til("/innbyggerforslag/nytt")}>{t("innbyggerforslag.del.om")}</a>;
}

/** In words, and in a bar. */
export function Underskrifter({ del }: { del: Pick<HentetInnbyggerforslag, "antall" | "kreves" | "status"> }) {
  const { t, tall } = useSide();
  const { antall, kreves, status } = del;
  if (status === "venter" || kreves === 0) return null;
  return (
    <div className="underskrifter">
      <p className="underskrifter-tall">
        {t("innbyggerforslag.del.antall", { antall: tall(antall), kreves: tall(kreves) })}
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="stolpe-spor" width="100" height="6" />
        <rect className="stolpe-fyll" width={Math.min(100, Math.round((antall / kreves) * 1000) / 10)} height="6" />
      </svg>
    </div>
  );
}

/** What the days are, by where it stands. */
function Klokka({ del }: { del: HentetInnbyggerforslag }) {
  const { t, til, dato, tall, egetLang } = useSide();
  const { status, mangler, samlerTil, dagerIgjen, frist, dagerTilFrist, sendt, antallSendt, stroeket } = del;
  const grunnlag =
    del.innbyggertall && del.innbyggertallDato ? (
      <p className="dempet">
        {t("innbyggerforslag.del.grunnlag", {
          kreves: tall(del.kreves),
          innbyggere: tall(del.innbyggertall),
          dato: dato(del.innbyggertallDato),
        })}
      </p>
    ) : null;
  const sendtTekst =
    sendt && antallSendt !== null ? (
      <p>
        {t("innbyggerforslag.del.sendt", { dato: dato(sendt), count: antallSendt, antall: tall(antallSendt) })}{" "}
        {stroeket > 0 ? t("innbyggerforslag.del.stroeket", { count: stroeket, antall: tall(stroeket) }) : null}
      </p>
    ) : null;
  const fristen =
    frist && dagerTilFrist !== null ? (
      <p className="klokke">
        {dagerTilFrist < 0
          ? t("innbyggerforslag.del.fristOver", { dato: dato(frist) })
          : t("innbyggerforslag.del.frist", { dato: dato(frist), count: dagerTilFrist })}
      </p>
    ) : null;
  switch (status) {
    case "venter":
      return <p>{t("innbyggerforslag.del.venter")}</p>;
    case "samler":
      return (
        <>
          {samlerTil ? (
            <p className="klokke">
              {dagerIgjen === null
                ? t("innbyggerforslag.del.samletTil", { dato: dato(samlerTil) })
                : mangler > 0
                  ? t("innbyggerforslag.del.manglerTil", {
                      count: mangler,
                      antall: tall(mangler),
                      dato: dato(samlerTil),
                    })
                  : t("innbyggerforslag.del.nokTil", { dato: dato(samlerTil) })}
            </p>
          ) : null}
          {grunnlag}
        </>
      );
    case "mangler":
      return (
        <>
          {sendtTekst}
          <Melding slag="varsel" tittel={t("innbyggerforslag.del.manglerTittel")}>
            {del.rettes ? (
              <p className="linjeskift" lang={egetLang}>
                {del.rettes}
              </p>
            ) : null}
            <p>{t(del.beholderFristen ? "innbyggerforslag.del.manglerForm" : "innbyggerforslag.del.manglerNavn")}</p>
          </Melding>
          {del.beholderFristen ? fristen : null}
        </>
      );
    case "sendt":
    case "til_behandling":
      return (
        <>
          {del.plansak ? (
            <p className="klokke">{t("innbyggerforslag.del.plansak", { plansak: del.plansak })}</p>
          ) : (
            fristen
          )}
          {sendtTekst}
          {grunnlag}
        </>
      );
    case "avgjort":
      return (
        <>
          <p className="klokke">{del.utfall ? t(`innbyggerforslag.utfall.${del.utfall}`) : null}</p>
          {del.sak ? (
            <p>
              <a href={til(`/saker/${del.sak.nr}`)}>
                {t("innbyggerforslag.del.sak", { nr: somSaksnr(del.sak.nr), organ: del.vedtak?.organ ?? "" })}
              </a>
            </p>
          ) : null}
          {del.videre ? (
            <div className="stabel tett">
              <h3>{t("innbyggerforslag.del.videre")}</h3>
              <p className="linjeskift" lang={egetLang}>
                {del.videre}
              </p>
            </div>
          ) : null}
          {sendtTekst}
        </>
      );
    default:
      return <p className="klokke">{t(`innbyggerforslag.del.${status}`)}</p>;
  }
}

/** One filled button: the proposer's to send when enough have signed, else everybody's to sign. */
function Handlinger({ del }: { del: HentetInnbyggerforslag }) {
  const { t, til, dato } = useSide();
  const vei = (siste: string) => til(`/forslag/${del.ref}/${siste}`);
  const lenker: ReactNode[] = [];
  const { underskrift } = del;
  const knapper: ReactNode[] = [];
  if (del.kanSendes)
    knapper.push(
      <KnappeLenke key="send" href={vei("innsending")}>
        {t("innbyggerforslag.del.send")}
      </KnappeLenke>,
    );
  if (del.aapen && !underskrift)
    knapper.push(
      <KnappeLenke key="skriv" slag={del.kanSendes ? "annen" : "hoved"} href={vei("underskrift")}>
        {t("innbyggerforslag.skrivUnder")}
      </KnappeLenke>,
    );
  if (underskrift?.kanal === "nett")
    lenker.push(
      ...(del.aapen
        ? [
            <a key="trekk" href={vei("underskrift/tilbaketrekking")}>
              {t("innbyggerforslag.trekk.lenke")}
            </a>,
          ]
        : []),
      <a key="varsling" href={vei("underskrift/varsling")}>
        {t(underskrift.epost ? "innbyggerforslag.varsling.lenkeStopp" : "innbyggerforslag.varsling.lenkeStart")}
      </a>,
    );
  if (del.aapen)
    lenker.push(
      <a key="papir" href={vei("papir")}>
        {t("innbyggerforslag.papir.lenke")}
      </a>,
    );
  return (
    <>
      {underskrift ? (
        <p>
          <b>
            {t(
              underskrift.kanal === "papir"
                ? "innbyggerforslag.del.harPaaPapir"
                : "innbyggerforslag.del.harSkrevetUnder",
              { dato: dato(underskrift.tid) },
            )}
          </b>
        </p>
      ) : null}
      {knapper.length > 0 ? <p className="knapperad kun-skjerm">{knapper}</p> : null}
      {del.aapen && !underskrift && del.hinder ? (
        <p className="dempet">{t(`innbyggerforslag.hinderKort.${del.hinder}`)}</p>
      ) : null}
      {lenker.length > 0 ? <p className="lenker kun-skjerm">{lenker}</p> : null}
    </>
  );
}
