import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import {
  innspill,
  person,
  planpunkt,
  sak,
  sakInnspill,
  saksgang,
  snapshot,
  tema,
  vedtak,
  vedtakVirkning,
  vurdering,
} from "#db/schema";
import type { Context } from "~/domain/context";
import { borte, iArbeid } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";

/** All cases, newest first, at most 100. */
export async function finnSaker(context: Context) {
  return context.db
    .select({
      nr: sak.nr,
      tittel: sak.tittel,
      opprettet: sak.opprettet,
      organ: vedtak.organ,
      vedtattDen: vedtak.dato,
      antallInnspill: sql<number>`(select count(*)::int from ${sakInnspill} where ${sakInnspill.sakId} = ${sak.id} and ${sakInnspill.tattUt} is null)`,
    })
    .from(sak)
    .leftJoin(vedtak, eq(vedtak.sakId, sak.id))
    .orderBy(sql`${vedtak.dato} desc nulls first`, desc(sak.opprettet))
    .limit(100);
}

/** One case with its way through the bodies, its decision and what that does. @throws Refusal 404 */
export async function hentSak(context: Context, nr: string) {
  const [rad] = await context.db
    .select({
      id: sak.id,
      nr: sak.nr,
      arkivsaksnr: sak.arkivsaksnr,
      tittel: sak.tittel,
      revisjon: sak.revisjon,
      saksbehandler: person.navn,
      vedtak: {
        id: vedtak.id,
        organ: vedtak.organ,
        dato: vedtak.dato,
        tekst: vedtak.tekst,
        begrunnelse: vedtak.begrunnelse,
        votering: vedtak.votering,
      },
    })
    .from(sak)
    .leftJoin(person, eq(person.id, sak.saksbehandlerId))
    .leftJoin(vedtak, eq(vedtak.sakId, sak.id))
    .where(eq(sak.nr, nr));
  if (!rad) throw finnesIkke();
  const gang = await context.db
    .select({ utvalg: saksgang.utvalg, moetedato: saksgang.moetedato, saksnr: saksgang.saksnr })
    .from(saksgang)
    .where(eq(saksgang.sakId, rad.id))
    .orderBy(asc(saksgang.plass));
  const virkninger = rad.vedtak ? await finnVirkninger(context, rad.vedtak.id) : [];
  return { ...rad, saksgang: gang, virkninger };
}

export async function finnVirkninger(context: Context, vedtakId: string) {
  const rader = await context.db
    .select({
      id: vedtakVirkning.id,
      kode: planpunkt.kode,
      trykt: planpunkt.trykt,
      navn: planpunkt.navn,
      endring: vedtakVirkning.endring,
      beskrivelse: vedtakVirkning.beskrivelse,
      tilStatus: vedtakVirkning.tilStatus,
      frist: sql<string | null>`(select m.frist from milepael m where m.id = ${vedtakVirkning.milepaelId})`,
    })
    .from(vedtakVirkning)
    .innerJoin(planpunkt, eq(planpunkt.id, vedtakVirkning.planpunktId))
    .where(eq(vedtakVirkning.vedtakId, vedtakId))
    .orderBy(vedtakVirkning.id)
    .limit(50);
  return rader.map(({ navn, ...rad }) => ({ ...rad, navn: paa(navn, context.spraak) }));
}

/** The innspill of a case by their numbers, with how far each has come. One that is gone keeps its number, and has no words. */
export async function finnSakensInnspill(context: Context, sakId: string) {
  return context.db
    .select({
      id: innspill.id,
      nr: sakInnspill.nr,
      ref: innspill.ref,
      vises: innspill.vises,
      status: innspill.status,
      borte,
      utdrag: sql<string>`case when ${iArbeid} then left((select tekst from innspill_tekst it where it.innspill_id = ${innspill.id} order by it.slag desc, it.nr desc limit 1), 160) else '' end`,
      spraak: innspill.spraak,
      betydning: sql<
        string | null
      >`(select betydning from ${vurdering} where ${vurdering.innspillId} = ${innspill.id} order by nr desc limit 1)`,
      antallPunkter: sql<number>`(select count(*)::int from kobling k where k.innspill_id = ${innspill.id} and k.tilbakekalt is null)`,
      besvart: sql<boolean>`exists (select 1 from svar where svar.innspill_id = ${innspill.id})`,
    })
    .from(sakInnspill)
    .innerJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
    .where(and(eq(sakInnspill.sakId, sakId), isNull(sakInnspill.tattUt)))
    .orderBy(asc(sakInnspill.nr))
    .limit(500);
}

/** Innspill that no case has gathered yet, by tema: what there is to choose from. */
export async function finnInnspillUtenSak(context: Context<"saksbehandler">) {
  const rader = await context.db
    .select({
      id: innspill.id,
      ref: innspill.ref,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
      status: innspill.status,
      mottatt: innspill.mottatt,
      spraak: innspill.spraak,
      utdrag: sql<string>`left((select tekst from innspill_tekst it where it.innspill_id = ${innspill.id} order by it.slag desc, it.nr desc limit 1), 160)`,
      vurdert: sql<boolean>`exists (select 1 from ${vurdering} where ${vurdering.innspillId} = ${innspill.id})`,
    })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(
      and(
        iArbeid,
        sql`not exists (select 1 from ${sakInnspill} where ${sakInnspill.innspillId} = ${innspill.id} and ${sakInnspill.tattUt} is null)`,
      ),
    )
    .orderBy(asc(tema.slug), asc(innspill.ref))
    .limit(500);
  return rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) }));
}

/**
 * What the case leaves out of the temaer that it gathers from, with the reason: its author took it back or has been erased, another case
 * has it, it was taken out of this one, or nobody has chosen it.
 */
export async function finnUtelatte(context: Context<"saksbehandler">, sakId: string) {
  const rader = await context.db
    .select({
      ref: innspill.ref,
      borte,
      annenSak: sql<
        string | null
      >`(select s.nr from sak_innspill si join sak s on s.id = si.sak_id where si.innspill_id = innspill.id and si.tatt_ut is null limit 1)`,
      tattUt: sql<boolean>`exists (select 1 from sak_innspill si where si.innspill_id = innspill.id and si.sak_id = ${sakId})`,
    })
    .from(innspill)
    .where(
      sql`innspill.tema_id in (select i.tema_id from sak_innspill si join innspill i on i.id = si.innspill_id where si.sak_id = ${sakId})
        and not exists (select 1 from sak_innspill si where si.innspill_id = innspill.id and si.sak_id = ${sakId} and si.tatt_ut is null)`,
    )
    .orderBy(asc(innspill.ref))
    .limit(500);
  return rader.map(({ ref, annenSak, tattUt, borte: grunn }) => ({
    ref,
    annenSak,
    grunn: grunn ?? (annenSak ? ("annenSak" as const) : tattUt ? ("tattUt" as const) : ("ikkeValgt" as const)),
  }));
}

/** The dated snapshots of a case, newest first. */
export async function finnSnapshots(context: Context<"saksbehandler">, sakId: string) {
  return context.db
    .select({
      nr: snapshot.nr,
      tid: snapshot.tid,
      av: person.navn,
      antall: sql<number>`(select count(*)::int from snapshot_merknad m where m.snapshot_id = ${snapshot.id})`,
    })
    .from(snapshot)
    .innerJoin(person, eq(person.id, snapshot.av))
    .where(eq(snapshot.sakId, sakId))
    .orderBy(desc(snapshot.nr))
    .limit(50);
}
