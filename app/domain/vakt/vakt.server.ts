import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { person, vakt } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import type { Vaktskjema } from "./vakt";

// Written by name: drizzle leaves the table out of columns in the selection of a query on one table.

/** True in SQL where `personId` has a role today: whose last role ends is on call no more, whatever the list says. */
const harRolle = (personId: ReturnType<typeof sql>) => sql<boolean>`exists (select 1 from rolle r
  where r.person_id = ${personId} and r.fra <= i_dag() and (r.til is null or r.til > i_dag()))`;
const gyldig = and(isNull(person.slettet), harRolle(sql`vakt.person_id`));

/** True in SQL where this person is on call. */
export const erVakt = (personId: string) =>
  sql<boolean>`exists (select 1 from vakt v join person p on p.id = v.person_id
    where v.person_id = ${personId}::uuid and p.slettet is null and ${harRolle(sql`v.person_id`)})`;

export type Vakt = Awaited<ReturnType<typeof finnVakter>>[number];

/** Those who are told at once, by name. */
export async function finnVakter(context: Context) {
  return context.db
    .select({ id: person.id, navn: person.navn, epost: vakt.epost, mobil: vakt.mobil })
    .from(vakt)
    .innerJoin(person, eq(person.id, vakt.personId))
    .where(gyldig)
    .orderBy(sql`lower(${person.navn})`, asc(person.id))
    .limit(100);
}

/** Those who may be put on call: they have a role today. */
export async function finnMuligeVakter(context: Context<"administrator">) {
  return context.db
    .select({ id: person.id, navn: person.navn })
    .from(person)
    .where(and(isNull(person.slettet), harRolle(sql`person.id`)))
    .orderBy(sql`lower(${person.navn})`, asc(person.id))
    .limit(100);
}

/**
 * Puts somebody on call, or changes how they are reached. Said again, nothing happens.
 * @throws Refusal 422 when they have no role today.
 */
export async function settVakt(context: Context<"administrator">, skjema: Vaktskjema): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [hun] = await tx.db
      .select({ harRolle: harRolle(sql`person.id`) })
      .from(person)
      .where(and(eq(person.id, skjema.person), isNull(person.slettet)))
      .for("no key update");
    if (!hun?.harRolle) throw new Refusal("feil.skjema", { felt: { person: { kode: "vakt.feil.person" } } });
    const [epost, mobil] = [skjema.epost || null, skjema.mobil || null];
    const [satt] = await tx.db
      .insert(vakt)
      .values({ id: nyId(), personId: skjema.person, epost, mobil, opprettet: tx.naa })
      .onConflictDoUpdate({
        target: vakt.personId,
        set: { epost, mobil },
        setWhere: sql`(vakt.epost, vakt.mobil) is distinct from (excluded.epost, excluded.mobil)`,
      })
      .returning({ id: vakt.id });
    if (satt) await record(tx, { slag: "vakt.satt", objekt: satt.id, data: { person: skjema.person } });
  });
}

/** @throws Refusal 404 when they are not on the list. */
export async function fjernVakt(context: Context<"administrator">, personId: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [fjernet] = await tx.db.delete(vakt).where(eq(vakt.personId, personId)).returning({ id: vakt.id });
    if (!fjernet) throw finnesIkke();
    await record(tx, { slag: "vakt.fjernet", objekt: fjernet.id, data: { person: personId } });
  });
}
