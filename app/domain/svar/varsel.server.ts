import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import type { forsoeksutfall } from "#db/koder";
import { epost, innsending, innspill, sms, svar, varsel, varselforsoek } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { epostErAvvist } from "~/domain/epost/utboks.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { smsErAvvist } from "~/domain/sms/utboks.server";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import type { ringSkjema } from "./varsel";

/**
 * Answers that are not given yet: to be phoned, written or sent to whoever asked for it. The contact is for this task only. `brev` says how it
 * goes with what an outbox has: on its way, or given up. `id`: that one only.
 */
export async function finnVarsler(context: Context<"saksbehandler">, { id }: { id?: string } = {}) {
  const forsoek = sql`(select count(*)::int from varselforsoek f where f.varsel_id = varsel.id)`;
  const siste = (kolonne: "tid" | "utfall") =>
    sql`(select f.${sql.identifier(kolonne)} from varselforsoek f where f.varsel_id = varsel.id order by f.tid desc, f.id desc limit 1)`;
  return context.db
    .select({
      id: varsel.id,
      kanal: varsel.kanal,
      opprettet: varsel.opprettet,
      innspillId: innspill.id,
      ref: innspill.ref,
      spraak: innspill.spraak,
      svar: svar.tekst,
      svart: svar.tid,
      sitat: svar.sitat,
      navn: innsending.navn,
      paaVegneAv: innsending.paaVegneAv,
      kontakt: innsending.kontakt,
      brev: sql<"sendes" | "feilet" | null>`case when ${epost.id} is null and sms.id is null then null
        when ${epostErAvvist} or ${smsErAvvist}
          or coalesce(${epost.opprettet}, sms.opprettet) < naa() - interval '1 day' then 'feilet'
        else 'sendes' end`,
      forsoek: sql<number>`${forsoek}`,
      sistForsoekt: sql<string | null>`${siste("tid")}`,
      sisteUtfall: sql<(typeof forsoeksutfall)[number] | null>`${siste("utfall")}`,
    })
    .from(varsel)
    .innerJoin(svar, eq(svar.id, varsel.svarId))
    .innerJoin(innspill, eq(innspill.id, svar.innspillId))
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .leftJoin(epost, and(eq(epost.varselId, varsel.id), isNull(epost.sendt)))
    .leftJoin(sms, and(eq(sms.varselId, varsel.id), isNull(sms.sendt)))
    .where(and(isNull(varsel.utfoert), isNull(innspill.sperret), id ? eq(varsel.id, id) : undefined))
    .orderBy(asc(varsel.opprettet), asc(varsel.id))
    .limit(100);
}

export type VarselSomVenter = Awaited<ReturnType<typeof finnVarsler>>[number];

/** An answer that waits; null when somebody has given it. @throws Refusal 404 when there never was such a one. */
export async function hentVarsel(context: Context<"saksbehandler">, id: string): Promise<VarselSomVenter | null> {
  const [ett] = await finnVarsler(context, { id });
  if (!ett && (await context.db.$count(varsel, eq(varsel.id, id))) === 0) throw finnesIkke();
  return ett ?? null;
}

/**
 * How it went to phone somebody. Who has been talked to, is answered; else the try is noted. `nr` is how many tries the form knew of: the same
 * form again is the same try.
 * @throws Refusal 409 when somebody has answered meanwhile.
 */
export async function noterOppringning(
  context: Context<"saksbehandler">,
  id: string,
  { utfall, nr }: z.infer<typeof ringSkjema>,
): Promise<void> {
  if (utfall === "snakket") return merkVarselUtfoert(context, id);
  await iTransaksjon(context, async (tx) => {
    const [ett] = await tx.db
      .select({ id: varsel.id })
      .from(varsel)
      .where(and(eq(varsel.id, id), isNull(varsel.utfoert)))
      .for("update");
    if (!ett) throw new Refusal("svar.feil.alleredeUtfoert", { status: 409 });
    if ((await tx.db.$count(varselforsoek, eq(varselforsoek.varselId, id))) !== nr) return;
    await tx.db.insert(varselforsoek).values({ id: nyId(), varselId: id, utfall, av: tx.aktoer.id, tid: tx.naa });
    await record(tx, { slag: "varsel.forsoekt", objekt: id, data: { utfall } });
  });
}

/** What is still in an outbox is withdrawn: nobody is answered twice. @throws Refusal 409 when somebody has done it already. */
export async function merkVarselUtfoert(context: Context<"saksbehandler">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(varsel)
      .set({ utfoert: tx.naa, utfoertAv: tx.aktoer.id })
      .where(and(eq(varsel.id, id), isNull(varsel.utfoert)))
      .returning({ id: varsel.id });
    if (!truffet) throw new Refusal("svar.feil.alleredeUtfoert", { status: 409 });
    await tx.db.delete(epost).where(and(eq(epost.varselId, truffet.id), isNull(epost.sendt)));
    await tx.db.delete(sms).where(and(eq(sms.varselId, truffet.id), isNull(sms.sendt)));
    await record(tx, { slag: "varsel.utfoert", objekt: truffet.id });
  });
}
