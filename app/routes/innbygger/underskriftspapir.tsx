import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { kommunen } from "~/access/avvis.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { delForslag } from "~/domain/forslag/forslag";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";

/** Lines on one sheet: the words, the heading and these fit on A4. */
const LINJER = 10;

export const loader = as("gjest", "/forslag/:ref/papir", async (context, { ref }, { besoek }) => {
  const { tittel, vist, spraak, vises, status, aapen, samlerTil, kreves } = await hentInnbyggerforslag(context, ref);
  if (!vises) throw finnesIkke();
  const { navn, postadresse } = await kommunen(besoek);
  return {
    tittel: tFor(context.spraak)("innbyggerforslag.papir.tittel"),
    ref,
    forslaget: { tittel, tekst: delForslag(vist).brodtekst, spraak, status, aapen, samlerTil, kreves },
    hit: { navn, postadresse: postadresse?.split("\n") ?? [] },
  };
});

const kolonner = ["navn", "adresse", "foedt", "underskrift"] as const;

export default function Underskriftspapir() {
  const { tittel, ref, forslaget, hit } = useLoaderData<typeof loader>();
  const { t, til, lang, dato, tall } = useSide();
  const verdier = {
    kreves: tall(forslaget.kreves),
    dato: forslaget.samlerTil ? dato(forslaget.samlerTil) : "",
    kommune: hit.navn,
    adresse: hit.postadresse.join(", "),
  };
  return (
    <>
      <div className="stabel kun-skjerm">
        <Brodsmuler
          etikett={t("innbyggerforslag.duErHer")}
          ledd={[
            { tekst: t("innbyggerforslag.liste.tittel"), href: til("/innbyggerforslag") },
            { tekst: forslaget.tittel, href: til(`/forslag/${ref}`) },
            { tekst: tittel },
          ]}
        />
        <p className="ingress">{t("innbyggerforslag.papir.ingress")}</p>
        {forslaget.aapen ? null : <p>{t("innbyggerforslag.feil.samlerIkke")}</p>}
      </div>
      <article className="underskriftsark">
        <header className="stabel tett">
          <h1>{tittel}</h1>
          <p className="utsagn" lang={lang(forslaget.spraak)}>
            {forslaget.tittel}
          </p>
          {forslaget.tekst ? (
            <p className="linjeskift" lang={lang(forslaget.spraak)}>
              {forslaget.tekst}
            </p>
          ) : null}
          <p>{t("innbyggerforslag.papir.hvem")}</p>
        </header>
        <div className="tabellramme" role="region" aria-labelledby="ark" tabIndex={0}>
          <table className="tabell">
            <caption id="ark" className="skjult">
              {t("innbyggerforslag.papir.tabell", { tittel: forslaget.tittel })}
            </caption>
            <thead>
              <tr>
                <th scope="col" className="tall">
                  {t("innbyggerforslag.papir.nr")}
                </th>
                {kolonner.map((kolonne) => (
                  <th key={kolonne} scope="col">
                    {t(`innbyggerforslag.papir.kolonne.${kolonne}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: LINJER }, (_, i) => (
                <tr key={i}>
                  <th scope="row" className="tall">
                    {i + 1}
                  </th>
                  {kolonner.map((kolonne) => (
                    <td key={kolonne} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <footer className="stabel tett">
          <p>
            <b>
              {t(
                hit.postadresse.length > 0 ? "innbyggerforslag.papir.lever" : "innbyggerforslag.papir.leverUten",
                verdier,
              )}
            </b>
          </p>
          <p className="dempet">{t("innbyggerforslag.papir.navnene")}</p>
        </footer>
      </article>
      <p className="saksnr-bunn">{t("innbyggerforslag.papir.bunn", { ref })}</p>
    </>
  );
}
