import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { avstemning, forslag, innbyggerforslag, innsending, innspill, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { antallGyldige } from "~/domain/innbyggerforslag/stilling.server";
import { paa } from "~/i18n/spraak";
import { type Forslagsfilter, forslagsstand } from "./forslag";

const PER_SIDE = 20;
/** So many open ones stand on a tema's page. */
const PAA_TEMAET = 5;

// Parts of queries on forslag joined with innspill, avstemning and innbyggerforslag, under their own names.

/** True in SQL where one can vote on it or sign it now, by the database's clock. */
const aapen = sql<boolean>`(case when forslag.slag = 'innbyggerforslag'
  then innbyggerforslag.status = 'samler' and innbyggerforslag.samler_til >= i_dag()
  else avstemning.stengt is null and avstemning.aapner <= naa() and (avstemning.stenger is null or naa() < avstemning.stenger) end)`;
/** True in SQL where the case that it came to has been decided. */
const vedtatt = sql<boolean>`(coalesce(innbyggerforslag.status = 'avgjort', false) or exists (select 1 from vedtak v where v.sak_id = avstemning.sak_id)
  or exists (select 1 from sak_innspill si join vedtak v on v.sak_id = si.sak_id where si.innspill_id = forslag.innspill_id and si.tatt_ut is null))`;
/** The first moment when it is too late. */
const frist = sql<Date | null>`coalesce(avstemning.stengt, avstemning.stenger,
  (innbyggerforslag.samler_til + 1)::timestamp at time zone 'Europe/Oslo')`.mapWith(avstemning.stenger);
/** How many have signed and not been struck. Null for a vote: levels of certainty are never added, and the forslag's page tells each. */
const underskrifter = sql<number | null>`(case when forslag.slag = 'innbyggerforslag' then ${antallGyldige} end)`;

/** By deadline: those that are open, the soonest first; then the others. */
const fristnoekkel = sql`(case when ${aapen} then coalesce(${frist}, '9999-01-01'::timestamptz) else 'infinity'::timestamptz end)`;
const iRekkefoelge = {
  nyest: {
    rekke: [desc(innspill.publisert), desc(innspill.id)],
    etter: (ref: string) =>
      sql`(innspill.publisert, innspill.id) < (select i.publisert, i.id from innspill i where i.ref = ${ref})`,
  },
  frist: {
    rekke: [fristnoekkel, desc(innspill.id)],
    etter: (ref: string) => {
      const [noekkel, id] = [
        sql`(${fraForslag(sql`${fristnoekkel}`, ref)})`,
        sql`(${fraForslag(sql`innspill.id`, ref)})`,
      ];
      return sql`(${fristnoekkel} > ${noekkel} or (${fristnoekkel} = ${noekkel} and innspill.id < ${id}))`;
    },
  },
};

const fraForslag = (hva: SQL, ref: string) => sql`select ${hva} from forslag
  join innspill on innspill.id = forslag.innspill_id
  left join avstemning on avstemning.forslag_id = forslag.id
  left join innbyggerforslag on innbyggerforslag.forslag_id = forslag.id where innspill.ref = ${ref}`;

/**
 * Forslag that are shown, twenty at a time. `sok` is words, in any form of theirs, in what is shown now, and never in a version that something
 * has been hidden in since.
 */
export async function finnForslag(context: Context, filter: Omit<Forslagsfilter, "tema"> & { temaId?: string | null }) {
  const { rekke, etter } = iRekkefoelge[filter.orden];
  const rader = await velgForslag(
    context,
    and(
      eq(innspill.vises, true),
      filter.temaId ? eq(innspill.temaId, filter.temaId) : undefined,
      filter.sok ? soektEtter(filter.sok) : undefined,
      filter.stand ? stander[filter.stand] : undefined,
      filter.etter ? etter(filter.etter) : undefined,
    )!,
  )
    .orderBy(...rekke)
    .limit(PER_SIDE + 1);
  return {
    rader: rader.slice(0, PER_SIDE).map(somRad(context)),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null,
  };
}

export type ForslagIListe = Awaited<ReturnType<typeof finnForslag>>["rader"][number];

/** The forslag of a tema that are open, the soonest to close first. */
export async function finnTemaetsForslag(context: Context, temaId: string) {
  const rader = await velgForslag(context, and(eq(innspill.vises, true), eq(innspill.temaId, temaId), stander.aapne)!)
    .orderBy(...iRekkefoelge.frist.rekke)
    .limit(PAA_TEMAET);
  return rader.map(somRad(context));
}

const stander: Record<NonNullable<Forslagsfilter["stand"]>, SQL> = {
  aapne: sql`${aapen} and not ${vedtatt}`,
  stengte: sql`not coalesce(${aapen}, false) and not ${vedtatt}`,
  avgjorte: sql`${vedtatt}`,
};

function velgForslag({ db }: Context, hvilke: SQL) {
  return db
    .select({
      ref: innspill.ref,
      slag: forslag.slag,
      tittel: forslag.tittel,
      spraak: innspill.spraak,
      publisert: innspill.publisert,
      avsender: innsending.avsender,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
      aapner: avstemning.aapner,
      stenger: avstemning.stenger,
      stengt: avstemning.stengt,
      innbyggerstatus: innbyggerforslag.status,
      kreves: innbyggerforslag.kreves,
      vedtatt,
      frist,
      underskrifter,
    })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .leftJoin(avstemning, eq(avstemning.forslagId, forslag.id))
    .leftJoin(innbyggerforslag, eq(innbyggerforslag.forslagId, forslag.id))
    .where(hvilke)
    .$dynamic();
}

type Valgt = Awaited<ReturnType<typeof velgForslag>>[number];

const somRad =
  ({ naa, spraak }: Context) =>
  ({ aapner, stenger, stengt, innbyggerstatus, vedtatt: avgjort, spoersmaal, frist: til, ...rad }: Valgt) => ({
    ...rad,
    /** The last moment that one could; null where it is closed by hand some day. */
    frist: stengt ?? (til && new Date(til.getTime() - 1)),
    spoersmaal: paa(spoersmaal, spraak),
    stand: forslagsstand({ aapner, stenger, stengt, innbyggerstatus, vedtatt: avgjort }, naa),
  });

/** The newest masked words are asked, and no others. */
const soektEtter = (ord: string) =>
  sql`(forslag.tittel ilike ${`%${ord.replace(/[\\%_]/g, "\\$&")}%`} or innspill.id in (
    select it.innspill_id from innspill_tekst it where it.slag = 'skjermet'
    and to_tsvector('norwegian', it.tekst) @@ websearch_to_tsquery('norwegian', ${ord})
    and not exists (select 1 from innspill_tekst nyere where nyere.innspill_id = it.innspill_id and nyere.slag = 'skjermet' and nyere.nr > it.nr)))`;

/** The temaer that have forslag that are shown, for the filter; at most 100. */
export async function finnTemaerMedForslag({ db, spraak }: Context) {
  const rader = await db
    .select({ id: tema.id, slug: tema.slug, spoersmaal: tema.spoersmaal })
    .from(tema)
    .where(
      sql`exists (select 1 from innspill join forslag on forslag.innspill_id = innspill.id where innspill.tema_id = tema.id and innspill.vises)`,
    )
    .orderBy(tema.slug)
    .limit(100);
  return rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, spraak) }));
}
