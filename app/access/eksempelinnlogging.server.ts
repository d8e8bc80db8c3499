import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { komite, person, rolle } from "#db/schema";
import type { Context, Rolle } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { gjelderIDag } from "~/domain/rolle/tildel.server";
import { paa } from "~/i18n/spraak";
import type { Besoek } from "./besoek.server";
import { loggInnPerson } from "./logg-inn-person.server";

/** The sample persons one may sign in as. */
export const eksempelbrukere = [
  "innbygger",
  "moderator",
  "moderator2",
  "saksbehandler",
  "fasilitator",
  "administrator",
] as const;

/** The sample persons, with what they are; in the order above. */
export async function finnEksempelpersoner(context: Context) {
  const rader = await context.db
    .select({
      bruker: sql<(typeof eksempelbrukere)[number]>`${person.eksempel}`,
      navn: person.navn,
      rolle: rolle.rolle,
      komite: komite.navn,
    })
    .from(person)
    .leftJoin(rolle, and(eq(rolle.personId, person.id), gjelderIDag))
    .leftJoin(komite, eq(komite.id, rolle.komiteId))
    .where(inArray(person.eksempel, [...eksempelbrukere]))
    .orderBy(asc(person.id), asc(rolle.rolle))
    .limit(50);
  return eksempelbrukere.flatMap((bruker) => {
    const mine = rader.filter((rad) => rad.bruker === bruker);
    if (!mine[0]) return [];
    return [
      {
        bruker,
        navn: mine[0].navn,
        roller: [...new Set(mine.flatMap(({ rolle: en }) => en ?? []))] as Rolle[],
        komiteer: mine.flatMap(({ komite: navn }) => (navn ? [paa(navn, context.spraak)] : [])),
      },
    ];
  });
}

/**
 * Signs in as a sample person, without any proof: only sample mode comes here, and such a session is over when sample mode is.
 * @throws Refusal 422 when there is no such sample person.
 */
export async function loggInnSomEksempel(
  context: Context<"gjest">,
  besoek: Besoek,
  bruker: unknown,
): Promise<{ personId: string }> {
  const kjent = eksempelbrukere.find((navn) => navn === bruker);
  const [funnet] = kjent
    ? await context.db.select({ id: person.id }).from(person).where(eq(person.eksempel, kjent))
    : [];
  if (!funnet) throw new Refusal("loggInn.feil.ukjentBruker");
  await loggInnPerson(context, besoek, funnet.id, { maate: "eid", utsteder: "eksempel", sid: null });
  return { personId: funnet.id };
}
