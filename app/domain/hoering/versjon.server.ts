import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { avsnitt, figur, hoering, hoeringsversjon } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { ledigStabil } from "./stabil";

/** Lets everybody read a draft; from then on it stands as it is. @throws Refusal 404, 409 when it is published already or discarded */
export function publiserVersjon(
  context: Context<"saksbehandler" | "system">,
  slug: string,
  nr: number,
): Promise<{ id: string }> {
  return iTransaksjon(context, async (tx) => {
    const { id } = await laasUtkast(tx, slug, nr);
    await tx.db.update(hoeringsversjon).set({ publisert: tx.naa }).where(eq(hoeringsversjon.id, id));
    await record(tx, { slag: "hoeringsversjon.publisert", objekt: id, data: { hoering: slug, nr } });
    return { id };
  });
}

/** Takes a draft away. Its images are taken out of the store by the job. @throws Refusal 404, 409 */
export function forkastVersjon(context: Context<"saksbehandler">, slug: string, nr: number): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const { id } = await laasUtkast(tx, slug, nr);
    await tx.db.delete(avsnitt).where(eq(avsnitt.versjonId, id));
    await tx.db.delete(figur).where(eq(figur.versjonId, id));
    await tx.db.delete(hoeringsversjon).where(eq(hoeringsversjon.id, id));
    await record(tx, { slag: "hoeringsversjon.forkastet", objekt: id, data: { hoering: slug, nr } });
  });
}

/**
 * Says by hand which section of the published version a section of the draft is: `stabil` of the old one, or null for a new section. If
 * another of the draft's sections was taken for it, that one is new now: two never become one.
 * @throws Refusal 404, 409, 422 when no version has had `stabil`
 */
export function rettGjenkjenning(
  context: Context<"saksbehandler">,
  slug: string,
  nr: number,
  { avsnitt: avsnittNr, stabil }: { avsnitt: number; stabil: string | null },
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const { id, hoeringId } = await laasUtkast(tx, slug, nr);
    const [rad] = await tx.db
      .select({ id: avsnitt.id, stabil: avsnitt.stabil, overskrift: avsnitt.overskrift })
      .from(avsnitt)
      .where(and(eq(avsnitt.versjonId, id), eq(avsnitt.nr, avsnittNr)));
    if (!rad) throw finnesIkke();
    if (stabil === rad.stabil) return;
    const ider = await tx.db
      .selectDistinct({ stabil: avsnitt.stabil, publisert: sql<boolean>`${hoeringsversjon.publisert} is not null` })
      .from(avsnitt)
      .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
      .where(eq(hoeringsversjon.hoeringId, hoeringId));
    const opptatt = new Set(ider.map((en) => en.stabil));
    if (stabil !== null && !ider.some((en) => en.publisert && en.stabil === stabil))
      throw new Refusal("feil.skjema", { felt: { stabil: { kode: "hoeringsarbeid.feil.ukjentAvsnitt" } } });
    if (stabil === null && !ider.some((en) => en.publisert && en.stabil === rad.stabil)) return;

    if (stabil !== null) {
      const [annet] = await tx.db
        .select({ id: avsnitt.id, overskrift: avsnitt.overskrift })
        .from(avsnitt)
        .where(and(eq(avsnitt.versjonId, id), eq(avsnitt.stabil, stabil), ne(avsnitt.id, rad.id)));
      if (annet)
        await tx.db
          .update(avsnitt)
          .set({ stabil: ledigStabil(annet.overskrift, opptatt) })
          .where(eq(avsnitt.id, annet.id));
    }
    const ny = stabil ?? ledigStabil(rad.overskrift, opptatt);
    await tx.db.update(avsnitt).set({ stabil: ny }).where(eq(avsnitt.id, rad.id));
    await record(tx, {
      slag: "hoering.endret",
      objekt: hoeringId,
      data: { versjon: nr, avsnitt: avsnittNr, fra: rad.stabil, til: ny },
    });
  });
}

/** A version that nobody reads yet, its row locked. */
export async function laasUtkast(tx: Context, slug: string, nr: number): Promise<{ id: string; hoeringId: string }> {
  const [utkast] = await tx.db
    .select({ id: hoeringsversjon.id, hoeringId: hoeringsversjon.hoeringId })
    .from(hoeringsversjon)
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(and(eq(hoering.slug, slug), eq(hoeringsversjon.nr, nr), isNull(hoeringsversjon.publisert)))
    .for("update", { of: hoeringsversjon });
  if (utkast) return utkast;
  const [publisert] = await tx.db
    .select({ id: hoeringsversjon.id })
    .from(hoeringsversjon)
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(and(eq(hoering.slug, slug), eq(hoeringsversjon.nr, nr)));
  throw publisert ? new Refusal("hoeringsarbeid.feil.alleredePublisert", { status: 409 }) : finnesIkke();
}
