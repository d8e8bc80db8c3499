import { and, asc, desc, eq, sql } from "drizzle-orm";
import { innspill, milepael, planpunkt, sak, svar, tema, vedtak, vedtakVirkning, vurdering } from "#db/schema";
import type { Context } from "~/domain/context";
import { utdragAvVist } from "~/domain/innspill/hent.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { paa } from "~/i18n/spraak";

/** True in SQL where the point of a decision's effect is carried out: it says so itself, or the decision did. */
export const punktErGjort = sql<boolean>`(coalesce(${planpunkt.status} = 'gjennomfoert', false) or coalesce(${vedtakVirkning.tilStatus} = 'gjennomfoert', false))`;

/** How a thing stands for the reader: done, under way, or not done because. */
export type Stand = "gjort" | "i_gang" | "ikke_gjort";

/**
 * "Dette ble gjort": answered innspill that are shown, newest answer first. It is done when the milestone of its effect is reached or the
 * point is carried out; it is not done when the answer was no.
 */
export async function finnGjort(
  context: Context,
  { stand, antall = 50 }: { stand?: Stand | undefined; antall?: number } = {},
) {
  const utregnet = sql<Stand>`case when ${svar.utfall} = 'ikke' then 'ikke_gjort'
    when ${milepael.naadd} is not null or (${milepael.id} is null and ${punktErGjort}) then 'gjort'
    else 'i_gang' end`;
  const rader = await context.db
    .select({
      ref: innspill.ref,
      spraak: innspill.spraak,
      utdrag: utdragAvVist(140),
      stand: utregnet,
      svar: svar.tekst,
      svart: svar.tid,
      saksnr: sak.nr,
      beskrivelse: vedtakVirkning.beskrivelse,
      milepael: milepael.tekst,
      frist: milepael.frist,
      naadd: milepael.naadd,
      kode: planpunkt.kode,
      trykt: planpunkt.trykt,
      punkt: planpunkt.navn,
    })
    .from(svar)
    .innerJoin(innspill, and(eq(innspill.id, svar.innspillId), eq(innspill.vises, true)))
    .leftJoin(vedtak, eq(vedtak.id, svar.vedtakId))
    .leftJoin(sak, eq(sak.id, vedtak.sakId))
    .leftJoin(vedtakVirkning, eq(vedtakVirkning.id, svar.virkningId))
    .leftJoin(milepael, eq(milepael.id, vedtakVirkning.milepaelId))
    .leftJoin(planpunkt, eq(planpunkt.id, vedtakVirkning.planpunktId))
    .where(and(sql`${svar.utfall} <> 'orientering'`, stand ? eq(utregnet, stand) : undefined))
    .orderBy(desc(svar.tid), asc(innspill.ref))
    .limit(Math.min(antall, 100));
  return rader.map(({ milepael: tekst, punkt, kode, trykt, ...rad }) => ({
    ...rad,
    milepael: tekst ? paa(tekst, context.spraak) : null,
    punkt: punkt && kode && trykt ? { kode, trykt, navn: paa(punkt, context.spraak) } : null,
  }));
}

/** What still stands as "ikke vurdert ennå": shown innspill with date and unit, the earliest date first, and how many more there are. */
export async function finnIkkeVurdert(context: Context, antall = 50) {
  const uvurdert = sql`not exists (select 1 from ${vurdering} where ${vurdering.innspillId} = ${innspill.id})`;
  const rader = await context.db
    .select({
      ref: innspill.ref,
      spraak: innspill.spraak,
      utdrag: utdragAvVist(140),
      svarfrist: innspill.svarfrist,
      enhet: tema.enhet,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
    })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.vises, true), uvurdert))
    .orderBy(asc(innspill.svarfrist), asc(innspill.ref))
    .limit(Math.min(antall, 100));
  const [tall] = await context.db
    .select({
      alle: sql<number>`count(*)::int`,
      ikkeVist: sql<number>`(count(*) filter (where not ${innspill.vises}))::int`,
      over: sql<number>`(count(*) filter (where ${innspill.svarfrist} < i_dag()))::int`,
    })
    .from(innspill)
    .where(and(iArbeid, uvurdert));
  return {
    rader: rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) })),
    ...tall!,
  };
}
