import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { SlikGikkDet } from "~/components/SlikGikkDet";
import { finnHastesakFor } from "~/domain/hastesak/finn.server";
import { finnKoblinger } from "~/domain/innspill/hent.server";
import { byggSlikGikkDet } from "~/domain/innspill/slik-gikk-det.server";
import { finnModerering } from "~/domain/moderering/koe.server";
import { finnVurderinger } from "~/domain/vurdering/vurder.server";
import { tFor } from "~/i18n/core";
import { datoIOslo } from "~/platform/klokke";
import type { Handle } from "../flate-visning";
import { Historikk } from "../moderator/Historikk";
import { useSide } from "../side";
import { Andreveier } from "./Andreveier";
import { Stedet } from "../Stedet";
import { Frist } from "./Frist";
import { Innspillfakta } from "./InnspillTilLesing";
import { Funnliste, Ordene } from "./MedFunn";
import { nesteSteg } from "./neste-steg";
import { Brevfiler } from "./Brevfiler";
import { Ansattvedlegg } from "./Ansattvedlegg";
import { lesInnspill } from "./les-innspill.server";
import { medVedlegg } from "./med-vedlegg.server";
import { tilLesing } from "./til-lesing";
import { useTraad } from "./useTraad";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["knyttet", "tilbakekalt", "vurdert", "besvart", "avskrevet", "spraak"] as const;

export const loader = as(
  "saksbehandler",
  "/saksbehandling/innspill/:ref",
  async (context, { ref }, { url, request }) => {
    const innspill = await lesInnspill(context, ref, request);
    const koblinger = await finnKoblinger(context, [innspill.id], { ogsaaTilbakekalte: true });
    const vurderinger = await finnVurderinger(context, innspill.id);
    const steg = await byggSlikGikkDet(context, innspill, {
      koblinger: koblinger.filter(({ tilbakekalt }) => !tilbakekalt),
      vurdert: vurderinger[0],
    });
    return {
      tittel: tFor(context.spraak)("ansattInnspill.innspillet", { ref }),
      idag: datoIOslo(context.naa),
      innspill: { ...tilLesing(innspill), ...(await medVedlegg(context, innspill)) },
      koblinger,
      vurderinger,
      saken: steg.find((ett) => ett.slag === "iSak" || ett.slag === "vedtatt") ?? null,
      svar: steg.find((ett) => ett.slag === "svar") ?? null,
      sendtVidere: steg.find((ett) => ett.slag === "sendtVidere") ?? null,
      hastesak: await finnHastesakFor(context, innspill.id),
      historikk: await finnModerering(context, innspill.id),
      gjort: gjorte.find((slag) => slag === url.searchParams.get("gjort")) ?? null,
    };
  },
);

export default function Innspill() {
  const data = useLoaderData<typeof loader>();
  const { innspill, historikk, vurderinger, idag, gjort, tittel, hastesak, sendtVidere } = data;
  const { t, til } = useSide();
  const traad = useTraad(data);
  const [neste, ...andre] = nesteSteg(data);
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[{ tekst: t("saksbord.tittel"), href: til("/saksbehandling") }, { tekst: innspill.ref }]}
        />
        {gjort ? (
          <Melding
            slag="ok"
            rolle="status"
            tittel={t(
              gjort === "avskrevet"
                ? "vedlegg.avskrift.lagret"
                : gjort === "spraak"
                  ? "skrivespraak.rett.gjort"
                  : `ansattInnspill.gjort.${gjort}`,
            )}
          />
        ) : null}
        <h1 className="skjult">{tittel}</h1>
      </div>
      <div className="side-8-4">
        <div className="stabel">
          <div className="lesning">
            <Ordene innspill={innspill} kort="utsagn" />
          </div>
          <Funnliste tekst={innspill.original} />
          <Ansattvedlegg innspill={innspill} rom="saksbehandler" />
          <Brevfiler brev={innspill.brev} />
          <Stedet sted={innspill.sted} forAnsatte />
          <p className="overlinje">
            <b>{innspill.trukket ? t("dokument.borte.trukket") : t(`ansattInnspill.visning.${innspill.status}`)}</b>
            {vurderinger.length === 0 && !innspill.trukket ? (
              <span>
                {t("ansattInnspill.vurderesInnen")} <Frist frist={innspill.svarfrist} idag={idag} />
              </span>
            ) : null}
          </p>
          {neste ? (
            <p className="knapperad">
              <KnappeLenke href={til(neste.href)}>{t(`ansattInnspill.neste.${neste.slag}`)}</KnappeLenke>
              {andre.map(({ slag, href }) => (
                <KnappeLenke key={slag} href={til(href)} slag="annen">
                  {t(`ansattInnspill.neste.${slag}`)}
                </KnappeLenke>
              ))}
            </p>
          ) : null}
          <h2>{t("ansattInnspill.slikGaarDet")}</h2>
          <SlikGikkDet steg={traad} />
        </div>
        <aside className="skinne">
          <section>
            <h2>{t("ansattInnspill.fakta")}</h2>
            <Innspillfakta innspill={innspill} />
            <p className="lenker">
              <a href={til(`/innspill/${innspill.ref}`)}>{t("ansattInnspill.slikInnbyggereSerDet")}</a>
            </p>
          </section>
          <Andreveier innspill={innspill} hastesak={hastesak} sendtVidere={sendtVidere !== null} />
          <section>
            <h2>{t("moderer.historikk.tittel")}</h2>
            <Historikk mottatt={innspill.mottatt} historikk={historikk} />
          </section>
        </aside>
      </div>
    </>
  );
}
