import { and, eq, ne, sql } from "drizzle-orm";
import { avsnitt, hoering, hoeringsversjon } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { laasUtkast } from "./versjon.server";

/** A section of the draft, with the summary that is shown before "Les mer". @throws Refusal 404 when no draft has it */
export async function hentUtkastavsnitt(context: Context<"saksbehandler">, slug: string, stabil: string) {
  const [rad] = await context.db
    .select({
      nr: hoeringsversjon.nr,
      tittel: hoering.tittel,
      overskrift: avsnitt.overskrift,
      sammendrag: avsnitt.sammendrag,
      tekst: sql<string>`left(${avsnitt.tekst}, 6000)`,
      spraak: hoeringsversjon.spraak,
    })
    .from(avsnitt)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(and(eq(hoering.slug, slug), eq(avsnitt.stabil, stabil), sql`${hoeringsversjon.publisert} is null`));
  if (!rad) throw finnesIkke();
  return rad;
}

/** Writes it; only in a draft, for what is published stands as it was read. @throws Refusal 404, 409 when it was published meanwhile */
export function lagreSammendrag(
  context: Context<"saksbehandler">,
  slug: string,
  stabil: string,
  { sammendrag }: { sammendrag: string },
): Promise<{ nr: number }> {
  return iTransaksjon(context, async (tx) => {
    const { nr } = await hentUtkastavsnitt(tx, slug, stabil);
    const { id } = await laasUtkast(tx, slug, nr);
    const [lagret] = await tx.db
      .update(avsnitt)
      .set({ sammendrag })
      .where(and(eq(avsnitt.versjonId, id), eq(avsnitt.stabil, stabil), ne(avsnitt.sammendrag, sammendrag)))
      .returning({ id: avsnitt.id });
    if (!lagret) return { nr };
    await record(tx, {
      slag: "avsnitt.sammendrag_lagret",
      objekt: lagret.id,
      data: { hoering: slug, versjon: nr, avsnitt: stabil, tegn: sammendrag.length },
    });
    return { nr };
  });
}
