import type { ReactNode } from "react";
import type { Traadsteg } from "~/components/SlikGikkDet";
import type { finnKoblinger } from "~/domain/innspill/hent.server";
import type { Steg } from "~/domain/innspill/slik-gikk-det.server";
import type { finnVurderinger } from "~/domain/vurdering/vurder.server";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";
import { Linjer } from "./Linjer";
import type { TilLesing } from "./til-lesing";

type Data = {
  innspill: TilLesing;
  koblinger: Awaited<ReturnType<typeof finnKoblinger>>;
  vurderinger: Awaited<ReturnType<typeof finnVurderinger>>;
  saken: Extract<Steg, { slag: "iSak" | "vedtatt" }> | null;
  sendtVidere: Extract<Steg, { slag: "sendtVidere" }> | null;
  svar: Extract<Steg, { slag: "svar" }> | null;
};

/** The thread of one innspill as the desk needs it: every version and what was revoked too, with who did it and why. */
export function useTraad({ innspill, koblinger, vurderinger, sendtVidere, saken, svar }: Data): Traadsteg[] {
  const { t, til, lang, dato } = useSide();
  const steg: Array<Traadsteg & { tid: number }> = [];
  const legg = (
    id: string,
    tilstand: Traadsteg["tilstand"],
    tid: Date | string | null,
    tittel: ReactNode,
    children?: ReactNode,
  ) =>
    steg.push({
      id,
      tilstand,
      tilstandTekst: t(`ansattInnspill.tilstand.${tilstand}`),
      dato: tid ? dato(tid) : null,
      datoMaskin: tid ? (typeof tid === "string" ? tid : tid.toISOString()) : null,
      tid: tilstand === "kommer" || !tid ? Infinity : new Date(tid).getTime(),
      tittel,
      children,
    });

  legg("mottatt", "skjedd", innspill.mottatt, t("ansattInnspill.steg.mottatt"));
  for (const kobling of koblinger) {
    const navn = (
      <span lang={lang(kobling.navn.lang)}>
        {kobling.trykt} {kobling.navn.tekst}
      </span>
    );
    legg(
      kobling.id,
      kobling.tilbakekalt ? "nei" : "skjedd",
      kobling.tid,
      <>
        {kobling.tilbakekalt ? t("ansattInnspill.steg.hoerteTil") : t("ansattInnspill.steg.hoererTil")} {navn}
      </>,
      <>
        <p>{kobling.begrunnelse}</p>
        <p className="dempet">{kobling.av}</p>
        {kobling.tilbakekalt ? (
          <p className="grunn">
            {t("ansattInnspill.steg.tilbakekalt", { dag: dato(kobling.tilbakekalt) })} {kobling.tilbakekaltBegrunnelse}
          </p>
        ) : (
          <p className="lenker">
            <a href={til(`/innspill/${innspill.ref}/kobling/${kobling.id}/tilbakekalling`)}>
              {t("knytt.trekk.lenke", { punkt: kobling.trykt })}
            </a>
          </p>
        )}
      </>,
    );
  }
  vurderinger.forEach(({ nr, oppsummering, tekst, betydning, tid, av }, i) =>
    legg(
      `vurdering-${nr}`,
      "skjedd",
      tid,
      i === 0
        ? t("ansattInnspill.steg.vurdert", { betydning: t(`betydning.${betydning}`) })
        : t("ansattInnspill.steg.tidligereVurdering", { betydning: t(`betydning.${betydning}`) }),
      <>
        <p>
          <Linjer tekst={tekst} />
        </p>
        <p className="dempet">
          {t("ansattInnspill.steg.oppsummert")} {oppsummering}
        </p>
        <p className="dempet">{av}</p>
      </>,
    ),
  );
  if (innspill.trukket) legg("trukket", "nei", innspill.trukket, t("dokument.borte.trukket"));
  else if (vurderinger.length === 0)
    legg("vurderes", "kommer", innspill.svarfrist, t("vurdering.ikkeVurdertEnnaa"), <p>{innspill.enhet}</p>);
  if (sendtVidere)
    legg(
      "sendtVidere",
      "skjedd",
      sendtVidere.tid,
      <>
        {t("oversending.steg")} <span lang={lang(sendtVidere.instans.lang)}>{sendtVidere.instans.tekst}</span>
      </>,
      <p className="lenker">
        <a href={til(`/saksbehandling/innspill/${innspill.ref}/oversending`)}>{t("oversending.skrivUt")}</a>
      </p>,
    );
  if (saken) {
    const lenke = (
      <a href={til(`/saksbehandling/saker/${saken.saksnr}`)}>{t("saken.nr", { nr: somSaksnr(saken.saksnr) })}</a>
    );
    if (saken.slag === "vedtatt")
      legg("sak", "skjedd", saken.tid, t("ansattInnspill.steg.vedtatt", { organ: saken.organ }), <p>{lenke}</p>);
    else
      legg(
        "sak",
        "bestemt",
        null,
        t("ansattInnspill.steg.iSak"),
        <p>
          {lenke}: {saken.tittel}
        </p>,
      );
  }
  if (svar)
    legg(
      "svar",
      svar.tilstand,
      svar.tid,
      t("ansattInnspill.steg.svar", { utfall: t(`betydning.${svar.utfall as "ikke"}`) }),
      <>
        <p>
          <Linjer tekst={svar.tekst} />
        </p>
        {svar.sitat ? (
          <blockquote className="grunn">
            <Linjer tekst={svar.sitat} />
          </blockquote>
        ) : null}
        <p className="dempet">{svar.av}</p>
      </>,
    );
  return steg.sort((a, b) => (a.tid === b.tid ? 0 : a.tid - b.tid));
}
