import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { innsending, innspill, kobling, komite, moderering, planpunkt, tema, vurdering } from "#db/schema";
import type { Context } from "~/domain/context";
import type { Forslagsslag, Side } from "~/domain/forslag/forslag";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";
import { beskrivPunkt, harSted, type Listested, punktAv, type Sted } from "~/domain/sted/sted";
import { erMin, kanLeseAlt } from "./eier.server";
import { innspilletsAvsnitt } from "./om-avsnitt.server";

const PER_SIDE = 20;

/** The words that everybody may read: the newest masked version. The original is for its author and for staff. */
export const vistTekst = tekstAv<string | null>(sql`'skjermet'`);
/** The words as they were sent; where nothing was written, what was said, as staff wrote it down last. Empty until they have. */
export const originaltekst = sql<string>`coalesce(nullif(${tekstAv(sql`'original'`)}, ''),
  (select a.tekst from avskrift a where a.innspill_id = innspill.id order by a.nr desc limit 1), '')`;
/** True in SQL where there is a recording and no words, so that staff must write it down before anything else. */
export const maaSkrivesAv = sql<boolean>`(${originaltekst} = ''
  and exists (select 1 from vedlegg v where v.innspill_id = innspill.id and v.slag = 'opptak'))`;
/** The first words of what is shown; long texts stay out of lists. */
export const utdragAvVist = (tegn: number) => sql<string>`left(${vistTekst}, ${tegn})`;
const utdrag = utdragAvVist(420);

// Written by name: drizzle leaves the table out of columns in the selection of a query on one table.
function tekstAv<T>(slag: SQL) {
  return sql<T>`(select it.tekst from innspill_tekst it where it.innspill_id = innspill.id and it.slag = ${slag} order by it.nr desc limit 1)`;
}

/** The kind of sender, and a name only where its owner has asked for it. */
const avsender = {
  avsender: innsending.avsender,
  navn: sql<string | null>`case when ${innsending.visNavn} then ${innsending.navn} end`,
  paaVegneAv: innsending.paaVegneAv,
};

