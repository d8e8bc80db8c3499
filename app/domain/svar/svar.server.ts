import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import {
  innsending,
  innspill,
  milepael,
  planpunkt,
  sak,
  sakInnspill,
  svar,
  tema,
  varsel,
  vedtak,
  vedtakVirkning,
  vurdering,
} from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { utdragAvVist } from "~/domain/innspill/hent.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import type { svarSkjema } from "~/domain/sak/sak";
import { record } from "~/events/record.server";
import { paa } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";

type Skjema = z.infer<typeof svarSkjema>;

/**
 * Answers one or several innspill of a decided case with one text; the decision's own reasons are quoted word for word. Whoever asked to
 * be answered elsewhere than on the page gets a varsel: a task for a person, or the outbox.
 * @throws Refusal 409 when the case is not decided, or one of them is not assessed or is answered already; nothing is answered then.
 */
export async function svarPaaInnspill(
  context: Context<"saksbehandler">,
  sakNr: string,
  skjema: Skjema,
): Promise<{ antall: number }> {
  return iTransaksjon(context, async (tx) => {
    const [saken] = await tx.db
      .select({ id: sak.id, vedtakId: vedtak.id, begrunnelse: vedtak.begrunnelse })
      .from(sak)
      .leftJoin(vedtak, eq(vedtak.sakId, sak.id))
      .where(eq(sak.nr, sakNr));
    if (!saken) throw finnesIkke();
    if (!saken.vedtakId) throw new Refusal("svar.feil.ikkeVedtatt", { status: 409 });
    const iSaken = tx.db
      .select({ id: sakInnspill.innspillId })
      .from(sakInnspill)
      .where(and(eq(sakInnspill.sakId, saken.id), isNull(sakInnspill.tattUt)));
    const mottakere = await finnMottakere(
      tx,
      and(inArray(innspill.ref, skjema.innspill), inArray(innspill.id, iSaken))!,
      new Set(skjema.innspill).size,
    );
    if (skjema.virkning) await krevVirkning(tx, saken.vedtakId, skjema.virkning);
    return skrivSvar(tx, mottakere, {
      ...skjema,
      vedtakId: saken.vedtakId,
      sitat: saken.begrunnelse,
      virkningId: skjema.virkning || null,
    });
  });
}

/** Answers an innspill that belongs to no case. @throws Refusal 409 when a case has it, it is not assessed, or answered already. */
export async function svarUtenSak(
  context: Context<"saksbehandler">,
  ref: string,
  skjema: Pick<Skjema, "utfall" | "tekst">,
): Promise<{ antall: number }> {
  return iTransaksjon(context, async (tx) => {
    const mottakere = await finnMottakere(tx, eq(innspill.ref, ref), 1);
    const iSak = await tx.db.$count(
      sakInnspill,
      and(eq(sakInnspill.innspillId, mottakere[0]!.id), isNull(sakInnspill.tattUt)),
    );
    if (iSak > 0) throw new Refusal("svar.feil.staarISak", { status: 409 });
    return skrivSvar(tx, mottakere, { ...skjema, vedtakId: null, sitat: null, virkningId: null });
  });
}

async function finnMottakere(tx: Context, vilkaar: ReturnType<typeof eq>, antall: number) {
  const rader = await tx.db
    .select({ id: innspill.id, ref: innspill.ref, svarkanal: innsending.svarkanal })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .where(vilkaar);
  if (rader.length < antall) throw finnesIkke();
  return rader;
}

async function krevVirkning(tx: Context, vedtakId: string, virkningId: string) {
  const antall = await tx.db.$count(
    vedtakVirkning,
    and(eq(vedtakVirkning.id, virkningId), eq(vedtakVirkning.vedtakId, vedtakId)),
  );
  if (antall === 0) throw new Refusal("svar.feil.virkning", { felt: { virkning: { kode: "svar.feil.virkning" } } });
}

async function skrivSvar(
  tx: Context<"saksbehandler">,
  mottakere: Awaited<ReturnType<typeof finnMottakere>>,
  svaret: Pick<Skjema, "utfall" | "tekst"> & {
    vedtakId: string | null;
    sitat: string | null;
    virkningId: string | null;
  },
) {
  const { utfall, tekst, vedtakId, sitat, virkningId } = svaret;
  const ider = mottakere.map(({ id }) => id);
  const vurderte = await tx.db
    .selectDistinct({ id: vurdering.innspillId })
    .from(vurdering)
    .where(inArray(vurdering.innspillId, ider));
  if (vurderte.length < ider.length) throw new Refusal("svar.feil.ikkeVurdert", { status: 409 });
  const nye = mottakere.map(({ id, svarkanal, ref }) => ({ id: nyId(), innspillId: id, svarkanal, ref }));
  const skrevet = await tx.db
    .insert(svar)
    .values(
      nye.map(({ id, innspillId }) => ({
        id,
        innspillId,
        vedtakId,
        virkningId,
        utfall,
        tekst,
        sitat,
        av: tx.aktoer.id,
        tid: tx.naa,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: svar.id });
  if (skrevet.length < nye.length) throw new Refusal("svar.feil.alleredeBesvart", { status: 409 });
  const varsler = nye.flatMap(({ id, svarkanal }) =>
    svarkanal === "her" || svarkanal === "ikke"
      ? []
      : [{ id: nyId(), svarId: id, kanal: svarkanal, opprettet: tx.naa }],
  );
  if (varsler.length > 0) await tx.db.insert(varsel).values(varsler);
  await record(
    tx,
    ...nye.map(({ innspillId, ref }) => ({
      slag: "innspill.besvart" as const,
      objekt: innspillId,
      data: { ref, utfall },
    })),
  );
  return { antall: nye.length };
}

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
    when ${milepael.naadd} is not null or (${milepael.id} is null and (${planpunkt.status} = 'gjennomfoert' or ${vedtakVirkning.tilStatus} = 'gjennomfoert')) then 'gjort'
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
    .where(uvurdert);
  return {
    rader: rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) })),
    ...tall!,
  };
}

/** Answers that a person must carry: to be phoned, written or mailed to whoever asked for it. The contact is for this task only. */
export async function finnVarsler(context: Context<"saksbehandler">) {
  return context.db
    .select({
      id: varsel.id,
      kanal: varsel.kanal,
      opprettet: varsel.opprettet,
      ref: innspill.ref,
      svar: svar.tekst,
      sitat: svar.sitat,
      navn: innsending.navn,
      kontakt: innsending.kontakt,
    })
    .from(varsel)
    .innerJoin(svar, eq(svar.id, varsel.svarId))
    .innerJoin(innspill, eq(innspill.id, svar.innspillId))
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .where(isNull(varsel.utfoert))
    .orderBy(asc(varsel.opprettet))
    .limit(100);
}

/** @throws Refusal 409 when somebody has done it already. */
export async function merkVarselUtfoert(context: Context<"saksbehandler">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(varsel)
      .set({ utfoert: tx.naa, utfoertAv: tx.aktoer.id })
      .where(and(eq(varsel.id, id), isNull(varsel.utfoert)))
      .returning({ id: varsel.id });
    if (!truffet) throw new Refusal("svar.feil.alleredeUtfoert", { status: 409 });
    await record(tx, { slag: "varsel.utfoert", objekt: truffet.id });
  });
}
