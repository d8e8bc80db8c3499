import { and, eq, exists, sql } from "drizzle-orm";
import { forslag, forslagsutkast, innspill, tema, utkast } from "#db/schema";
import type { Context } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { finnesIkke } from "~/domain/refusal";
import { kanForeslaasNaa, taarForslagNaa, taarImotNaa } from "~/domain/tema/tema.server";
import { tarArgumenter } from "./debatt.server";
import type { Side } from "./forslag";
import type { Blir, Utkastblir } from "./skriving";

/**
 * In a query on utkast and its tema. Null for an innspill. What a draft becomes stays with it wherever it is moved: under a tema that takes no
 * forslag, or when the forslag that an argument is about is no longer shown or argued about, it cannot be sent, and its writer is told and chooses. A choice in a
 * list that was a slip must not turn somebody's forslag into something else.
 */
export const utkastetBlir = sql<Utkastblir | null>`(
  select json_build_object('slag', f.slag, 'forslag', i.ref, 'side', f.side, 'spraak', i.spraak,
    'tittel', case when i.vises then g.tittel end,
    'tas', case f.slag when 'forslag' then ${taarForslagNaa} when 'innbyggerforslag' then ${kanForeslaasNaa} else i.vises and ${tarArgumenter(sql`g.id`)} end)
  from forslagsutkast f left join forslag g on g.id = f.forslag_id left join innspill i on i.id = g.innspill_id
  where f.utkast_id = utkast.id)`;

/** True in a query on utkast where nobody has said that it is to become more than an innspill. */
export const erInnspill = sql<boolean>`not exists (select 1 from forslagsutkast f where f.utkast_id = utkast.id)`;
/** True in a query on utkast where it is an argument: it stands under the tema of its forslag. */
export const erArgument = sql<boolean>`exists (select 1 from forslagsutkast f where f.utkast_id = utkast.id and f.forslag_id is not null)`;

/** The tema of the forslag that an argument is about, in SQL. */
export const temaTilForslaget = (ref: string) =>
  sql`(select i.tema_id from forslag g join innspill i on i.id = g.innspill_id where i.ref = ${ref})`;

/**
 * Notes what a draft of the one who acts is to become, and moves an argument to its forslag's tema. What has been noted stands, so that a save
 * that comes again, or from a page that knows less, changes nothing.
 */
export async function noterHvaDetBlir(tx: Context<"gjest">, utkastId: string, blir: Blir): Promise<void> {
  if ("som" in blir) {
    await tx.db.insert(forslagsutkast).values({ utkastId, slag: blir.som }).onConflictDoNothing();
    return;
  }
  await tx.db.execute(sql`
    with ny as (
      insert into forslagsutkast (utkast_id, forslag_id, side)
      select ${utkastId}::uuid, g.id, ${blir.side} from forslag g join innspill i on i.id = g.innspill_id where i.ref = ${blir.forslag}
      on conflict do nothing returning utkast_id)
    update utkast set tema_id = ${temaTilForslaget(blir.forslag)} from ny where utkast.id = ny.utkast_id`);
}

/**
 * The forslag that an argument is to be about, for whoever wants to write one: whether it is argued about in an open tema, and a draft of one's own for this side.
 * @throws Refusal 404 when there is no such forslag, or it is not shown.
 */
export async function hentForslagTilArgument(context: Context<"gjest">, ref: string, side: Side) {
  const [rad] = await context.db
    .select({
      tema: tema.slug,
      aapen: sql<boolean>`(${taarImotNaa} and ${tarArgumenter(forslag.id)})`,
      mitt: sql<
        string | null
      >`(select ${utkast.id} from ${utkast} join ${forslagsutkast} on ${forslagsutkast.utkastId} = ${utkast.id}
        where ${forslagsutkast.forslagId} = ${forslag.id} and ${forslagsutkast.side} = ${side} and ${erMin(context, utkast)} order by ${utkast.oppdatert} desc limit 1)`,
    })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.ref, ref), eq(innspill.vises, true)));
  if (!rad) throw finnesIkke();
  return rad;
}

/** What a draft that is not saved yet is to become, as its page shows it, and the tema that an argument stands under. */
export async function seHvaDetBlir(
  context: Context<"gjest">,
  blir: Blir | null,
  slug: string | null,
): Promise<{ blir: Utkastblir | null; tema: string | null }> {
  if (!blir) return { blir, tema: slug };
  if ("som" in blir) {
    const tas = blir.som === "forslag" ? taarForslagNaa : kanForeslaasNaa;
    const [rad] = await context.db
      .select({ tas })
      .from(tema)
      .where(eq(tema.slug, slug ?? ""));
    return { blir: { slag: blir.som, tas: rad?.tas ?? false }, tema: slug };
  }
  const [rad] = await context.db
    .select({ tittel: forslag.tittel, spraak: innspill.spraak, tema: tema.slug, tas: tarArgumenter(forslag.id) })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.ref, blir.forslag), eq(innspill.vises, true)));
  // Gone since it was begun: what is written is not, and its page tells.
  if (!rad) return { blir: { slag: null, ...blir, tittel: null, spraak: context.spraak, tas: false }, tema: slug };
  return { blir: { slag: null, ...blir, tittel: rad.tittel, spraak: rad.spraak, tas: rad.tas }, tema: rad.tema };
}

/** At its writer's word: the draft is an innspill like others. */
export async function gjoerTilInnspill(context: Context<"gjest">, utkastId: string): Promise<void> {
  const mitt = context.db
    .select({ id: utkast.id })
    .from(utkast)
    .where(and(eq(utkast.id, utkastId), erMin(context, utkast)));
  await context.db.delete(forslagsutkast).where(and(eq(forslagsutkast.utkastId, utkastId), exists(mitt)));
}