/** The shown innspill of a tema, newest first, twenty at a time; `etter` is the last reference of the page before. */
export async function finnInnspillITema(context: Context, temaId: string, etter: string | null) {
  const rader = await context.db
    .select({
      ref: innspill.ref,
      utdrag,
      spraak: innspill.spraak,
      publisert: innspill.publisert,
      svarfrist: innspill.svarfrist,
      ...avsender,
      betydning: sql<
        string | null
      >`(select betydning from ${vurdering} where ${vurdering.innspillId} = ${innspill.id} order by nr desc limit 1)`,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .where(and(eq(innspill.temaId, temaId), eq(innspill.vises, true), etter ? etterRef(etter) : undefined))
    .orderBy(desc(innspill.publisert), innspill.id)
    .limit(PER_SIDE + 1);
  return { rader: rader.slice(0, PER_SIDE), neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null };
}

const etterRef = (ref: string) =>
  or(
    lt(innspill.publisert, sql`(select publisert from innspill where ref = ${ref})`),
    and(
      sql`${innspill.publisert} = (select publisert from innspill where ref = ${ref})`,
      sql`${innspill.id} > (select id from innspill where ref = ${ref})`,
    ),
  );

/**
 * One innspill for whoever asks: its author and staff read the original, everybody else what is shown.
 * @throws Refusal 404 when it is not for this reader, or its author has been erased: then it is for nobody.
 */
export async function hentInnspill(context: Context, ref: string) {
  const [rad] = await context.db
    .select({
      id: innspill.id,
      ref: innspill.ref,
      status: innspill.status,
      vises: innspill.vises,
      kanal: innspill.kanal,
      spraak: innspill.spraak,
      mottatt: innspill.mottatt,
      /** The day it was said or written, where staff wrote it down. */
      mottattDato: innsending.mottattDato,
      publisert: innspill.publisert,
      svarfrist: innspill.svarfrist,
      trukket: innspill.trukket,
      om: innspilletsAvsnitt,
      sitat: innspill.sitat,
      vist: vistTekst,
      original: originaltekst,
      min: sql<boolean>`${erMin(context, innspill)}`,
      leserAlt: sql<boolean>`${kanLeseAlt(context, innspill)}`,
      ...avsender,
      sted: innspill.sted,
      bredde: innspill.bredde,
      lengde: innspill.lengde,
      visSted: innspill.visSted,
      naermest,
      temaId: tema.id,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
      enhet: tema.enhet,
      komite: komite.navn,
      komiteId: tema.komiteId,
      avslag: sql<{
        grunn: string;
        begrunnelse: string;
      } | null>`(select json_build_object('grunn', m.grunn, 'begrunnelse', m.begrunnelse)
        from ${moderering} m where m.innspill_id = ${innspill.id} and m.handling = 'foreslaatt_ikke_publisert' order by m.tid desc, m.id desc limit 1)`,
      forslag: innspilletsForslag,
      argument: innspilletsArgument,
      avslaattDen: sql<
        string | null
      >`(select m.tid from ${moderering} m where m.innspill_id = ${innspill.id} and m.handling = 'ikke_publisert' order by m.tid desc, m.id desc limit 1)`,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .innerJoin(komite, eq(komite.id, tema.komiteId))
    .where(
      and(eq(innspill.ref, ref), isNull(innspill.sperret), or(eq(innspill.vises, true), kanLeseAlt(context, innspill))),
    );
  if (!rad) throw finnesIkke();
  const { original, avslag, sted, bredde, lengde, visSted, naermest: naer, forslag, ...resten } = rad;
  return {
    ...resten,
    // A new version is for its author and for staff until it is published.
    forslag: forslag && { ...forslag, venter: rad.leserAlt ? forslag.venter : null },
    // An address may be secret: shown when its author has said so, and no moderator has hidden it.
    sted: rad.leserAlt || visSted ? beskrevet({ sted, bredde, lengde, visSted }, naer) : null,
    original: rad.leserAlt ? original : (rad.vist ?? ""),
    avslag: rad.leserAlt ? avslag : null,
    spoersmaal: paa(rad.spoersmaal, context.spraak),
    komite: paa(rad.komite, context.spraak),
  };
}

/** What makes it more than an innspill: a forslag, with the new version that waits for the komité. */
const innspilletsForslag = sql<{
  slag: Forslagsslag;
  tittel: string;
  versjon: number;
  venter: { nr: number; tekst: string; endring: string } | null;
} | null>`(select json_build_object('slag', f.slag, 'tittel', f.tittel, 'versjon', f.versjon, 'venter', (
    select json_build_object('nr', v.nr, 'tekst', v.tekst, 'endring', v.endring)
    from forslagsversjon v where v.forslag_id = f.id and v.status = 'mottatt' limit 1))
  from forslag f where f.innspill_id = innspill.id)`;
/** Or an argument: on which side, and of which forslag, where that is shown. */
const innspilletsArgument = sql<{
  side: Side;
  forslag: { ref: string; tittel: string; slag: Forslagsslag } | null;
} | null>`(select json_build_object('side', a.side, 'forslag',
    case when fi.vises then json_build_object('ref', fi.ref, 'tittel', f.tittel, 'slag', f.slag) end)
  from argument a join forslag f on f.id = a.forslag_id join innspill fi on fi.id = f.innspill_id where a.innspill_id = innspill.id)`;

/** The place of the municipality's list that is nearest to the point. */
const naermest = sql<Listested | null>`case when ${innspill.bredde} is not null then (
  select json_build_object('navn', s.navn, 'slag', s.slag, 'bredde', s.bredde, 'lengde', s.lengde) from sted s
  order by power(s.bredde - ${innspill.bredde}, 2) + power((s.lengde - ${innspill.lengde}) / 2, 2) limit 1) end`;

/** The place with its point in words; null where none was given. */
function beskrevet(om: Sted, naer: Listested | null) {
  if (!harSted(om)) return null;
  const punkt = punktAv(om);
  return { ...om, beskrivelse: punkt && naer ? beskrivPunkt(punkt, [naer]) : null };
}

export type HentetInnspill = Awaited<ReturnType<typeof hentInnspill>>;

/** What one has sent, newest first, with what has become of it. */
export async function finnMineInnspill(context: Context<"gjest">) {
  const rader = await context.db
    .select({
      ref: innspill.ref,
      utdrag: sql<string>`left(${originaltekst}, 200)`,
      spraak: innspill.spraak,
      mottatt: innspill.mottatt,
      status: innspill.status,
      svarfrist: innspill.svarfrist,
      trukket: innspill.trukket,
      spoersmaal: tema.spoersmaal,
      vurdert: sql<boolean>`exists (select 1 from ${vurdering} where ${vurdering.innspillId} = ${innspill.id})`,
      besvart: sql<boolean>`exists (select 1 from svar where svar.innspill_id = ${innspill.id})`,
    })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(erMin(context, innspill), isNull(innspill.sperret)))
    .orderBy(desc(innspill.mottatt))
    .limit(100);
  return rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) }));
}

