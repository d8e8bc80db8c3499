import { eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { identitet, kommune, person, underskrift } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import type { Noekler } from "~/platform/noekler.server";
import { erForfalt, tarImotPapir } from "./innbyggerforslag";
import { noterNaaddKrav } from "./krav.server";
import { laasInnbyggerforslag } from "./laas.server";
import {
  type Avvistlinje,
  lesPapir,
  type Linjefeil,
  MAKS_UNDERSKRIFTER,
  type Papirlinje,
  type papirSkjema,
  somNavn,
} from "./papir";

type Med = { noekler: Noekler; nettsted: string };

/**
 * Registers signatures on paper. Who it is, becomes a key at once: of the fødselsnummer the same as an account's, so that one who has signed with
 * eID is known again, else of name and day of birth. The number goes no further than this call. A line that is not taken says why; the others are.
 * @throws Refusal 404, 409 when signatures are not gathered any more, 422 when there are too many lines.
 */
export async function registrerUnderskrifter(
  context: Context<"saksbehandler">,
  ref: string,
  skjema: z.infer<typeof papirSkjema>,
  { noekler, nettsted }: Med,
): Promise<{ registrert: number; avvist: Avvistlinje[] }> {
  const { linjer, avvist } = lesPapir(skjema);
  if (linjer.length + avvist.length > MAKS_UNDERSKRIFTER)
    throw new Refusal("feil.skjema", {
      felt: {
        underskrifter: { kode: "innbyggerforslagsarbeid.feil.forMange", verdier: { grense: MAKS_UNDERSKRIFTER } },
      },
    });
  return iTransaksjon(context, async (tx) => {
    const det = await laasInnbyggerforslag(tx, ref);
    if (!tarImotPapir.includes(det.status) || erForfalt(det.samlerTil!, det.idag))
      throw new Refusal("innbyggerforslagsarbeid.feil.samlerIkke", { status: 409 });
    const [her] = await tx.db.select({ kommunenr: kommune.kommunenr, spraak: kommune.spraak }).from(kommune);
    const medNoekler = linjer.map((linje) => ({
      ...linje,
      noekler: noeklerFor(linje, det.id, her!.kommunenr, noekler),
    }));
    const staar = await finnDem(
      tx,
      det.id,
      medNoekler.flatMap((linje) => linje.noekler),
    );
    const kontoene = await finnKontoene(
      tx,
      medNoekler.flatMap((linje) => linje.noekler),
    );
    const navnene = await finnNavnene(tx, det.id);
    const andre = new Set(skjema.annen.map(somNavn));

    const nye: Array<typeof underskrift.$inferInsert & { noekkel: string; nr: number }> = [];
    const nei = (linje: Papirlinje, feil: Linjefeil) => void avvist.push({ nr: linje.nr, navn: linje.navn, feil });
    for (const linje of medNoekler) {
      const kjent = linje.noekler.map((noekkel) => staar.get(noekkel)).find(Boolean);
      const navn = somNavn(linje.navn);
      const likt = navnene.get(navn);
      // Two numbers that are not the same, are two people.
      const sikkertAnnen = linje.pid !== null && likt === "nummer";
      if (kjent) nei(linje, kjent);
      else if (nye.some(({ noekkel }) => linje.noekler.includes(noekkel))) nei(linje, "toGanger");
      else if (likt && !sikkertAnnen && !andre.has(navn)) nei(linje, "sammeNavn");
      else {
        nye.push({
          id: nyId(),
          nr: linje.nr,
          forslagId: det.id,
          kanal: "papir",
          navn: linje.navn,
          adresse: linje.adresse || null,
          // The number says it; it is not kept twice.
          foedt: linje.pid ? null : linje.foedt,
          noekkel: linje.noekler.find((noekkel) => kontoene.has(noekkel)) ?? linje.noekler[0]!,
          spraak: her!.spraak,
          tid: tx.naa,
          registrertAv: tx.aktoer.id,
          sammeNavn: likt !== undefined && !sikkertAnnen,
        });
        navnene.set(navn, linje.pid ? "nummer" : "navn");
      }
    }
    const lagret = await sett(tx, nye);
    for (const linje of nye)
      if (!lagret.has(linje.noekkel)) avvist.push({ nr: linje.nr, navn: linje.navn!, feil: "dobbel" });
    if (lagret.size > 0) {
      await record(tx, { slag: "underskrift.registrert", objekt: det.id, data: { ref, antall: lagret.size } });
      await noterNaaddKrav(tx, det.id, nettsted);
    }
    return { registrert: lagret.size, avvist: avvist.toSorted((a, b) => a.nr - b.nr) };
  });
}

/** Somebody who signs with eID in the same instant may be first: the database knows one key once. */
async function sett(tx: Context, nye: Array<typeof underskrift.$inferInsert & { noekkel: string; nr: number }>) {
  if (nye.length === 0) return new Set<string>();
  const lagret = await tx.db
    .insert(underskrift)
    .values(nye.map(({ nr: _nr, ...rad }) => rad))
    .onConflictDoNothing()
    .returning({ noekkel: underskrift.noekkel });
  return new Set(lagret.map(({ noekkel }) => noekkel!));
}

/** Under every version, the newest first: what is kept is the first. */
function noeklerFor(
  { pid, navn, foedt }: Papirlinje,
  forslagId: string,
  kommunenr: string,
  noekler: Noekler,
): string[] {
  return noekler.versjoner.map((versjon) =>
    pid
      ? noekler.hmac("pseudonym", `${kommunenr}|${pid}`, versjon)
      : noekler.hmac("underskrift", `${forslagId}|${somNavn(navn)}|${foedt}`, versjon),
  );
}

/** Of these keys, those that have signed already, on paper or with eID; and what has become of that signature. */
async function finnDem({ db }: Context, forslagId: string, noekler: string[]): Promise<Map<string, Linjefeil>> {
  if (noekler.length === 0) return new Map();
  const hva = sql<Linjefeil>`case when underskrift.stroeket is not null then 'stroeket' when underskrift.trukket is not null then 'trukket' else 'dobbel' end`;
  const selv = await db
    .select({ noekkel: sql<string>`underskrift.noekkel`, hva })
    .from(underskrift)
    .where(sql`${eq(underskrift.forslagId, forslagId)} and ${inArray(underskrift.noekkel, noekler)}`);
  const medKonto = await db
    .select({ noekkel: identitet.noekkel, hva })
    .from(underskrift)
    .innerJoin(identitet, eq(identitet.personId, underskrift.personId))
    .where(
      sql`${eq(underskrift.forslagId, forslagId)} and ${eq(identitet.slag, "eid")} and ${inArray(identitet.noekkel, noekler)}`,
    );
  return new Map([...selv, ...medKonto].map((rad) => [rad.noekkel, rad.hva]));
}

/** Of these keys, those of accounts. One that has not signed in since a key was new still signs by the older. */
async function finnKontoene({ db }: Context, noekler: string[]): Promise<Set<string>> {
  if (noekler.length === 0) return new Set();
  const rader = await db
    .select({ noekkel: identitet.noekkel })
    .from(identitet)
    .where(sql`${eq(identitet.slag, "eid")} and ${inArray(identitet.noekkel, noekler)}`);
  return new Set(rader.map(({ noekkel }) => noekkel));
}

/** The names of those who have signed, and whether a number stands behind them. An innbyggerforslag has some hundreds. */
async function finnNavnene({ db }: Context, forslagId: string): Promise<Map<string, "nummer" | "navn">> {
  const rader = await db
    .select({
      navn: sql<string>`coalesce(underskrift.navn, ${person.navn}, '')`,
      nummer: sql<boolean>`underskrift.foedt is null`,
    })
    .from(underskrift)
    .leftJoin(person, eq(person.id, underskrift.personId))
    .where(
      sql`${eq(underskrift.forslagId, forslagId)} and underskrift.trukket is null and underskrift.stroeket is null`,
    )
    .limit(50_000);
  const navnene = new Map<string, "nummer" | "navn">();
  for (const { navn, nummer } of rader) {
    const ett = somNavn(navn);
    if (ett !== "" && navnene.get(ett) !== "navn") navnene.set(ett, nummer ? "nummer" : "navn");
  }
  return navnene;
}
