import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tekster } from "#db/schema/felles";
import { avstemning, forslag, innspill, stemme, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { paa, type Spraak } from "~/i18n/spraak";
import {
  avstemningsstatus,
  type Gruppe,
  holder,
  type Regler,
  type Resultat,
  somVist,
  type Stemmenivaa,
} from "./avstemning";
import { borHer, forslagetVises, nivaaTil, type Stemmenoekler } from "./regler.server";
import { hentMinStemme } from "./stem.server";
import { tell } from "./tell";

/** What a page shows of a vote to this reader. */
export type Avstemningen = Awaited<ReturnType<typeof hentAvstemning>>;
export type Alternativ = Avstemningen["alternativer"][number];

/**
 * A vote as this reader may see it: one statement, one more for their own vote, and one for the count while it is open. The count is there
 * only for whoever has voted, and for everybody once it is closed.
 * @throws Refusal 404 when there is no such vote for residents
 */
export async function hentAvstemning(context: Context<"gjest">, slug: string, noekler: Stemmenoekler) {
  const { aktoer } = context;
  const [rad] = await context.db
    .select({
      ...felt,
      bosatt: aktoer.slag === "person" ? borHer(aktoer.id) : sql<boolean>`false`,
    })
    .from(avstemning)
    .innerJoin(tema, eq(tema.id, avstemning.temaId))
    .leftJoin(forslag, eq(forslag.id, avstemning.forslagId))
    .leftJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(eq(avstemning.slug, slug), isNotNull(avstemning.aapner), forslagetVises));
  if (!rad?.aapner) throw finnesIkke();

  const status = avstemningsstatus(rad, rad.naa);
  const nivaa = nivaaTil(context, rad.bosatt);
  const min = rad.stengt ? null : await hentMinStemme(context, rad, noekler);
  const lest = leser(context.spraak);
  const paaSeddelen = rad.alternativer.filter(({ sjekk }) => sjekk === "med");
  const { slag, maks, poeng, ramme } = rad;
  const resultat: Resultat | null =
    rad.resultat ?? (min && (await tellOgHusk(context, rad, { slag, maks, poeng, ramme, alternativer: paaSeddelen })));

  return {
    slug,
    slag,
    status: status as Exclude<typeof status, "kladd">,
    versjon: rad.versjon,
    spoersmaal: lest(rad.spoersmaal),
    forklaring: lest(rad.forklaring),
    /** The forslag that is voted on; null where a question is. */
    forslag:
      rad.forslag === null
        ? null
        : { ref: rad.forslag, tittel: { tekst: rad.tittel ?? "", lang: rad.spraak as Spraak } },
    tema: { slug: rad.tema, spoersmaal: paa(rad.temaspoersmaal, context.spraak) },
    maks,
    poeng,
    ramme,
    alternativer: paaSeddelen.map(({ id, kostnad, ...ett }) => ({ id, kostnad, ...omtale(ett, lest) })),
    /** What was proposed and does not stand on the ballot, and why. */
    ikkeMed: rad.alternativer
      .filter(({ sjekk }) => sjekk === "ikke_med")
      .map(({ id, kostnad, ...ett }) => ({ id, kostnad, ...omtale(ett, lest) })),
    krav: rad.krav,
    minAlder: rad.minAlder,
    aapner: rad.aapner,
    stenger: rad.stenger,
    stengt: rad.stengt,
    nivaa,
    /** What this reader must do before they may vote; null where they may. */
    hindring: hindringFor(nivaa, rad.krav),
    /** One's own vote while it is open. After closing nobody can tell whose a vote was. */
    min: min && { ...min, nyTekst: min.versjon < rad.versjon },
    /** How many have voted, by level; levels are never added together. */
    antall: rad.resultat ? antallI(rad.resultat) : rad.stemt,
    resultat: resultat && { grupper: somVist(resultat) },
    /** The ledger's head and its number of rows, once it is closed. */
    hovedbok: rad.hode === null ? null : { hode: rad.hode, rader: rad.loggrader! },
    sak: rad.sak,
  };
}

type Alternativrad = {
  id: string;
  sjekk: "med" | "ikke_med";
  tittel: Tekster;
  beskrivelse: Tekster;
  kostnad: number | null;
  begrunnelse: string;
  forslag: string | null;
  punkt: { kode: string; navn: Tekster } | null;
};

// Written by name: drizzle leaves the table out of columns in a selection.
const alternativene = sql<Alternativrad[]>`coalesce((
  select json_agg(json_build_object('id', v.id, 'sjekk', v.sjekk, 'tittel', v.tittel, 'beskrivelse', v.beskrivelse, 'kostnad', v.kostnad,
    'begrunnelse', v.begrunnelse,
    'forslag', (select i.ref from forslag f join innspill i on i.id = f.innspill_id where f.id = v.forslag_id and i.vises),
    'punkt', (select json_build_object('kode', p.kode, 'navn', p.navn) from planpunkt p where p.id = v.planpunkt_id)) order by v.plass)
  from alternativ v where v.avstemning_id = avstemning.id and v.sjekk <> 'foreslaatt'), '[]'::json)`;

