import { asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { komite, plan, planpunkt, tema, temaPlanpunkt } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";
import { faserSomTillater } from "./fase";

/** True in SQL where a tema takes innspill today: its phase allows it and its last day, inclusive, is not over in Norway. */
export const taarImotNaa = sql<boolean>`(${inArray(tema.fase, faserSomTillater("sendInn"))} and ${tema.aapner} <= i_dag() and (${tema.frist} is null or ${tema.frist} >= i_dag()))`;

/** True in SQL where a tema takes innspill today, and its phase allows that something is proposed. */
export const kanForeslaasNaa = sql<boolean>`(${taarImotNaa} and ${inArray(tema.fase, faserSomTillater("foreslaa"))})`;

/** True in SQL where a tema takes forslag that residents vote on today: that, and it has been said how they vote. */
export const taarForslagNaa = sql<boolean>`(${kanForeslaasNaa} and ${tema.forslagsstemme} is not null)`;

// Written by name: drizzle leaves the table out of columns in the selection of a query on one table.
const antallVist = sql<number>`(select count(*)::int from innspill where innspill.tema_id = tema.id and innspill.vises)`;

export type TemaIListe = Awaited<ReturnType<typeof finnTemaer>>[number];

/** All temaer, open ones first by deadline, the standing one last; at most 100. `soek` looks in the question in every language. */
export async function finnTemaer(context: Context, { soek = "" }: { soek?: string } = {}) {
  const rader = await context.db
    .select({
      slug: tema.slug,
      spoersmaal: tema.spoersmaal,
      sammendrag: tema.sammendrag,
      fase: tema.fase,
      frist: tema.frist,
      aapen: taarImotNaa,
      tarForslag: taarForslagNaa,
      antallVist,
    })
    .from(tema)
    .where(soek ? or(iTekstene(sql`${tema.spoersmaal}`, soek), iTekstene(sql`${tema.sammendrag}`, soek)) : undefined)
    .orderBy(sql`${tema.fase} = 'fast'`, sql`not ${taarImotNaa}`, asc(tema.frist))
    .limit(100);
  return rader.map(({ spoersmaal, sammendrag, ...rad }) => ({
    ...rad,
    spoersmaal: paa(spoersmaal, context.spraak),
    sammendrag: paa(sammendrag, context.spraak),
  }));
}

/** A tema's page. @throws Refusal 404 */
export async function hentTema(context: Context, slug: string) {
  const [rad] = await context.db
    .select({
      id: tema.id,
      slug: tema.slug,
      spoersmaal: tema.spoersmaal,
      sammendrag: tema.sammendrag,
      paavirkes: tema.paavirkes,
      bestemt: tema.bestemt,
      nivaa: tema.nivaa,
      nivaaBegrunnelse: tema.nivaaBegrunnelse,
      komite: komite.navn,
      enhet: tema.enhet,
      ansvarlig: tema.ansvarlig,
      fase: tema.fase,
      aapner: tema.aapner,
      frist: tema.frist,
      svarfrist: tema.svarfrist,
      svarDager: tema.svarDager,
      saker: sql<
        string[]
      >`array(select distinct s.nr from sak s join sak_innspill si on si.sak_id = s.id and si.tatt_ut is null
        join innspill i on i.id = si.innspill_id where i.tema_id = ${tema.id} order by s.nr)`,
      paaKartet: sql<boolean>`exists (select 1 from innspill i where i.tema_id = ${tema.id} and i.vises and i.vis_sted
        and (i.sted <> '' or i.bredde is not null))`,
      aapen: taarImotNaa,
      tarForslag: taarForslagNaa,
    })
    .from(tema)
    .innerJoin(komite, eq(komite.id, tema.komiteId))
    .where(eq(tema.slug, slug));
  if (!rad) throw finnesIkke();
  const lest = <T>(tekster: Parameters<typeof paa<T>>[0]) => paa(tekster, context.spraak);
  return {
    ...rad,
    spoersmaal: lest(rad.spoersmaal),
    sammendrag: lest(rad.sammendrag),
    paavirkes: lest<string[]>(rad.paavirkes),
    bestemt: lest<string[]>(rad.bestemt),
    nivaaBegrunnelse: lest(rad.nivaaBegrunnelse),
    komite: lest(rad.komite),
  };
}

/** The planpunkter that a tema points at, those of the newest plan first. */
export async function finnTemaetsPunkter(context: Context, temaId: string) {
  const rader = await context.db
    .select({ kode: planpunkt.kode, trykt: planpunkt.trykt, navn: planpunkt.navn, plan: plan.navn })
    .from(temaPlanpunkt)
    .innerJoin(planpunkt, eq(planpunkt.id, temaPlanpunkt.planpunktId))
    .innerJoin(plan, eq(plan.id, planpunkt.planId))
    .where(eq(temaPlanpunkt.temaId, temaId))
    .orderBy(desc(plan.fraAar), planpunkt.plass);
  return rader.map(({ navn, plan: planNavn, ...rad }) => ({
    ...rad,
    navn: paa(navn, context.spraak),
    plan: paa(planNavn, context.spraak),
  }));
}

/** True where a text in any language holds what was sought; it is taken literally, without wildcards. */
const iTekstene = (tekster: SQL, soek: string) =>
  sql`exists (select 1 from jsonb_each_text(${tekster}) t where t.value ilike ${`%${soek.slice(0, 100).replace(/[\\%_]/g, "\\$&")}%`})`;
