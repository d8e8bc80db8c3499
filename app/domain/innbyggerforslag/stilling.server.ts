import { eq, sql } from "drizzle-orm";
import { forslag, innbyggerforslag, innspill } from "#db/schema";
import type { Context } from "~/domain/context";
import type { Innbyggerforslagstatus } from "./innbyggerforslag";

// Fragments of SQL about one row of innbyggerforslag, written by name: drizzle leaves the table out of columns in a selection.

/** True of a signature `u` that counts: neither withdrawn nor struck. */
export const gjelder = sql`(u.trukket is null and u.stroeket is null)`;

/** How many signatures count. */
export const antallGyldige = sql<number>`(select count(*)::int from underskrift u where u.forslag_id = innbyggerforslag.forslag_id and ${gjelder})`;

/**
 * Whether enough valid signatures were in when it was sent, judged by what staff have found since: one that was struck never counted, one that
 * came later did not count then. Null where it has not been sent.
 */
export const hadeNokDaDetBleSendt = sql<boolean | null>`(select count(*) >= innbyggerforslag.kreves from underskrift u
  where innbyggerforslag.sendt is not null and u.forslag_id = innbyggerforslag.forslag_id and u.stroeket is null and u.tid <= ${sendtTid()} and (u.trukket is null or u.trukket > ${sendtTid()})
  having innbyggerforslag.sendt is not null)`;

function sendtTid() {
  return sql`coalesce(
    (select max(s.tid) from innbyggerforslag_steg s where s.forslag_id = innbyggerforslag.forslag_id and s.slag = 'sendt'),
    (innbyggerforslag.sendt + 1)::timestamp at time zone 'Europe/Oslo')`;
}

/**
 * Whether signatures are gathered: from the words are shown until it is sent, and again where it was sent with too few valid ones. The last day
 * is inclusive, in Norway, by the database's clock.
 */
export const samlerNaa = sql<boolean>`coalesce(
  (innbyggerforslag.status = 'samler' or (innbyggerforslag.status = 'mangler' and not ${hadeNokDaDetBleSendt})) and i_dag() between innbyggerforslag.samler_fra and innbyggerforslag.samler_til, false)`;

/** What a list shows of one, in a query on innbyggerforslag with its forslag and innspill. */
export const listefelter = {
  ref: innspill.ref,
  tittel: forslag.tittel,
  spraak: innspill.spraak,
  status: innbyggerforslag.status,
  samlerTil: innbyggerforslag.samlerTil,
  sendt: innbyggerforslag.sendt,
  frist: innbyggerforslag.frist,
  plansak: innbyggerforslag.plansak,
  utfall: innbyggerforslag.utfall,
  antall: antallGyldige,
  idag: sql<string>`i_dag()::text`,
};

/**
 * Where it stands, once the row is held: a statement of its own, for the one that waited for the row counts what was there before it waited.
 */
export async function hentStilling({ db }: Context, forslagId: string) {
  const [rad] = await db
    .select({
      status: sql<Innbyggerforslagstatus>`innbyggerforslag.status`,
      kreves: sql<number>`innbyggerforslag.kreves`,
      naadd: sql<boolean>`innbyggerforslag.naadd_kravet is not null`,
      antall: antallGyldige,
      samler: samlerNaa,
      innenSisteDag: sql<boolean>`coalesce(innbyggerforslag.samler_til >= i_dag(), false)`,
      hadeNok: hadeNokDaDetBleSendt,
      sendt: sql<string | null>`innbyggerforslag.sendt::text`,
      plansak: sql<string | null>`innbyggerforslag.plansak`,
      idag: sql<string>`i_dag()::text`,
    })
    .from(innbyggerforslag)
    .where(eq(innbyggerforslag.forslagId, forslagId));
  return rad!;
}