const stemtNaa = sql<Nivaaantall[]>`coalesce((
  select json_agg(json_build_object('nivaa', n.nivaa, 'antall', n.antall) order by array_position(array['bosatt','eid','epost','gjest'], n.nivaa))
  from (select s.nivaa, count(*)::int as antall from stemme s
    where s.avstemning_id = avstemning.id and s.valg is not null and avstemning.stengt is null group by s.nivaa) n), '[]'::json)`;

const saken = sql<{
  nr: string;
  tittel: string;
  vedtak: { organ: string; dato: string } | null;
} | null>`(select json_build_object('nr', s.nr, 'tittel', s.tittel, 'vedtak',
    (select json_build_object('organ', v.organ, 'dato', v.dato) from vedtak v where v.sak_id = s.id order by v.dato desc limit 1))
  from sak s where s.id = avstemning.sak_id)`;

type Nivaaantall = { nivaa: Stemmenivaa; antall: number };

const felt = {
  id: avstemning.id,
  slag: avstemning.slag,
  spoersmaal: avstemning.spoersmaal,
  forklaring: avstemning.forklaring,
  maks: avstemning.maks,
  poeng: avstemning.poeng,
  ramme: avstemning.ramme,
  krav: avstemning.krav,
  minAlder: avstemning.minAlder,
  versjon: avstemning.versjon,
  aapner: avstemning.aapner,
  stenger: avstemning.stenger,
  stengt: avstemning.stengt,
  noekkel: avstemning.noekkel,
  noekkelversjon: avstemning.noekkelversjon,
  resultat: avstemning.resultat,
  hode: avstemning.hode,
  loggrader: avstemning.loggrader,
  forslag: innspill.ref,
  tittel: forslag.tittel,
  spraak: innspill.spraak,
  tema: tema.slug,
  temaspoersmaal: tema.spoersmaal,
  alternativer: alternativene,
  stemt: stemtNaa,
  sak: saken,
  naa: sql<Date>`klokka()`.mapWith(avstemning.aapner),
};

/** From so many votes on a count stands for a while: all who have just voted look at it, and each count reads all of them. */
const MANGE = 1_000;
const STAAR_MS = 30_000;
const husket = new Map<string, { fra: number; resultat: Promise<Resultat> }>();

function tellOgHusk(context: Context, { id, stemt }: { id: string; stemt: Nivaaantall[] }, regler: Regler) {
  if (stemt.reduce((sum, { antall }) => sum + antall, 0) < MANGE) return tellAapne(context, id, regler);
  const naa = performance.now();
  for (const [en, { fra }] of husket) if (naa - fra > STAAR_MS) husket.delete(en);
  const staar = husket.get(id);
  if (staar) return staar.resultat;
  const resultat = tellAapne(context, id, regler);
  husket.set(id, { fra: naa, resultat });
  void resultat.catch(() => husket.delete(id));
  return resultat;
}

/** The count as it stands. Like ballots come as one row: there are few ways to agree. */
async function tellAapne(context: Context, avstemningId: string, regler: Regler): Promise<Resultat> {
  const like = await context.db
    .select({
      nivaa: stemme.nivaa,
      versjon: stemme.versjon,
      valg: stemme.valg,
      antall: sql<number>`count(*)::int`,
    })
    .from(stemme)
    .where(and(eq(stemme.avstemningId, avstemningId), isNotNull(stemme.valg)))
    .groupBy(stemme.nivaa, stemme.versjon, stemme.valg);
  return tell(
    regler,
    like.flatMap(({ valg, antall, ...seddel }) =>
      valg ? Array<typeof seddel & { valg: typeof valg }>(antall).fill({ ...seddel, valg }) : [],
    ),
  );
}

const antallI = ({ grupper }: { grupper: Array<Pick<Gruppe, "nivaa" | "antall">> }): Nivaaantall[] =>
  [...new Set(grupper.map(({ nivaa }) => nivaa))].map((nivaa) => ({
    nivaa,
    antall: grupper.reduce((til, gruppe) => til + (gruppe.nivaa === nivaa ? gruppe.antall : 0), 0),
  }));

/** What stands between somebody and voting: to sign in, to sign in with an electronic ID, or to have their residence confirmed. */
function hindringFor(nivaa: Stemmenivaa, krav: Stemmenivaa): "epost" | "eid" | "bosatt" | null {
  if (holder(nivaa, krav)) return null;
  if (krav === "bosatt" && nivaa === "eid") return "bosatt";
  return krav === "epost" ? "epost" : "eid";
}

type Lest = { tekst: string; lang: Spraak } | null;

/** A text in the reader's language; null where nobody has written it. */
const leser =
  (spraak: Spraak) =>
  (tekster: Tekster): Lest => {
    const skrevet = Object.fromEntries(Object.entries(tekster).filter(([, tekst]) => tekst !== ""));
    return Object.keys(skrevet).length === 0 ? null : paa<string>(skrevet, spraak);
  };

const omtale = (
  { tittel, beskrivelse, begrunnelse, forslag: ref, punkt }: Omit<Alternativrad, "id" | "kostnad">,
  lest: ReturnType<typeof leser>,
) => ({
  tittel: lest(tittel) ?? { tekst: "", lang: "nb" as const },
  beskrivelse: lest(beskrivelse),
  begrunnelse,
  /** The forslag it comes from, where that is still shown. */
  forslag: ref,
  punkt: punkt && { kode: punkt.kode, navn: lest(punkt.navn) ?? { tekst: punkt.kode, lang: "nb" as const } },
});
