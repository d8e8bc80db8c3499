import { and, eq, isNotNull, sql } from "drizzle-orm";
import { avstemning, forslag, innspill, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { erId } from "~/domain/felt";
import { paa, type Spraak } from "~/i18n/spraak";
import { avstemningsstatus } from "./avstemning";
import { forslagetVises } from "./regler.server";

const PER_SIDE = 20;

export type AvstemningIListe = Awaited<ReturnType<typeof finnAvstemninger>>["rader"][number];

/**
 * Votes for residents, twenty at a time: those that are not closed by deadline, then the closed ones, the last first. `etter` is the last id of the
 * page before.
 */
export async function finnAvstemninger(context: Context, etter: string | null) {
  const rader = await context.db
    .select({
      id: avstemning.id,
      slug: avstemning.slug,
      slag: avstemning.slag,
      spoersmaal: avstemning.spoersmaal,
      ref: innspill.ref,
      tittel: forslag.tittel,
      spraak: innspill.spraak,
      temaspoersmaal: tema.spoersmaal,
      aapner: avstemning.aapner,
      stenger: avstemning.stenger,
      stengt: avstemning.stengt,
      naa: sql<Date>`klokka()`.mapWith(avstemning.aapner),
    })
    .from(avstemning)
    .innerJoin(tema, eq(tema.id, avstemning.temaId))
    .leftJoin(forslag, eq(forslag.id, avstemning.forslagId))
    .leftJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(
      and(
        isNotNull(avstemning.aapner),
        forslagetVises,
        erId(etter)
          ? sql`(${plass(sql`avstemning`)}) > (select ${plass(sql`a`)} from avstemning a where a.id = ${etter})`
          : undefined,
      ),
    )
    .orderBy(plass(sql`avstemning`))
    .limit(PER_SIDE + 1);
  return {
    rader: rader
      .slice(0, PER_SIDE)
      .map(({ spoersmaal, temaspoersmaal, ref, tittel, spraak, naa, aapner, stenger, stengt, slug, slag }) => ({
        slug,
        slag,
        /** The forslag that is voted on; null where a question is. */
        ref,
        tittel: ref === null ? paa<string>(spoersmaal, context.spraak) : { tekst: tittel!, lang: spraak as Spraak },
        tema: paa(temaspoersmaal, context.spraak),
        status: avstemningsstatus({ aapner, stenger, stengt }, naa),
        aapner: aapner!,
        stenger,
        stengt,
      })),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.id : null,
  };
}

/** Where a vote stands in the list: three columns, smallest first. */
const plass = (rad: ReturnType<typeof sql>) => sql`${rad}.stengt is not null,
  case when ${rad}.stengt is null then extract(epoch from coalesce(${rad}.stenger, '9999-01-01'::timestamptz)) else -extract(epoch from ${rad}.stengt) end,
  ${rad}.id`;
