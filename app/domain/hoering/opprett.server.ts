import { asc, desc, eq, sql } from "drizzle-orm";
import { hoering, komite, tema } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { somSlug } from "~/domain/slug";
import { record } from "~/events/record.server";
import { tFor } from "~/i18n/core";
import { paa } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import type { NyHoering } from "./hoering";

/**
 * A hearing, with its tema where that is not there already: one tema has one document.
 * @throws Refusal 422 when the tema or the komité is not there, 409 when the tema has a hearing, or the title is another's
 */
export function opprettHoering(context: Context<"saksbehandler">, skjema: NyHoering): Promise<{ slug: string }> {
  return iTransaksjon(context, async (tx) => {
    const { spraak } = await hentKommune(tx.db);
    const slug = somSlug(skjema.tittel).slice(0, 80).replace(/-+$/, "");
    if (slug === "") throw nei("tittel", "hoeringsarbeid.feil.tittel");
    const temaId = skjema.tema === "" ? await lagTema(tx, skjema, slug) : await finnTema(tx, skjema.tema);
    const [laget] = await tx.db
      .insert(hoering)
      .values({
        id: nyId(),
        slug,
        temaId,
        sakstype: skjema.sakstype,
        opprettet: tx.naa,
        tittel: { [spraak]: skjema.tittel },
        sammendrag: { [spraak]: skjema.sammendrag },
      })
      .onConflictDoNothing()
      .returning({ id: hoering.id });
    if (!laget) throw new Refusal("hoeringsarbeid.feil.finnesAlt", { status: 409 });
    await record(tx, { slag: "hoering.opprettet", objekt: laget.id, data: { slug, sakstype: skjema.sakstype } });
    return { slug };
  });
}

async function finnTema(tx: Context, slug: string): Promise<string> {
  const [truffet] = await tx.db.select({ id: tema.id }).from(tema).where(eq(tema.slug, slug));
  if (!truffet) throw nei("tema", "hoeringsarbeid.feil.tema");
  return truffet.id;
}

async function lagTema(tx: Context, skjema: NyHoering, slug: string): Promise<string> {
  const { spraak } = await hentKommune(tx.db);
  const [komiteen] = await tx.db.select({ id: komite.id }).from(komite).where(eq(komite.slug, skjema.komite));
  if (!komiteen) throw nei("komite", "hoeringsarbeid.feil.komite");
  const id = nyId();
  const t = tFor(spraak);
  const [laget] = await tx.db
    .insert(tema)
    .values({
      id,
      slug,
      spoersmaal: { [spraak]: skjema.spoersmaal },
      sammendrag: { [spraak]: skjema.sammendrag },
      paavirkes: { [spraak]: [t("hoeringsarbeid.nyttTema.paavirkes")] },
      bestemt: { [spraak]: [t("hoeringsarbeid.nyttTema.bestemt")] },
      nivaa: "konsultasjon",
      nivaaBegrunnelse: { [spraak]: t("hoeringsarbeid.nyttTema.nivaa") },
      komiteId: komiteen.id,
      enhet: skjema.enhet,
      ansvarlig: skjema.ansvarlig,
      fase: "idemyldring",
      aapner: skjema.aapner,
      frist: skjema.frist,
      svarfrist: skjema.svarfrist,
      opprettet: tx.naa,
    })
    .onConflictDoNothing()
    .returning({ id: tema.id });
  if (!laget) throw new Refusal("hoeringsarbeid.feil.finnesAlt", { status: 409 });
  await record(tx, { slag: "tema.opprettet", objekt: id, data: { slug } });
  return id;
}

const nei = (
  felt: string,
  kode: "hoeringsarbeid.feil.tittel" | "hoeringsarbeid.feil.tema" | "hoeringsarbeid.feil.komite",
) => new Refusal("feil.skjema", { felt: { [felt]: { kode } } });

/** What the form of a new hearing has to choose from. */
export async function finnValgForHoering(context: Context<"saksbehandler">) {
  const temaer = await context.db
    .select({ slug: tema.slug, spoersmaal: tema.spoersmaal })
    .from(tema)
    .where(sql`not exists (select 1 from hoering h where h.tema_id = ${tema.id})`)
    .orderBy(desc(tema.opprettet), tema.slug)
    .limit(100);
  const komiteer = await context.db
    .select({ slug: komite.slug, navn: komite.navn })
    .from(komite)
    .orderBy(asc(komite.slug))
    .limit(100);
  return {
    temaer: temaer.map(({ slug, spoersmaal }) => ({ slug, spoersmaal: paa(spoersmaal, context.spraak).tekst })),
    komiteer: komiteer.map(({ slug, navn }) => ({ slug, navn: paa(navn, context.spraak).tekst })),
  };
}

/** All hearings, those that close last first; a hundred. */
export async function finnHoeringer(context: Context<"saksbehandler">) {
  const versjoner = (hvor: "is null" | "is not null") =>
    sql<number>`(select count(*)::int from hoeringsversjon v where v.hoering_id = ${hoering.id} and v.publisert ${sql.raw(hvor)})`;
  const rader = await context.db
    .select({
      slug: hoering.slug,
      tittel: hoering.tittel,
      sakstype: hoering.sakstype,
      aapner: tema.aapner,
      frist: tema.frist,
      publisert: versjoner("is not null"),
      utkast: versjoner("is null"),
      kommentarer: sql<number>`(select count(*)::int from innspill where innspill.tema_id = ${tema.id} and innspill.trukket is null and innspill.sperret is null)`,
    })
    .from(hoering)
    .innerJoin(tema, eq(tema.id, hoering.temaId))
    .orderBy(sql`${tema.frist} desc nulls first`, hoering.slug)
    .limit(100);
  return rader.map(({ tittel, ...rad }) => ({ ...rad, tittel: paa(tittel, context.spraak) }));
}
