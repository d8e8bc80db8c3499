import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { MAANEDER_TIL_AA_SAMLE, MAANEDER_TIL_VEDTAK } from "~/domain/innbyggerforslag/innbyggerforslag";
import { finnFastTema, hentKravet } from "~/domain/innbyggerforslag/liste.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import { useSide } from "../side";

export const loader = as("gjest", "/innbyggerforslag/nytt", async (context) => ({
  tittel: tFor(context.spraak)("innbyggerforslag.nytt.tittel"),
  krav: await hentKravet(context),
  kanBegynne: (await finnFastTema(context)) !== null,
}));

/** The way goes to the writing page, in the tema that is always open. Nothing is written before the first letter. */
export const action = as("gjest", "/innbyggerforslag/nytt", async (context, _params, { besoek, url }) => {
  const tema = await finnFastTema(context);
  if (!tema) throw finnesIkke();
  if (context.aktoer.slag === "gjest") besoek.blirGjest();
  const om = new URLSearchParams({ tema, som: "innbyggerforslag" });
  return redirect(tilSide(url, `/utkast/${nyId()}?${om}`), 303);
});

const steg = ["beskriv", "samle", "send"] as const;

export default function NyttInnbyggerforslag() {
  const { tittel, krav, kanBegynne } = useLoaderData<typeof loader>();
  const { t, til, tall, dato } = useSide();
  const verdier = {
    kreves: tall(krav.kreves),
    innbyggere: tall(krav.innbyggertall),
    dato: dato(krav.dato),
    samle: MAANEDER_TIL_AA_SAMLE,
    vedtak: MAANEDER_TIL_VEDTAK,
  };
  return (
    <div className="side-1 stabel">
      <Brodsmuler
        etikett={t("innbyggerforslag.duErHer")}
        ledd={[{ tekst: t("innbyggerforslag.liste.tittel"), href: til("/innbyggerforslag") }, { tekst: tittel }]}
      />
      <h1>{tittel}</h1>
      <p className="ingress">{t("innbyggerforslag.nytt.ingress", verdier)}</p>
      <section className="stabel">
        <h2>{t("innbyggerforslag.nytt.slik")}</h2>
        <ol className="trinn">
          {steg.map((ett) => (
            <li key={ett}>
              <h3>{t(`innbyggerforslag.nytt.steg.${ett}.tittel`)}</h3>
              <p>{t(`innbyggerforslag.nytt.steg.${ett}.tekst`, verdier)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="stabel tett">
        <h2>{t("innbyggerforslag.nytt.hvem")}</h2>
        <p>{t("innbyggerforslag.nytt.hvemTekst")}</p>
        <p>{t("innbyggerforslag.nytt.paaPapir")}</p>
      </section>
      <section className="stabel tett">
        <h2>{t("innbyggerforslag.nytt.navnene")}</h2>
        <p>{t("innbyggerforslag.nytt.navneneTekst")}</p>
        <p>{t("innbyggerforslag.nytt.dittNavn")}</p>
      </section>
      <section className="stabel tett">
        <h2>{t("innbyggerforslag.nytt.ikkeNei")}</h2>
        <p>{t("innbyggerforslag.nytt.ikkeNeiTekst")}</p>
        <p className="dempet">{t("innbyggerforslag.nytt.loven")}</p>
      </section>
      {kanBegynne ? (
        <form method="post" className="knapperad">
          <Knapp>{t("innbyggerforslag.nytt.begynn")}</Knapp>
        </form>
      ) : (
        <Melding slag="varsel" tittel={t("innbyggerforslag.nytt.ikkeTema")} />
      )}
    </div>
  );
}
