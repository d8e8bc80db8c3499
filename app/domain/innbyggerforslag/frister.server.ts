import { and, asc, eq, lt, sql } from "drizzle-orm";
import { forslag, innbyggerforslag, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { record } from "~/events/record.server";
import { erSpraak } from "~/i18n/spraak";
import { fortellUnderskriverne, hentForslagsstiller } from "./fortell.server";
import { PURREDAGER } from "./innbyggerforslag";
import { somPurrebrev } from "./purrebrev";
import { noterSteg } from "./steg.server";

/** Handled in one round; the rest goes the next day. */
const PORSJON = 100;

/**
 * What the days do by themselves, by the database's calendar: what was not sent on its last day lapses, and who is to decide is reminded. Once
 * each, however often it is called, and by however many processes.
 */
export async function foelgFristene(
  context: Context<"system">,
  { nettsted }: { nettsted: string },
): Promise<{ bortfalt: number; purret: number }> {
  return { bortfalt: await laForfalle(context, nettsted), purret: await purr(context, nettsted) };
}

/** The last day is inclusive, and what is sent never lapses. */
function laForfalle(context: Context<"system">, nettsted: string): Promise<number> {
  return iTransaksjon(context, async (tx) => {
    const forfalne = await tx.db
      .select({ id: innbyggerforslag.forslagId })
      .from(innbyggerforslag)
      .where(and(eq(innbyggerforslag.status, "samler"), lt(innbyggerforslag.samlerTil, sql`i_dag()`)))
      .orderBy(asc(innbyggerforslag.forslagId))
      .limit(PORSJON)
      .for("no key update", { skipLocked: true });
    for (const { id } of forfalne) {
      await tx.db.update(innbyggerforslag).set({ status: "bortfalt" }).where(eq(innbyggerforslag.forslagId, id));
      await noterSteg(tx, id, "bortfalt");
      await record(tx, { slag: "innbyggerforslag.bortfalt", objekt: id });
      await fortellUnderskriverne(tx, id, "bortfalt", { nettsted });
    }
    return forfalne.length;
  });
}

/**
 * Sixty, thirty and seven days before the deadline. Where the job has not run for a while, only the most urgent goes, and the others are taken as
 * gone: check and change in one statement.
 */
function purr(context: Context<"system">, nettsted: string): Promise<number> {
  return iTransaksjon(context, async (tx) => {
    const dager = sql`unnest(array[${sql.raw(PURREDAGER.join(","))}]) d(dager)`;
    const kommet = sql`innbyggerforslag.frist - i_dag() <= d.dager`;
    const purrede = await tx.db
      .update(innbyggerforslag)
      .set({ varslet: sql`array(select d.dager from ${dager} where ${kommet} order by d.dager desc)` })
      .where(
        sql`innbyggerforslag.status in ('sendt', 'mangler', 'til_behandling') and innbyggerforslag.frist is not null
          and exists (select 1 from ${dager} where ${kommet} and not d.dager = any(innbyggerforslag.varslet))
          and exists (select 1 from ${forslag} f join ${innspill} i on i.id = f.innspill_id
            where f.id = innbyggerforslag.forslag_id and i.sperret is null)`,
      )
      .returning({
        id: innbyggerforslag.forslagId,
        frist: sql<string>`innbyggerforslag.frist::text`,
        dagerIgjen: sql<number>`innbyggerforslag.frist - i_dag()`,
        varslet: innbyggerforslag.varslet,
      });
    if (purrede.length === 0) return 0;
    const kommune = await hentKommune(tx.db);
    for (const { id, frist, dagerIgjen, varslet } of purrede) {
      const det = await hentForslagsstiller(tx, id);
      const brev = { ref: det.ref, tittel: det.tittel, frist, dagerIgjen: Number(dagerIgjen) };
      const spraak = erSpraak(det.spraak) ? det.spraak : kommune.spraak;
      await leggIUtboks(
        tx,
        ...(det.epost
          ? [
              {
                slag: "underskrift" as const,
                til: det.epost,
                spraak,
                ...somPurrebrev(brev, { spraak, til: "forslagsstiller", kommune, nettsted }),
              },
            ]
          : []),
        ...(kommune.epost
          ? [
              {
                slag: "underskrift" as const,
                til: kommune.epost,
                spraak: kommune.spraak,
                ...somPurrebrev(brev, { spraak: kommune.spraak, til: "kommunen", kommune, nettsted }),
              },
            ]
          : []),
      );
      await record(tx, {
        slag: "innbyggerforslag.frist_varslet",
        objekt: id,
        data: { ref: det.ref, dager: varslet.at(-1)! },
      });
    }
    return purrede.length;
  });
}
