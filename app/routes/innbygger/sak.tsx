import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Merke } from "~/components/Merke";
import { Tom } from "~/components/Tom";
import { somSaksnr } from "~/domain/sak/sak";
import { finnSakensInnspill, hentSak } from "~/domain/sak/finn.server";
import { useSide } from "../side";
import { enSetning } from "./sitat";

export const loader = as("gjest", "/saker/:nr", async (context, { nr }) => {
  const { id, revisjon: _revisjon, ...sak } = await hentSak(context, nr);
  const innspill = await finnSakensInnspill(context, id);
  return {
    tittel: `${somSaksnr(nr)} ${sak.tittel}`,
    sak,
    innspill: innspill.filter(({ vises }) => vises).map(({ id: _id, ...ett }) => ett),
    antallIkkeVist: innspill.filter(({ vises }) => !vises).length,
  };
});

function Punktvirkning({ virkninger }: { virkninger: Awaited<ReturnType<typeof hentSak>>["virkninger"] }) {
  const { t, til, lang, dato } = useSide();
  const punkt = virkninger[0];
  if (!punkt) return null;
  return (
    <div className="stabel tett">
      <a href={til(`/strategi/punkt/${punkt.kode}`)} lang={lang(punkt.navn.lang)}>
        {punkt.trykt} {punkt.navn.tekst}
      </a>
      {virkninger.map(({ id, endring, beskrivelse, tilStatus, frist }) => (
        <p key={id}>
          <b>{t(`sakside.endring.${endring}`)}</b>: {beskrivelse}
          {tilStatus ? ` (${t(`status.${tilStatus}`)})` : ""}
          {frist ? `, ${dato(frist)}` : ""}
        </p>
      ))}
    </div>
  );
}

export default function Sak() {
  const { sak, innspill, antallIkkeVist } = useLoaderData<typeof loader>();
  const { egetLang, t, til, lang, dato } = useSide();
  const { vedtak, virkninger } = sak;
  return (
    <>
      <div className="side-8-4">
        <div className="stabel">
          <p className="overlinje">
            <b>{t("sakside.sak", { nr: somSaksnr(sak.nr) })}</b>
            <span>{vedtak ? `${vedtak.organ}, ${dato(vedtak.dato)}` : t("saker.forberedes")}</span>
          </p>
          <h1 lang={egetLang}>{sak.tittel}</h1>
          {vedtak ? (
            <section className="stabel">
              <h2>{t("sakside.vedtak")}</h2>
              <p className="lesestykke linjeskift" lang={egetLang}>
                {vedtak.tekst}
              </p>
              {vedtak.votering ? (
                <p className="dempet linjeskift" lang={egetLang}>
                  {vedtak.votering}
                </p>
              ) : null}
              <h2>{t("sakside.begrunnelse")}</h2>
              <p className="lesestykke linjeskift" lang={egetLang}>
                {vedtak.begrunnelse}
              </p>
            </section>
          ) : (
            <p className="ingress">{t("sakside.ikkeVedtatt")}</p>
          )}
        </div>
        <aside className="skinne">
          {sak.saksgang.length > 0 ? (
            <section>
              <h2>{t("sakside.saksgang")}</h2>
              <ol className="prosess">
                {sak.saksgang.map(({ utvalg, moetedato, saksnr }) => (
                  <li key={utvalg}>
                    {moetedato ? <time dateTime={moetedato}>{dato(moetedato)}</time> : <span />}
                    <span>
                      {utvalg}
                      {saksnr ? ` ${saksnr}` : ""}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
          <section>
            <h2>{t("sakside.virkninger")}</h2>
            {virkninger.length === 0 ? <p>{t("sakside.ingenVirkninger")}</p> : null}
            <ul className="radliste">
              {[...new Set(virkninger.map(({ kode }) => kode))].map((kode) => (
                <li key={kode}>
                  <Punktvirkning virkninger={virkninger.filter((virkning) => virkning.kode === kode)} />
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
      <section className="stabel">
        <h2>{t("sakside.innspillene")}</h2>
        {innspill.length === 0 ? (
          <Tom tittel={t("sakside.ingenInnspill")}>
            <p>{t("sakside.ingenInnspillTekst")}</p>
          </Tom>
        ) : (
          <ul className="radliste">
            {innspill.map(({ nr, ref, utdrag, spraak, betydning }) => (
              <li key={ref}>
                <a className="radliste-tittel" href={til(`/innspill/${ref}`)} lang={lang(spraak)}>
                  {nr}. {`«${enSetning(utdrag)}»`}
                </a>
                <span className="radliste-tall">
                  {betydning ? (
                    <Merke form={betydning === "ikke" ? "kryss" : "full"}>
                      {t(`betydning.${betydning as "delvis"}`)}
                    </Merke>
                  ) : (
                    <Merke form="stiplet">{t("vurdering.ikkeVurdertEnnaa")}</Merke>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {antallIkkeVist > 0 ? <p className="dempet">{t("sakside.ikkeVist", { count: antallIkkeVist })}</p> : null}
      </section>
      <p className="saksnr-bunn">{t("sakside.sak", { nr: somSaksnr(sak.nr) })}</p>
    </>
  );
}
