import { type Context, iTransaksjon } from "~/domain/context";
import { somAktoer } from "~/domain/konto/identitet.server";
import { record } from "~/events/record.server";
import type { Besoek } from "./besoek.server";
import type { Oektsdata } from "./lucia.server";

/**
 * Signs somebody in, whatever they have proved it with: a new session, an end to the one that was, and the event, in one transaction. The
 * cookie is given when they are all written.
 */
export async function loggInnPerson(
  context: Context,
  besoek: Besoek,
  personId: string,
  { maate, utsteder, sid }: Pick<Oektsdata, "maate" | "utsteder" | "sid">,
): Promise<void> {
  const kake = await iTransaksjon(context, async (tx) => {
    const ny = await besoek.nyOekt(tx.db, personId, { maate, utsteder, sid });
    const data = { maate, utsteder };
    await record({ ...tx, aktoer: somAktoer(personId) }, { slag: "person.logget_inn", objekt: personId, data });
    return ny;
  });
  besoek.kaker.push(kake);
}
