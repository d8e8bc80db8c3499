import { and, asc, desc, eq, ilike, isNull, type SQL, sql } from "drizzle-orm";
import { roller } from "#db/koder";
import { identitet, komite, person, rolle } from "#db/schema";
import type { Context, Rolle } from "~/domain/context";
import { hentBosted } from "~/domain/bosted/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";
import type { Tekster } from "#db/schema/felles";
import { gjelderIDag } from "./tildel.server";

const PER_SIDE = 50;

/** Those who work here: they have or had a role, or sign in with an issuer of the municipality's own. Residents are not looked up. */
const arbeiderHer = sql`(exists (select 1 from rolle r where r.person_id = person.id)
  or exists (select 1 from identitet i where i.person_id = person.id and i.slag = 'ansatt'))`;

/** By name, fifty at a time; those whose name nobody has said come first. `etter` is the id of the last one seen. */
export async function finnMennesker(
  context: Context<"administrator">,
  { soek, etter }: { soek: string; etter: string | null },
) {
  const rader = await context.db
    .select({
      id: person.id,
      navn: person.navn,
      roller: sql<Array<{ rolle: Rolle; komite: Tekster | null }>>`coalesce((
        select json_agg(json_build_object('rolle', rolle.rolle, 'komite', k.navn) order by rolle.rolle, k.slug)
        from rolle left join komite k on k.id = rolle.komite_id
        where rolle.person_id = person.id and ${gjelderIDag}), '[]')`,
    })
    .from(person)
    .where(
      and(
        isNull(person.slettet),
        arbeiderHer,
        soek ? ilike(person.navn, `%${soek.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
        etter
          ? sql`(lower(person.navn), person.id) > (select lower(p.navn), p.id from person p where p.id = ${etter})`
          : undefined,
      ),
    )
    .orderBy(sql`lower(person.navn)`, asc(person.id))
    .limit(PER_SIDE + 1);
  return {
    rader: rader.slice(0, PER_SIDE).map(({ roller, ...rad }) => ({
      ...rad,
      roller: roller.map((en) => ({ rolle: en.rolle, komite: en.komite ? paa(en.komite, context.spraak) : null })),
    })),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.id : null,
  };
}

/** One of those who work here: how they sign in (never by which key), their roles now and before, and where they live if it is checked. @throws Refusal 404 */
export async function hentMenneske(context: Context<"administrator">, personId: string) {
  const [rad] = await context.db
    .select({ id: person.id, navn: person.navn })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.slettet), arbeiderHer));
  if (!rad) throw finnesIkke();
  const identiteter = await context.db
    .select({ slag: identitet.slag, utsteder: identitet.utsteder, sistBrukt: identitet.sistBrukt })
    .from(identitet)
    .where(eq(identitet.personId, personId))
    .orderBy(desc(identitet.sistBrukt))
    .limit(20);
  return {
    ...rad,
    identiteter,
    roller: await finnRoller(context, eq(rolle.personId, personId)),
    bosted: await hentBosted(context, personId),
  };
}

/** One of somebody's grants. @throws Refusal 404 when it is not theirs */
export async function hentRolle(context: Context<"administrator">, personId: string, rolleId: string) {
  const [rad] = await finnRoller(context, and(eq(rolle.personId, personId), eq(rolle.id, rolleId)));
  if (!rad) throw finnesIkke();
  return rad;
}

/** Grants that are or have been, the newest first. `sisteDag` is null where there is no end. */
async function finnRoller(context: Context<"administrator">, hvilke: SQL | undefined) {
  const rader = await context.db
    .select({
      id: rolle.id,
      rolle: rolle.rolle,
      kilde: rolle.kilde,
      fra: rolle.fra,
      sisteDag: sql<string | null>`(${rolle.til} - 1)::text`,
      gjelder: sql<boolean>`${gjelderIDag}`,
      /** Given and taken on one and the same day. */
      sammeDag: sql<boolean>`coalesce(${rolle.til} <= ${rolle.fra}, false)`,
      komite: komite.navn,
    })
    .from(rolle)
    .leftJoin(komite, eq(komite.id, rolle.komiteId))
    .where(hvilke)
    .orderBy(desc(rolle.opprettet), desc(rolle.id))
    .limit(200);
  return rader.map(({ komite: navn, ...en }) => ({ ...en, komite: navn ? paa(navn, context.spraak) : null }));
}

/** How many have each role today. */
export async function tellRoller(context: Context<"administrator">): Promise<Record<Rolle, number>> {
  const rader = await context.db
    .select({ rolle: rolle.rolle, antall: sql<number>`count(distinct ${rolle.personId})::int` })
    .from(rolle)
    .where(gjelderIDag)
    .groupBy(rolle.rolle);
  return Object.fromEntries(roller.map((en) => [en, rader.find((rad) => rad.rolle === en)?.antall ?? 0])) as Record<
    Rolle,
    number
  >;
}

/** The komiteer a moderator's role may be for, by name. */
export async function finnKomiteer(context: Context<"administrator">) {
  const rader = await context.db
    .select({ slug: komite.slug, navn: komite.navn })
    .from(komite)
    .orderBy(asc(komite.slug))
    .limit(100);
  return rader.map(({ slug, navn }) => ({ slug, navn: paa(navn, context.spraak).tekst }));
}
