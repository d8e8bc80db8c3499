import type { ReactNode } from "react";
import { SlikGikkDet } from "~/components/SlikGikkDet";
import type { VistGruppe } from "~/domain/avstemning/avstemning";
import type { Steg } from "~/domain/innspill/slik-gikk-det.server";
import { somTel } from "~/domain/oversending/noednumre";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";

/** The way of an innspill, step by step, in words; the thread beside it is drawn by SlikGikkDet. */
export function Innspillsteg({ steg }: { steg: Steg[] }) {
  const { t, dato } = useSide();
  const innhold = useInnhold(steg.some(({ slag }) => slag === "trukket"));
  return (
    <SlikGikkDet
      steg={steg.map((ett, i) => ({
        id: `${ett.slag}-${i}`,
        tilstand: ett.tilstand,
        tilstandTekst: t(`tilstand.${ett.tilstand}`),
        dato: ett.tid ? dato(ett.tid) : null,
        datoMaskin: ett.tid ? new Date(ett.tid).toISOString().slice(0, 10) : null,
        ...innhold(ett),
      }))}
    />
  );
}

/** What each level answered; levels are never added together. */
function Stemmetall({ grupper }: { grupper: VistGruppe[] }) {
  const { t } = useSide();
  if (grupper.length === 0) return <p>{t("forslag.steg.ingenStemte")}</p>;
  const flereVersjoner = new Set(grupper.map(({ versjon }) => versjon)).size > 1;
  return grupper.map(({ nivaa, versjon, antall, telling }) => {
    const som = { nivaa: t(`avstemning.nivaa.${nivaa}`) };
    return (
      <p key={`${nivaa}-${versjon}`}>
        {flereVersjoner ? t("forslag.steg.versjon", { nr: versjon }) : null}
        {telling?.slag === "enighet"
          ? t("forslag.steg.enighet", { ...som, ...telling })
          : telling?.slag === "stoette"
            ? t("forslag.steg.stoette", { ...som, antall: telling.stoette })
            : t("forslag.steg.faa", { ...som, count: antall })}
      </p>
    );
  });
}

function useInnhold(trukket: boolean) {
  const { egetLang, t, til, lang, dato, spraak } = useSide();
  return (ett: Steg): { tittel: ReactNode; children?: ReactNode } => {
    switch (ett.slag) {
      case "hoererTil":
        return {
          tittel: (
            <>
              {t("steg.hoererTil")}{" "}
              <a href={til(`/strategi/punkt/${ett.kode}`)} lang={lang(ett.navn.lang)}>{`«${ett.navn.tekst}»`}</a>
            </>
          ),
          children: (
            <>
              <ol className="sti">
                <li lang={lang(ett.plan.lang)}>{ett.plan.tekst}</li>
                {ett.forelder ? <li lang={egetLang}>{ett.forelder}</li> : null}
                <li>{ett.trykt}</li>
              </ol>
              <p className="grunn" lang={egetLang}>
                {ett.begrunnelse}
              </p>
            </>
          ),
        };
      case "ikkePublisert":
        return {
          tittel: t("steg.ikkePublisert"),
          children: (
            <>
              <p>{t("steg.ikkePublisertTekst", { grunn: t(`grunn.${ett.grunn as "reklame"}`) })}</p>
              {ett.begrunnelse ? <p className="grunn">{ett.begrunnelse}</p> : null}
            </>
          ),
        };
      case "mottatt":
        return {
          tittel: t("steg.mottatt"),
          children: (
            <>
              <p>{t(trukket ? "steg.mottattTrukket" : "steg.mottattTekst")}</p>
              {ett.kanal === "web" && !ett.mottattDato ? null : (
                <p className="dempet">
                  {ett.mottattDato
                    ? t("slikKomDet.skrevetNed", {
                        kanal: t(`kanal.${ett.kanal as "web"}`).toLocaleLowerCase(spraak),
                        dato: dato(ett.mottattDato),
                      })
                    : t("slikKomDet.kanal", { kanal: t(`kanal.${ett.kanal as "web"}`).toLocaleLowerCase(spraak) })}
                </p>
              )}
            </>
          ),
        };
      case "sendtVidere":
        return {
          tittel: (
            <>
              {t("oversending.steg")} <span lang={lang(ett.instans.lang)}>{ett.instans.tekst}</span>
            </>
          ),
          children:
            ett.telefon || ett.nettside ? (
              <p>
                {t("oversending.stegTekst")} {ett.telefon ? <a href={somTel(ett.telefon)}>{ett.telefon}</a> : null}{" "}
                {ett.nettside ? (
                  <a href={ett.nettside} rel="noreferrer">
                    {new URL(ett.nettside).hostname.replace(/^www\./, "")}
                  </a>
                ) : null}
              </p>
            ) : undefined,
        };
      case "trukket":
        return { tittel: t("trekk.steg") };
      case "vurdert":
        return {
          tittel: t("steg.vurdert"),
          children: (
            <>
              <p lang={egetLang}>{ett.tekst}</p>
              <p className="dempet">
                {t(`betydning.${ett.betydning as "delvis"}`)}. {t("steg.signert", { navn: ett.av })}
              </p>
            </>
          ),
        };
      case "ikkeVurdert":
        return {
          tittel: t("vurdering.ikkeVurdertEnnaa"),
          children: <p>{t("innspillside.vurderesInnen", { dato: dato(ett.tid), enhet: ett.enhet })}</p>,
        };
      case "iSak":
        return {
          tittel: <a href={til(`/saker/${ett.saksnr}`)}>{t("steg.iSak", { nr: somSaksnr(ett.saksnr) })}</a>,
          children: <p lang={egetLang}>{ett.tittel}</p>,
        };
      case "vedtatt":
        return {
          tittel: (
            <a href={til(`/saker/${ett.saksnr}`)}>
              {t("steg.vedtatt", { organ: ett.organ, nr: somSaksnr(ett.saksnr) })}
            </a>
          ),
          children: (
            <>
              <details className="mer">
                <summary>{t("steg.lesVedtaket")}</summary>
                <p className="linjeskift" lang={egetLang}>
                  {ett.tekst}
                </p>
              </details>
              {ett.votering ? (
                <p className="dempet" lang={egetLang}>
                  {ett.votering}
                </p>
              ) : null}
            </>
          ),
        };
      case "avstemningAapnet":
        return { tittel: t("forslag.steg.aapnet"), children: <p>{t("forslag.steg.aapnetTekst")}</p> };
      case "avstemningStenger":
        return { tittel: t("forslag.steg.stenger") };
      case "avstemningStengt":
        return { tittel: t("forslag.steg.stengt"), children: <Stemmetall grupper={ett.grupper} /> };
      case "svar":
        return {
          tittel: t(`steg.svar.${ett.utfall as "delvis"}`),
          children: (
            <>
              <p className="linjeskift">{ett.tekst}</p>
              {ett.sitat ? (
                <p className="grunn" lang={egetLang}>
                  {`«${ett.sitat}»`}
                </p>
              ) : null}
              <p className="dempet">{t("steg.signert", { navn: ett.av })}</p>
            </>
          ),
        };
      case "gjennomfoeres":
        return {
          tittel: t(ett.tilstand === "skjedd" ? "steg.gjennomfoert" : "steg.gjennomfoeres"),
          children: (
            <p>
              <a href={til(`/strategi/punkt/${ett.kode}`)} lang={lang(ett.lang)}>
                {ett.tekst}
              </a>
            </p>
          ),
        };
      default:
        return { tittel: t(`steg.${ett.slag}`), children: <p>{t(`steg.${ett.slag}Tekst`)}</p> };
    }
  };
}
