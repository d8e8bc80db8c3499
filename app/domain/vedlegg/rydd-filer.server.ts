import { inArray, sql } from "drizzle-orm";
import { fil } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import type { Lager } from "~/platform/lager.server";
import { ryddOpplastinger } from "./opplasting.server";

/** Files in one transaction, and in one round of the job. */
const PORSJON = 100;
const HOYST = 1_000;

/**
 * Takes files that nothing points at, and that are older than an hour, out of the store, and then their rows; and uploads that nobody came
 * back to. A row is held while its bytes are taken, so that nothing can come to point at it meanwhile: whoever tries waits, and is refused.
 * A process that dies in the middle leaves a row whose bytes are gone, which the next round takes.
 */
export async function ryddFiler(context: Context<"system">, lager: Lager): Promise<number> {
  await ryddOpplastinger(context);
  let ryddet = 0;
  for (let naa = PORSJON; naa === PORSJON && ryddet < HOYST; ryddet += naa) naa = await ryddPorsjon(context, lager);
  return ryddet;
}

function ryddPorsjon(context: Context<"system">, lager: Lager): Promise<number> {
  return iTransaksjon(context, async (tx) => {
    const rader = await tx.db
      .select({ id: fil.id, noekkel: fil.noekkel })
      .from(fil)
      .where(
        sql`fil.opprettet < naa() - interval '1 hour'
          and not exists (select 1 from vedlegg v where v.fil_id = fil.id)
          and not exists (select 1 from figur g where g.fil_id = fil.id)`,
      )
      .orderBy(fil.opprettet)
      .limit(PORSJON)
      .for("update", { skipLocked: true });
    if (rader.length === 0) return 0;
    await Promise.all(rader.map(({ noekkel }) => lager.slett(noekkel)));
    await tx.db.delete(fil).where(
      inArray(
        fil.id,
        rader.map(({ id }) => id),
      ),
    );
    return rader.length;
  });
}
