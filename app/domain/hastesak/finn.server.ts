import { and, asc, desc, eq, inArray, isNull, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { hastesak, innspill, tema } from "#db/schema";
import type { Context, Person } from "~/domain/context";
import { originaltekst } from "~/domain/innspill/hent.server";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke } from "~/domain/refusal";
import { erVakt } from "~/domain/vakt/vakt.server";
import { paa } from "~/i18n/spraak";

type Ansatt = Context<"innbygger" | "moderator" | "saksbehandler">;

/**
 * True in SQL where the actor may follow an urgent matter: saksbehandlere and those on call all of them, komité members those of their
 * komiteer, others with a role what they have reported or been given. Without a role in this session: nothing.
 */
export function kanFoelge(aktoer: Person): SQL {
  if (aktoer.roller.size === 0) return sql`false`;
  if (aktoer.roller.has("saksbehandler")) return sql`true`;
  return or(
    erVakt(aktoer.id),
    eq(hastesak.tilId, aktoer.id),
    eq(hastesak.meldtAv, aktoer.id),
    aktoer.komiteer.length > 0
      ? sql`exists (select 1 from innspill i join tema t on t.id = i.tema_id where i.id = ${hastesak.innspillId} and ${inArray(sql`t.komite_id`, [...aktoer.komiteer])})`
      : undefined,
  )!;
}

/** True in SQL where the actor answers for it: it was given to them, or they are on call. */
export const harAnsvar = ({ aktoer }: Ansatt): SQL =>
  aktoer.roller.size === 0 ? sql`false` : or(eq(hastesak.tilId, aktoer.id), erVakt(aktoer.id))!;

const navnet = (kolonne: SQL) => sql<string>`(select p.navn from person p where p.id = ${kolonne})`;
const fakta = {
  ref: innspill.ref,
  meldt: hastesak.meldt,
  meldtAv: navnet(sql`${hastesak.meldtAv}`),
  til: navnet(sql`${hastesak.tilId}`),
  sett: hastesak.sett,
  settAv: sql<string | null>`${navnet(sql`${hastesak.settAv}`)}`,
  purret: hastesak.purret,
  avsluttet: hastesak.avsluttet,
  // What was done stays for the archive; of somebody who has erased their account it is told to nobody.
  utfall: sql<string | null>`case when ${innspill.sperret} is null then ${hastesak.utfall} end`,
  spoersmaal: tema.spoersmaal,
};

/** Those that are open, the oldest first, or those that are closed, the newest first; at most 100. */
export async function finnHastesaker(context: Ansatt, hvilke: "aapne" | "avsluttede") {
  const aapne = hvilke === "aapne";
  const rader = await context.db
    .select(fakta)
    .from(hastesak)
    .innerJoin(innspill, eq(innspill.id, hastesak.innspillId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(kanFoelge(context.aktoer), aapne ? isNull(hastesak.avsluttet) : isNotNull(hastesak.avsluttet)))
    .orderBy(aapne ? asc(hastesak.meldt) : desc(hastesak.meldt), asc(hastesak.id))
    .limit(100);
  return rader.map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) }));
}

/** Whether there is anything for this reader to follow, or could be. @throws Refusal 404 where they have no part in it. */
export async function krevPlassIVakten(context: Ansatt): Promise<void> {
  const { aktoer } = context;
  if (aktoer.roller.has("saksbehandler") || aktoer.roller.has("moderator")) return;
  if (aktoer.roller.size === 0) throw finnesIkke();
  const [rad] = await context.db
    .select({
      kan: sql<boolean>`${erVakt(aktoer.id)} or exists (select 1 from ${hastesak} where ${kanFoelge(aktoer)})`,
    })
    .from(sql`(select 1) en`);
  if (!rad?.kan) throw finnesIkke();
}

/** One, with the words of the innspill. Erased by its author it has none; taken back it has, and says so. @throws Refusal 404 */
export async function hentHastesak(context: Ansatt, ref: string) {
  const [rad] = await context.db
    .select({
      ...fakta,
      grunn: sql<string>`case when ${innspill.sperret} is null then ${hastesak.grunn} else '' end`,
      innspillId: innspill.id,
      spraak: innspill.spraak,
      borte,
      ansvar: sql<boolean>`${harAnsvar(context)}`,
      tekst: sql<string>`case when ${innspill.sperret} is null then ${originaltekst} else '' end`,
    })
    .from(hastesak)
    .innerJoin(innspill, eq(innspill.id, hastesak.innspillId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.ref, ref), kanFoelge(context.aktoer)));
  if (!rad) throw finnesIkke();
  return { ...rad, spoersmaal: paa(rad.spoersmaal, context.spraak) };
}

/** How it stands with the urgent matter of an innspill, for those who work with it; null when there is none. */
export async function finnHastesakFor(context: Ansatt, innspillId: string) {
  const [rad] = await context.db
    .select({
      meldt: hastesak.meldt,
      til: navnet(sql`hastesak.til_id`),
      sett: hastesak.sett,
      avsluttet: hastesak.avsluttet,
    })
    .from(hastesak)
    .where(eq(hastesak.innspillId, innspillId));
  return rad ?? null;
}

/** What stands at the top of the desk: how many are not seen yet, since when, and how many are seen and still open. */
export async function tellHastesaker(context: Ansatt) {
  const [rad] = await context.db
    .select({
      usett: sql<number>`(count(*) filter (where ${hastesak.sett} is null))::int`,
      aapne: sql<number>`(count(*) filter (where ${hastesak.sett} is not null))::int`,
      eldste: sql<string | null>`min(${hastesak.meldt}) filter (where ${hastesak.sett} is null)`,
    })
    .from(hastesak)
    .where(and(isNull(hastesak.avsluttet), kanFoelge(context.aktoer)));
  const { usett, aapne, eldste } = rad!;
  return { usett, aapne, eldste: eldste ? new Date(eldste) : null };
}
