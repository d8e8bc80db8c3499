import { SlikGikkDet, type Traadsteg } from "~/components/SlikGikkDet";
import { Tom } from "~/components/Tom";
import type { byggPunktetsTraad } from "~/domain/strategi/strategi.server";
import { somSaksnr } from "~/domain/sak/sak";
import { datoIOslo } from "~/platform/klokke";
import { useSide } from "../side";
import { enSetning } from "./sitat";

type Traad = Awaited<ReturnType<typeof byggPunktetsTraad>>;

/** The same thread the other way: from residents' words, through decisions, to what is done and what is to come. */
export function PunktetsTraad({ traad, idag }: { traad: Traad; idag: string }) {
  const { egetLang, t, til, lang, dato } = useSide();
  const vurdering = ({ vurdert, svarfrist }: Traad["innspill"][number]) =>
    vurdert
      ? t("punktside.vurdert", { betydning: t(`betydning.${vurdert.betydning}`), dato: dato(vurdert.tid) })
      : t("punktside.ikkeVurdert", { dato: dato(svarfrist) });
  const svar = ({ besvart }: Traad["innspill"][number]) =>
    besvart ? t("punktside.besvart", { dato: dato(besvart.tid) }) : null;
  const antall = traad.innspill.length + traad.antallIkkeVist;
  const steg: Array<Traadsteg & { dag: string }> = [
    ...traad.innspill.map((ett) => ({
      id: `innspill-${ett.ref}`,
      dag: datoIOslo(ett.tid),
      tilstand: "skjedd" as const,
      tittel: (
        <a href={til(`/innspill/${ett.ref}`)} lang={lang(ett.spraak)} className="sitat">
          {`«${enSetning(ett.utdrag)}»`}
        </a>
      ),
      children: (
        <>
          <p className="dempet" lang={egetLang}>
            {ett.ref}: {ett.begrunnelse}
          </p>
          <p className="dempet">{[vurdering(ett), svar(ett)].filter(Boolean).join(" ")}</p>
        </>
      ),
    })),
    ...traad.avstemninger.map((ett) => ({
      id: `avstemning-${ett.id}`,
      dag: datoIOslo(ett.stengt),
      tilstand: "skjedd" as const,
      tittel: (
        <a href={til(`/avstemning/${ett.slug}`)}>
          {t("avstemningsarbeid.punkt.komFra", { spoersmaal: ett.spoersmaal.tekst })}
        </a>
      ),
      children: (
        <p lang={lang(ett.tittel.lang)}>{t("avstemningsarbeid.punkt.alternativ", { tittel: ett.tittel.tekst })}</p>
      ),
    })),
    ...perSak(traad.vedtak).map((virkninger) => ({
      id: `vedtak-${virkninger[0].saksnr}`,
      dag: virkninger[0].dato,
      tilstand: virkninger.every(({ endring }) => endring === "ingen_endring") ? ("nei" as const) : ("skjedd" as const),
      tittel: (
        <a href={til(`/saker/${virkninger[0].saksnr}`)}>
          {t("steg.vedtatt", { organ: virkninger[0].organ, nr: somSaksnr(virkninger[0].saksnr) })}
        </a>
      ),
      children: (
        <ul lang={egetLang}>
          {virkninger.map(({ beskrivelse, endring, tilStatus }) => (
            <li key={beskrivelse}>
              {t(`sakside.endring.${endring}`)}: {beskrivelse}
              {tilStatus ? ` (${t(`status.${tilStatus}`)})` : ""}
            </li>
          ))}
        </ul>
      ),
    })),
    ...traad.milepaeler.map((ett) => ({
      id: `milepael-${ett.id}`,
      dag: ett.naadd ?? ett.frist ?? idag,
      tilstand: ett.naadd ? ("skjedd" as const) : ("kommer" as const),
      tittel: t(ett.naadd ? "steg.gjennomfoert" : "steg.gjennomfoeres"),
      children: <p lang={lang(ett.tekst.lang)}>{ett.tekst.tekst}</p>,
    })),
  ]
    .map((ett) => ({ ...ett, dato: dato(ett.dag), datoMaskin: ett.dag, tilstandTekst: t(`tilstand.${ett.tilstand}`) }))
    .sort((a, b) => Number(a.tilstand === "kommer") - Number(b.tilstand === "kommer") || a.dag.localeCompare(b.dag));

  return (
    <section className="stabel">
      <h2>{t("innspillside.slikGikkDet")}</h2>
      <p className="dempet">
        {t("strategi.byggerPaa", { count: antall })}
        {traad.antallIkkeVist > 0 ? ` ${t("punktside.ikkeVist", { count: traad.antallIkkeVist })}` : ""}
      </p>
      {steg.length > 0 ? (
        <SlikGikkDet steg={steg} />
      ) : (
        <Tom tittel={t("punktside.tomt")}>
          <p>{t("punktside.tomtTekst")}</p>
        </Tom>
      )}
    </section>
  );
}

type Virkninger = [Traad["vedtak"][number], ...Traad["vedtak"]];

/** A case is one step, however much it changed. */
function perSak(vedtak: Traad["vedtak"]): Virkninger[] {
  const saker = new Map<string, Virkninger>();
  for (const ett of vedtak) {
    const finnes = saker.get(ett.saksnr);
    if (finnes) finnes.push(ett);
    else saker.set(ett.saksnr, [ett]);
  }
  return [...saker.values()];
}
