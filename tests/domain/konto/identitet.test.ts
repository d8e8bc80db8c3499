import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, identitet, person, underskrift } from "#db/schema";
import type { Context } from "~/domain/context";
import { type Bevis, finnEllerLagPerson } from "~/domain/konto/identitet.server";
import { nyId } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const { db, context, flereForbindelser, motor } = await aapneTestbase();
const PID = "14838532153";
const EID: Bevis = { slag: "eid", utsteder: "idporten", pid: PID, kommunenr: "5025" };
const [GAMMEL, NY] = [nyNoekkel(1), nyNoekkel(2)];
const gjest = () => context("gjest", { slag: "gjest", id: null });
const identiteten = async () => (await db.select().from(identitet))[0]!;

test("den samme personen kjennes igjen, uansett hvem som utsteder eID-en", async () => {
  const noekler = lagNoekler(GAMMEL);
  const foerst = await finnEllerLagPerson(gjest(), EID, noekler);
  expect(foerst.ny).toBe(true);
  expect(await finnEllerLagPerson(gjest(), { ...EID, utsteder: "en-annen" }, noekler)).toEqual({
    personId: foerst.personId,
    ny: false,
  });
  expect(await db.$count(person)).toBe(1);
});

test.each<[string, Bevis]>([
  ["en annen kommune", { ...EID, kommunenr: "5001" }],
  ["et annet nummer", { ...EID, pid: "02915941098" }],
  ["en ansatt med nummeret som sub", { slag: "ansatt", utsteder: "idporten", sub: PID, navn: null, epost: null }],
])("%s er en annen person", async (_hva, bevis) => {
  const noekler = lagNoekler(GAMMEL);
  const en = await finnEllerLagPerson(gjest(), EID, noekler);
  expect((await finnEllerLagPerson(gjest(), bevis, noekler)).personId).not.toBe(en.personId);
});

test("to utstedere for ansatte kan bruke samme sub om to mennesker", async () => {
  const noekler = lagNoekler(GAMMEL);
  const ansatt = (utsteder: string): Bevis => ({ slag: "ansatt", utsteder, sub: "42", navn: "Siri", epost: null });
  const en = await finnEllerLagPerson(gjest(), ansatt("entra"), noekler);
  expect((await finnEllerLagPerson(gjest(), ansatt("annen"), noekler)).personId).not.toBe(en.personId);
});

test("er nøkkelen byttet, finnes personen under den gamle og flyttes til den nye ved innlogging", async () => {
  const { personId } = await finnEllerLagPerson(gjest(), EID, lagNoekler(GAMMEL));
  const foer = await identiteten();
  expect(foer.noekkelversjon).toBe(1);

  const begge = lagNoekler(`${NY},${GAMMEL}`);
  expect(await finnEllerLagPerson(gjest(), EID, begge)).toEqual({ personId, ny: false });
  const etter = await identiteten();
  expect(etter).toMatchObject({ personId, noekkelversjon: 2, noekkel: begge.hmac("pseudonym", `5025|${PID}`, 2) });
  expect(etter.noekkel).not.toBe(foer.noekkel);

  // Whoever has moved needs the old key no more.
  expect(await finnEllerLagPerson(gjest(), EID, lagNoekler(NY))).toEqual({ personId, ny: false });
});

test("med nøkkelen flyttes underskriftene som er kjent ved den, også uten konto", async () => {
  const [gammel, begge] = [lagNoekler(GAMMEL), lagNoekler(`${NY},${GAMMEL}`)];
  await lagKommune(db);
  const { id } = await lagInnbyggerforslag(db);
  const av = await lagPerson(db);
  const felles = { forslagId: id, kanal: "papir", spraak: "nb", tid: NAA, registrertAv: av.id } as const;
  await db.insert(underskrift).values([
    { ...felles, id: nyId(), noekkel: gammel.hmac("pseudonym", `5025|${PID}`) },
    { ...felles, id: nyId(), noekkel: "en annens" },
  ]);
  await finnEllerLagPerson(gjest(), EID, begge);
  await finnEllerLagPerson(gjest(), EID, begge);
  const etter = await db.select({ noekkel: underskrift.noekkel }).from(underskrift).orderBy(underskrift.id);
  expect(etter.map(({ noekkel }) => noekkel)).toEqual([begge.hmac("pseudonym", `5025|${PID}`, 2), "en annens"]);
});

test("er den gamle nøkkelen borte før personen er flyttet, er det en ny konto", async () => {
  const { personId } = await finnEllerLagPerson(gjest(), EID, lagNoekler(GAMMEL));
  expect(await finnEllerLagPerson(gjest(), EID, lagNoekler(NY))).toMatchObject({ ny: true });
  expect((await finnEllerLagPerson(gjest(), EID, lagNoekler(GAMMEL))).personId).toBe(personId);
});

test("en slettet konto kan ingen logge inn på igjen", async () => {
  const noekler = lagNoekler(GAMMEL);
  const { personId } = await finnEllerLagPerson(gjest(), EID, noekler);
  await db.delete(identitet);
  await db
    .update(person)
    .set({ slettet: sql`naa()` })
    .where(eq(person.id, personId));
  expect((await finnEllerLagPerson(gjest(), EID, noekler)).personId).not.toBe(personId);
});

test("fødselsnummeret står ikke i noen kolonne, og hendelsen sier ikke mer enn hvordan", async () => {
  await finnEllerLagPerson(gjest(), EID, lagNoekler(GAMMEL));
  expect(await db.select({ slag: hendelse.slag, data: hendelse.data }).from(hendelse)).toEqual([
    { slag: "person.opprettet", data: { maate: "eid" } },
  ]);
  for (const tabell of ["person", "identitet", "hendelse", "oekt", "innloggingsforsoek"]) {
    const rader = await db.execute(sql`select t::text as rad from ${sql.identifier(tabell)} t`);
    expect(JSON.stringify(rader), tabell).not.toContain(PID);
  }
});

test.skipIf(motor === "pglite")("to første innlogginger samtidig gir én person", async () => {
  const kobling = await flereForbindelser();
  try {
    const noekler = lagNoekler(GAMMEL);
    const svar = await Promise.all(
      Array.from({ length: 10 }, () => finnEllerLagPerson({ ...gjest(), db: kobling.db } as Context, EID, noekler)),
    );
    expect(new Set(svar.map(({ personId }) => personId)).size).toBe(1);
    expect(svar.filter(({ ny }) => ny)).toHaveLength(1);
    expect(await db.$count(person)).toBe(1);
    expect(await db.$count(hendelse)).toBe(1);
  } finally {
    await kobling.lukk();
  }
});
