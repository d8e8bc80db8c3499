import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { LangTraad } from "~/components/LangTraad";
import { Tom } from "~/components/Tom";
import { finnAarshjul } from "~/domain/strategi/strategi.server";
import { finnGjort } from "~/domain/svar/gjort.server";
import { finnTemaer } from "~/domain/tema/tema.server";
import { maaned } from "~/i18n/formater";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { GjortRader } from "./GjortRader";
import { Temafrist } from "./Temafrist";
import { Temaliste, Temasoek } from "./Temaliste";

export const loader = as("gjest", "/", async (context) => {
  const [temaer, gjort, aarshjul] = [await finnTemaer(context), await finnGjort(context), await finnAarshjul(context)];
  const idag = datoIOslo(context.naa);
  const iMaaned = Number(idag.slice(5, 7));
  return {
    idag,
    fremst: temaer.find(({ aapen, frist }) => aapen && frist) ?? null,
    andre: temaer.filter((tema, i) => i !== temaer.findIndex(({ aapen, frist }) => aapen && frist)).slice(0, 8),
    gjort: enAvHver(gjort),
    nesteIAaret: aarshjul.find(({ maaned: nr }) => nr > iMaaned) ?? aarshjul[0] ?? null,
  };
});

/** One that is done, one under way, one that was not done; rather one whose effect is a row of its own. */
function enAvHver(gjort: Awaited<ReturnType<typeof finnGjort>>) {
  return (["gjort", "i_gang", "ikke_gjort"] as const).flatMap((stand) => {
    const disse = gjort.filter((rad) => rad.stand === stand);
    return disse.find(({ beskrivelse }) => beskrivelse) ?? disse[0] ?? [];
  });
}

export default function Hjem() {
  const { fremst, andre, gjort, nesteIAaret, idag } = useLoaderData<typeof loader>();
  const { t, til, lang, spraak, kommune } = useSide();
  return (
    <>
      <div className="traad-lang">
        <LangTraad />
        <div className="side-8-4">
          <div className="stabel">
            <h1 className="storoverskrift">{t("hjem.tittel")}</h1>
            <p className="knapperad">
              <KnappeLenke href={til(`/tema/${fremst?.slug ?? "noe-annet"}/innspill/nytt`)} stoerrelse="lg">
                {t("hjem.skriv")}
              </KnappeLenke>
              {kommune?.telefon ? (
                <span className="dempet">
                  {t("hjem.ellerRing")} <a href={`tel:${kommune.telefon.replace(/\s/g, "")}`}>{kommune.telefon}</a>
                </span>
              ) : null}
            </p>
            <p className="dempet">{t("hjem.utenKonto")}</p>
          </div>
          {nesteIAaret ? (
            <aside className="skinne">
              <section>
                <p className="dempet">{t("hjem.nesteIAaret", { maaned: maaned(nesteIAaret.maaned, spraak) })}</p>
                <h2 className="dato-stor" lang={lang(nesteIAaret.navn.lang)}>
                  {nesteIAaret.navn.tekst}
                </h2>
                {nesteIAaret.beskrivelse ? (
                  <p className="dempet" lang={lang(nesteIAaret.beskrivelse.lang)}>
                    {nesteIAaret.beskrivelse.tekst}
                  </p>
                ) : null}
                <p className="lenker">
                  <a href={til("/strategi#aarshjul")}>{t("hjem.heleAaret")}</a>
                </p>
              </section>
            </aside>
          ) : null}
        </div>
        {fremst ? (
          <section className="stabel">
            <p className="overlinje paa-traaden">
              <b>{t("tema.aapentNaa")}</b>
              <Temafrist frist={fremst.frist} idag={idag} />
            </p>
            <h2 className="stor" lang={lang(fremst.spoersmaal.lang)}>
              <a href={til(`/tema/${fremst.slug}`)}>{fremst.spoersmaal.tekst}</a>
            </h2>
            <p className="ingress" lang={lang(fremst.sammendrag.lang)}>
              {fremst.sammendrag.tekst}
            </p>
            <p className="lenker">
              <a href={til(`/tema/${fremst.slug}/innspill/nytt`)}>{t("hjem.skrivOmDette")}</a>
              {fremst.antallVist > 0 ? (
                <a href={til(`/tema/${fremst.slug}#innspill`)}>{t("hjem.lesInnspill", { count: fremst.antallVist })}</a>
              ) : null}
            </p>
          </section>
        ) : (
          <Tom tittel={t("hjem.ingenAapne")}>
            <p>{t("hjem.ingenAapneTekst")}</p>
          </Tom>
        )}
        <section className="stabel">
          <div className="hode-rad fullbredde">
            <h2 className="smaa">{t("hjem.andreTemaer")}</h2>
            <Temasoek />
          </div>
          <Temaliste temaer={andre} />
          <p className="lenker">
            <a href={til("/hoering")}>{t("hoering.seAlle")}</a>
            <a href={til("/forslag")}>{t("forslag.hjem")}</a>
            <a href={til("/avstemning")}>{t("avstemning.hjem")}</a>
          </p>
        </section>
      </div>
      <section className="stabel">
        <h2>{t("gjort.tittel")}</h2>
        <p className="dempet">{t("gjort.foelgTraaden")}</p>
        <GjortRader rader={gjort} />
        <p className="lenker">
          <a href={til("/gjort")}>{t("gjort.seAlt")}</a>
        </p>
      </section>
    </>
  );
}
