import { randomBytes } from "node:crypto";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { avstemning } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import type { Noekler } from "~/platform/noekler.server";
import type { Regler, Stemmenivaa } from "./avstemning";

/** What can be chosen, in the ballot's order. Written by name: drizzle leaves the table out of columns in a selection. */
export const paaSeddelen = sql<Regler["alternativer"]>`coalesce((
  select json_agg(json_build_object('id', v.id, 'kostnad', v.kostnad) order by v.plass)
  from alternativ v where v.avstemning_id = avstemning.id and v.sjekk = 'med'), '[]'::json)`;

/** What a vote is judged by, and how surely it is known who asks: one statement. @throws Refusal 404 when there is no such vote for residents. */
export async function hentRegler(context: Context<"gjest">, slug: string) {
  const { aktoer } = context;
  const [rad] = await context.db
    .select({
      id: avstemning.id,
      slag: avstemning.slag,
      maks: avstemning.maks,
      poeng: avstemning.poeng,
      ramme: avstemning.ramme,
      krav: avstemning.krav,
      minAlder: avstemning.minAlder,
      versjon: avstemning.versjon,
      noekkel: avstemning.noekkel,
      noekkelversjon: avstemning.noekkelversjon,
      ikkeAapnet: sql<boolean>`${avstemning.aapner} > klokka()`,
      alternativer: paaSeddelen,
      bosatt: aktoer.slag === "person" ? borHer(aktoer.id) : sql<boolean>`false`,
      tid: sql<string>`klokka()::text`,
    })
    .from(avstemning)
    .where(sql`${eq(avstemning.slug, slug)} and ${avstemning.aapner} is not null and ${forslagetVises}`);
  if (!rad) throw finnesIkke();
  return { ...rad, nivaa: nivaaTil(context, rad.bosatt) };
}

/** A forslag that is taken back, erased or no longer shown takes no votes. */
export const forslagetVises = sql`(avstemning.forslag_id is null or exists (
  select 1 from forslag f join innspill i on i.id = f.innspill_id where f.id = avstemning.forslag_id and i.vises))`;

/** True in SQL where the last check of where somebody lives says here. */
export const borHer = (personId: string) => sql<boolean>`coalesce((
  select b.kommunenr = (select k.kommunenr from kommune k) from bosted b where b.person_id = ${personId}
  order by b.bekreftet desc, b.id desc limit 1), false)`;

/** How surely it is known who votes. An employee's account counts no higher than an e-mail address, and a residence only beside an eID. */
export function nivaaTil({ aktoer }: Context<"gjest">, bosatt: boolean): Stemmenivaa {
  if (aktoer.slag === "gjest") return "gjest";
  if (aktoer.nivaa !== "eid") return "epost";
  return bosatt ? "bosatt" : "eid";
}

/**
 * Who votes, as the vote knows them: HMAC-SHA-256 under a key outside the database, of the vote's own random key and the account (or the guest's
 * device). The vote's key is made when somebody first asks `forAaStemme`, and destroyed at closing; then, and for a guest who has no cookie
 * yet, nobody is known: null.
 */
export async function velgerFor(
  context: Context<"gjest">,
  avstemningen: { id: string; noekkel: string | null; noekkelversjon: number | null },
  noekler: Stemmenoekler,
  { forAaStemme = false }: { forAaStemme?: boolean } = {},
): Promise<string | null> {
  const { aktoer } = context;
  if (!aktoer.id) return null;
  const { noekkel, noekkelversjon } =
    avstemningen.noekkel === null && forAaStemme
      ? await lagNoekkel(context, avstemningen.id, noekler.versjon)
      : avstemningen;
  if (!noekkel || !noekkelversjon) return null;
  return noekler.hmac("stemme", `${noekkel}|${aktoer.slag}|${aktoer.id}`, noekkelversjon);
}

export type Stemmenoekler = Pick<Noekler, "hmac" | "versjon">;

/** Of two who are first, one makes the key, and both use it. */
async function lagNoekkel({ db }: Context, id: string, versjon: number) {
  await db
    .update(avstemning)
    .set({ noekkel: randomBytes(32).toString("base64url"), noekkelversjon: versjon })
    .where(
      and(eq(avstemning.id, id), isNull(avstemning.noekkel), isNull(avstemning.stengt), isNotNull(avstemning.aapner)),
    );
  const [rad] = await db
    .select({ noekkel: avstemning.noekkel, noekkelversjon: avstemning.noekkelversjon })
    .from(avstemning)
    .where(eq(avstemning.id, id));
  return rad ?? { noekkel: null, noekkelversjon: null };
}
