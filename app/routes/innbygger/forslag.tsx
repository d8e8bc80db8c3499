import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { Melding } from "~/components/Melding";
import { hentAvstemning } from "~/domain/avstemning/hent.server";
import { velgerFor } from "~/domain/avstemning/regler.server";
import { delForslag } from "~/domain/forslag/forslag";
import { avstemningssteg, finnArgumenter, type HentetForslag, hentForslag } from "~/domain/forslag/hent.server";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { type HentetInnspill, hentInnspill } from "~/domain/innspill/hent.server";
import { byggSlikGikkDet } from "~/domain/innspill/slik-gikk-det.server";
import { somSaksnr } from "~/domain/sak/sak";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Argumenter } from "./Argumenter";
import { Avsender } from "./Avsender";
import { Forslagsmerke } from "./Forslagsliste";
import { Innbyggerforslagsdel } from "./Innbyggerforslagsdel";
import { Innspillsteg } from "./Innspillsteg";
import { Stemmedel } from "./Stemmedel";

export const loader = as("gjest", "/forslag/:ref", async (context, { ref }, { besoek, request, url }) => {
  const innspill = await hentInnspill(context, ref);
  const forslag = await hentForslag(context, innspill.id);
  const { vises, min, leserAlt } = innspill;
  const serOriginalen = leserAlt && !vises && !min;
  if (serOriginalen) await noterLest(context, request, { slag: "innspill", objekter: [innspill.id] });
  const { tittel, brodtekst } = delForslag(min || serOriginalen ? innspill.original : (innspill.vist ?? ""));
  const { avstemning: a } = forslag;
  const velger = a && (await velgerFor(context, a, besoek.noekler));
  const paaSiden = (side: "for" | "mot") =>
    finnArgumenter(context, forslag.id, { side, etter: url.searchParams.get(side), velger });
  const [taler, mot] = [await paaSiden("for"), await paaSiden("mot")];
  const avstemning = vises && a?.aapner ? await hentAvstemning(context, a.slug, besoek.noekler) : null;
  const innbygger = vises && forslag.slag === "innbyggerforslag" ? await hentInnbyggerforslag(context, ref) : null;
  const steg = await byggSlikGikkDet(context, innspill, undefined, vises ? avstemningssteg(forslag) : []);
  return {
    tittel,
    brodtekst,
    forslag: somVises(innspill, forslag),
    avstemning,
    innbygger,
    stoette: avstemning && forslag.kanStemmes && !avstemning.hindring ? { alder: avstemning.minAlder } : null,
    taler: { ...taler, fortsetter: url.searchParams.has("for") },
    mot: { ...mot, fortsetter: url.searchParams.has("mot") },
    steg,
    sendt: url.searchParams.get("gjort") === "versjon",
  };
});

/** What everybody is shown of the forslag; of what waits or was refused, its author alone. */
function somVises(innspill: HentetInnspill, forslag: HentetForslag) {
  const { ref, vises, min, spraak, avsender, navn, paaVegneAv, tema, spoersmaal, trukket } = innspill;
  const { slag, versjon, endret, etterStemmer, endring, siste, stand, kanStemmes, tarImotArgumenter, sak } = forslag;
  return {
    ref,
    slag,
    stand,
    vises,
    min,
    trukket,
    spraak,
    avsender,
    navn,
    paaVegneAv,
    tema,
    spoersmaal,
    versjon,
    endret,
    etterStemmer,
    endring,
    siste: min ? siste : null,
    kanEndres: min && vises && slag === "forslag" && kanStemmes && siste?.status !== "mottatt",
    tarImot: vises && tarImotArgumenter,
    sak: sak && { nr: sak.nr, tittel: sak.tittel },
  };
}

