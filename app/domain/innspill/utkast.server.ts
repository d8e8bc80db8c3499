import { and, count, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { gjest, innspill, person, tema, utkast } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import type { Blir } from "~/domain/forslag/skriving";
import {
  erArgument,
  erInnspill,
  noterHvaDetBlir,
  temaTilForslaget,
  utkastetBlir,
} from "~/domain/forslag/utkast.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { ryddTekst } from "~/domain/tegn";
import { taarImotNaa } from "~/domain/tema/tema.server";
import { record } from "~/events/record.server";
import { paa, type Spraak } from "~/i18n/spraak";
import { eierFelt, erMin } from "./eier.server";
import { MAKS_TEGN_I_UTKAST, MAKS_UTKAST } from "./innspill";
import { finnAvsnittTilUtkast } from "./om-avsnitt.server";

/**
 * `avsnitt` is the id of the section that a new draft is about, and `sitat` the words of it that were marked. `blir` is what it is to become,
 * when it is more than an innspill: noted with the first save that says so, and never changed by another.
 */
export type UtkastTilLagring = {
  id: string;
  tema: string;
  tekst: string;
  revisjon: number;
  avsnitt?: string | null | undefined;
  sitat?: string | undefined;
  blir?: Blir | null | undefined;
  /** What it is written in; the page's own language unless its writer has said another. */
  spraak?: Spraak | undefined;
};
export type Lagring =
  | { lagret: true; revisjon: number; oppdatert: Date; aapen: boolean }
  | { lagret: false; revisjon: number; tekst: string };

/**
 * Keeps a draft. `id` is made by the client and is the idempotency key; `revisjon` is the one the client last saw (0 for none).
 * The same text sent again is a success. When somebody, or another tab, has saved something else since, nothing is overwritten:
 * the answer holds the text that stands, and both are shown.
 * A draft about a section of a document belongs to the document's tema; under another tema, or where the section is in no published version,
 * it is about no section. An argument stands under its forslag's tema, whatever tema is named.
 * @throws Refusal 409 when the draft is another's or is sent already, 404 when the tema is unknown, 422 when it is beyond MAKS_TEGN_I_UTKAST.
 */
export async function lagreUtkast(context: Context<"gjest">, lagt: UtkastTilLagring): Promise<Lagring> {
  const { id, tema: slug, revisjon, spraak, blir } = lagt;
  const tekst = ryddTekst(lagt.tekst);
  if (tekst.length > MAKS_TEGN_I_UTKAST)
    throw new Refusal("utkast.feil.altforLangt", { verdier: { antall: tekst.length, grense: MAKS_TEGN_I_UTKAST } });

  const [endret] = await context.db
    .update(utkast)
    .set({
      tekst,
      ...(spraak ? { spraak } : {}),
      temaId: flyttetTil(slug),
      avsnittId: sql`case when ${flyttetTil(slug)} = ${utkast.temaId} then ${utkast.avsnittId} end`,
      revisjon: sql`${utkast.revisjon} + 1`,
      oppdatert: context.naa,
    })
    .where(and(eq(utkast.id, id), erMin(context, utkast), eq(utkast.revisjon, revisjon)))
    .returning({ ...kvittert, aapen: temaetErAapent, bareInnspill: erInnspill });
  if (endret) {
    const { bareInnspill, ...kvittering } = endret;
    // An empty draft may have come first, with a recording, and said nothing of it.
    if (blir && bareInnspill) await noterHvaDetBlir(context, id, blir);
    return { lagret: true, ...kvittering };
  }

  return (
    (revisjon === 0 && (await opprett(context, { ...lagt, tekst }))) ||
    sammenlign(context, { id, tema: slug, tekst, spraak, blir })
  );
}

const kvittert = { revisjon: utkast.revisjon, oppdatert: utkast.oppdatert };
/** By the server's clock: what was written in time and came too late is kept, and cannot be sent. */
const temaetErAapent = sql<boolean>`(select ${taarImotNaa} from ${tema} where ${tema.id} = "utkast"."tema_id")`;

const temaMed = (slug: string) => sql`(select t.id from tema t where t.slug = ${slug})`;
const flyttetTil = (slug: string) =>
  sql`case when ${erArgument} then ${utkast.temaId} else coalesce(${temaMed(slug)}, ${utkast.temaId}) end`;

async function opprett(
  context: Context<"gjest">,
  { id, tema: slug, tekst, avsnitt: om = null, sitat = "", spraak, blir }: UtkastTilLagring,
): Promise<Lagring | null> {
  const eier = eierFelt(context);
  if (!eier) throw new Refusal("utkast.feil.ikkeDitt", { status: 409 });
  return iTransaksjon(context, async (tx) => {
    await laasEier(tx, eier);
    const [forholdet] = await tx.db
      .select({
        temaId: tema.id,
        aapen: taarImotNaa,
        antall: sql<number>`(select count(*)::int from ${utkast} where ${erMin(tx, utkast)} and ${ne(utkast.id, id)})`,
        sendt: sql<boolean>`exists (select 1 from ${innspill} where ${innspill.utkastId} = ${id})`,
      })
      .from(tema)
      .where(
        eq(
          tema.id,
          blir && "forslag" in blir
            ? sql`coalesce(${temaTilForslaget(blir.forslag)}, ${temaMed(slug)})`
            : temaMed(slug),
        ),
      );
    if (!forholdet) throw finnesIkke();
    if (forholdet.sendt) return null;
    if (forholdet.antall >= MAKS_UTKAST)
      throw new Refusal("utkast.feil.forMange", { verdier: { grense: MAKS_UTKAST } });

    const omtalt = await finnAvsnittTilUtkast(tx, om, ryddTekst(sitat));
    const avsnittet = omtalt?.tema === slug ? omtalt : null;
    const [laget] = await tx.db
      .insert(utkast)
      .values({
        id,
        temaId: forholdet.temaId,
        ...eier,
        tekst,
        avsnittId: avsnittet?.id ?? null,
        sitat: avsnittet?.sitat ?? "",
        spraak: spraak ?? tx.spraak,
        opprettet: tx.naa,
        oppdatert: tx.naa,
      })
      .onConflictDoNothing()
      .returning(kvittert);
    if (!laget) return null;
    if (blir) await noterHvaDetBlir(tx, id, blir);
    return { lagret: true, ...laget, aapen: forholdet.aapen };
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
  { id, tema: slug, tekst, spraak, blir }: Pick<UtkastTilLagring, "id" | "tema" | "tekst" | "spraak" | "blir">,
): Promise<Lagring> {
  const staar = await hentUtkast(context, id);
  if (staar) {
    // Only the tema or the language is new, so no words can be lost: it is moved.
    const flyttes = staar.tema !== slug && !(staar.blir && staar.blir.slag === null);
    if (staar.tekst === tekst && (flyttes || (spraak && staar.spraak !== spraak)))
      return lagreUtkast(context, { id, tema: slug, tekst, spraak, blir, revisjon: staar.revisjon });
    if (staar.tekst === tekst && blir && !staar.blir) await noterHvaDetBlir(context, id, blir);
    return staar.tekst === tekst
      ? { lagret: true, revisjon: staar.revisjon, oppdatert: staar.oppdatert, aapen: staar.aapen }
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
      aapen: taarImotNaa,
      spraak: utkast.spraak,
      sted: utkast.sted,
      bredde: utkast.bredde,
      lengde: utkast.lengde,
      visSted: utkast.visSted,
      sitat: utkast.sitat,
      avsnitt: omAvsnitt,
      blir: utkastetBlir,
    })
    .from(utkast)
    .innerJoin(tema, eq(tema.id, utkast.temaId))
    .where(and(eq(utkast.id, id), erMin(context, utkast)));
  return rad ?? null;
}

/** The section that a draft is about, as it is named in the document. */
const omAvsnitt = sql<{ hoering: string; stabil: string; overskrift: string } | null>`(
  select json_build_object('hoering', h.slug, 'stabil', a.stabil, 'overskrift', a.overskrift)
  from avsnitt a join hoeringsversjon v on v.id = a.versjon_id join hoering h on h.id = v.hoering_id
  where a.id = ${utkast.avsnittId})`;

const antallVedlegg = (slag: string) =>
  sql<number>`(select count(*)::int from vedlegg v where v.utkast_id = ${utkast.id} and v.slag = ${slag})`;

/** All one's drafts across temaer, last changed first; never more than MAKS_UTKAST. */
export async function finnMineUtkast(context: Context<"gjest">) {
  const rader = await context.db
    .select({
      id: utkast.id,
      tekst: utkast.tekst,
      spraak: utkast.spraak,
      oppdatert: utkast.oppdatert,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
      frist: tema.frist,
      aapen: taarImotNaa,
      sted: utkast.sted,
      bredde: utkast.bredde,
      visSted: utkast.visSted,
      avsnitt: omAvsnitt,
      blir: utkastetBlir,
      bilder: antallVedlegg("bilde"),
      opptak: antallVedlegg("opptak"),
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
