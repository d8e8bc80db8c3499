import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { innsending, innspill, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";
import { originaltekst } from "./hent.server";
import { iArbeid } from "./i-arbeid.server";
import { MAKS_LINJER } from "./limt-tabell";
import { partiets } from "./registrer.server";

/** One file of a scanned letter. */
export type Brevfil = { id: string; nr: number; mime: string };
export type Registrert = Awaited<ReturnType<typeof finnRegistrerte>>[number];

/** What one has registered, for its receipt. @throws Refusal 404 when staff have not registered it, or it is erased. */
export async function hentRegistrert(context: Context<"saksbehandler">, innsendingId: string): Promise<Registrert> {
  const [rad] = await finnRegistrerte(context, [innsendingId]);
  if (!rad) throw finnesIkke();
  return rad;
}

/** The lines of a table that was registered, in its order. @throws Refusal 404 */
export async function hentParti(context: Context<"saksbehandler">, parti: string): Promise<Registrert[]> {
  const rader = await finnRegistrerte(context, partiets(parti));
  if (rader.length === 0) throw finnesIkke();
  return rader;
}

async function finnRegistrerte(context: Context<"saksbehandler">, innsendinger: string[]) {
  const rader = await context.db
    .select({
      innsending: innsending.id,
      innspillId: innspill.id,
      ref: innspill.ref,
      kanal: innspill.kanal,
      spraak: innspill.spraak,
      tekst: originaltekst,
      svarfrist: innspill.svarfrist,
      mottattDato: sql<string>`${innsending.mottattDato}::text`,
      sendt: innsending.sendt,
      av: sql<string>`(select p.navn from person p where p.id = ${innsending.registrertAv})`,
      avMeg: sql<boolean>`${innsending.registrertAv} = ${context.aktoer.id}`,
      svarkanal: innsending.svarkanal,
      kontakt: innsending.kontakt,
      avsender: innsending.avsender,
      navn: innsending.navn,
      visNavn: innsending.visNavn,
      paaVegneAv: innsending.paaVegneAv,
      kodeBrukt: sql<boolean>`${innsending.kodeBrukt} is not null`,
      brev: sql<
        Brevfil[]
      >`(select coalesce(json_agg(json_build_object('id', v.id, 'nr', v.nr, 'mime', f.mime) order by v.nr), '[]'::json)
        from vedlegg v join fil f on f.id = v.fil_id where v.innspill_id = ${innspill.id} and v.slag = 'brev')`,
      tema: tema.slug,
      spoersmaal: tema.spoersmaal,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(inArray(innsending.id, innsendinger), sql`${innsending.registrertAv} is not null`, iArbeid))
    .orderBy(asc(innspill.ref))
    .limit(MAKS_LINJER);
  return rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) }));
}

/** How many one has registered today, and the last five. */
export async function finnRegistrertIDag(context: Context<"saksbehandler">) {
  const mine = and(
    eq(innsending.registrertAv, context.aktoer.id),
    sql`${innsending.sendt} >= i_dag()::timestamp at time zone 'Europe/Oslo'`,
  );
  const siste = await context.db
    .select({
      ref: innspill.ref,
      innsending: innsending.id,
      kanal: innspill.kanal,
      antall: sql<number>`(count(*) over ())::int`,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .where(and(mine, iArbeid))
    .orderBy(desc(innspill.ref))
    .limit(5);
  return { antall: siste[0]?.antall ?? 0, siste: siste.map(({ antall: _antall, ...rad }) => rad) };
}

/** The temaer that something can be registered under: those that have opened, also those that are over, open ones first. */
export async function finnTemaerTilRegistrering(context: Context<"saksbehandler">) {
  const rader = await context.db
    .select({ slug: tema.slug, spoersmaal: tema.spoersmaal, frist: tema.frist, fase: tema.fase })
    .from(tema)
    .where(sql`${tema.aapner} <= i_dag() and (${tema.frist} is not null or ${tema.fase} in ('idemyldring', 'fast'))`)
    .orderBy(sql`${tema.frist} < i_dag()`, sql`${tema.fase} = 'fast'`, desc(tema.frist), asc(tema.slug))
    .limit(100);
  return rader.map(({ slug, spoersmaal, frist }) => ({ slug, frist, ...paa(spoersmaal, context.spraak) }));
}
