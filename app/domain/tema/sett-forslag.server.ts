import { asc, eq, sql } from "drizzle-orm";
import { tema } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { paa } from "~/i18n/spraak";
import type { ForslagITema } from "./forslag";
import { taarForslagNaa, taarImotNaa } from "./tema.server";

const felt = {
  slug: tema.slug,
  spoersmaal: tema.spoersmaal,
  stemme: tema.forslagsstemme,
  krav: tema.stemmekrav,
  alder: tema.stemmealder,
  frist: tema.frist,
};

/** All temaer with whether they take forslag and who may vote on them, open ones first; a hundred. */
export async function finnTemaerMedForslag(context: Context<"saksbehandler">) {
  const rader = await context.db
    .select({ ...felt, tarForslag: taarForslagNaa })
    .from(tema)
    .orderBy(sql`not ${taarImotNaa}`, asc(tema.frist), tema.slug)
    .limit(100);
  return rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) }));
}

/** @throws Refusal 404 */
export async function hentForslagITema(context: Context<"saksbehandler">, slug: string) {
  const [rad] = await context.db.select(felt).from(tema).where(eq(tema.slug, slug));
  if (!rad) throw finnesIkke();
  return { ...rad, spoersmaal: paa(rad.spoersmaal, context.spraak) };
}

/**
 * Says whether a tema takes forslag, how residents vote on them, who may, and from what age. It counts for forslag that open from now on: a vote
 * that is open keeps what it opened with.
 * @throws Refusal 404
 */
export async function settForslagITema(
  context: Context<"saksbehandler">,
  slug: string,
  { stemme, krav, alder }: ForslagITema,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [foer] = await tx.db
      .select({ id: tema.id, ...felt })
      .from(tema)
      .where(eq(tema.slug, slug))
      .for("update");
    if (!foer) throw finnesIkke();
    const ny = { stemme: stemme === "nei" ? null : stemme, krav, alder };
    if (foer.stemme === ny.stemme && foer.krav === ny.krav && foer.alder === ny.alder) return;
    await tx.db
      .update(tema)
      .set({ forslagsstemme: ny.stemme, stemmekrav: krav, stemmealder: alder })
      .where(eq(tema.id, foer.id));
    await record(tx, { slag: "tema.forslag_satt", objekt: foer.id, data: { slug, ...ny } });
  });
}
