import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import {
  aarshjul,
  alternativ,
  avstemning,
  indikator,
  indikatorVerdi,
  innspill,
  kobling,
  komite,
  milepael,
  plan,
  planpunkt,
  sak,
  tema,
  temaPlanpunkt,
  vedtak,
  vedtakVirkning,
} from "#db/schema";
import type { betydninger } from "#db/koder";
import type { Tekster } from "#db/schema/felles";
import type { Context } from "~/domain/context";
import { utdragAvVist } from "~/domain/innspill/hent.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";
import { datoIOslo } from "~/platform/klokke";

/** All plans, the one in force first; each with its points in printed order. One municipality has a handful; at most 20 are read. */
export async function finnPlaner(context: Context) {
  const planer = await context.db.select().from(plan).orderBy(desc(plan.fraAar)).limit(20);
  const punkter = await context.db
    .select({
      id: planpunkt.id,
      planId: planpunkt.planId,
      forelderId: planpunkt.forelderId,
      kode: planpunkt.kode,
      trykt: planpunkt.trykt,
      nivaa: planpunkt.nivaa,
      navn: planpunkt.navn,
      enhet: planpunkt.enhet,
      status: planpunkt.status,
      statusBegrunnelse: planpunkt.statusBegrunnelse,
      statusDato: planpunkt.statusDato,
      nesteDato: planpunkt.nesteDato,
      komite: komite.navn,
      viderefoertI: sql<string | null>`(select v.kode from planpunkt v where v.id = ${planpunkt.viderefoertIId})`,
      antallInnspill: antallInnspill(),
    })
    .from(planpunkt)
    .leftJoin(komite, eq(komite.id, planpunkt.komiteId))
    .orderBy(asc(planpunkt.plass))
    .limit(2000);
  return planer.map((en) => ({
    id: en.id,
    kode: en.kode,
    navn: paa(en.navn, context.spraak),
    beskrivelse: en.beskrivelse ? paa(en.beskrivelse, context.spraak) : null,
    fraAar: en.fraAar,
    tilAar: en.tilAar,
    vedtatt: en.vedtatt,
    saksnr: en.saksnr,
    nivaaer: en.nivaaer.map(({ kode, navn }) => ({ kode, navn: paa(navn, context.spraak) })),
    punkter: punkter
      .filter(({ planId }) => planId === en.id)
      .map(({ planId: _plan, navn, komite: gitt, ...punkt }) => ({
        ...punkt,
        navn: paa(navn, context.spraak),
        komite: gitt ? paa(gitt, context.spraak) : null,
      })),
  }));
}

export type PlanMedPunkter = Awaited<ReturnType<typeof finnPlaner>>[number];
export type PunktITre = PlanMedPunkter["punkter"][number];

const antallInnspill = () =>
  sql<number>`(select count(*)::int from ${kobling} join ${innspill} on ${innspill.id} = ${kobling.innspillId}
    where ${kobling.planpunktId} = ${planpunkt.id} and ${kobling.tilbakekalt} is null and ${iArbeid})`;

/** Every planpunkt, the newest plan first, for choosing where an innspill belongs; `gjeldende` tells the plans that are not over. */
export async function finnPunkterAaKobleTil(context: Context<"saksbehandler">) {
  const iAar = Number(datoIOslo(context.naa).slice(0, 4));
  const rader = await context.db
    .select({
      kode: planpunkt.kode,
      trykt: planpunkt.trykt,
      nivaa: planpunkt.nivaa,
      navn: planpunkt.navn,
      forelder: sql<string | null>`(select f.kode from planpunkt f where f.id = ${planpunkt.forelderId})`,
      plan: plan.navn,
      planKode: plan.kode,
      gjeldende: sql<boolean>`${plan.tilAar} >= ${iAar}`,
    })
    .from(planpunkt)
    .innerJoin(plan, eq(plan.id, planpunkt.planId))
    .orderBy(desc(plan.fraAar), asc(planpunkt.plass))
    .limit(2000);
  return rader.map(({ navn, plan: planNavn, ...rad }) => ({
    ...rad,
    navn: paa(navn, context.spraak),
    plan: paa(planNavn, context.spraak),
  }));
}