/** What else than an innspill it was sent as; null for an innspill. Written by name, for use in a query on innspill. */
const sendtSom = sql<Forslagsslag | "argument" | null>`(select coalesce(
  (select f.slag from forslag f where f.innspill_id = innspill.id),
  (select 'argument' from argument a where a.innspill_id = innspill.id)))`;

/** One's own receipt. @throws Refusal 404 */
export async function hentKvittering(context: Context<"gjest">, innsendingId: string) {
  const rader = await context.db
    .select({
      ref: innspill.ref,
      tekst: originaltekst,
      spraak: innspill.spraak,
      svarfrist: innspill.svarfrist,
      tema: tema.spoersmaal,
      sendt: innsending.sendt,
      svarkanal: innsending.svarkanal,
      kontakt: innsending.kontakt,
      avsender: innsending.avsender,
      navn: innsending.navn,
      visNavn: innsending.visNavn,
      som: sendtSom,
      harKode: sql<boolean>`${innsending.kodeHash} is not null and ${innsending.kodeBrukt} is null`,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.innsendingId, innsendingId), erMin(context, innspill), isNull(innspill.sperret)))
    .orderBy(innspill.ref)
    .limit(50);
  const foerste = rader[0];
  if (!foerste) throw finnesIkke();
  const { sendt, svarkanal, kontakt, avsender: slag, navn, visNavn, harKode } = foerste;
  return {
    id: innsendingId,
    sendt,
    svarkanal,
    kontakt,
    avsender: slag,
    navn: visNavn ? navn : null,
    harKode,
    innspill: rader.map(({ ref, som, tekst, spraak, svarfrist, tema: spoersmaal }) => ({
      ref,
      som,
      tekst,
      spraak,
      svarfrist,
      tema: paa(spoersmaal, context.spraak),
    })),
  };
}

/** Where an innspill belongs now, and where it has belonged: with reason, and when. */
export async function finnKoblinger(context: Context, innspillIder: string[], { ogsaaTilbakekalte = false } = {}) {
  if (innspillIder.length === 0) return [];
  const rader = await context.db
    .select({
      id: kobling.id,
      innspillId: kobling.innspillId,
      kode: planpunkt.kode,
      trykt: planpunkt.trykt,
      navn: planpunkt.navn,
      forelder: sql<string | null>`(select f.trykt from planpunkt f where f.id = ${planpunkt.forelderId})`,
      plan: sql<Record<string, string>>`(select p.navn from plan p where p.id = ${planpunkt.planId})`,
      begrunnelse: kobling.begrunnelse,
      tid: kobling.tid,
      av: sql<string>`(select navn from person where person.id = ${kobling.av})`,
      tilbakekalt: kobling.tilbakekalt,
      tilbakekaltBegrunnelse: kobling.tilbakekaltBegrunnelse,
    })
    .from(kobling)
    .innerJoin(planpunkt, eq(planpunkt.id, kobling.planpunktId))
    .where(and(inArray(kobling.innspillId, innspillIder), ogsaaTilbakekalte ? undefined : isNull(kobling.tilbakekalt)))
    .orderBy(kobling.tid);
  return rader.map((rad) => ({
    ...rad,
    navn: paa(rad.navn, context.spraak),
    plan: paa<string>(rad.plan, context.spraak),
  }));
}
