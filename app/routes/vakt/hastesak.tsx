import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentHastesak } from "~/domain/hastesak/finn.server";
import { merkSettHastesak } from "~/domain/hastesak/foelg-opp.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { Ansattvedlegg } from "../saksbehandler/Ansattvedlegg";
import { medVedlegg } from "../saksbehandler/med-vedlegg.server";
import { MedFunn } from "../saksbehandler/MedFunn";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Hastestand } from "./Hastestand";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["meldt", "sett", "avsluttet"] as const;

export const loader = as("innbygger", "/saksbehandling/haste/:ref", async (context, { ref }, { request, url }) => {
  const { innspillId, ...sak } = await hentHastesak(context, ref);
  await noterLest(context, request, { slag: "innspill", objekter: [innspillId] });
  return {
    tittel: tFor(context.spraak)("hastesak.tittel", { ref }),
    sak: { ...sak, ...(await medVedlegg(context, { id: innspillId })) },
    erSaksbehandler: context.aktoer.roller.has("saksbehandler"),
    gjort: gjorte.find((en) => en === url.searchParams.get("gjort")) ?? null,
  };
});

export const action = as("innbygger", "/saksbehandling/haste/:ref", async (context, { ref }, { url }) => {
  await merkSettHastesak(context, ref);
  return redirect(tilSide(url, `/saksbehandling/haste/${ref}?gjort=sett`), 303);
});

export default function Hastesak() {
  const { tittel, sak, erSaksbehandler, gjort } = useLoaderData<typeof loader>();
  const { t, til, lang, egetLang } = useSide();
  const skjema = useSkjema();
  const { ref, grunn, tekst, spraak, borte, ansvar, sett, avsluttet, spoersmaal, vedlegg, avskrift } = sak;
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("hastesak.liste.tittel"), href: "/saksbehandling/haste" }]}
      skjema={skjema}
    >
      {gjort && !skjema.avslaatt ? (
        <Melding slag="ok" rolle="status" tittel={t(`hastesak.gjort.${gjort}`, { navn: sak.til })} />
      ) : null}
      <div className="side-8-4">
        <div className="stabel">
          <section className="stabel tett">
            <h2>{t("hastesak.side.hvorfor")}</h2>
            <p className="linjeskift" lang={egetLang}>
              {grunn}
            </p>
          </section>
          <section className="stabel tett">
            <h2>{t("hastesak.side.ordene")}</h2>
            {borte ? (
              <Melding
                slag="varsel"
                tittel={t(borte === "sperret" ? "hastesak.side.slettet" : "hastesak.side.trukket")}
              />
            ) : null}
            {tekst ? (
              <p className="sitat" lang={lang(spraak)}>
                <MedFunn tekst={tekst} />
              </p>
            ) : null}
            <Ansattvedlegg innspill={{ ref, original: tekst, trukket: null, vedlegg, avskrift }} rom="vakt" />
            <p className="dempet">
              {t("hastesak.side.tema")}: <span lang={lang(spoersmaal.lang)}>{spoersmaal.tekst}</span>
            </p>
          </section>
          {sett ? null : ansvar ? (
            <form method="post" className="stabel tett">
              <p className="knapperad">
                <Knapp>{t("hastesak.side.sett")}</Knapp>
              </p>
              <p className="dempet">{t("hastesak.side.settHint")}</p>
            </form>
          ) : (
            <p>{t("hastesak.side.venter")}</p>
          )}
          {sett && !avsluttet && (ansvar || erSaksbehandler) ? (
            <p className="knapperad">
              <KnappeLenke href={til(`/saksbehandling/haste/${ref}/avslutning`)}>
                {t("hastesak.side.avslutt")}
              </KnappeLenke>
              {erSaksbehandler ? (
                <KnappeLenke href={til(`/innspill/${ref}/oversending`)} slag="annen">
                  {t("hastesak.side.sendVidere")}
                </KnappeLenke>
              ) : null}
            </p>
          ) : null}
        </div>
        <aside className="skinne">
          <section>
            <h2>{t("hastesak.side.slikGaarDet")}</h2>
            <Hastestand sak={sak} />
          </section>
        </aside>
      </div>
    </Verbside>
  );
}
