import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Melding } from "~/components/Melding";
import { finnVersjoner, hentDokument } from "~/domain/hoering/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { useSide } from "../side";
import { type Del, Dokumentet, Innhold } from "./Dokumentet";
import { versjonsnr } from "./versjonsnr";
import { Versjonslinje } from "./Versjonslinje";

export const loader = as(
  "gjest",
  "/hoering/:hoering/versjon/:versjon",
  async (context, { hoering: slug, versjon: skrevet }) => {
    const nr = versjonsnr(skrevet);
    if (nr === null) throw finnesIkke();
    const { hoering, versjon, avsnitt } = await hentDokument(context, slug, { versjon: nr });
    return {
      tittel: hoering.tittel.tekst,
      hoering: { slug: hoering.slug, tittel: hoering.tittel },
      versjon: { nr: versjon.nr, spraak: versjon.spraak },
      versjoner: (await finnVersjoner(context, slug)).map(({ nr: en, publisert, nytt }) => ({
        nr: en,
        publisert,
        nytt,
      })),
      deler: avsnitt.map(({ stabil, nivaa, overskrift, sammendrag, innhold }): Del => {
        return { stabil, nivaa, overskrift, sammendrag, innhold };
      }),
    };
  },
);

export default function HoeringVersjon() {
  const { hoering, versjon, versjoner, deler } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const nyeste = versjoner[0]!.nr;
  const { slug } = hoering;
  return (
    <>
      <div className="stabel">
        <h1 lang={lang(hoering.tittel.lang)}>{hoering.tittel.tekst}</h1>
        {nyeste > versjon.nr ? (
          <Melding slag="varsel" tittel={t("hoering.gammelVersjon", { nr: versjon.nr, nyeste })}>
            <p className="lenker">
              <a href={til(`/hoering/${slug}`)}>{t("hoering.lesNyeste")}</a>
              <a href={til(`/hoering/${slug}/endringer/${versjon.nr}/${nyeste}`)}>{t("hoering.seEndringene")}</a>
            </p>
          </Melding>
        ) : null}
        <Versjonslinje slug={slug} nr={versjon.nr} versjoner={versjoner} />
      </div>
      <div className="hoering">
        <Innhold deler={deler} spraak={versjon.spraak} />
        <Dokumentet
          hoering={slug}
          spraak={versjon.spraak}
          deler={deler}
          marg={({ stabil, overskrift }) => ({
            innhold: (
              <a className="kun-skjerm" href={til(`/hoering/${slug}/avsnitt/${stabil}`)}>
                {t("hoering.iDag")}
                <span className="skjult"> {t("hoering.til", { overskrift })}</span>
              </a>
            ),
          })}
        />
      </div>
    </>
  );
}
