import { and, asc, desc, eq, inArray, isNull, max, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { saksdeler } from "#db/koder";
import {
  innspill,
  person,
  planpunkt,
  sak,
  sakInnspill,
  saksgang,
  sakstekst,
  snapshot,
  tema,
  vedtak,
  vedtakVirkning,
  vurdering,
} from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { borte, iArbeid } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { paa } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { type nySakSkjema, type sakstekstSkjema, somAdresse } from "./sak";

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

/** @throws Refusal 409 when the number is taken. */
export async function opprettSak(
  context: Context<"saksbehandler">,
  skjema: z.infer<typeof nySakSkjema>,
): Promise<{ nr: string }> {
  const nr = somAdresse(skjema.saksnr);
  return iTransaksjon(context, async (tx) => {
    const id = nyId();
    const [laget] = await tx.db
      .insert(sak)
      .values({
        id,
        nr,
        arkivsaksnr: skjema.arkivsaksnr || null,
        tittel: skjema.tittel,
        saksbehandlerId: tx.aktoer.id,
        opprettet: tx.naa,
      })
      .onConflictDoNothing()
      .returning({ id: sak.id });
    if (!laget)
      throw new Refusal("sak.feil.finnesAlt", { status: 409, felt: { saksnr: { kode: "sak.feil.finnesAlt" } } });
    const gang = [
      { utvalg: skjema.utvalg1, moetedato: skjema.moetedato1, saksnr: skjema.saksnr1 },
      { utvalg: skjema.utvalg2, moetedato: skjema.moetedato2, saksnr: skjema.saksnr2 },
    ].filter(({ utvalg }) => utvalg !== "");
    if (gang.length > 0)
      await tx.db.insert(saksgang).values(
        gang.map((steg, i) => ({
          id: nyId(),
          sakId: id,
          plass: i + 1,
          utvalg: steg.utvalg,
          moetedato: steg.moetedato || null,
          saksnr: steg.saksnr || null,
        })),
      );
    await record(tx, { slag: "sak.opprettet", objekt: id, data: { nr } });
    return { nr };
  });
}

/**
 * Decides which innspill the case gathers. A number, once given, belongs to its innspill for good: one that is taken out leaves a gap,
 * and gets its own number back if it returns.
 * @throws Refusal 409 when the case is decided, another case has one of them, or its author has taken it back.
 */
export async function velgInnspill(context: Context<"saksbehandler">, nr: string, refs: string[]): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const sakId = await laasSak(tx, nr);
    const staar = await tx.db
      .select({ id: sakInnspill.id, innspillId: sakInnspill.innspillId, ref: innspill.ref, tattUt: sakInnspill.tattUt })
      .from(sakInnspill)
      .innerJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
      .where(eq(sakInnspill.sakId, sakId));
    const ut = staar.filter(({ ref, tattUt }) => !tattUt && !refs.includes(ref));
    const tilbake = staar.filter(({ ref, tattUt }) => tattUt && refs.includes(ref));
    const nyeRefs = refs.filter((ref) => !staar.some((rad) => rad.ref === ref));
    const nye =
      nyeRefs.length === 0
        ? []
        : await tx.db
            .select({ id: innspill.id, ref: innspill.ref })
            .from(innspill)
            .where(inArray(innspill.ref, nyeRefs))
            .orderBy(asc(innspill.ref));
    const inn = [...nye, ...tilbake].map(({ ref }) => ref);
    if (ut.length + inn.length === 0) return;
    await krevUavgjort(tx, sakId);
    await krevLedige(tx, sakId, inn);

    if (ut.length > 0)
      await tx.db
        .update(sakInnspill)
        .set({ tattUt: tx.naa })
        .where(
          inArray(
            sakInnspill.id,
            ut.map(({ id }) => id),
          ),
        );
    if (tilbake.length > 0)
      await tx.db
        .update(sakInnspill)
        .set({ tattUt: null })
        .where(
          inArray(
            sakInnspill.id,
            tilbake.map(({ id }) => id),
          ),
        );
    if (nye.length > 0) {
      const [hoyest] = await tx.db
        .select({ nr: max(sakInnspill.nr) })
        .from(sakInnspill)
        .where(eq(sakInnspill.sakId, sakId));
      await tx.db.insert(sakInnspill).values(
        nye.map(({ id }, i) => ({
          id: nyId(),
          sakId,
          innspillId: id,
          nr: (hoyest?.nr ?? 0) + 1 + i,
          lagtTil: tx.naa,
        })),
      );
    }
    const endret = [
      ...inn.map((ref) => ({ ref, handling: "tatt_med" })),
      ...ut.map(({ ref }) => ({ ref, handling: "tatt_ut" })),
    ];
    await record(
      tx,
      ...endret.map((data) => ({ slag: "sak.innspill_valgt" as const, objekt: sakId, data: { nr, ...data } })),
    );
  });
}

