import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Blokk } from "#db/blokk";
import { avsnitt, figur, fil, hoering, hoeringsversjon, komite, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { erId } from "~/domain/felt";
import { finnesIkke } from "~/domain/refusal";
import { taarImotNaa } from "~/domain/tema/tema.server";
import { paa } from "~/i18n/spraak";
import { type Avsnittsendring, sammenlignVersjoner } from "./endringer";

/** What a hearing is, and its tema's days. @throws Refusal 404 */
export async function hentHoering(context: Context, slug: string) {
  const [rad] = await context.db
    .select({
      id: hoering.id,
      slug: hoering.slug,
      tittel: hoering.tittel,
      sammendrag: hoering.sammendrag,
      sakstype: hoering.sakstype,
      temaId: tema.id,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
      komite: komite.navn,
      enhet: tema.enhet,
      ansvarlig: tema.ansvarlig,
      fase: tema.fase,
      aapner: tema.aapner,
      frist: tema.frist,
      svarfrist: tema.svarfrist,
      aapen: taarImotNaa,
    })
    .from(hoering)
    .innerJoin(tema, eq(tema.id, hoering.temaId))
    .innerJoin(komite, eq(komite.id, tema.komiteId))
    .where(eq(hoering.slug, slug));
  if (!rad) throw finnesIkke();
  const lest = (tekster: Parameters<typeof paa<string>>[0]) => paa<string>(tekster, context.spraak);
  return {
    ...rad,
    tittel: lest(rad.tittel),
    sammendrag: lest(rad.sammendrag),
    spoersmaal: lest(rad.spoersmaal),
    komite: lest(rad.komite),
  };
}

const versjonsfelt = {
  id: hoeringsversjon.id,
  nr: hoeringsversjon.nr,
  spraak: hoeringsversjon.spraak,
  filnavn: hoeringsversjon.filnavn,
  nytt: hoeringsversjon.nytt,
  importert: hoeringsversjon.importert,
  publisert: hoeringsversjon.publisert,
};

/** The versions of a hearing, newest first; drafts are for staff. */
export async function finnVersjoner(context: Context, slug: string) {
  return context.db
    .select(versjonsfelt)
    .from(hoeringsversjon)
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(and(eq(hoering.slug, slug), lesbar(context)))
    .orderBy(desc(hoeringsversjon.nr))
    .limit(100);
}

/** What is published is read by all; a draft by those whose page asks for staff. */
const lesbar = ({ krav }: Context): SQL | undefined =>
  krav === "saksbehandler" || krav === "system" ? undefined : isNotNull(hoeringsversjon.publisert);

/** A section as it is read, with the number of the chapter's own heading above it. */
export type LestAvsnittIDokument = {
  id: string;
  stabil: string;
  nr: number;
  nivaa: number;
  overskrift: string;
  sammendrag: string;
  innhold: Blokk[];
};
export type Kapittel = { stabil: string; nr: number; nivaa: number; overskrift: string; under: Kapittel[] };

/**
 * A hearing's document: the newest published version, or version `versjon`. Three statements, however long it is.
 * @throws Refusal 404 when there is none that this reader may read
 */
export async function hentDokument(context: Context, slug: string, { versjon }: { versjon?: number } = {}) {
  const hoeringen = await hentHoering(context, slug);
  const denne = await hentVersjonen(context, hoeringen.id, versjon);
  const avsnittene: LestAvsnittIDokument[] = await context.db
    .select(avsnittsfelt)
    .from(avsnitt)
    .where(eq(avsnitt.versjonId, denne.id))
    .orderBy(avsnitt.nr)
    .limit(2_000);
  return { hoering: hoeringen, versjon: denne, avsnitt: avsnittene, kapitler: byggKapitler(avsnittene) };
}

const avsnittsfelt = {
  id: avsnitt.id,
  stabil: avsnitt.stabil,
  nr: avsnitt.nr,
  nivaa: avsnitt.nivaa,
  overskrift: avsnitt.overskrift,
  sammendrag: avsnitt.sammendrag,
  innhold: avsnitt.innhold,
};

async function hentVersjonen(context: Context, hoeringId: string, nr: number | undefined) {
  const [rad] = await context.db
    .select(versjonsfelt)
    .from(hoeringsversjon)
    .where(
      and(
        eq(hoeringsversjon.hoeringId, hoeringId),
        nr === undefined
          ? isNotNull(hoeringsversjon.publisert)
          : and(eq(sql`${hoeringsversjon.nr}::int`, nr), lesbar(context)),
      ),
    )
    .orderBy(desc(hoeringsversjon.nr))
    .limit(1);
  if (!rad) throw finnesIkke();
  return rad;
}

/** The headings as a tree: what stands under what. */
export function byggKapitler(
  avsnittene: Array<Pick<LestAvsnittIDokument, "stabil" | "nr" | "nivaa" | "overskrift">>,
): Kapittel[] {
  const rot: Kapittel[] = [];
  const over: Kapittel[] = [];
  for (const { stabil, nr, nivaa, overskrift } of avsnittene) {
    const kapittel: Kapittel = { stabil, nr, nivaa, overskrift, under: [] };
    while (over.length > 0 && over.at(-1)!.nivaa >= nivaa) over.pop();
    (over.at(-1)?.under ?? rot).push(kapittel);
    over.push(kapittel);
  }
  return rot;
}

/** One section of the newest published version, or of version `versjon`, with its words as they are quoted. @throws Refusal 404 */
export async function hentAvsnitt(
  context: Context,
  slug: string,
  stabil: string,
  { versjon }: { versjon?: number } = {},
) {
  const hoeringen = await hentHoering(context, slug);
  const denne = await hentVersjonen(context, hoeringen.id, versjon);
  const [rad] = await context.db
    .select({ ...avsnittsfelt, tekst: avsnitt.tekst })
    .from(avsnitt)
    .where(and(eq(avsnitt.versjonId, denne.id), eq(avsnitt.stabil, stabil)));
  if (!rad) throw finnesIkke();
  return { hoering: hoeringen, versjon: denne, avsnitt: rad };
}

/** What is changed from version `fra` to version `til`, section by section. @throws Refusal 404 when this reader may not read one of them */
export async function byggEndringer(
  context: Context,
  slug: string,
  fra: number,
  til: number,
): Promise<Avsnittsendring[]> {
  const rader = await context.db
    .select({
      versjon: hoeringsversjon.nr,
      stabil: avsnitt.stabil,
      nivaa: avsnitt.nivaa,
      overskrift: avsnitt.overskrift,
      tekst: avsnitt.tekst,
    })
    .from(avsnitt)
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, avsnitt.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(and(eq(hoering.slug, slug), sql`${hoeringsversjon.nr}::int in (${fra}, ${til})`, lesbar(context)))
    .orderBy(avsnitt.nr)
    .limit(4_000);
  const av = (nr: number) => rader.filter(({ versjon }) => versjon === nr);
  if (av(fra).length === 0 || av(til).length === 0) throw finnesIkke();
  return sammenlignVersjoner(av(fra), av(til));
}

/** An image of a document, as it lies in the store. One in a draft is for staff. @throws Refusal 404 */
export async function hentFigur(context: Context, slug: string, figurId: string) {
  if (!erId(figurId)) throw finnesIkke();
  const [rad] = await context.db
    .select({ noekkel: fil.noekkel, mime: fil.mime, bytes: fil.bytes, sha256: fil.sha256 })
    .from(figur)
    .innerJoin(fil, eq(fil.id, figur.filId))
    .innerJoin(hoeringsversjon, eq(hoeringsversjon.id, figur.versjonId))
    .innerJoin(hoering, eq(hoering.id, hoeringsversjon.hoeringId))
    .where(and(eq(figur.id, figurId), eq(hoering.slug, slug), lesbar(context)));
  if (!rad) throw finnesIkke();
  return rad;
}
