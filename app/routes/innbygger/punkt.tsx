import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Nokkelliste } from "~/components/Nokkelliste";
import { byggPunktetsTraad, hentPunkt } from "~/domain/strategi/strategi.server";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { PunktetsTraad } from "./PunktetsTraad";
import { Statusmerke } from "./Statusmerke";

export const loader = as("gjest", "/strategi/punkt/:kode", async (context, { kode }) => {
  const punkt = await hentPunkt(context, kode);
  const { id, ...vist } = punkt;
  return {
    tittel: `${punkt.trykt} ${punkt.navn.tekst}`,
    idag: datoIOslo(context.naa),
    punkt: vist,
    traad: await byggPunktetsTraad(context, id),
    kanOppdatere: context.aktoer.slag === "person" && context.aktoer.roller.has("saksbehandler"),
  };
});

export default function Punkt() {
  const { punkt, traad, idag, kanOppdatere } = useLoaderData<typeof loader>();
  const { t, til, lang, dato } = useSide();
  const lenke = (nabo: { kode: string; trykt: string; navn: { tekst: string; lang: string } }) => (
    <a href={til(`/strategi/punkt/${nabo.kode}`)} lang={lang(nabo.navn.lang)}>
      {nabo.trykt} {nabo.navn.tekst}
    </a>
  );
  return (
    <>
      <div className="side-8-4">
        <div className="stabel">
          <Brodsmuler
            etikett={t("flate.herErDu")}
            ledd={[
              { tekst: punkt.plan.navn.tekst, href: til(`/strategi#${punkt.plan.kode}`) },
              ...(punkt.forelder
                ? [{ tekst: punkt.forelder.trykt, href: til(`/strategi/punkt/${punkt.forelder.kode}`) }]
                : []),
              { tekst: punkt.trykt },
            ]}
          />
          <h1 lang={lang(punkt.navn.lang)}>{punkt.navn.tekst}</h1>
          {punkt.beskrivelse ? (
            <p className="ingress" lang={lang(punkt.beskrivelse.lang)}>
              {punkt.beskrivelse.tekst}
            </p>
          ) : null}
          <Nokkelliste
            vannrett
            punkter={[
              { navn: t("punktside.nivaa"), verdi: punkt.nivaa.tekst },
              ...(punkt.status ? [{ navn: t("punktside.status"), verdi: <Statusmerke status={punkt.status} /> }] : []),
              ...(punkt.statusBegrunnelse
                ? [{ navn: t("punktside.begrunnelse"), verdi: punkt.statusBegrunnelse }]
                : []),
              ...(punkt.enhet ? [{ navn: t("punktside.enhet"), verdi: punkt.enhet }] : []),
              ...(punkt.nesteDato && punkt.nesteDato >= idag
                ? [{ navn: t("punktside.nesteDato"), verdi: dato(punkt.nesteDato) }]
                : []),
              ...(punkt.komite ? [{ navn: t("punktside.komitesak"), verdi: punkt.komite.tekst }] : []),
            ]}
          />
          {kanOppdatere ? (
            <p className="lenker kun-skjerm">
              <a href={til(`/strategi/punkt/${punkt.kode}/oppdatering`)}>{t("punktside.oppdater")}</a>
            </p>
          ) : null}
        </div>
        <aside className="skinne">
          {punkt.viderefoertI ? (
            <section>
              <h2>{t("punktside.viderefoertI")}</h2>
              <p>{lenke(punkt.viderefoertI)}</p>
            </section>
          ) : null}
          {punkt.viderefoertFra.length > 0 ? (
            <section>
              <h2>{t("punktside.viderefoertFra")}</h2>
              <p className="emner">
                {punkt.viderefoertFra.map((nabo) => (
                  <span key={nabo.kode}>{lenke(nabo)}</span>
                ))}
              </p>
            </section>
          ) : null}
          {punkt.barn.length > 0 ? (
            <section>
              <h2>{t("punktside.under")}</h2>
              <ul className="radliste">
                {punkt.barn.map((barn) => (
                  <li key={barn.kode}>{lenke(barn)}</li>
                ))}
              </ul>
            </section>
          ) : null}
          {traad.temaer.length > 0 ? (
            <section>
              <h2>{t("punktside.temaer")}</h2>
              <p className="emner">
                {traad.temaer.map(({ slug, spoersmaal }) => (
                  <a key={slug} href={til(`/tema/${slug}`)} lang={lang(spoersmaal.lang)}>
                    {spoersmaal.tekst}
                  </a>
                ))}
              </p>
            </section>
          ) : null}
        </aside>
      </div>
      <PunktetsTraad traad={traad} idag={idag} />
    </>
  );
}
