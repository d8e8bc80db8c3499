import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hendelse, oekt, person } from "#db/schema";
import { navnSkjema } from "~/domain/konto/navn";
import { endreNavn } from "~/domain/konto/navn.server";
import { avsluttAndreOekter, avsluttOekt, avsluttSkjema, finnOekter } from "~/domain/konto/oekter.server";
import type { Person } from "~/domain/context";
import { hash } from "~/platform/id.server";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const lagOekt = async (av: Person, navn: string, { minutter = 60 } = {}) => {
  const id = hash(navn);
  await db.insert(oekt).values({
    id,
    personId: av.id,
    utloeper: new Date(NAA.getTime() + minutter * 60_000),
    opprettet: NAA,
    sistBrukt: NAA,
    nettleser: navn,
  });
  return id;
};

test("man ser sine egne innlogginger som er i live, og ingen andres", async () => {
  const [en, to] = [await lagPerson(db), await lagPerson(db)];
  await lagOekt(en, "Firefox, Linux");
  await lagOekt(en, "Safari, iPhone");
  await lagOekt(en, "Gammel", { minutter: -1 });
  await lagOekt(to, "En annens");
  const navn = (await finnOekter(base.context("innbygger", en))).map(({ nettleser }) => nettleser);
  expect(navn.toSorted()).toEqual(["Firefox, Linux", "Safari, iPhone"]);
});

test("én avsluttes, og er borte: den som sitter der, kan være en annen, og får ikke lagt igjen ord", async () => {
  const en = await lagPerson(db);
  const context = base.context("innbygger", en);
  const [denne, annen] = [await lagOekt(en, "denne"), await lagOekt(en, "annen")];
  await avsluttOekt(context, annen);
  expect((await finnOekter(context)).map(({ id }) => id)).toEqual([denne]);
  expect(await db.$count(oekt)).toBe(1);
  await expect(avsluttOekt(context, annen)).rejects.toMatchObject(nei("oekter.feil.ingen", 409));
  expect(await db.select().from(hendelse)).toMatchObject([{ slag: "oekt.avsluttet", data: { antall: 1 } }]);
});

test("ingen avslutter en annens innlogging", async () => {
  const [en, to] = [await lagPerson(db), await lagPerson(db)];
  const annens = await lagOekt(to, "en annens");
  await expect(avsluttOekt(base.context("innbygger", en), annens)).rejects.toMatchObject(nei("oekter.feil.ingen", 409));
  expect(await finnOekter(base.context("innbygger", to))).toHaveLength(1);
});

test("alle andre avsluttes, og den man står i, er i live", async () => {
  const en = await lagPerson(db);
  const context = base.context("innbygger", en);
  const denne = await lagOekt(en, "denne");
  for (const navn of ["a", "b", "c"]) await lagOekt(en, navn);
  expect(await avsluttAndreOekter(context, denne)).toEqual({ antall: 3 });
  expect((await finnOekter(context)).map(({ id }) => id)).toEqual([denne]);
  await expect(avsluttAndreOekter(context, denne)).rejects.toMatchObject(nei("oekter.feil.ingen", 409));
});

test("en ansatts innlogging som har hvilt i mer enn en time, er over og står ikke der; en innbyggers gjør det", async () => {
  const [siri, kari] = [await lagSaksbehandler(db), await lagPerson(db)];
  const enTime = new Date(NAA.getTime() - 61 * 60_000);
  for (const hvem of [siri, kari]) {
    await lagOekt(hvem, "i bruk");
    const id = await lagOekt(hvem, "hviler");
    await db
      .update(oekt)
      .set({ id: hash(`${hvem.id}`), sistBrukt: enTime })
      .where(eq(oekt.id, id));
    await db
      .update(oekt)
      .set({ id: hash(`${hvem.id} i bruk`) })
      .where(eq(oekt.id, hash("i bruk")));
  }
  const navn = async (hvem: Person) =>
    (await finnOekter(base.context("innbygger", hvem))).map(({ nettleser }) => nettleser);
  expect([await navn(siri), await navn(kari)]).toEqual([["i bruk"], ["i bruk", "hviler"]]);
});

test.each([
  ["to på en gang", ["a".repeat(64), "b".repeat(64)]],
  ["noe annet enn en id", "alle"],
  ["en tom id", ""],
])("%s avslutter ingen innlogging", (_hva, valgt) => {
  expect(avsluttSkjema.safeParse({ oekt: valgt }).success).toBe(false);
});

test("navnet rettes, og loggen sier at det ble det, men ikke hva det var eller ble", async () => {
  const en = await lagPerson(db, { navn: "Kari Gammelnavn" });
  const context = base.context("innbygger", en);
  await endreNavn(context, "Kari Nynavn");
  await endreNavn(context, "Kari Nynavn");
  const [rad] = await db.select().from(person).where(eq(person.id, en.id));
  expect(rad!.navn).toBe("Kari Nynavn");
  const logget = await db.select().from(hendelse);
  expect(logget.map(({ slag }) => slag)).toEqual(["person.navn_endret"]);
  expect(JSON.stringify(logget)).not.toMatch(/navn"|Kari/);
});

test("en innbygger kan ta navnet bort; den som signerer for kommunen, må ha et", async () => {
  const [innbygger, siri] = [await lagPerson(db), await lagSaksbehandler(db)];
  await endreNavn(base.context("innbygger", innbygger), "");
  const svar = await endreNavn(base.context("innbygger", siri), "").catch((error: unknown) => error);
  expect(svar).toMatchObject({ status: 422, felt: { navn: { kode: "navnet.feil.mangler" } } });
});

test.each(["Kari 900 12 345", "kari@eksempel.no", "x".repeat(121)])("«%s» er ikke et navn", (navn) =>
  expect(navnSkjema.safeParse({ navn }).success).toBe(false),
);
