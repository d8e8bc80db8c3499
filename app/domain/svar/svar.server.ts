import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { innsending, innspill, sak, sakInnspill, svar, varsel, vedtak, vedtakVirkning, vurdering } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import type { svarSkjema } from "~/domain/sak/sak";
import { record } from "~/events/record.server";
import { somMobilnummer } from "~/domain/sms/nummer";
import { somSvarsms } from "~/domain/sms/som-sms";
import { leggISmsUtboks } from "~/domain/sms/utboks.server";
import { tFor } from "~/i18n/core";
import { erSpraak, spraakprefiks } from "~/i18n/spraak";
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

/** Whoever asked for e-mail or a text message gets one, which does the task when it is sent; the rest are tasks for people. */
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
  const kommune = await hentKommune(tx.db);
  const lest = varsler.map(({ rad, mottaker: { ref, spraak, kontakt } }) => ({
    varselId: rad.id,
    kanal: rad.kanal,
    kontakt,
    ref,
    spraak: erSpraak(spraak) ? spraak : kommune.spraak,
  }));
  await leggIUtboks(
    tx,
    ...lest.flatMap(({ varselId, kanal, kontakt, ref, spraak }) => {
      if (kanal !== "epost" || !kontakt) return [];
      const brev = somSvarbrev({ ref, tekst, sitat, spraak }, kommune, nettsted);
      return [{ ...brev, slag: "svar" as const, til: kontakt, spraak, varselId }];
    }),
  );
  await leggISmsUtboks(
    tx,
    ...lest.flatMap(({ varselId, kanal, kontakt, ref, spraak }) => {
      const til = kanal === "sms" && kontakt ? somMobilnummer(kontakt) : null;
      if (!til) return [];
      const adresse = `${nettsted}${spraakprefiks(spraak, kommune.spraak)}/innspill/${ref}`;
      const ordene = somSvarsms({ ref, tekst, spraak }, { t: tFor(spraak), avsender: kommune.navn, adresse });
      return [{ slag: "svar" as const, til, tekst: ordene, spraak, varselId }];
    }),
  );
}
