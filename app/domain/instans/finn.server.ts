import { asc, eq, isNotNull, sql } from "drizzle-orm";
import { instans } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";

/** Those in use, in the order that people meet them: what goes where, and how to reach them oneself. */
export async function finnInstanser(context: Context) {
  const rader = await context.db
    .select()
    .from(instans)
    .where(isNotNull(instans.rekkefoelge))
    .orderBy(asc(instans.rekkefoelge), asc(instans.id))
    .limit(100);
  return rader.map(({ navn, hva, ...rad }) => ({
    ...rad,
    navn: paa(navn, context.spraak),
    hva: paa(hva, context.spraak),
  }));
}

/** What residents read of one: never its address for letters from us. */
export async function finnHvaGaarHvor(context: Context) {
  return (await finnInstanser(context)).map(({ id, navn, hva, egen, telefon, nettside }) => ({
    id,
    navn,
    hva,
    egen,
    telefon,
    nettside,
  }));
}

/** All of them, those out of use last, with how much has been sent to each. */
export async function finnAlleInstanser(context: Context<"administrator">) {
  const rader = await context.db
    .select({
      id: instans.id,
      navn: instans.navn,
      epost: instans.epost,
      telefon: instans.telefon,
      rekkefoelge: instans.rekkefoelge,
      // Written by name: drizzle leaves the table out of columns in the selection of a query on one table.
      sendt: sql<number>`(select count(*)::int from oversending o where o.instans_id = instans.id)`,
    })
    .from(instans)
    .orderBy(sql`${instans.rekkefoelge} nulls last`, asc(instans.id))
    .limit(100);
  return rader.map(({ navn, ...rad }) => ({ ...rad, navn: paa(navn, context.spraak) }));
}

/** One, in all its languages. @throws Refusal 404 */
export async function hentInstans(context: Context<"administrator">, id: string) {
  const [rad] = await context.db.select().from(instans).where(eq(instans.id, id));
  if (!rad) throw finnesIkke();
  return rad;
}