/** Scores and goals of the plans, with every measured year; a null is "ikke oppgitt", not zero. */
export async function finnIndikatorer(context: Context) {
  const rader = await context.db
    .select({
      id: indikator.id,
      nr: indikator.nr,
      navn: indikator.navn,
      maks: indikator.maks,
      maal: indikator.maal,
      aar: indikatorVerdi.aar,
      verdi: indikatorVerdi.verdi,
    })
    .from(indikator)
    .innerJoin(indikatorVerdi, eq(indikatorVerdi.indikatorId, indikator.id))
    .orderBy(asc(indikator.plass), asc(indikatorVerdi.aar))
    .limit(500);
  const perIndikator = new Map<string, typeof rader>();
  for (const rad of rader) perIndikator.set(rad.id, [...(perIndikator.get(rad.id) ?? []), rad]);
  return [...perIndikator.values()].map((verdier) => {
    const { nr, navn, maks, maal } = verdier[0]!;
    return {
      nr,
      navn: paa(navn, context.spraak),
      maks,
      maal,
      verdier: verdier.map(({ aar, verdi }) => ({ aar, verdi })),
    };
  });
}

/** The yearly wheel, January first. */
export async function finnAarshjul(context: Context) {
  const rader = await context.db.select().from(aarshjul).orderBy(asc(aarshjul.maaned)).limit(100);
  return rader.map(({ maaned, navn, beskrivelse }) => ({
    maaned,
    navn: paa(navn, context.spraak),
    beskrivelse: beskrivelse ? paa(beskrivelse, context.spraak) : null,
  }));
}

/** A planpunkt with its place in the plan. @throws Refusal 404 */
export async function hentPunkt(context: Context, kode: string) {
  const [rad] = await context.db
    .select({
      id: planpunkt.id,
      kode: planpunkt.kode,
      trykt: planpunkt.trykt,
      nivaa: planpunkt.nivaa,
      navn: planpunkt.navn,
      beskrivelse: planpunkt.beskrivelse,
      enhet: planpunkt.enhet,
      status: planpunkt.status,
      statusBegrunnelse: planpunkt.statusBegrunnelse,
      statusDato: planpunkt.statusDato,
      nesteDato: planpunkt.nesteDato,
      komite: komite.navn,
      plan: {
        kode: plan.kode,
        navn: plan.navn,
        fraAar: plan.fraAar,
        tilAar: plan.tilAar,
        vedtatt: plan.vedtatt,
        saksnr: plan.saksnr,
        nivaaer: plan.nivaaer,
      },
      slekt: slekt(),
    })
    .from(planpunkt)
    .innerJoin(plan, eq(plan.id, planpunkt.planId))
    .leftJoin(komite, eq(komite.id, planpunkt.komiteId))
    .where(eq(planpunkt.kode, kode));
  if (!rad) throw finnesIkke();
  const lest = (tekster: Tekster | null) => (tekster ? paa(tekster, context.spraak) : null);
  const naboer = rad.slekt.map(({ navn, ...punkt }) => ({ ...punkt, navn: paa<string>(navn, context.spraak) }));
  const nivaa = rad.plan.nivaaer.find(({ kode: nivaakode }) => nivaakode === rad.nivaa);
  return {
    ...rad,
    navn: paa(rad.navn, context.spraak),
    beskrivelse: lest(rad.beskrivelse),
    komite: lest(rad.komite),
    nivaa: nivaa ? paa(nivaa.navn, context.spraak) : { tekst: rad.nivaa, lang: "nb" as const },
    plan: { ...rad.plan, navn: paa(rad.plan.navn, context.spraak) },
    forelder: naboer.find(({ rolle }) => rolle === "forelder") ?? null,
    barn: naboer.filter(({ rolle }) => rolle === "barn"),
    viderefoertI: naboer.find(({ rolle }) => rolle === "viderefoertI") ?? null,
    viderefoertFra: naboer.filter(({ rolle }) => rolle === "viderefoertFra"),
  };
}

type Betydning = (typeof betydninger)[number];
type Slektning = {
  rolle: "forelder" | "barn" | "viderefoertI" | "viderefoertFra";
  kode: string;
  trykt: string;
  navn: Tekster;
  status: string | null;
};

/** Parent, children, successor and predecessors, in one subquery. */
const slekt = () => sql<
  Slektning[]
