import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { KnappeLenke } from "~/components/Knapp";
import { Sider } from "~/components/Sider";
import { Tom } from "~/components/Tom";
import { finnTemaetsForslag } from "~/domain/forslag/finn.server";
import { finnTemaetsHoering } from "~/domain/hoering/for-alle.server";
import { finnInnspillITema } from "~/domain/innspill/hent.server";
import { finnHvaGaarHvor } from "~/domain/instans/finn.server";
import { finnTemaetsPunkter, hentTema } from "~/domain/tema/tema.server";
import { somSaksnr } from "~/domain/sak/sak";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { Forslagsliste } from "./Forslagsliste";
import { HvaGaarHvor, Noedlinje } from "./Hjelpenumre";
import { Innspilliste } from "./Innspilliste";
import { Temafakta } from "./Temafakta";
import { Temafrist } from "./Temafrist";

export const loader = as("gjest", "/tema/:slug", async (context, { slug }, { url }) => {
  const tema = await hentTema(context, slug);
  const punkter = await finnTemaetsPunkter(context, tema.id);
  const hoering = await finnTemaetsHoering(context, tema.id);
  const forslag = await finnTemaetsForslag(context, tema.id);
  const innspill = await finnInnspillITema(context, tema.id, url.searchParams.get("etter"));
  return {
    tittel: tema.spoersmaal.tekst,
    idag: datoIOslo(context.naa),
    tema,
    punkter,
    hoering,
    innspill,
    forslag,
    instanser: tema.fase === "fast" ? await finnHvaGaarHvor(context) : null,
    foersteSide: !url.searchParams.has("etter"),
  };
});

export default function Tema() {
  const { tema, punkter, hoering, innspill, forslag, idag, instanser, foersteSide } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skriv = til(`/tema/${tema.slug}/innspill/nytt`);
  return (
    <div className={tema.aapen ? "med-skrivlinje" : undefined}>
      <div className="side-7-5">
        <div className="stabel">
          <p className="overlinje">
            <b>{tema.aapen ? t("tema.aapentNaa") : t("tema.avsluttet")}</b>
            <span lang={lang(tema.komite.lang)}>{tema.komite.tekst}</span>
          </p>
          <h1 lang={lang(tema.spoersmaal.lang)}>{tema.spoersmaal.tekst}</h1>
          <p className="ingress" lang={lang(tema.sammendrag.lang)}>
            {tema.sammendrag.tekst}
          </p>
          {hoering ? (
            <p className="lenker">
              <a href={til(`/hoering/${hoering.slug}`)}>
                {t(tema.aapen ? "hoering.lesDokumentet" : "hoering.seDokumentet")}:{" "}
                <span lang={lang(hoering.tittel.lang)}>{hoering.tittel.tekst}</span>
              </a>
            </p>
          ) : null}
          <div className="paavirkning fullbredde">
            <Liste tittel={t("tema.paavirkes")} punkter={tema.paavirkes} />
            <Liste tittel={t("tema.bestemt")} punkter={tema.bestemt} />
          </div>
          <p className="dempet">
            {t("tema.nivaa")} <b>{t(`tema.nivaaer.${tema.nivaa}`)}</b>.{" "}
            <span lang={lang(tema.nivaaBegrunnelse.lang)}>{tema.nivaaBegrunnelse.tekst}</span>
          </p>
          {tema.aapen || !tema.frist || tema.frist >= idag ? null : (
            <p>
              {t("tema.etterFristen")} <a href={til("/tema/noe-annet/innspill/nytt")}>{t("temaer.skrivLikevel")}</a>
            </p>
          )}
          {tema.saker.length > 0 ? (
            <p className="lenker">
              {tema.saker.map((nr) => (
                <a key={nr} href={til(`/saker/${nr}`)}>
                  {t("innspillside.slikGikkDet")}: {t("sakside.sak", { nr: somSaksnr(nr) })}
                </a>
              ))}
            </p>
          ) : null}
          {instanser ? (
            <>
              <Noedlinje />
              <HvaGaarHvor instanser={instanser} />
            </>
          ) : null}
          {forslag.length > 0 ? (
            <section className="stabel" id="forslag">
              <h2>{t("forslag.iTemaet")}</h2>
              <Forslagsliste rader={forslag} medTema={false} />
              <p className="lenker">
                <a href={til(`/forslag?tema=${tema.slug}`)}>{t("forslag.alleITemaet")}</a>
              </p>
            </section>
          ) : null}
          <h2 id="innspill">{t("tema.innspillene")}</h2>
          {tema.paaKartet ? (
            <p className="lenker">
              <a href={til(`/tema/${tema.slug}/kart`)}>{t("sted.temakart.lenke")}</a>
            </p>
          ) : null}
          {innspill.rader.length > 0 ? (
            <Innspilliste rader={innspill.rader} enhet={tema.enhet} />
          ) : (
            <Tom tittel={foersteSide ? t("tema.ingenInnspill") : t("tema.ingenFlere")}>
              <p>{tema.aapen ? t("tema.vaerFoerst") : t("tema.ingenVist")}</p>
            </Tom>
          )}
          <Sider
            neste={innspill.neste ? til(`/tema/${tema.slug}?etter=${innspill.neste}#innspill`) : null}
            tekst={t("liste.visFlere")}
            etikett={t("tema.flereInnspill")}
          />
        </div>
        <Temafakta tema={tema} punkter={punkter} idag={idag} />
      </div>
      {tema.aapen ? (
        <p className="skrivlinje">
          <span className="overlinje">
            <Temafrist frist={tema.frist} idag={idag} />
          </span>
          <span className="knapperad">
            {tema.tarForslag ? (
              <KnappeLenke slag="annen" href={til(`/tema/${tema.slug}/forslag/nytt`)}>
                {t("skriveforslag.knapp")}
              </KnappeLenke>
            ) : null}
            <KnappeLenke href={skriv}>{t("tema.skrivInnspill")}</KnappeLenke>
          </span>
        </p>
      ) : null}
    </div>
  );
}

function Liste({ tittel, punkter }: { tittel: string; punkter: { tekst: string[]; lang: string } }) {
  const { lang } = useSide();
  return (
    <section>
      <h2 className="smaa">{tittel}</h2>
      <ul lang={lang(punkter.lang)}>
        {punkter.tekst.map((punkt) => (
          <li key={punkt}>{punkt}</li>
        ))}
      </ul>
    </section>
  );
}
