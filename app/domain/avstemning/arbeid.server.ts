import { and, asc, desc, eq, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alternativ, avstemning, forslag, innspill, planpunkt, sak, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { erId } from "~/domain/felt";
import { finnesIkke } from "~/domain/refusal";
import { paa } from "~/i18n/spraak";
import { forslagBorte } from "./aapne.server";
import { avstemningsstatus, somVist } from "./avstemning";
import { merkeAvOppsett } from "./endre.server";
import { fristErOver, sisteDag } from "./frist.server";

/** What the desk may look at, one at a time. */
export const utvalg = ["alle", "kladd", "aapen", "telles", "stengt"] as const;
export type Utvalg = (typeof utvalg)[number];
const PER_SIDE = 50;

const aapnet = isNotNull(avstemning.aapner);
const iUtvalget: Record<Utvalg, SQL | undefined> = {
  alle: undefined,
  kladd: isNull(avstemning.aapner),
  aapen: and(aapnet, isNull(avstemning.stengt), sql`not ${fristErOver}`),
  telles: and(aapnet, isNull(avstemning.stengt), fristErOver),
  stengt: isNotNull(avstemning.stengt),
};

/** True in SQL when the job has had ten tries at counting it. */
const talesIkkeOpp = sql<boolean>`(avstemning.aapner is not null and avstemning.stengt is null
  and avstemning.stenger < klokka() - interval '10 minutes')`;
const databasensTid = sql<Date>`klokka()`.mapWith(avstemning.opprettet);

/** All votes, forslag's own with them, the newest first; `etter` is the id of the last that is seen. */
export async function finnAvstemninger(context: Context<"saksbehandler">, vis: Utvalg, etter: string | null) {
  const rader = await context.db
    .select({
      id: avstemning.id,
      slug: avstemning.slug,
      spoersmaal: avstemning.spoersmaal,
      slag: avstemning.slag,
      aapner: avstemning.aapner,
      stenger: avstemning.stenger,
      stengt: avstemning.stengt,
      frist: sisteDag,
      feilet: talesIkkeOpp,
      naa: databasensTid,
      tema: tema.spoersmaal,
      forslag: forslag.tittel,
      forslagSpraak: innspill.spraak,
    })
    .from(avstemning)
    .innerJoin(tema, eq(tema.id, avstemning.temaId))
    .leftJoin(forslag, eq(forslag.id, avstemning.forslagId))
    .leftJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(iUtvalget[vis], erId(etter) ? lt(avstemning.id, etter) : undefined))
    .orderBy(desc(avstemning.id))
    .limit(PER_SIDE + 1);
  const side = rader.slice(0, PER_SIDE);
  return {
    rader: side.map(({ id: _id, spoersmaal, forslag: tittel, forslagSpraak, tema: temaet, naa, ...rad }) => ({
      slug: rad.slug,
      slag: rad.slag,
      frist: rad.frist,
      feilet: rad.feilet,
      erForslag: tittel !== null,
      status: avstemningsstatus(rad, naa),
      navn: navnet(spoersmaal, tittel, forslagSpraak, context),
      tema: paa(temaet, context.spraak),
    })),
    neste: rader.length > PER_SIDE ? side.at(-1)!.id : null,
  };
}

/** How many are past their deadline and have not been counted in ten minutes. */
export async function tellUtelte(context: Context<"saksbehandler">): Promise<number> {
  return context.db.$count(avstemning, talesIkkeOpp);
}

/** The question; where the forslag asks, its title. */
function navnet(
  spoersmaal: Parameters<typeof paa<string>>[0],
  tittel: string | null,
  spraak: string | null,
  context: Context,
): { tekst: string; lang: string } {
  return tittel === null ? paa<string>(spoersmaal, context.spraak) : { tekst: tittel, lang: spraak ?? "nb" };
}

