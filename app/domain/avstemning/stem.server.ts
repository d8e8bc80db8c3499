import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { stemme } from "#db/schema";
import type { Context } from "~/domain/context";
import { nyKode } from "~/domain/kode.server";
import { Refusal } from "~/domain/refusal";
import { holder, type Valg } from "./avstemning";
import { hentRegler, type Stemmenoekler, velgerFor } from "./regler.server";
import { lesValg } from "./valg";

/** Characters of a receipt: 60 bits, so that nobody guesses another's. */
const KVITTERINGSTEGN = 12;

/**
 * Votes, or changes one's vote. One statement holds the vote open (`for share`: closing waits for it, and it waits for closing), judges the time
 * by the database's clock, writes the one current vote of this voter and the row in the ledger. The same ballot again changes nothing.
 * `values` is the form: the ballot (`lesValg`), `versjon` of the text that was read, and `gammelNok` where an age is asked for.
 * No event is recorded and no time is kept (secrecy: decision 019).
 * @throws Refusal 404 no such vote; 409 closed, or the text is new since it was read; 422 the ballot, the level or the age.
 */
export async function stem(
  context: Context<"gjest">,
  slug: string,
  values: Record<string, unknown>,
  noekler: Stemmenoekler,
): Promise<{ endret: boolean }> {
  const regler = await hentRegler(context, slug);
  if (!holder(regler.nivaa, regler.krav))
    throw new Refusal(`avstemning.feil.krav.${regler.krav as "epost" | "eid" | "bosatt"}`);
  const valg = lesValg(regler, values);
  if (regler.minAlder !== null && values["gammelNok"] !== "ja")
    throw new Refusal("feil.skjema", {
      felt: { gammelNok: { kode: "avstemning.feil.alder", verdier: { alder: regler.minAlder } } },
    });
  if (Number(values["versjon"]) !== regler.versjon) throw new Refusal("avstemning.feil.nyVersjon", { status: 409 });
  const velger = await velgerFor(context, regler, noekler, { forAaStemme: true });
  if (!velger) throw stengt();

  const skrevet = await skrivSeddel(context, {
    avstemningId: regler.id,
    velger,
    valg,
    nivaa: regler.nivaa,
    versjon: regler.versjon,
  });
  if (!skrevet.aapen) throw await hvorforIkke(context, slug, regler.versjon);
  return { endret: skrevet.endret };
}

/** Takes one's vote back, as long as the vote is open. What was never given is taken back already. @throws Refusal 404, 409 when it is closed. */
export async function trekkStemme(
  context: Context<"gjest">,
  slug: string,
  noekler: Stemmenoekler,
): Promise<{ endret: boolean }> {
  const regler = await hentRegler(context, slug);
  const velger = (await velgerFor(context, regler, noekler)) ?? "";
  const [rad] = await utfoer(
    context,
    sql`with ${aapenAvstemning(regler.id)},
    trukket as (
      update stemme set nr = stemme.nr + 1, valg = null from aapen
      where stemme.avstemning_id = aapen.id and stemme.velger = ${velger} and stemme.valg is not null
      returning stemme.seddel, stemme.nr, stemme.avstemning_id, stemme.valg, stemme.nivaa, stemme.versjon),
    ${foertSom("trukket")}
    select (select count(*)::int from aapen) as aapen, (select count(*)::int from trukket) as endret`,
  );
  if (rad?.aapen !== 1) throw stengt();
  return { endret: rad.endret === 1 };
}

/** One's own vote while it is open, and its receipt; null where there is none, or nobody can tell any more. */
export async function hentMinStemme(
  context: Context<"gjest">,
  regler: { id: string; noekkel: string | null; noekkelversjon: number | null },
  noekler: Stemmenoekler,
): Promise<{ valg: Valg; versjon: number; kvittering: string } | null> {
  const velger = await velgerFor(context, regler, noekler);
  if (!velger) return null;
  const [rad] = await context.db
    .select({ valg: stemme.valg, versjon: stemme.versjon, kvittering: stemme.kvittering })
    .from(stemme)
    .where(and(eq(stemme.avstemningId, regler.id), eq(stemme.velger, velger)));
  return rad?.valg ? { ...rad, valg: rad.valg } : null;
}

type Seddel = {
  avstemningId: string;
  velger: string;
  valg: Valg;
  nivaa: Awaited<ReturnType<typeof hentRegler>>["nivaa"];
  versjon: number;
};

/** The one statement of a vote. */
async function skrivSeddel(context: Context, { avstemningId, velger, valg, nivaa, versjon }: Seddel) {
  const [rad] = await utfoer(
    context,
    sql`with ${aapenAvstemning(avstemningId, versjon)},
    skrevet as (
      insert into stemme (avstemning_id, velger, seddel, nr, valg, nivaa, versjon, kvittering)
      select aapen.id, ${velger}, ${randomUUID()}::uuid, 1, ${JSON.stringify(valg)}::jsonb, ${nivaa}, ${versjon}::smallint, ${nyKode(KVITTERINGSTEGN)} from aapen
      on conflict (avstemning_id, velger) do update
      set nr = stemme.nr + 1, valg = excluded.valg, nivaa = excluded.nivaa, versjon = excluded.versjon
      where (stemme.valg, stemme.nivaa, stemme.versjon) is distinct from (excluded.valg, excluded.nivaa, excluded.versjon)
      returning seddel, nr, avstemning_id, valg, nivaa, versjon),
    ${foertSom("skrevet")}
    select (select count(*)::int from aapen) as aapen, (select count(*)::int from skrevet) as endret`,
  );
  return { aapen: rad?.aapen === 1, endret: rad?.endret === 1 };
}

/**
 * The vote, if it takes votes (on this version) now. First it is held, then it is judged: whoever waited for somebody who changed nothing, as a
 * closing that failed, would otherwise be let in by the time at which the waiting began.
 */
export const aapenAvstemning = (id: string, versjon: number | null = null) => sql`
  holdt as (select id, versjon, aapner, stenger, stengt from avstemning where id = ${id} for share),
  aapen as (
    select holdt.id from holdt
    where holdt.stengt is null and holdt.aapner <= klokka() and (holdt.stenger is null or klokka() < holdt.stenger)
    ${versjon === null ? sql`` : sql`and holdt.versjon = ${versjon}`})`;

/** The same in the ledger. */
const foertSom = (rader: "skrevet" | "trukket") => sql`foert as (
  insert into stemme_logg (seddel, nr, avstemning_id, valg, nivaa, versjon)
  select seddel, nr, avstemning_id, valg, nivaa, versjon from ${sql.identifier(rader)})`;

/** Runs one statement that counts what it did; the two engines answer in each their way. */
export async function utfoer(context: Context, setning: ReturnType<typeof sql>) {
  const svar = (await context.db.execute(setning)) as unknown as { rows?: Svar[] } & Svar[];
  return svar.rows ?? svar;
}
type Svar = { aapen: number; endret: number; funnet?: number };

/** Nothing was written: somebody closed it, or a new text came, since the rules were read. */
async function hvorforIkke(context: Context<"gjest">, slug: string, lest: number): Promise<Refusal> {
  const { versjon, ikkeAapnet } = await hentRegler(context, slug);
  if (ikkeAapnet) return new Refusal("avstemning.feil.ikkeAapnet", { status: 409 });
  return versjon === lest ? stengt() : new Refusal("avstemning.feil.nyVersjon", { status: 409 });
}

const stengt = () => new Refusal("avstemning.feil.stengt", { status: 409 });
