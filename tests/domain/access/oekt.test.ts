import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { hendelse, oekt, rolle } from "#db/schema";
import { lagBesoek } from "~/access/besoek.server";
import { loggInnPerson } from "~/access/logg-inn-person.server";
import { loggUt } from "~/access/utlogging.server";
import type { Person } from "~/domain/context";
import { lagHuset } from "../../builders/huset";
import { lagKomite } from "../../builders/komite";
import { lagPerson } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";

const base = await aapneTestbase();
const { db } = base;
const huset = lagHuset(db, { klokke: () => new Date(), eksempel: true });

// Lucia has the machine's clock: the database's is set to the same.
let naa: Date;
beforeEach(() => base.settKlokka((naa = new Date())));
const omMinutter = (minutter: number) => base.settKlokka(new Date(naa.getTime() + minutter * 60_000));

const besoek = (cookie?: string) => lagBesoek(huset, { cookie, adresse: "192.0.2.1", userAgent: "Firefox/1 (Linux)" });
const gjesten = base.context("gjest", { slag: "gjest", id: null });
type Maate = "epost" | "eid" | "ansatt";

/** Signs in, and gives the cookie back. */
async function loggInn(person: Person, { maate = "eid", cookie }: { maate?: Maate; cookie?: string } = {}) {
  const her = besoek(cookie);
  await loggInnPerson(gjesten, her, person.id, { maate, utsteder: "eksempel", sid: null });
  return her.kaker.at(-1)!.split(";")[0]!;
}
const hvem = async (cookie: string) => (await besoek(cookie).aktoer()) as Partial<Person>;

const lagAnsatt = () => lagPerson(db, { roller: ["saksbehandler"] });
/** As if the session had gone on for this long. */
const eldre = (minutter: number) =>
  db.update(oekt).set({
    opprettet: sql`${oekt.opprettet} - make_interval(mins => ${minutter})`,
    utloeper: sql`${oekt.utloeper} - make_interval(mins => ${minutter})`,
  });
const stille = (minutter: number) =>
  db.update(oekt).set({ sistBrukt: sql`naa() - make_interval(mins => ${minutter})` });

test("en ansatt som ikke gjør noe i 60 minutter, er logget ut, og ikke før", async () => {
  const cookie = await loggInn(await lagAnsatt());
  await stille(59);
  expect((await hvem(cookie)).roller).toEqual(new Set(["saksbehandler"]));
  // That was something.
  await stille(59);
  expect((await hvem(cookie)).slag).toBe("person");
  await stille(61);
  expect((await hvem(cookie)).slag).toBe("gjest");
  expect(await besoek(cookie).utloept()).toBe(true);
});

test("en innbygger er fortsatt logget inn etter en time uten å gjøre noe", async () => {
  const cookie = await loggInn(await lagPerson(db));
  await stille(5 * 60);
  expect((await hvem(cookie)).slag).toBe("person");
});

test.each(["en innbygger", "en ansatt"])("%s er logget ut etter tolv timer, hvor travel hen enn er", async (en) => {
  const cookie = await loggInn(en === "en ansatt" ? await lagAnsatt() : await lagPerson(db));
  for (let timer = 1; timer < 12; timer++) {
    await eldre(60);
    await stille(2);
    expect((await hvem(cookie)).slag, `etter ${timer} timer`).toBe("person");
  }
  const [rad] = await db.select().from(oekt);
  expect(rad!.utloeper.getTime() - rad!.opprettet.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
  await omMinutter(61);
  await stille(0);
  expect((await hvem(cookie)).slag).toBe("gjest");
});

test("ved innlogging blir økta byttet: den gamle kaka er ikke noe verdt", async () => {
  const person = await lagPerson(db);
  const foer = await loggInn(person);
  const etter = await loggInn(person, { cookie: foer });
  expect(etter).not.toBe(foer);
  expect((await hvem(etter)).id).toBe(person.id);
  expect((await hvem(foer)).slag).toBe("gjest");
  expect(await db.$count(oekt)).toBe(1);
});

test("økta og hendelsen er skrevet begge to, eller ingen av dem, og da får nettleseren ingen kake", async () => {
  const person = await lagPerson(db);
  const cookie = await loggInn(person, { maate: "ansatt" });
  expect(await db.select().from(hendelse)).toMatchObject([
    {
      slag: "person.logget_inn",
      objektId: person.id,
      aktoerId: person.id,
      data: { maate: "ansatt", utsteder: "eksempel" },
    },
  ]);
  await db.execute("create trigger sperret before insert on hendelse for each row execute function nekt_endring()");
  const her = besoek(cookie);
  await expect(loggInnPerson(gjesten, her, person.id, { maate: "eid", utsteder: null, sid: null })).rejects.toThrow();
  await db.execute("drop trigger sperret on hendelse");
  expect([her.kaker, await db.$count(oekt)]).toEqual([[], 1]);
  expect((await hvem(cookie)).id).toBe(person.id);
});

test("den som logger seg ut, står i loggen med det, én gang", async () => {
  const person = await lagPerson(db);
  const her = besoek(await loggInn(person));
  const context = base.context("gjest", person);
  await Promise.all([her.oekt(), her.aktoer()]);
  for (let gang = 0; gang < 2; gang++) await loggUt(context, her);
  expect(await db.$count(oekt)).toBe(0);
  const logget = await db.select().from(hendelse).where(eq(hendelse.slag, "person.logget_ut"));
  expect(logget).toMatchObject([{ objektId: person.id, aktoerId: person.id, data: { utsteder: "eksempel" } }]);
});

test("databasen har ikke det som står i kaka", async () => {
  const cookie = await loggInn(await lagPerson(db));
  expect(JSON.stringify(await db.select().from(oekt))).not.toContain(cookie.split("=")[1]);
});

test("den som logger inn med e-post, har ingen roller da, men har dem med elektronisk ID og med jobbkonto", async () => {
  const ansatt = await lagAnsatt();
  expect(await hvem(await loggInn(ansatt, { maate: "epost" }))).toMatchObject({ nivaa: "epost", roller: new Set() });
  for (const maate of ["eid", "ansatt"] as const)
    expect(await hvem(await loggInn(ansatt, { maate }))).toMatchObject({
      nivaa: maate,
      roller: new Set(["saksbehandler"]),
    });
});

test("retten i komiteen er der den siste dagen, og er borte dagen etter", async () => {
  const komite = await lagKomite(db);
  const medlem = await lagPerson(db, { moderatorI: [komite] });
  const cookie = await loggInn(medlem);
  const tilOgMed = (dager: number) =>
    db
      .update(rolle)
      .set({ fra: "2000-01-01", til: sql`i_dag() + ${dager}::int` })
      .where(eq(rolle.personId, medlem.id));
  await tilOgMed(1);
  expect(await hvem(cookie)).toMatchObject({ roller: new Set(["moderator"]), komiteer: [komite.id] });
  await tilOgMed(0);
  expect(await hvem(cookie)).toMatchObject({ slag: "person", roller: new Set(), komiteer: [] });
});
