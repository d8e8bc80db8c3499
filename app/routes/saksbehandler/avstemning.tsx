import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { SlikGikkDet } from "~/components/SlikGikkDet";
import { finnAlternativer, hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { finnMangler, harAlternativer } from "~/domain/avstemning/oppsett";
import { somSaksnr } from "~/domain/sak/sak";
import { paa } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Alternativtabell } from "./Alternativtabell";
import { Avstemningsresultat } from "./Avstemningsresultat";
import { Avstemningsverb } from "./Avstemningsverb";
import { Linjer } from "./Linjer";
import { useAvstemningsfakta } from "./useAvstemningsfakta";
import { useAvstemningssteg } from "./useAvstemningssteg";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["opprettet", "lagret", "hentet", "aapnet", "stengt", "frist", "sak", "tiltak"] as const;

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning",
  async (context, { avstemning }, { url }) => {
    const {
      id,
      temaId: _tema,
      spoersmaal: _spm,
      sett: _sett,
      forklaring,
      ...rad
    } = await hentTilArbeid(context, avstemning);
    const alternativer = await finnAlternativer(context, id);
    return {
      tittel: rad.navn.tekst,
      avstemning: {
        ...rad,
        forklaring: Object.keys(forklaring).length > 0 ? paa<string>(forklaring, context.spraak) : null,
      },
      alternativer,
      mangler: rad.status === "kladd" ? finnMangler(rad, alternativer) : [],
      gjort: gjorte.find((slag) => slag === url.searchParams.get("gjort")) ?? null,
    };
  },
);

export default function Avstemning() {
  const { avstemning, alternativer, mangler, gjort } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const punkter = useAvstemningsfakta(avstemning);
  const steg = useAvstemningssteg(avstemning, alternativer);
  const { slug, navn, status, forslag, sak, forklaring, resultat, tema } = avstemning;
  const her = `/saksbehandling/avstemninger/${slug}`;
  const kladd = status === "kladd";
  const liste = harAlternativer(avstemning.slag);
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("avstemningsarbeid.tittel"), href: til("/saksbehandling/avstemninger") },
            { tekst: navn.tekst },
          ]}
        />
        {gjort ? <Melding slag="ok" rolle="status" tittel={t(`avstemningsarbeid.side.gjort.${gjort}`)} /> : null}
        {avstemning.feilet ? <Melding slag="feil" tittel={t("avstemningsarbeid.side.feilet")} /> : null}
        <h1 lang={lang(navn.lang)}>{navn.tekst}</h1>
      </div>
      <div className="side-8-4">
        <div className="stabel seksjoner">
          {forklaring ? (
            <p className="lesbar" lang={lang(forklaring.lang)}>
              <Linjer tekst={forklaring.tekst} />
            </p>
          ) : null}
          <section className="stabel">
            <h2>{t("avstemningsarbeid.side.steg")}</h2>
            <SlikGikkDet steg={steg} />
          </section>
          {mangler.length > 0 ? (
            <Melding slag="varsel" tittel={t("avstemningsarbeid.mangler.tittel")}>
              <ul>
                {mangler.map((mangel) => (
                  <li key={mangel}>{t(`avstemningsarbeid.mangler.${mangel}`)}</li>
                ))}
              </ul>
            </Melding>
          ) : null}
          <Avstemningsverb
            her={her}
            status={status}
            kanAapnes={mangler.length === 0}
            frittForslag={forslag === null}
            sak={sak !== null}
            harFrist={avstemning.stenger !== null}
          />
          {resultat ? (
            <Avstemningsresultat
              resultat={resultat}
              ramme={avstemning.ramme}
              navn={Object.fromEntries(alternativer.map(({ id, tittel }) => [id, tittel.tekst]))}
              hode={avstemning.hode}
              loggrader={avstemning.loggrader}
            />
          ) : null}
          {liste ? (
            <section className="stabel">
              <h2>{t("avstemningsarbeid.side.alternativer")}</h2>
              {alternativer.length > 0 ? (
                <Alternativtabell her={her} alternativer={alternativer} kladd={kladd} stengt={status === "stengt"} />
              ) : (
                <p>{t("avstemningsarbeid.side.ingenAlternativer")}</p>
              )}
              {kladd ? (
                <p className="knapperad">
                  <KnappeLenke
                    href={til(`${her}/alternativ/nytt`)}
                    slag={mangler.includes("forFaa") ? "hoved" : "annen"}
                  >
                    {t("avstemningsarbeid.side.leggTil")}
                  </KnappeLenke>
                  <KnappeLenke href={til(`${her}/ideer`)} slag="annen">
                    {t("avstemningsarbeid.side.hentIdeer")}
                  </KnappeLenke>
                </p>
              ) : null}
            </section>
          ) : null}
        </div>
        <aside className="skinne">
          <section>
            <h2>{t("avstemningsarbeid.side.om")}</h2>
            <Nokkelliste punkter={punkter} />
            {kladd ? (
              <p className="lenker">
                <a href={til(`${her}/oppsett`)}>{t("avstemningsarbeid.oppsett.tittel")}</a>
              </p>
            ) : null}
          </section>
          <section>
            <h2>{t("avstemningsarbeid.felt.tema")}</h2>
            <p>
              <a href={til(`/tema/${tema.slug}`)} lang={lang(tema.spoersmaal.lang)}>
                {tema.spoersmaal.tekst}
              </a>
            </p>
          </section>
          {forslag ? (
            <section>
              <h2>{t("avstemningsarbeid.side.forslaget")}</h2>
              <p className="lenker">
                <a href={til(`/saksbehandling/innspill/${forslag.ref}`)}>{forslag.ref}</a>
              </p>
            </section>
          ) : null}
          <section>
            <h2>{t("avstemningsarbeid.side.sak")}</h2>
            {sak ? (
              <p>
                <a href={til(`/saksbehandling/saker/${sak.nr}`)}>
                  {somSaksnr(sak.nr)} {sak.tittel}
                </a>
              </p>
            ) : (
              <p className="dempet">
                {t(forslag ? "avstemningsarbeid.side.foelgerForslaget" : "avstemningsarbeid.side.ingenSak")}
              </p>
            )}
            {forslag ? null : (
              <p className="lenker">
                <a href={til(`${her}/sak`)}>{t("avstemningsarbeid.side.tilSak")}</a>
              </p>
            )}
          </section>
          {kladd ? null : (
            <p className="lenker">
              <a href={til(forslag ? `/forslag/${forslag.ref}` : `/avstemning/${slug}`)}>
                {t("avstemningsarbeid.side.slikInnbyggereSerDen")}
              </a>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}
