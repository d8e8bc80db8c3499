import { and, eq, isNull, ne } from "drizzle-orm";
import { person } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";

/**
 * Says what one is called, or takes it away. The log is told that it was changed, never from or to what. The same name again changes nothing.
 * @throws Refusal 422 when somebody who signs for the municipality would have none.
 */
export async function endreNavn(context: Context<"innbygger">, navn: string): Promise<void> {
  if (navn === "" && context.aktoer.roller.size > 0)
    throw new Refusal("feil.skjema", { felt: { navn: { kode: "navnet.feil.mangler" } } });
  await iTransaksjon(context, async (tx) => {
    const [endret] = await tx.db
      .update(person)
      .set({ navn })
      .where(and(eq(person.id, tx.aktoer.id), isNull(person.slettet), ne(person.navn, navn)))
      .returning({ id: person.id });
    if (endret) await record(tx, { slag: "person.navn_endret", objekt: endret.id });
  });
}
