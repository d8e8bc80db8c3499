import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { forslag, innbyggerforslag, innspill } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { antallGyldige } from "./stilling.server";

/**
 * The innbyggerforslag that a verb at the desk is about, its row locked: of a check, a strike, a decision and a signature at once, each sees what
 * the others did.
 * @throws Refusal 404 when there is none, or its words are not shown yet.
 */
export async function laasInnbyggerforslag(tx: Context<"saksbehandler">, ref: string) {
  const [rad] = await tx.db
    .select({
      id: innbyggerforslag.forslagId,
      innspillId: innspill.id,
      ref: innspill.ref,
      status: innbyggerforslag.status,
      kreves: innbyggerforslag.kreves,
      samlerTil: innbyggerforslag.samlerTil,
      sakId: innbyggerforslag.sakId,
      plansak: innbyggerforslag.plansak,
      idag: sql<string>`i_dag()::text`,
    })
    .from(innbyggerforslag)
    .innerJoin(forslag, eq(forslag.id, innbyggerforslag.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(eq(innspill.ref, ref), isNull(innspill.sperret), ne(innbyggerforslag.status, "venter")))
    .for("no key update", { of: innbyggerforslag });
  if (!rad || rad.kreves === null) throw finnesIkke();
  return { ...rad, kreves: rad.kreves };
}

/** How many signatures count now; asked after the row is locked, so that it stays so. */
export async function tellGyldige({ db }: Context, forslagId: string): Promise<number> {
  const [rad] = await db
    .select({ antall: antallGyldige })
    .from(innbyggerforslag)
    .where(eq(innbyggerforslag.forslagId, forslagId));
  return rad!.antall;
}

/**
 * One that is shown, its row locked, for those who sign, withdraw and send. They and the desk go one at a time.
 * @throws Refusal 404
 */
export async function laasVistInnbyggerforslag({ db }: Context, ref: string): Promise<string> {
  const [rad] = await db
    .select({ id: innbyggerforslag.forslagId })
    .from(innbyggerforslag)
    .where(
      sql`${innbyggerforslag.forslagId} = (select f.id from forslag f join innspill i on i.id = f.innspill_id where i.ref = ${ref} and i.vises)`,
    )
    .for("no key update");
  if (!rad) throw finnesIkke();
  return rad.id;
}
