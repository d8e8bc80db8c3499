import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { raad } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { somSlug } from "~/domain/slug";
import { record } from "~/events/record.server";
import { paa } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import type { raadSkjema } from "./raad";

/** The råd of the municipality, by name; a hundred. */
export async function finnRaad(context: Context<"saksbehandler">) {
  const rader = await context.db
    .select({ slug: raad.slug, navn: raad.navn, epost: raad.epost })
    .from(raad)
    .orderBy(asc(raad.slug))
    .limit(100);
  return rader.map(({ navn, ...rad }) => ({ ...rad, navn: paa<string>(navn, context.spraak) }));
}

/** @throws Refusal 404 */
export async function hentRaad(context: Context<"saksbehandler">, slug: string) {
  const [rad] = await context.db
    .select({ slug: raad.slug, navn: raad.navn, epost: raad.epost })
    .from(raad)
    .where(eq(raad.slug, slug));
  if (!rad) throw finnesIkke();
  return { ...rad, navn: paa<string>(rad.navn, context.spraak) };
}

/** A new råd (`slug` null), or another name or address of one. @throws Refusal 404, 409 when there is one by that name */
export function lagreRaad(
  context: Context<"saksbehandler">,
  slug: string | null,
  { navn, epost }: z.infer<typeof raadSkjema>,
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const { spraak } = await hentKommune(tx.db);
    const finnes = slug === null ? null : await laas(tx, slug);
    if (finnes && Object.values(finnes.navn).includes(navn) && (finnes.epost ?? "") === epost) return;
    const felt = { navn: { ...finnes?.navn, [spraak]: navn }, epost: epost || null };
    const [lagret] = finnes
      ? await tx.db.update(raad).set(felt).where(eq(raad.id, finnes.id)).returning({ id: raad.id, slug: raad.slug })
      : await tx.db
          .insert(raad)
          .values({ id: nyId(), slug: somSlug(navn) || "raad", ...felt })
          .onConflictDoNothing()
          .returning({ id: raad.id, slug: raad.slug });
    if (!lagret) throw new Refusal("hoeringsarbeid.feil.raadFinnes", { status: 409 });
    await record(tx, { slag: "raad.lagret", objekt: lagret.id, data: { slug: lagret.slug, harEpost: epost !== "" } });
  });
}

async function laas(tx: Context, slug: string) {
  const [rad] = await tx.db
    .select({ id: raad.id, navn: raad.navn, epost: raad.epost })
    .from(raad)
    .where(eq(raad.slug, slug))
    .for("update");
  if (!rad) throw finnesIkke();
  return rad;
}
