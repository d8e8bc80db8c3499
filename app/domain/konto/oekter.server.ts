import { and, desc, eq, gt, gte, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { oekt, rolle } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { gjelderIDag } from "~/domain/rolle/tildel.server";
import { record } from "~/events/record.server";

const ikkeUtloept = gt(oekt.utloeper, sql`naa()`);

/** True in SQL for a session that opens the house: who has a role in it is signed out after an hour of nothing, everybody after twelve hours. */
export const oektenLever = and(
  ikkeUtloept,
  or(
    gte(oekt.sistBrukt, sql`naa() - interval '60 minutes'`),
    eq(oekt.maate, "epost"),
    sql`not exists (select 1 from ${rolle} where ${and(eq(rolle.personId, oekt.personId), gjelderIDag)})`,
  ),
)!;

/** One session by its id, or no field at all: every session but the one that asks. Anything else ends none. */
export const avsluttSkjema = z.object({
  oekt: z
    .string("oekter.feil.ingen")
    .regex(/^[\da-f]{64}$/, "oekter.feil.ingen")
    .optional(),
});

/** Where one is signed in, the last used first, at most a hundred. Ids are what the database keeps of a session: nobody gets in by one. */
export async function finnOekter(context: Context<"innbygger">) {
  return context.db
    .select({
      id: oekt.id,
      nettleser: oekt.nettleser,
      maate: oekt.maate,
      opprettet: oekt.opprettet,
      sistBrukt: oekt.sistBrukt,
    })
    .from(oekt)
    .where(and(eq(oekt.personId, context.aktoer.id), oektenLever))
    .orderBy(desc(oekt.sistBrukt), desc(oekt.opprettet))
    .limit(100);
}

/** Ends one of one's own sessions, row and all: whoever sits there may be somebody else, and keeps no words for its owner. @throws Refusal 409 when it is over. */
export async function avsluttOekt(context: Context<"innbygger">, id: string): Promise<void> {
  await avslutt(context, eq(oekt.id, id));
}

/** Ends all one's sessions but the one that asks. @throws Refusal 409 when there is no other. */
export async function avsluttAndreOekter(context: Context<"innbygger">, denne: string): Promise<{ antall: number }> {
  return avslutt(context, ne(oekt.id, denne));
}

async function avslutt(context: Context<"innbygger">, hvilke: ReturnType<typeof eq>) {
  return iTransaksjon(context, async (tx) => {
    const avsluttet = await tx.db
      .delete(oekt)
      .where(and(eq(oekt.personId, tx.aktoer.id), oektenLever, hvilke))
      .returning({ id: oekt.id });
    const antall = avsluttet.length;
    if (antall === 0) throw new Refusal("oekter.feil.ingen", { status: 409 });
    await record(tx, { slag: "oekt.avsluttet", objekt: tx.aktoer.id, data: { antall } });
    return { antall };
  });
}
