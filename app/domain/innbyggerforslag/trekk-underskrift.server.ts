import { and, eq, isNull } from "drizzle-orm";
import { underskrift } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { laasVistInnbyggerforslag } from "./laas.server";
import { hentStilling } from "./stilling.server";

/**
 * Withdraws one's own signature, while signatures are gathered; what was withdrawn before is withdrawn. Who it was is no longer kept as a key, so
 * that they may sign on paper instead. That enough had signed once is not told again.
 * @throws Refusal 404 no such; 409 when it is sent.
 */
export async function trekkUnderskrift(context: Context<"innbygger">, ref: string): Promise<{ endret: boolean }> {
  return iTransaksjon(context, async (tx) => {
    const forslagId = await laasVistInnbyggerforslag(tx, ref);
    if (!(await hentStilling(tx, forslagId)).samler)
      throw new Refusal("innbyggerforslag.feil.kanIkkeTrekkes", { status: 409 });
    const trukket = await tx.db
      .update(underskrift)
      .set({ trukket: tx.naa, noekkel: null, epost: null })
      .where(and(minUnderskrift(tx, forslagId), isNull(underskrift.stroeket)))
      .returning({ id: underskrift.id });
    return { endret: trukket.length === 1 };
  });
}

/** The reader's own on the net, not withdrawn. */
export const minUnderskrift = ({ aktoer }: Context<"innbygger">, forslagId: string) =>
  and(
    eq(underskrift.forslagId, forslagId),
    eq(underskrift.personId, aktoer.id),
    eq(underskrift.kanal, "nett"),
    isNull(underskrift.trukket),
  );
