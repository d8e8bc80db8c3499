import type { Context, Gjest, Person } from "~/domain/context";
import type { Besoek } from "./besoek.server";

/**
 * Whose words a device keeps: a mark that tells nothing about the person, so that what one has typed without a line never becomes another's
 * draft. "" for nobody; null when a session is over, and the words belong to whoever it was.
 */
export async function eiermerke(besoek: Besoek): Promise<string | null> {
  const aktoer = await besoek.aktoer();
  if (aktoer.slag === "gjest") return (await besoek.utloept()) ? null : "";
  return merkeFor(besoek, aktoer);
}

/** Whether words that a device has kept for `merke` are those of the one who is here. What says nothing is anybody's. */
export function erEiersMerke(besoek: Besoek, aktoer: Person | Gjest, merke: string | undefined): boolean {
  if (merke === undefined) return true;
  if (aktoer.slag === "gjest") return merke === "";
  return besoek.noekler.versjoner.some((versjon) => merkeFor(besoek, aktoer, versjon) === merke);
}

const merkeFor = (besoek: Besoek, { id }: Person, versjon?: number) =>
  besoek.noekler.hmac("enhet", id, versjon).slice(0, 16);

/** The same context, with a guest who has a cookie: words from a page that was made without the server come from somebody it has not met. */
export function medGjest(context: Context<"gjest">, besoek: Besoek): Context<"gjest"> {
  return context.aktoer.slag === "gjest" ? { ...context, aktoer: besoek.blirGjest() } : context;
}