/** A vote as the desk sees it: what is asked, how far it has come, and what it came to. @throws Refusal 404 */
export async function hentTilArbeid(context: Context<"saksbehandler">, slug: string) {
  const [rad] = await context.db
    .select({
      id: avstemning.id,
      slug: avstemning.slug,
      slag: avstemning.slag,
      spoersmaal: avstemning.spoersmaal,
      forklaring: avstemning.forklaring,
      maks: avstemning.maks,
      poeng: avstemning.poeng,
      ramme: avstemning.ramme,
      krav: avstemning.krav,
      minAlder: avstemning.minAlder,
      aapner: avstemning.aapner,
      stenger: avstemning.stenger,
      stengt: avstemning.stengt,
      resultat: avstemning.resultat,
      hode: avstemning.hode,
      loggrader: avstemning.loggrader,
      frist: sisteDag,
      fristErOver,
      feilet: talesIkkeOpp,
      naa: databasensTid,
      temaId: tema.id,
      tema: { slug: tema.slug, spoersmaal: tema.spoersmaal, aapner: tema.aapner, frist: tema.frist },
      forslag: { ref: innspill.ref, tittel: forslag.tittel, spraak: innspill.spraak },
      sak: { nr: sak.nr, tittel: sak.tittel },
    })
    .from(avstemning)
    .innerJoin(tema, eq(tema.id, avstemning.temaId))
    .leftJoin(forslag, eq(forslag.id, avstemning.forslagId))
    .leftJoin(innspill, eq(innspill.id, forslag.innspillId))
    .leftJoin(sak, eq(sak.id, avstemning.sakId))
    .where(eq(avstemning.slug, slug));
  if (!rad) throw finnesIkke();
  const { naa, resultat, forslag: mulig, ...resten } = rad;
  const forslaget = mulig?.tittel == null ? null : { ...mulig, tittel: mulig.tittel };
  return {
    ...resten,
    sett: merkeAvOppsett(rad),
    status: avstemningsstatus(rad, naa),
    navn: navnet(rad.spoersmaal, forslaget?.tittel ?? null, forslaget?.spraak ?? null, context),
    forslag: forslaget,
    tema: { ...rad.tema, spoersmaal: paa(rad.tema.spoersmaal, context.spraak) },
    resultat: resultat ? somVist(resultat) : null,
  };
}

export type TilArbeid = Awaited<ReturnType<typeof hentTilArbeid>>;

/** Everything that may be chosen, or was thought of, in the ballot's order. */
export async function finnAlternativer(context: Context<"saksbehandler">, avstemningId: string) {
  const rader = await context.db
    .select({
      id: alternativ.id,
      plass: alternativ.plass,
      tittel: alternativ.tittel,
      beskrivelse: alternativ.beskrivelse,
      kostnad: alternativ.kostnad,
      sjekk: alternativ.sjekk,
      begrunnelse: alternativ.begrunnelse,
      forslagRef: innspill.ref,
      forslagBorte,
      punkt: { kode: planpunkt.kode, trykt: planpunkt.trykt, navn: planpunkt.navn, status: planpunkt.status },
    })
    .from(alternativ)
    .leftJoin(forslag, eq(forslag.id, alternativ.forslagId))
    .leftJoin(innspill, eq(innspill.id, forslag.innspillId))
    .leftJoin(planpunkt, eq(planpunkt.id, alternativ.planpunktId))
    .where(eq(alternativ.avstemningId, avstemningId))
    .orderBy(asc(alternativ.plass))
    .limit(100);
  return rader.map(({ tittel, beskrivelse, punkt, ...rad }) => ({
    ...rad,
    tittel: paa<string>(tittel, context.spraak),
    beskrivelse: Object.keys(beskrivelse).length > 0 ? paa<string>(beskrivelse, context.spraak) : null,
    punkt: punkt ? { ...punkt, navn: paa(punkt.navn, context.spraak) } : null,
  }));
}
export type AlternativTilArbeid = Awaited<ReturnType<typeof finnAlternativer>>[number];

/** What the form of a new vote has to choose from. */
export async function finnTemaerForAvstemning(context: Context<"saksbehandler">) {
  const rader = await context.db
    .select({ slug: tema.slug, spoersmaal: tema.spoersmaal })
    .from(tema)
    .orderBy(desc(tema.opprettet), asc(tema.slug))
    .limit(100);
  return rader.map(({ slug, spoersmaal }) => ({ slug, spoersmaal: paa(spoersmaal, context.spraak).tekst }));
}
