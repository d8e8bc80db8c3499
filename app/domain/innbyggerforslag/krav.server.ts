import { and, eq, isNull, sql } from "drizzle-orm";
import { innbyggerforslag } from "#db/schema";
import type { Context } from "~/domain/context";
import { record } from "~/events/record.server";
import { fortellUnderskriverne } from "./fortell.server";
import { noterSteg } from "./steg.server";
import { antallGyldige } from "./stilling.server";

/**
 * Notes that enough have signed, when they have, and tells the proposer: once, whoever signed last, and however.
 * @param nettsted where the pages are, without a trailing slash.
 */
export async function noterNaaddKrav(tx: Context, forslagId: string, nettsted: string): Promise<void> {
  const [naadd] = await tx.db
    .update(innbyggerforslag)
    .set({ naaddKravet: sql`i_dag()` })
    .where(
      and(
        eq(innbyggerforslag.forslagId, forslagId),
        eq(innbyggerforslag.status, "samler"),
        isNull(innbyggerforslag.naaddKravet),
        sql`${antallGyldige} >= innbyggerforslag.kreves`,
      ),
    )
    .returning({ kreves: innbyggerforslag.kreves });
  if (!naadd) return;
  await noterSteg(tx, forslagId, "naadd_kravet");
  await record(tx, { slag: "innbyggerforslag.naadd_kravet", objekt: forslagId, data: { kreves: naadd.kreves } });
  await fortellUnderskriverne(tx, forslagId, "naadd_kravet", { nettsted });
}
