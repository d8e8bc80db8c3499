import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { byggSlikGikkDet } from "~/domain/innspill/slik-gikk-det.server";
import { datoIOslo, dagerMellom } from "~/platform/klokke";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Stedet } from "../Stedet";
import { Avsender } from "./Avsender";
import { hentAvskrift } from "~/domain/avskrift/hent.server";
import { finnVedleggTil } from "~/domain/vedlegg/hent.server";
import { Innspillsteg } from "./Innspillsteg";
import { SlikKomDet } from "./SlikKomDet";
import { Innspillvedlegg } from "./Innspillvedlegg";
import { visAvskrift } from "./vis-avskrift.server";
import { HvaErDet } from "../HvaErDet";
import { OmAvsnitt } from "./OmAvsnitt";

export const loader = as("gjest", "/innspill/:ref", async (context, { ref }, { request }) => {
  const innspill = await hentInnspill(context, ref);
  const {
    vises,
    status,
    min,
    leserAlt,
    vist,
    original,
    spraak,
    avsender,
    navn,
    paaVegneAv,
    kanal,
    tema,
    spoersmaal,
    mottatt,
    svarfrist,
    enhet,
    om,
    sitat,
  } = innspill;
  const erAnsatt = context.aktoer.slag === "person" && context.aktoer.roller.has("saksbehandler");
  const serOriginalen = leserAlt && !vises && !min;
  if (serOriginalen) await noterLest(context, request, { slag: "innspill", objekter: [innspill.id] });
  const vedlegg = await finnVedleggTil(context, innspill.id, innspill);
  const avskrift = vedlegg.some(({ slag }) => slag === "opptak") ? await hentAvskrift(context, innspill.id) : null;
  const steg = await byggSlikGikkDet(context, innspill);
  const vurdert = steg.find((ett) => ett.slag === "vurdert");
  return {
    tittel: innspill.ref,
    innspill: {
      ref,
      vises,
      status,
      min,
      spraak,
      avsender,
      navn,
      paaVegneAv,
      kanal,
      tema,
      spoersmaal,
      svarfrist,
      enhet,
      trukket: innspill.trukket,
      mottattDato: min || leserAlt ? innspill.mottattDato : null,
      om,
      sitat,
      // What a moderator has hidden, staff read at their desks, where reading is told in the log.
      sted: min || serOriginalen || innspill.sted?.visSted ? innspill.sted : null,
    },
    // Its author reads what they wrote; everybody else what is shown.
    tekst: min || serOriginalen ? original : (vist ?? ""),
    vedlegg,
    avskrift: avskrift && visAvskrift(avskrift, innspill),
    skjermet: min && vist !== null && vist !== original ? vist : null,
    erAnsatt,
    steg,
    forslag: innspill.forslag && vises ? { slag: innspill.forslag.slag } : null,
    argument: innspill.argument,
    dagerTilVurdering: vurdert ? dagerMellom(datoIOslo(mottatt), datoIOslo(vurdert.tid)) : null,
  };
});

export default function Innspill() {
  const { innspill, tekst, skjermet, vedlegg, avskrift, steg, dagerTilVurdering, erAnsatt, forslag, argument } =
    useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  const { ref, spoersmaal, spraak, min, vises, status } = innspill;
  const utsagn = tekst !== "" && tekst.length <= 240;
  return (
    <>
      <div className="side-8-4">
        <div className="stabel">
          <p className="overlinje">
            <b>
              {t("innspillside.innspill")} {ref}
            </b>
            <a href={til(`/tema/${innspill.tema}`)} lang={lang(spoersmaal.lang)}>
              {spoersmaal.tekst}
            </a>
          </p>
          {utsagn ? (
            <h1 className="utsagn linjeskift" lang={lang(spraak)}>
              {tekst}
            </h1>
          ) : (
            <>
              <h1>{t("innspillside.tittel", { ref })}</h1>
              <p className="innspill-tekst linjeskift" lang={lang(spraak)}>
                {tekst}
              </p>
            </>
          )}
          {forslag ? (
            <p className="lenker">
              <a href={til(`/forslag/${ref}`)}>
                {t(forslag.slag === "forslag" ? "forslag.erForslag" : "forslag.erInnbyggerforslag")}
              </a>
            </p>
          ) : argument ? (
            <p>
              <HvaErDet ref_={ref} forslag={null} argument={argument} />
            </p>
          ) : null}
          {innspill.om ? <OmAvsnitt om={innspill.om} sitat={innspill.sitat} /> : null}
          <p className="dempet">
            <Avsender {...innspill} /> ·{" "}
            {innspill.mottattDato ? (
              <SlikKomDet kanal={innspill.kanal} dag={innspill.mottattDato} />
            ) : (
              t(`kanal.${innspill.kanal}`)
            )}
          </p>
          <Stedet sted={innspill.sted} forAnsatte={min || !vises} />
          {innspill.trukket ? (
            <Melding
              slag="varsel"
              tittel={t(min ? "trekk.minErTrukket" : "trekk.erTrukket", { dato: dato(innspill.trukket) })}
            />
          ) : !vises ? (
            <Melding
              slag={status === "ikke_publisert" ? "varsel" : "info"}
              tittel={t(`innspillside.ikkeVist.${status}.${min ? "min" : "ansatt"}`)}
            />
          ) : null}
          <Innspillvedlegg
            vedlegg={vedlegg}
            avskrift={avskrift}
            ref_={ref}
            min={min && !innspill.trukket}
            tekst={tekst}
          />
          {skjermet ? (
            <details className="mer">
              <summary>{t("innspillside.slikVises")}</summary>
              <p className="innspill-tekst linjeskift" lang={lang(spraak)}>
                {skjermet}
              </p>
            </details>
          ) : null}
        </div>
        <aside className="skinne">
          <section>
            <h2>{t("innspillside.slikStaarDet")}</h2>
            <Nokkelliste
              punkter={[
                {
                  navn: t("innspillside.status"),
                  verdi: t(
                    `innspillside.naa.${steg.findLast(({ tilstand }) => tilstand !== "kommer" && tilstand !== "bestemt")!.slag}`,
                  ),
                },
                ...(dagerTilVurdering === null
                  ? innspill.trukket
                    ? []
                    : [
                        {
                          navn: t("vurdering.ikkeVurdertEnnaa"),
                          verdi: t("innspillside.vurderesInnen", {
                            dato: dato(innspill.svarfrist),
                            enhet: innspill.enhet,
                          }),
                        },
                      ]
                  : [
                      {
                        navn: t("innspillside.tidTilVurdering"),
                        verdi: t("innspillside.dager", { count: dagerTilVurdering }),
                      },
                    ]),
              ]}
            />
            {erAnsatt ? (
              <p className="lenker kun-skjerm">
                <a href={til(`/saksbehandling/innspill/${ref}`)}>{t("innspillside.tilArbeidet")}</a>
              </p>
            ) : null}
            {min && !innspill.trukket ? (
              <p className="lenker kun-skjerm">
                <a href={til(`/innspill/${ref}/tilbaketrekking`)}>{t("trekk.lenke")}</a>
              </p>
            ) : null}
          </section>
        </aside>
      </div>
      <section className="stabel">
        <h2>{t("innspillside.slikGikkDet")}</h2>
        <Innspillsteg steg={steg} />
      </section>
      <p className="saksnr-bunn">
        {t("innspillside.innspill")} {ref}
      </p>
    </>
  );
}
