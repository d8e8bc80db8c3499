import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { SlikGikkDet } from "~/components/SlikGikkDet";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { somSaksnr } from "~/domain/sak/sak";
import { finnSakensInnspill, finnSnapshots, finnUtelatte, hentSak } from "~/domain/sak/finn.server";
import { hentSakstekster } from "~/domain/sak/tekster.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSaksteg } from "./useSaksteg";

export const handle: Handle = { flate: "ansatt" };

const gjorte = ["valgt", "tekst", "bilde", "vedtak"] as const;

export const loader = as("saksbehandler", "/saksbehandling/saker/:nr", async (context, { nr }, { url }) => {
  const sak = await hentSak(context, nr);
  const innspill = await finnSakensInnspill(context, sak.id);
  const utelatte = await finnUtelatte(context, sak.id);
  const tekster = Object.values(await hentSakstekster(context, sak.id));
  const snapshots = await finnSnapshots(context, sak.id);
  const { hode, funn, rader } = await byggSaksfremlegg(context, nr, (snapshots[0]?.nr ?? 0) + 1);
  const { arkivsaksnr, saksbehandler, saksgang, virkninger } = sak;
  return {
    tittel: tFor(context.spraak)("saken.nr", { nr: somSaksnr(nr) }),
    gjort: gjorte.find((slag) => slag === url.searchParams.get("gjort")) ?? null,
    nr,
    navn: sak.tittel,
    arkivsaksnr,
    saksbehandler,
    saksgang,
    virkninger,
    vedtak: sak.vedtak ? { organ: sak.vedtak.organ, dato: sak.vedtak.dato, tekst: sak.vedtak.tekst } : null,
    antall: innspill.length,
    avstemninger: (hode.medvirkning.avstemninger ?? []).map(({ slug, spoersmaal }) => ({ slug, spoersmaal })),
    skalBesvares: innspill.filter((ett) => ett.besvart || !ett.borte).length,
    besvart: innspill.filter((ett) => ett.besvart).length,
    utenPunkt: innspill.filter(({ antallPunkter, borte }) => antallPunkter === 0 && !borte).map(({ ref }) => ref),
    utelatte,
    deler: { skrevet: tekster.filter(Boolean).length, alle: tekster.length },
    funn,
    uvurderte: rader.filter(({ betydning, borte }) => betydning === null && !borte).map(({ ref }) => ref),
    bilder: snapshots,
  };
});

export default function Sak() {
  const data = useLoaderData<typeof loader>();
  const { navn, nr, arkivsaksnr, saksbehandler, saksgang, gjort, avstemninger } = data;
  const { t, til, dato, egetLang } = useSide();
  const steg = useSaksteg({ ...data, antallAvstemninger: avstemninger.length });
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("saksbord.tittel"), href: til("/saksbehandling") },
            { tekst: t("saken.alle.tittel"), href: til("/saksbehandling/saker") },
            { tekst: somSaksnr(nr) },
          ]}
        />
        {gjort ? <Melding slag="ok" rolle="status" tittel={t(`saken.gjort.${gjort}`)} /> : null}
        <h1>{navn}</h1>
      </div>
      <div className="side-8-4">
        <SlikGikkDet steg={steg} overskrift="h2" />
        <aside className="skinne">
          <section>
            <h2>{t("saken.om")}</h2>
            <Nokkelliste
              punkter={[
                { navn: t("saken.saksnr"), verdi: somSaksnr(nr) },
                ...(arkivsaksnr ? [{ navn: t("dokument.ledetekst.arkivsaksnr"), verdi: arkivsaksnr }] : []),
                ...(saksbehandler ? [{ navn: t("dokument.ledetekst.saksbehandler"), verdi: saksbehandler }] : []),
              ]}
            />
          </section>
          <section>
            <h2>{t("saken.saksgang")}</h2>
            {saksgang.length > 0 ? (
              <ul className="haandregler">
                {saksgang.map(({ utvalg, moetedato, saksnr }) => (
                  <li key={utvalg}>
                    {utvalg}{" "}
                    <span className="dempet">
                      {[moetedato ? dato(moetedato) : null, saksnr ? t("saken.nr", { nr: saksnr }) : null]
                        .filter(Boolean)
                        .join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="dempet">{t("saken.ingenSaksgang")}</p>
            )}
          </section>
          {avstemninger.length > 0 ? (
            <section>
              <h2>{t("avstemningsarbeid.tittel")}</h2>
              <p className="lenker">
                {avstemninger.map(({ slug, spoersmaal }) => (
                  <a key={slug} href={til(`/saksbehandling/avstemninger/${slug}`)} lang={egetLang}>
                    {spoersmaal}
                  </a>
                ))}
              </p>
            </section>
          ) : null}
          <p className="lenker">
            <a href={til(`/saker/${nr}`)}>{t("saken.slikInnbyggereSerDen")}</a>
          </p>
        </aside>
      </div>
    </>
  );
}
