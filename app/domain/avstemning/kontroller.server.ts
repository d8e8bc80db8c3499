import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { avstemning, hendelse } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnAvvik, lesHovedbok } from "./hovedbok.server";
import { paaSeddelen } from "./regler.server";
import { tell } from "./tell";

const PER_GANG = 100;

/** What the ledger of one vote says of itself, and of what stands elsewhere: nothing about who. No `feil`: all of it agrees. */
export type Stemmekontroll = {
  slug: string;
  stengt: boolean;
  /** Votes that count, and rows in the ledger. */
  stemmer: number;
  rader: number;
  hode: string;
  feil: string[];
};

/**
 * Goes through every vote that has been opened, or one: replays its ledger, and compares it with the current votes, and where it is closed with the
 * head, the count and the result that were written then, and with the event in the log. Each vote is seen as it was at one moment, so that those
 * who vote meanwhile are no difference.
 */
export async function* kontrollerStemmer(context: Context<"system">, slug?: string): AsyncGenerator<Stemmekontroll> {
  for (let etter = ""; ;) {
    const slugger = await context.db
      .select({ slug: avstemning.slug })
      .from(avstemning)
      .where(
        and(
          isNotNull(avstemning.aapner),
          slug === undefined ? gt(sql`${avstemning.slug} collate "C"`, etter) : eq(avstemning.slug, slug),
        ),
      )
      .orderBy(asc(sql`${avstemning.slug} collate "C"`))
      .limit(PER_GANG);
    for (const ett of slugger)
      yield await context.db.transaction((tx) => kontrollerEn({ ...context, db: tx as Database }, ett.slug), {
        isolationLevel: "repeatable read",
        accessMode: "read only",
      });
    if (slug !== undefined || slugger.length < PER_GANG) return;
    etter = slugger.at(-1)!.slug;
  }
}

async function kontrollerEn(context: Context, slug: string): Promise<Stemmekontroll> {
  const [rad] = await context.db
    .select({
      id: avstemning.id,
      slag: avstemning.slag,
      maks: avstemning.maks,
      poeng: avstemning.poeng,
      ramme: avstemning.ramme,
      alternativer: paaSeddelen,
      stengt: avstemning.stengt,
      noekkel: avstemning.noekkel,
      resultat: avstemning.resultat,
      hode: avstemning.hode,
      loggrader: avstemning.loggrader,
    })
    .from(avstemning)
    .where(eq(avstemning.slug, slug));
  const { id, stengt } = rad!;
  const { sedler, rader, hode } = await lesHovedbok(context, id);
  const gjelder = [...sedler.values()].filter((seddel) => seddel !== null);
  const avvik = await finnAvvik(context, id);
  const feil = avvik.length > 0 ? [`${avvik.length} sedler er ikke like i hovedboken og blant stemmene`] : [];
  if (stengt) {
    if (rad!.hode !== hode) feil.push("hodet er et annet enn det som ble skrevet ved stenging");
    if (rad!.loggrader !== rader) feil.push(`hovedboken har ${rader} rader, og hadde ${rad!.loggrader} ved stenging`);
    if (!isDeepStrictEqual(rad!.resultat, tell(rad!, gjelder)))
      feil.push("resultatet er et annet enn det hovedboken gir");
    if (rad!.noekkel !== null) feil.push("nøkkelen er ikke ødelagt");
  }
  if (!isDeepStrictEqual(await finnHoderILoggen(context, id), stengt ? [hode] : []))
    feil.push(
      stengt
        ? "hendelsesloggen sier ikke at den ble stengt én gang, med dette hodet"
        : "den står som åpen, og hendelsesloggen sier at den er stengt",
    );
  return { slug, stengt: stengt !== null, stemmer: gjelder.length, rader, hode, feil };
}

/**
 * The heads that the log tells of this vote: one where it is closed, none where it is open. The log is sealed, and its own head lies outside the
 * database.
 */
async function finnHoderILoggen(context: Context, id: string) {
  const stenginger = await context.db
    .select({ data: hendelse.data })
    .from(hendelse)
    .where(
      and(eq(hendelse.objektSlag, "avstemning"), eq(hendelse.objektId, id), eq(hendelse.slag, "avstemning.stengt")),
    )
    .limit(PER_GANG);
  return stenginger.map(({ data }) => data["hode"]);
}
