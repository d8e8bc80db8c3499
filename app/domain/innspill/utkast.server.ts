import { and, count, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { gjest, innspill, person, tema, utkast } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { ryddTekst } from "~/domain/tegn";
import { taarImotNaa } from "~/domain/tema/tema.server";
import { record } from "~/events/record.server";
import { paa } from "~/i18n/spraak";
import { eierFelt, erMin } from "./eier.server";
import { MAKS_TEGN_I_UTKAST, MAKS_UTKAST } from "./innspill";

export type Lagring =
  { lagret: true; revisjon: number; oppdatert: Date } | { lagret: false; revisjon: number; tekst: string };

/**
 * Keeps a draft. `id` is made by the client and is the idempotency key; `revisjon` is the one the client last saw (0 for none).
 * The same text sent again is a success. When somebody, or another tab, has saved something else since, nothing is overwritten:
 * the answer holds the text that stands, and both are shown.
 * @throws Refusal 409 when the draft is another's or is sent already, 404 when the tema is unknown, 422 when it is beyond MAKS_TEGN_I_UTKAST.
 */
export async function lagreUtkast(
  context: Context<"gjest">,
  { id, tema: slug, tekst: raa, revisjon }: { id: string; tema: string; tekst: string; revisjon: number },
): Promise<Lagring> {
  const tekst = ryddTekst(raa);
  if (tekst.length > MAKS_TEGN_I_UTKAST)
    throw new Refusal("utkast.feil.altforLangt", { verdier: { antall: tekst.length, grense: MAKS_TEGN_I_UTKAST } });

  const [endret] = await context.db
    .update(utkast)
    .set({
      tekst,
      temaId: sql`coalesce((select ${tema.id} from ${tema} where ${tema.slug} = ${slug}), ${utkast.temaId})`,
      revisjon: sql`${utkast.revisjon} + 1`,
      oppdatert: context.naa,
    })
    .where(and(eq(utkast.id, id), erMin(context, utkast), eq(utkast.revisjon, revisjon)))
    .returning({ revisjon: utkast.revisjon, oppdatert: utkast.oppdatert });
  if (endret) return { lagret: true, ...endret };

  return (
    (revisjon === 0 && (await opprett(context, id, slug, tekst))) || sammenlign(context, { id, tema: slug, tekst })
  );
}

async function opprett(context: Context<"gjest">, id: string, slug: string, tekst: string): Promise<Lagring | null> {
  const eier = eierFelt(context);
  if (!eier) throw new Refusal("utkast.feil.ikkeDitt", { status: 409 });
  return iTransaksjon(context, async (tx) => {
    await laasEier(tx, eier);
    const [forholdet] = await tx.db
      .select({
        temaId: tema.id,
        antall: sql<number>`(select count(*)::int from ${utkast} where ${erMin(tx, utkast)} and ${ne(utkast.id, id)})`,
        sendt: sql<boolean>`exists (select 1 from ${innspill} where ${innspill.utkastId} = ${id})`,
      })
      .from(tema)
      .where(eq(tema.slug, slug));
    if (!forholdet) throw finnesIkke();
    if (forholdet.sendt) return null;
    if (forholdet.antall >= MAKS_UTKAST)
      throw new Refusal("utkast.feil.forMange", { verdier: { grense: MAKS_UTKAST } });

    const [laget] = await tx.db
      .insert(utkast)
      .values({ id, temaId: forholdet.temaId, ...eier, tekst, spraak: tx.spraak, opprettet: tx.naa, oppdatert: tx.naa })
      .onConflictDoNothing()
      .returning({ revisjon: utkast.revisjon, oppdatert: utkast.oppdatert });
    return laget ? { lagret: true, ...laget } : null;
  });
}

/** One new draft at a time for each owner, so that the limit holds; a guest's row is made with their first. */
async function laasEier(tx: Context<"gjest">, { personId, gjestId }: NonNullable<ReturnType<typeof eierFelt>>) {
  if (personId) {
    const finnes = and(eq(person.id, personId), isNull(person.slettet));
    const [laast] = await tx.db.select({ id: person.id }).from(person).where(finnes).for("update");
    if (!laast) throw new Refusal("utkast.feil.ikkeDitt", { status: 409 });
  } else
    await tx.db
      .insert(gjest)
      .values({ id: gjestId!, opprettet: tx.naa })
      .onConflictDoUpdate({ target: gjest.id, set: { id: gjestId! } });
}

async function sammenlign(
  context: Context<"gjest">,
  { id, tema: slug, tekst }: { id: string; tema: string; tekst: string },
): Promise<Lagring> {
  const staar = await hentUtkast(context, id);
  if (staar) {
    // Only the tema is new, so no words can be lost: it is moved.
    if (staar.tekst === tekst && staar.tema !== slug)
      return lagreUtkast(context, { id, tema: slug, tekst, revisjon: staar.revisjon });
    return staar.tekst === tekst
      ? { lagret: true, revisjon: staar.revisjon, oppdatert: staar.oppdatert }
      : { lagret: false, revisjon: staar.revisjon, tekst: staar.tekst };
  }
  const [sendt] = await context.db
    .select({ ref: innspill.ref })
    .from(innspill)
    .where(and(eq(innspill.utkastId, id), erMin(context, innspill)));
  if (sendt) throw new Refusal("utkast.feil.sendt", { status: 409, verdier: { ref: sendt.ref } });
  throw new Refusal("utkast.feil.ikkeDitt", { status: 409 });
}

/** One's own draft, or null: another's looks the same as none. */
export async function hentUtkast(context: Context<"gjest">, id: string) {
  const [rad] = await context.db
    .select({
      id: utkast.id,
      tekst: utkast.tekst,
      revisjon: utkast.revisjon,
      oppdatert: utkast.oppdatert,
      tema: tema.slug,
    })
    .from(utkast)
    .innerJoin(tema, eq(tema.id, utkast.temaId))
    .where(and(eq(utkast.id, id), erMin(context, utkast)));
  return rad ?? null;
}

/** All one's drafts across temaer, last changed first; never more than MAKS_UTKAST. */
export async function finnMineUtkast(context: Context<"gjest">) {
  const rader = await context.db
    .select({
      id: utkast.id,
      tekst: utkast.tekst,
      oppdatert: utkast.oppdatert,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
      frist: tema.frist,
      aapen: taarImotNaa,
    })
    .from(utkast)
    .innerJoin(tema, eq(tema.id, utkast.temaId))
    .where(erMin(context, utkast))
    .orderBy(desc(utkast.oppdatert))
    .limit(MAKS_UTKAST);
  return rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) }));
}

/** How many drafts one has. */
export async function tellMineUtkast(context: Context): Promise<number> {
  const [rad] = await context.db.select({ antall: count() }).from(utkast).where(erMin(context, utkast));
  return rad?.antall ?? 0;
}

/** Throws one's own draft away, at one's own word. @throws Refusal 404 */
export async function slettUtkast(context: Context<"gjest">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [slettet] = await tx.db
      .delete(utkast)
      .where(and(eq(utkast.id, id), erMin(tx, utkast)))
      .returning({ id: utkast.id });
    if (!slettet) throw finnesIkke();
    await record(tx, { slag: "utkast.slettet", objekt: slettet.id });
  });
}
