import { and, eq, sql } from "drizzle-orm";
import { avsnitt, hoering, hoeringsversjon, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { erId } from "~/domain/felt";
import { sitatI } from "./sitat";

/** A section of a document as what is said about it points at it. */
export type OmAvsnittet = {
  hoering: string;
  stabil: string;
  overskrift: string;
  /** The version that was read. */
  nr: number;
  /** The published version that it is gone from for good; null where it still stands. */
  fjernetI: number | null;
};

/** The section that an innspill is about, in a query on innspill. Written by name: drizzle leaves the table out of columns in a selection. */
export const innspilletsAvsnitt = sql<OmAvsnittet | null>`(
  select json_build_object('hoering', h.slug, 'stabil', a.stabil, 'overskrift', a.overskrift, 'nr', v.nr, 'fjernetI', (
    select min(n.nr) from hoeringsversjon n
    where n.hoering_id = h.id and n.publisert is not null and n.nr > v.nr and not exists (
      select 1 from hoeringsversjon m join avsnitt b on b.versjon_id = m.id
      where m.hoering_id = h.id and m.publisert is not null and m.nr >= n.nr and b.stabil = a.stabil)))
  from avsnitt a join hoeringsversjon v on v.id = a.versjon_id join hoering h on h.id = v.hoering_id
  where a.id = innspill.avsnitt_id)`;

/**
 * The section that a new draft is to be about, and of the words that were marked those that stand in it. Null where it is in no published
 * version: then the draft is about the tema as a whole.
 */
export async function finnAvsnittTilUtkast(context: Context, id: string | null | undefined, sitat: string) {
  if (!erId(id)) return null;
  const [rad] = await context.db
    .select({
      id: avsnitt.id,
      hoering: hoering.slug,
      stabil: avsnitt.stabil,
      overskrift: avsnitt.overskrift,
      sammendrag: avsnitt.sammendrag,
      tekst: avsnitt.tekst,
      tema: tema.slug,
    })
    .from(avsnitt)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .innerJoin(tema, eq(tema.id, hoering.temaId))
    .where(and(eq(avsnitt.id, id), sql`${hoeringsversjon.publisert} is not null`));
  if (!rad) return null;
  const { sammendrag, tekst, ...funnet } = rad;
  return { ...funnet, sitat: sitatI([rad.overskrift, sammendrag, tekst], sitat) };
}
