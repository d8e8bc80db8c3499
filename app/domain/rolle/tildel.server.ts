import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { komite, kommune, oekt, person, rolle } from "#db/schema";
import type { Context, Rolle } from "~/domain/context";
import { dagenEtter } from "~/domain/kommune/valgperiode";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { dato } from "~/i18n/formater";
import { nyId } from "~/platform/id.server";
import type { Rolleskjema } from "./rolle";

/** `til` is the first day without it; null is until it is taken. */
export type Tildeling = { rolle: Rolle; komite: { id: string; slug: string } | null; til: string | null };

/** True in SQL for a grant that holds today. */
export const gjelderIDag = and(lte(rolle.fra, sql`i_dag()`), or(isNull(rolle.til), gt(rolle.til, sql`i_dag()`)))!;

/**
 * A form's words as a grant, in the transaction that writes it. A moderator's is for one komité and ends with the valgperiode at the latest.
 * @throws Refusal 422
 */
export async function somTildeling(context: Context, skjema: Rolleskjema): Promise<Tildeling> {
  const { valgperiodeTil, idag } = await holdValgperioden(context);
  if (skjema.til && skjema.til < idag) throw feilI("til", "admin.feil.tilForbi");
  if (skjema.rolle !== "moderator")
    return { rolle: skjema.rolle, komite: null, til: skjema.til ? dagenEtter(skjema.til) : null };

  const [funnet] = await context.db.select({ id: komite.id }).from(komite).where(eq(komite.slug, skjema.komite));
  if (!funnet) throw feilI("komite", "admin.feil.komite");
  if (valgperiodeTil < idag) throw feilI("rolle", "admin.feil.valgperiodenErOver");
  const siste = skjema.til || valgperiodeTil;
  if (siste > valgperiodeTil)
    throw feilI("til", "admin.feil.etterValgperioden", { dato: dato(valgperiodeTil, context.spraak) });
  return { rolle: "moderator", komite: { id: funnet.id, slug: skjema.komite }, til: dagenEtter(siste) };
}

/**
 * Writes a grant and ends the person's sessions, in the caller's transaction. The person's row is held, so that of two who give the same
 * at once, the second sees the first's.
 * @throws Refusal 409 when the person is erased, or has it already.
 */
export async function tildelRolle(tx: Context, personId: string, tildeling: Tildeling): Promise<void> {
  const [truffet] = await tx.db
    .select({ slettet: person.slettet })
    .from(person)
    .where(eq(person.id, personId))
    .for("no key update");
  if (!truffet) throw finnesIkke();
  if (truffet.slettet) throw new Refusal("admin.feil.slettet", { status: 409 });
  const { komite: i, til } = tildeling;
  const harAlt = await tx.db.$count(
    rolle,
    and(
      eq(rolle.personId, personId),
      eq(rolle.rolle, tildeling.rolle),
      i ? eq(rolle.komiteId, i.id) : undefined,
      gjelderIDag,
    ),
  );
  if (harAlt > 0) throw new Refusal("admin.feil.harRollen", { status: 409 });
  await tx.db.insert(rolle).values({
    id: nyId(),
    personId,
    rolle: tildeling.rolle,
    komiteId: i?.id ?? null,
    fra: sql`i_dag()`,
    til,
    opprettet: tx.naa,
  });
  await loggUtOveralt(tx, personId);
  await record(tx, {
    slag: "rolle.gitt",
    objekt: personId,
    data: { rolle: tildeling.rolle, komite: i?.slug ?? null },
  });
}

/**
 * The last day of the valgperiode, and today. Whoever sets another day waits until this transaction is over, and then finds the grants
 * that it has written.
 */
export async function holdValgperioden(tx: Context): Promise<{ valgperiodeTil: string; idag: string }> {
  const [rad] = await tx.db
    .select({ valgperiodeTil: kommune.valgperiodeTil, idag: sql<string>`i_dag()::text` })
    .from(kommune)
    .for("share");
  return rad!;
}

/** No session outlives a change of roles. The rows stay for a day: by them what somebody was writing is kept for them. */
export async function loggUtOveralt(tx: Context, personId: string): Promise<number> {
  const avsluttet = await tx.db
    .update(oekt)
    .set({ utloeper: sql`naa()` })
    .where(and(eq(oekt.personId, personId), gt(oekt.utloeper, sql`naa()`)))
    .returning({ id: oekt.id });
  return avsluttet.length;
}

const feilI = (felt: keyof Rolleskjema, kode: Refusal["kode"], verdier: Record<string, string> = {}) =>
  new Refusal("feil.skjema", { felt: { [felt]: { kode, verdier } } });