>`coalesce((select json_agg(json_build_object('rolle', s.rolle, 'kode', s.kode, 'trykt', s.trykt, 'navn', s.navn, 'status', s.status) order by s.plass)
  from (
    select 'forelder' as rolle, kode, trykt, navn, status, plass from planpunkt f where f.id = ${planpunkt.forelderId}
    union all select 'barn', kode, trykt, navn, status, plass from planpunkt b where b.forelder_id = ${planpunkt.id}
    union all select 'viderefoertI', kode, trykt, navn, status, plass from planpunkt v where v.id = ${planpunkt.viderefoertIId}
    union all select 'viderefoertFra', kode, trykt, navn, status, plass from planpunkt w where w.viderefoert_i_id = ${planpunkt.id}
  ) s), '[]')`;

/** What a planpunkt builds on and what has been decided about it: innspill, votes that it came from, decisions with their effects, milestones, open temaer. */
export async function byggPunktetsTraad(context: Context, punktId: string) {
  const innspillene = await context.db
    .select({
      ref: innspill.ref,
      vises: innspill.vises,
      utdrag: utdragAvVist(240),
      spraak: innspill.spraak,
      tid: kobling.tid,
      begrunnelse: kobling.begrunnelse,
      vurdert: sql<{
        betydning: Betydning;
        tid: string;
      } | null>`(select json_build_object('betydning', v.betydning, 'tid', v.tid) from vurdering v where v.innspill_id = ${innspill.id} order by v.nr desc limit 1)`,
      besvart: sql<{
        utfall: Betydning;
        tid: string;
      } | null>`(select json_build_object('utfall', a.utfall, 'tid', a.tid) from svar a where a.innspill_id = ${innspill.id})`,
      svarfrist: innspill.svarfrist,
    })
    .from(kobling)
    .innerJoin(innspill, eq(innspill.id, kobling.innspillId))
    .where(and(eq(kobling.planpunktId, punktId), isNull(kobling.tilbakekalt), iArbeid))
    .orderBy(asc(kobling.tid))
    .limit(100);
  const vedtakene = await context.db
    .select({
      dato: vedtak.dato,
      organ: vedtak.organ,
      saksnr: sak.nr,
      tittel: sak.tittel,
      endring: vedtakVirkning.endring,
      beskrivelse: vedtakVirkning.beskrivelse,
      tilStatus: vedtakVirkning.tilStatus,
    })
    .from(vedtakVirkning)
    .innerJoin(vedtak, eq(vedtak.id, vedtakVirkning.vedtakId))
    .innerJoin(sak, eq(sak.id, vedtak.sakId))
    .where(eq(vedtakVirkning.planpunktId, punktId))
    .orderBy(asc(vedtak.dato))
    .limit(100);
  const milepaeler = await context.db
    .select({ id: milepael.id, tekst: milepael.tekst, frist: milepael.frist, naadd: milepael.naadd })
    .from(milepael)
    .where(eq(milepael.planpunktId, punktId))
    .orderBy(asc(milepael.frist))
    .limit(100);
  const avstemninger = await context.db
    .select({
      id: alternativ.id,
      slug: avstemning.slug,
      spoersmaal: avstemning.spoersmaal,
      tittel: alternativ.tittel,
      stengt: avstemning.stengt,
    })
    .from(alternativ)
    .innerJoin(avstemning, eq(avstemning.id, alternativ.avstemningId))
    .where(and(eq(alternativ.planpunktId, punktId), isNotNull(avstemning.stengt)))
    .orderBy(asc(avstemning.stengt))
    .limit(100);
  const temaer = await context.db
    .select({ slug: tema.slug, spoersmaal: tema.spoersmaal })
    .from(temaPlanpunkt)
    .innerJoin(tema, eq(tema.id, temaPlanpunkt.temaId))
    .where(eq(temaPlanpunkt.planpunktId, punktId))
    .limit(20);
  return {
    innspill: innspillene.filter(({ vises }) => vises),
    antallIkkeVist: innspillene.filter(({ vises }) => !vises).length,
    vedtak: vedtakene,
    milepaeler: milepaeler.map(({ tekst, ...rad }) => ({ ...rad, tekst: paa(tekst, context.spraak) })),
    avstemninger: avstemninger.map(({ spoersmaal, tittel, stengt, ...rad }) => ({
      ...rad,
      stengt: stengt!,
      spoersmaal: paa<string>(spoersmaal, context.spraak),
      tittel: paa<string>(tittel, context.spraak),
    })),
    temaer: temaer.map(({ slug, spoersmaal }) => ({ slug, spoersmaal: paa(spoersmaal, context.spraak) })),
  };
}
