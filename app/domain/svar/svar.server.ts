import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import {
  epost,
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
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { utdragAvVist } from "~/domain/innspill/hent.server";
import { borte, iArbeid } from "~/domain/innspill/i-arbeid.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import type { svarSkjema } from "~/domain/sak/sak";
import { record } from "~/events/record.server";
import { erSpraak, paa } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { somSvarbrev } from "./svarbrev";

type Skjema = z.infer<typeof svarSkjema>;

/**
 * Answers one or several innspill of a decided case with one text; the decision's own reasons are quoted word for word. Whoever asked to
 * be answered elsewhere than on the page gets a varsel: a task for a person, or a letter in the outbox. `nettsted` is where its link goes.
 * @throws Refusal 409 when the case is not decided, or one of them is taken back, not assessed or answered already; nothing
 * is answered then.
 */
export async function svarPaaInnspill(
  context: Context<"saksbehandler">,
  sakNr: string,
  skjema: Skjema,
  nettsted: string,
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
      nettsted,
    });
  });
}

/** Answers an innspill that belongs to no case. @throws Refusal 409 when a case has it, it is not assessed, or answered already. */
export async function svarUtenSak(
  context: Context<"saksbehandler">,
  ref: string,
  skjema: Pick<Skjema, "utfall" | "tekst">,
  nettsted: string,
): Promise<{ antall: number }> {
  return iTransaksjon(context, async (tx) => {
    const mottakere = await finnMottakere(tx, eq(innspill.ref, ref), 1);
    const iSak = await tx.db.$count(
      sakInnspill,
      and(eq(sakInnspill.innspillId, mottakere[0]!.id), isNull(sakInnspill.tattUt)),
    );
    if (iSak > 0) throw new Refusal("svar.feil.staarISak", { status: 409 });
    return skrivSvar(tx, mottakere, { ...skjema, vedtakId: null, sitat: null, virkningId: null, nettsted });
  });
}

async function finnMottakere(tx: Context, vilkaar: ReturnType<typeof eq>, antall: number) {
  const rader = await tx.db
    .select({
      id: innspill.id,
      ref: innspill.ref,
      spraak: innspill.spraak,
      svarkanal: innsending.svarkanal,
      kontakt: innsending.kontakt,
      borte,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .where(vilkaar)
    .orderBy(asc(innspill.id))
    .for("update", { of: innspill });
  if (rader.length < antall) throw finnesIkke();
  if (rader.some((rad) => rad.borte)) throw new Refusal("trekk.feil.iArbeid", { status: 409 });
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
    nettsted: string;
  },
) {
  const { utfall, tekst, vedtakId, sitat, virkningId, nettsted } = svaret;
  const ider = mottakere.map(({ id }) => id);
  const vurderte = await tx.db
    .selectDistinct({ id: vurdering.innspillId })
    .from(vurdering)
    .where(inArray(vurdering.innspillId, ider));
  if (vurderte.length < ider.length) throw new Refusal("svar.feil.ikkeVurdert", { status: 409 });
  const nye = mottakere.map(({ id, ...mottaker }) => ({ ...mottaker, id: nyId(), innspillId: id }));
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
  await varsle(tx, nye, { tekst, sitat, nettsted });
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

/** Whoever asked to be answered by e-mail gets a letter, which does the task when it is sent; the rest are tasks for people. */
async function varsle(
  tx: Context,
  mottakere: Array<{ id: string } & Omit<Awaited<ReturnType<typeof finnMottakere>>[number], "id">>,
  { tekst, sitat, nettsted }: { tekst: string; sitat: string | null; nettsted: string },
) {
  const varsler = mottakere.flatMap(({ id, svarkanal, ...mottaker }) =>
    svarkanal === "her" || svarkanal === "ikke"
      ? []
      : [{ mottaker, rad: { id: nyId(), svarId: id, kanal: svarkanal, opprettet: tx.naa } }],
  );
  if (varsler.length === 0) return;
  await tx.db.insert(varsel).values(varsler.map(({ rad }) => rad));
  const paaEpost = varsler.filter(({ rad, mottaker }) => rad.kanal === "epost" && mottaker.kontakt);
  if (paaEpost.length === 0) return;
  const kommune = await hentKommune(tx.db);
  await leggIUtboks(
    tx,
    ...paaEpost.map(({ rad, mottaker: { ref, spraak: skrevetPaa, kontakt } }) => {
      const spraak = erSpraak(skrevetPaa) ? skrevetPaa : kommune.spraak;
      const brev = somSvarbrev({ ref, tekst, sitat, spraak }, kommune, nettsted);
      return { ...brev, slag: "svar" as const, til: kontakt!, spraak, varselId: rad.id };
    }),
  );
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
    .where(and(iArbeid, uvurdert));
  return {
    rader: rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) })),
    ...tall!,
  };
}

/**
 * Answers that are not given yet: to be phoned, written or mailed to whoever asked for it. The contact is for this task only. `brev` says
 * how it goes with a letter that the outbox has: on its way, or given up.
 */
export async function finnVarsler(context: Context<"saksbehandler">) {
  return context.db
    .select({
      id: varsel.id,
      kanal: varsel.kanal,
      opprettet: varsel.opprettet,
      innspillId: innspill.id,
      ref: innspill.ref,
      svar: svar.tekst,
      sitat: svar.sitat,
      navn: innsending.navn,
      kontakt: innsending.kontakt,
      brev: sql<"sendes" | "feilet" | null>`case when ${epost.id} is null then null
        when ${epost.sisteFeil} ~ '^(5[0-9]{2}|EENVELOPE)$' or ${epost.opprettet} < naa() - interval '1 day' then 'feilet'
        else 'sendes' end`,
    })
    .from(varsel)
    .innerJoin(svar, eq(svar.id, varsel.svarId))
    .innerJoin(innspill, eq(innspill.id, svar.innspillId))
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .leftJoin(epost, and(eq(epost.varselId, varsel.id), isNull(epost.sendt)))
    .where(and(isNull(varsel.utfoert), isNull(innspill.sperret)))
    .orderBy(asc(varsel.opprettet))
    .limit(100);
}

/** A letter that is still in the outbox is withdrawn: nobody is answered twice. @throws Refusal 409 when somebody has done it already. */
export async function merkVarselUtfoert(context: Context<"saksbehandler">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(varsel)
      .set({ utfoert: tx.naa, utfoertAv: tx.aktoer.id })
      .where(and(eq(varsel.id, id), isNull(varsel.utfoert)))
      .returning({ id: varsel.id });
    if (!truffet) throw new Refusal("svar.feil.alleredeUtfoert", { status: 409 });
    await tx.db.delete(epost).where(and(eq(epost.varselId, truffet.id), isNull(epost.sendt)));
    await record(tx, { slag: "varsel.utfoert", objekt: truffet.id });
  });
}
