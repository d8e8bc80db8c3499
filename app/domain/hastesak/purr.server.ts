import { and, isNull, sql } from "drizzle-orm";
import { hastesak } from "#db/schema";
import type { Tekster } from "#db/schema/felles";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnVakter } from "~/domain/vakt/vakt.server";
import { record } from "~/events/record.server";
import { PURRES_ETTER_MINUTTER } from "./hastesak";
import { type Varselveier, varsleVakter } from "./varsle.server";

/**
 * Tells all who are on call about what nobody has seen for a quarter of an hour; once for each. Of two processes that look at once, one
 * tells. When nobody is on call it waits until somebody is.
 */
export async function purrHastesaker(context: Context<"system">, veier: Varselveier): Promise<{ purret: number }> {
  return iTransaksjon(context, async (tx) => {
    const vakter = await finnVakter(tx);
    if (vakter.length === 0) return { purret: 0 };
    // Check and change in one: whoever comes second waits for the row, and finds that it is told.
    const purret = await tx.db
      .update(hastesak)
      .set({ purret: sql`naa()` })
      .where(
        and(
          isNull(hastesak.sett),
          isNull(hastesak.avsluttet),
          isNull(hastesak.purret),
          sql`${hastesak.meldt} <= naa() - make_interval(mins => ${PURRES_ETTER_MINUTTER}::int)`,
          sql`exists (select 1 from innspill i where i.id = ${hastesak.innspillId} and i.sperret is null)`,
        ),
      )
      .returning({
        id: hastesak.id,
        ref: sql<string>`(select i.ref from innspill i where i.id = hastesak.innspill_id)`,
        spoersmaal: sql<Tekster>`(select t.spoersmaal from innspill i join tema t on t.id = i.tema_id where i.id = hastesak.innspill_id)`,
      });
    for (const { id, ref, spoersmaal } of purret) {
      await varsleVakter(tx, vakter, { ref, spoersmaal, igjen: true }, veier);
      await record(tx, { slag: "hastesak.purret", objekt: id, data: { ref, antall: vakter.length } });
    }
    return { purret: purret.length };
  });
}
