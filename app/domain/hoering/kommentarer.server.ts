import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import { avsnitt, hoering, hoeringsversjon, innsending, innspill } from "#db/schema";
import type { Context } from "~/domain/context";
import { utdragAvVist } from "~/domain/innspill/hent.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";

/** Comments on sections are innspill like others. Residents count and read what is shown; staff what is worked with. */
const synlig = ({ krav }: Context): SQL => (krav === "saksbehandler" ? iArbeid : sql`innspill.vises`);

export type Kommentert = {
  stabil: string;
  antall: number;
  /** Its heading in the newest version that has it. */
  overskrift: string;
  /** The newest published version has no such section: "avsnittet er fjernet". */
  borte: boolean;
};

/** The sections of a hearing that have comments, those that are gone last, in one statement. */
export async function tellKommentarer(context: Context, slug: string): Promise<Kommentert[]> {
  return context.db
    .select({
      stabil: avsnitt.stabil,
      antall: sql<number>`count(*)::int`,
      overskrift: sql<string>`(array_agg(coalesce(gjeldende.overskrift, ${avsnitt.overskrift}) order by ${hoeringsversjon.nr} desc))[1]`,
      borte: sql<boolean>`bool_and(gjeldende.id is null)`,
    })
    .from(innspill)
    .innerJoin(avsnitt, eq(avsnitt.id, innspill.avsnittId))
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .leftJoin(sql`avsnitt gjeldende`, gjeldende)
    .where(and(eq(hoering.slug, slug), synlig(context)))
    .groupBy(avsnitt.stabil)
    .orderBy(sql`min(gjeldende.nr) nulls last`, avsnitt.stabil)
    .limit(2_000);
}

/** The same section in the newest published version. */
const gjeldende = sql`gjeldende.stabil = ${avsnitt.stabil} and gjeldende.versjon_id = (
  select v.id from hoeringsversjon v where v.hoering_id = ${hoering.id} and v.publisert is not null order by v.nr desc limit 1)`;

const PER_SIDE = 100;

/**
 * Comments on a hearing's sections, a hundred at a time by reference (`etter` is the last of the page before): those on section `stabil`, or
 * on all; with the words that were quoted and the version they were quoted from. A comment whose section the newest version does not have is
 * marked `borte`, and never left out.
 */
export async function finnKommentarer(
  context: Context,
  slug: string,
  { stabil, etter }: { stabil?: string | undefined; etter?: string | undefined } = {},
) {
  const rader = await context.db
    .select({
      ref: innspill.ref,
      utdrag: utdragAvVist(420),
      sitat: innspill.sitat,
      spraak: innspill.spraak,
      publisert: innspill.publisert,
      vises: innspill.vises,
      avsender: innsending.avsender,
      navn: sql<string | null>`case when ${innsending.visNavn} then ${innsending.navn} end`,
      paaVegneAv: innsending.paaVegneAv,
      stabil: avsnitt.stabil,
      overskrift: sql<string>`coalesce(gjeldende.overskrift, ${avsnitt.overskrift})`,
      versjon: hoeringsversjon.nr,
      borte: sql<boolean>`gjeldende.id is null`,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(avsnitt, eq(avsnitt.id, innspill.avsnittId))
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .leftJoin(sql`avsnitt gjeldende`, gjeldende)
    .where(
      and(
        eq(hoering.slug, slug),
        synlig(context),
        stabil === undefined ? undefined : eq(avsnitt.stabil, stabil),
        etter === undefined ? undefined : gt(innspill.ref, etter),
      ),
    )
    .orderBy(asc(innspill.ref))
    .limit(PER_SIDE + 1);
  return { rader: rader.slice(0, PER_SIDE), neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null };
}