export default function Forslag() {
  const { tittel, brodtekst, forslag, avstemning, innbygger, stoette, taler, mot, steg, sendt } =
    useLoaderData<typeof loader>();
  const { t, til, lang, egetLang } = useSide();
  const { ref, slag, spraak, spoersmaal, vises, tarImot } = forslag;
  const hoererTil = steg.flatMap((ett) => (ett.slag === "hoererTil" ? [ett] : []));
  return (
    <>
      <Brodsmuler
        etikett={t("forslag.duErHer")}
        ledd={[{ tekst: t("forslag.tittel"), href: til("/forslag") }, { tekst: tittel }]}
      />
      <div className="side-8-4">
        <article className="stabel">
          <p className="overlinje">
            <b>{t("forslag.overlinje", { slag: t(`forslag.slag.${slag}`), ref })}</b>
            {vises ? <Forslagsmerke stand={forslag.stand} /> : null}
          </p>
          <h1 className="utsagn" lang={lang(spraak)}>
            {tittel}
          </h1>
          <p className="dempet">
            <Avsender {...forslag} />
          </p>
          <Meldinger forslag={forslag} sendt={sendt} />
          {brodtekst ? (
            <p className="innspill-tekst linjeskift" lang={lang(spraak)}>
              {brodtekst}
            </p>
          ) : null}
          <Versjonsmerket forslag={forslag} />
        </article>
        <aside className="skinne">
          <section>
            <h2>{t("forslag.omForslaget")}</h2>
            <p className="lenker">
              <a href={til(`/tema/${forslag.tema}`)} lang={lang(spoersmaal.lang)}>
                {spoersmaal.tekst}
              </a>
            </p>
            {hoererTil.length > 0 ? (
              <>
                <h3>{t("forslag.hoererTil")}</h3>
                <ul>
                  {hoererTil.map(({ kode, trykt, navn }) => (
                    <li key={kode}>
                      <a href={til(`/strategi/punkt/${kode}`)} lang={lang(navn.lang)}>
                        {trykt} {navn.tekst}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {forslag.sak ? (
              <p className="lenker">
                <a href={til(`/saker/${forslag.sak.nr}`)}>
                  {t("sakside.sak", { nr: somSaksnr(forslag.sak.nr) })}:{" "}
                  <span lang={egetLang}>{forslag.sak.tittel}</span>
                </a>
              </p>
            ) : null}
            <p className="lenker kun-skjerm">
              <a href={til(`/innspill/${ref}`)}>{t("forslag.traad")}</a>
              {forslag.kanEndres ? <a href={til(`/forslag/${ref}/versjon/ny`)}>{t("forslag.nyVersjon")}</a> : null}
            </p>
          </section>
        </aside>
      </div>
      {avstemning ? <Stemmedel avstemning={avstemning} /> : null}
      {innbygger ? <Innbyggerforslagsdel del={innbygger} /> : null}
      {vises && (tarImot || taler.rader.length + mot.rader.length > 0) ? (
        <section className="stabel" id="argumenter">
          <h2>{t("forslag.argumenter")}</h2>
          <p className="dempet">{t("forslag.argumentenesOrden")}</p>
          {avstemning?.status === "aapen" && avstemning.hindring ? (
            <p className="dempet">{t(`forslag.stoetteKrever.${avstemning.hindring}`)}</p>
          ) : null}
          <Argumenter ref_={ref} for={taler} mot={mot} stoette={stoette} tarImot={tarImot} />
        </section>
      ) : null}
      <section className="stabel">
        <h2>{t("forslag.slikGikkDet")}</h2>
        <Innspillsteg steg={steg} />
      </section>
      <p className="saksnr-bunn">{t("forslag.overlinje", { slag: t(`forslag.slag.${slag}`), ref })}</p>
    </>
  );
}

type Vist = ReturnType<typeof useLoaderData<typeof loader>>["forslag"];

/** Why it does not stand as it might: for its author, and for staff. */
function Meldinger({ forslag, sendt }: { forslag: Vist; sendt: boolean }) {
  const { t, dato } = useSide();
  const { trukket, vises, min, siste } = forslag;
  return (
    <>
      {sendt && min ? <Melding slag="ok" rolle="status" tittel={t("forslag.ny.sendt")} /> : null}
      {trukket ? (
        <Melding slag="varsel" tittel={t(min ? "trekk.minErTrukket" : "trekk.erTrukket", { dato: dato(trukket) })} />
      ) : !vises ? (
        <Melding tittel={t(min ? "forslag.ikkeVist" : "forslag.ikkeVistAnsatt")} />
      ) : null}
      {vises && siste?.status === "mottatt" && !sendt ? <Melding tittel={t("forslag.minVenter")} /> : null}
      {vises && siste?.status === "ikke_publisert" ? (
        <Melding slag="varsel" tittel={t("forslag.minBleIkke")}>
          <p>{t("forslag.minBleIkkeGrunn", { begrunnelse: siste.begrunnelse ?? "" })}</p>
        </Melding>
      ) : null}
    </>
  );
}

/** That the words have been changed, when, and whether anybody had voted by then. */
function Versjonsmerket({ forslag: { ref, versjon, endret, etterStemmer, endring, spraak } }: { forslag: Vist }) {
  const { t, til, dato, lang } = useSide();
  if (versjon < 2 || !endret) return null;
  return (
    <div className="stabel tett">
      <p className="overlinje">
        <b>
          {t(etterStemmer ? "forslag.versjonsmerkeEtter" : "forslag.versjonsmerke", {
            nr: versjon,
            dato: dato(endret),
          })}
        </b>
        <a href={til(`/forslag/${ref}/versjoner`)}>{t("forslag.seEndringer")}</a>
      </p>
      {endring ? (
        <p className="dempet linjeskift" lang={lang(spraak)}>
          {endring}
        </p>
      ) : null}
    </div>
  );
}
