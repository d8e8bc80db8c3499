import { eq } from "drizzle-orm";
import { instans, oversending, person } from "#db/schema";
import type { Context } from "~/domain/context";
import { paa } from "~/i18n/spraak";

/** Where an innspill was sent, by whom and when; null when it was not. */
export async function hentOversending(context: Context, innspillId: string) {
  const [rad] = await context.db
    .select({
      instansId: instans.id,
      navn: instans.navn,
      telefon: instans.telefon,
      nettside: instans.nettside,
      tekst: oversending.tekst,
      tid: oversending.tid,
      av: person.navn,
    })
    .from(oversending)
    .innerJoin(instans, eq(instans.id, oversending.instansId))
    .innerJoin(person, eq(person.id, oversending.av))
    .where(eq(oversending.innspillId, innspillId));
  return rad ? { ...rad, navn: paa(rad.navn, context.spraak) } : null;
}