/** What a body has decided on is not added to or taken from afterwards. */
async function krevUavgjort(tx: Context<"saksbehandler">, sakId: string) {
  if ((await tx.db.$count(vedtak, eq(vedtak.sakId, sakId))) > 0) throw new Refusal("sak.feil.avgjort", { status: 409 });
}

/** An innspill belongs to one case at a time. */
async function krevLedige(tx: Context<"saksbehandler">, sakId: string, refs: string[]) {
  if (refs.length === 0) return;
  // Locked, so that of two cases that want the same one, the second sees that the first has it.
  const rader = await tx.db
    .select({ id: innspill.id, borte })
    .from(innspill)
    .where(inArray(innspill.ref, refs))
    .orderBy(asc(innspill.id))
    .for("update");
  if (rader.some((rad) => rad.borte)) throw new Refusal("trekk.feil.iArbeid", { status: 409 });
  const opptatte = await tx.db
    .select({ id: sakInnspill.id })
    .from(sakInnspill)
    .innerJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
    .where(and(inArray(innspill.ref, refs), ne(sakInnspill.sakId, sakId), isNull(sakInnspill.tattUt)))
    .limit(1);
  if (opptatte.length > 0) throw new Refusal("sak.feil.iAnnenSak", { status: 409 });
}

/** The texts of the case document. */
export async function hentSakstekster(
  context: Context,
  sakId: string,
): Promise<Record<(typeof saksdeler)[number], string>> {
  const rader = await context.db
    .select({ del: sakstekst.del, tekst: sakstekst.tekst })
    .from(sakstekst)
    .where(eq(sakstekst.sakId, sakId));
  return Object.fromEntries(saksdeler.map((del) => [del, rader.find((rad) => rad.del === del)?.tekst ?? ""])) as Record<
    (typeof saksdeler)[number],
    string
  >;
}

/** Keeps the texts of the case document. @throws Refusal 409 when somebody else has saved since; nothing is overwritten then. */
export async function lagreSakstekster(
  context: Context<"saksbehandler">,
  nr: string,
  { revisjon, ...deler }: z.infer<typeof sakstekstSkjema>,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(sak)
      .set({ revisjon: revisjon + 1 })
      .where(and(eq(sak.nr, nr), eq(sak.revisjon, revisjon)))
      .returning({ id: sak.id });
    if (!truffet) throw new Refusal("sak.feil.noenAndreLagret", { status: 409 });
    await tx.db
      .insert(sakstekst)
      .values(saksdeler.map((del) => ({ id: nyId(), sakId: truffet.id, del, tekst: deler[del] })))
      .onConflictDoUpdate({ target: [sakstekst.sakId, sakstekst.del], set: { tekst: sql`excluded.tekst` } });
    await record(tx, { slag: "sak.tekst_lagret", objekt: truffet.id, data: { nr, revisjon: revisjon + 1 } });
  });
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

/** Locks the case's row until the transaction ends, so that numbers are given one at a time. @throws Refusal 404 */
export async function laasSak(tx: Context, nr: string): Promise<string> {
  const [rad] = await tx.db.select({ id: sak.id }).from(sak).where(eq(sak.nr, nr)).for("update");
  if (!rad) throw finnesIkke();
  return rad.id;
}
