import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { avsnitt, hoering, hoeringsversjon, innspill, raad, tema, utkast, uttalelse } from "#db/schema";
import type { Context } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { MAKS_UTKAST } from "~/domain/innspill/innspill";
import { taarImotNaa } from "~/domain/tema/tema.server";
import { paa } from "~/i18n/spraak";

/** Something to read: a version of it is published. Written by name, since the hearing is not always the query's own table. */
const kanLeses = sql`exists (select 1 from hoeringsversjon v where v.hoering_id = hoering.id and v.publisert is not null)`;

export type HoeringIListe = Awaited<ReturnType<typeof finnHoeringer>>[number];

/** The hearings with something to read: open ones first, by deadline; then the newest. At most 100. */
export async function finnHoeringer(context: Context, { bareAapne = false }: { bareAapne?: boolean } = {}) {
  const rader = await context.db
    .select({
      slug: hoering.slug,
      tittel: hoering.tittel,
      sammendrag: hoering.sammendrag,
      aapner: tema.aapner,
      frist: tema.frist,
      aapen: taarImotNaa,
    })
    .from(hoering)
    .innerJoin(tema, eq(tema.id, hoering.temaId))
    .where(and(kanLeses, bareAapne ? taarImotNaa : undefined))
    .orderBy(sql`not ${taarImotNaa}`, sql`case when ${taarImotNaa} then ${tema.frist} end`, desc(tema.frist))
    .limit(100);
  return rader.map(({ tittel, sammendrag, ...rad }) => ({
    ...rad,
    tittel: paa(tittel, context.spraak),
    sammendrag: paa(sammendrag, context.spraak),
  }));
}

/** The document that a tema is about; null where it is about none that can be read. */
export async function finnTemaetsHoering(context: Context, temaId: string) {
  const [rad] = await context.db
    .select({ slug: hoering.slug, tittel: hoering.tittel })
    .from(hoering)
    .where(and(eq(hoering.temaId, temaId), kanLeses));
  return rad ? { slug: rad.slug, tittel: paa(rad.tittel, context.spraak) } : null;
}

/** One's own drafts about the sections of a document, in whichever version they were begun. */
export async function finnMineUtkastIHoering(context: Context<"gjest">, hoeringId: string) {
  return context.db
    .select({ id: utkast.id, stabil: avsnitt.stabil })
    .from(utkast)
    .innerJoin(avsnitt, eq(avsnitt.id, utkast.avsnittId))
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .where(and(eq(hoeringsversjon.hoeringId, hoeringId), erMin(context, utkast)))
    .orderBy(desc(utkast.oppdatert))
    .limit(MAKS_UTKAST);
}

/** The råd that are asked for their statement, and how far each has come. `ref` is a statement that everybody may read. */
export async function finnRaadene(context: Context, hoeringId: string) {
  const rader = await context.db
    .select({
      navn: raad.navn,
      frist: uttalelse.frist,
      ref: sql<string | null>`case when ${innspill.vises} then ${innspill.ref} end`,
      harSvart: sql<boolean>`(${uttalelse.innspillId} is not null)`,
      ingenMerknad: uttalelse.ingenMerknad,
    })
    .from(uttalelse)
    .innerJoin(raad, eq(raad.id, uttalelse.raadId))
    .leftJoin(innspill, eq(innspill.id, uttalelse.innspillId))
    .where(eq(uttalelse.hoeringId, hoeringId))
    .orderBy(uttalelse.frist, raad.slug)
    .limit(100);
  return rader.map(({ navn, ...rad }) => ({ ...rad, navn: paa(navn, context.spraak) }));
}

/** The number of the newest published version that has a section; null where none has. Says whether that is the newest of all. */
export async function finnSisteVersjonMed(context: Context, slug: string, stabil: string) {
  const [rad] = await context.db
    .select({
      nr: hoeringsversjon.nr,
      fjernetI: sql<number | null>`(select min(n.nr)::int from hoeringsversjon n
        where n.hoering_id = ${hoering.id} and n.publisert is not null and n.nr > ${hoeringsversjon.nr})`,
    })
    .from(avsnitt)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(and(eq(hoering.slug, slug), eq(avsnitt.stabil, stabil), isNotNull(hoeringsversjon.publisert)))
    .orderBy(desc(hoeringsversjon.nr))
    .limit(1);
  return rad ?? null;
}
