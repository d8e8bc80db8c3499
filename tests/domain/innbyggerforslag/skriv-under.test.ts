import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { bosted, epost, hendelse, identitet, innbyggerforslag, innbyggerforslagSteg, underskrift } from "#db/schema";
import type { Person } from "~/domain/context";
import { finnInnbyggerforslag, finnMineUnderskrifter } from "~/domain/innbyggerforslag/liste.server";
import { skrivUnder } from "~/domain/innbyggerforslag/skriv-under.server";
import { trekkUnderskrift } from "~/domain/innbyggerforslag/trekk-underskrift.server";
import { settVarsling } from "~/domain/innbyggerforslag/varsling.server";
import { slettKonto } from "~/domain/konto/slett.server";
import type { Refusal } from "~/domain/refusal";
import { nyId } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagBosatt, lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db, context } = base;
const STED = "https://dialog.example";
const som = (person: Person) => context("innbygger", person);
const skriv = (person: Person, ref: string, felt: Record<string, string> = {}) =>
  skrivUnder(som(person), ref, felt, STED);
const nei = (kode: string) => expect.objectContaining({ kode: `innbyggerforslag.feil.${kode}` }) as Refusal;
const rader = () => db.select().from(underskrift).orderBy(asc(underskrift.tid));
const senere = (timer: number) => new Date(NAA.getTime() + timer * 3_600_000);

async function medEid(person: Person, noekkel: string) {
  await db.insert(identitet).values({
    id: nyId(),
    personId: person.id,
    slag: "eid",
    utsteder: "idporten",
    noekkel,
    noekkelversjon: 1,
    opprettet: NAA,
    sistBrukt: NAA,
  });
  return person;
}
async function paaPapir(forslagId: string, valg: Partial<typeof underskrift.$inferInsert> = {}) {
  const av = await lagSaksbehandler(db);
  await db.insert(underskrift).values({
    id: nyId(),
    forslagId,
    kanal: "papir",
    navn: "Ola Nordmann",
    noekkel: "hmac",
    spraak: "nb",
    tid: NAA,
    registrertAv: av.id,
    ...valg,
  });
  return av;
}

describe("å skrive under", () => {
  test("er én rad uten navn, og ingen hendelse forteller hvem", async () => {
    await lagKommune(db);
    const { ref, id } = await lagInnbyggerforslag(db);
    const kari = await medEid(await lagBosatt(db), "hmac");
    expect(await skriv(kari, ref, { epost: " kari@example.no " })).toEqual({ ny: true });
    expect(await rader()).toMatchObject([
      { forslagId: id, personId: kari.id, kanal: "nett", navn: null, noekkel: "hmac", epost: "kari@example.no" },
    ]);
    expect(await db.$count(hendelse)).toBe(0);
  });

  test("to ganger er én underskrift, og den første står", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    const kari = await lagBosatt(db);
    await skriv(kari, ref, { epost: "kari@example.no" });
    expect(await skriv(kari, ref)).toEqual({ ny: false });
    expect(await rader()).toMatchObject([{ epost: "kari@example.no" }]);
  });

  test("krever eID, og at den som skriver under, bor her ved siste kontroll", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    await expect(skriv({ ...(await lagBosatt(db)), nivaa: "epost" }, ref)).rejects.toThrow(nei("eid"));
    await expect(skriv({ ...(await lagBosatt(db)), nivaa: "ansatt" }, ref)).rejects.toThrow(nei("eid"));
    await expect(skriv(await lagPerson(db), ref)).rejects.toThrow(nei("bosted"));
    const flyttet = await lagBosatt(db);
    await db
      .insert(bosted)
      .values({ id: nyId(), personId: flyttet.id, kommunenr: "5025", bekreftet: senere(1), metode: "register" });
    await expect(skriv(flyttet, ref)).rejects.toThrow(nei("bosted"));
    expect(await db.$count(underskrift)).toBe(0);
  });

  test("en adresse som ikke er en adresse, blir ikke tatt imot", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    await expect(skriv(await lagBosatt(db), ref, { epost: "kari" })).rejects.toMatchObject({
      felt: { epost: { kode: "epostkode.feil.adresse" } },
    });
  });

  test.each(["venter", "sendt", "til_behandling", "bortfalt", "trukket"] as const)(
    "går ikke når forslaget er %s",
    async (status) => {
      await lagKommune(db);
      const sendt = status === "sendt" || status === "til_behandling" ? { sendt: "2026-11-20", antallSendt: 7 } : {};
      const { ref } = await lagInnbyggerforslag(db, { innbyggerforslag: { status, ...sendt } });
      await expect(skriv(await lagBosatt(db), ref)).rejects.toThrow(nei("samlerIkke"));
    },
  );

  test("går til og med siste dag, etter databasens klokke og norsk tid", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    await base.settKlokka(new Date("2027-11-01T22:59:59Z"));
    await skriv(await lagBosatt(db), ref);
    await base.settKlokka(new Date("2027-11-01T23:00:00Z"));
    await expect(skriv(await lagBosatt(db), ref)).rejects.toThrow(nei("samlerIkke"));
  });

  test("går ikke på et forslag som ikke vises", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db, { vises: false });
    await expect(skriv(await lagBosatt(db), ref)).rejects.toMatchObject({ status: 404 });
  });
});

describe("den som har skrevet under på papir", () => {
  test("får høre det, og er ikke to", async () => {
    await lagKommune(db);
    const { ref, id } = await lagInnbyggerforslag(db);
    await paaPapir(id);
    await expect(skriv(await medEid(await lagBosatt(db), "hmac"), ref)).rejects.toThrow(nei("papir"));
    expect(await db.$count(underskrift)).toBe(1);
    expect(await skriv(await medEid(await lagBosatt(db), "en-annen"), ref)).toEqual({ ny: true });
  });

  test("kan skrive under på nett når den på papir er strøket", async () => {
    await lagKommune(db);
    const { ref, id } = await lagInnbyggerforslag(db);
    const av = await lagSaksbehandler(db);
    await paaPapir(id, { stroeket: "uleselig", stroeketAv: av.id });
    const kari = await medEid(await lagBosatt(db), "hmac");
    expect(await skriv(kari, ref)).toEqual({ ny: true });
    expect(await skriv(kari, ref)).toEqual({ ny: false });
    expect(await db.$count(underskrift)).toBe(2);
  });

  test("ser den blant sine", async () => {
    await lagKommune(db);
    const { ref, id } = await lagInnbyggerforslag(db);
    await paaPapir(id);
    const kari = await medEid(await lagBosatt(db), "hmac");
    expect(await finnMineUnderskrifter(som(kari))).toMatchObject([{ ref, kanal: "papir" }]);
    expect(await finnMineUnderskrifter(som(await lagBosatt(db)))).toEqual([]);
  });
});

describe("når nok har skrevet under", () => {
  test("får den som fremmet det ett brev, og alle kan lese det, én gang", async () => {
    await lagKommune(db);
    const { ref, id } = await lagInnbyggerforslag(db, {
      innbyggerforslag: { kreves: 2 },
      innsending: { svarkanal: "epost", kontakt: "forfatter@example.no" },
    });
    const [kari, ola] = [await lagBosatt(db), await lagBosatt(db)];
    await skriv(kari, ref);
    expect(await db.$count(epost)).toBe(0);
    await skriv(ola, ref);
    await trekkUnderskrift(som(ola), ref);
    await skriv(ola, ref);
    await skriv(await lagBosatt(db), ref);

    expect(await db.select({ til: epost.til, slag: epost.slag }).from(epost)).toEqual([
      { til: "forfatter@example.no", slag: "underskrift" },
    ]);
    expect(await db.select({ slag: innbyggerforslagSteg.slag }).from(innbyggerforslagSteg)).toEqual([
      { slag: "naadd_kravet" },
    ]);
    expect(await db.select({ slag: hendelse.slag, objektId: hendelse.objektId }).from(hendelse)).toEqual([
      { slag: "innbyggerforslag.naadd_kravet", objektId: id },
    ]);
    expect(await db.select({ dag: innbyggerforslag.naaddKravet }).from(innbyggerforslag)).toEqual([
      { dag: "2026-11-22" },
    ]);
  });
});

describe("å trekke underskriften", () => {
  test("går mens det samles, én gang, og den kan gis igjen", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    const kari = await medEid(await lagBosatt(db), "hmac");
    expect(await trekkUnderskrift(som(kari), ref)).toEqual({ endret: false });
    await skriv(kari, ref, { epost: "kari@example.no" });
    expect(await trekkUnderskrift(som(kari), ref)).toEqual({ endret: true });
    expect(await trekkUnderskrift(som(kari), ref)).toEqual({ endret: false });
    expect(await rader()).toMatchObject([{ trukket: NAA, epost: null, noekkel: null }]);
    expect(await finnMineUnderskrifter(som(kari))).toEqual([]);
    expect(await skriv(kari, ref)).toEqual({ ny: true });
    expect(await rader()).toMatchObject([{ trukket: null, noekkel: "hmac" }]);
  });

  test("går ikke etter at det er sendt", async () => {
    await lagKommune(db);
    const { ref, id } = await lagInnbyggerforslag(db);
    const kari = await lagBosatt(db);
    await skriv(kari, ref);
    await db
      .update(innbyggerforslag)
      .set({ status: "sendt", sendt: "2026-11-22", antallSendt: 7 })
      .where(eq(innbyggerforslag.forslagId, id));
    await expect(trekkUnderskrift(som(kari), ref)).rejects.toThrow(nei("kanIkkeTrekkes"));
    expect(await rader()).toMatchObject([{ trukket: null }]);
  });

  test("gjelder bare ens egen", async () => {
    await lagKommune(db);
    const { ref } = await lagInnbyggerforslag(db);
    await skriv(await lagBosatt(db), ref);
    expect(await trekkUnderskrift(som(await lagBosatt(db)), ref)).toEqual({ endret: false });
    expect(await rader()).toMatchObject([{ trukket: null }]);
  });
});

describe("en strøket underskrift", () => {
  test("kan verken gis på nytt eller trekkes", async () => {
    await lagKommune(db);
    const { ref, id } = await lagInnbyggerforslag(db);
    const kari = await lagBosatt(db);
    await skriv(kari, ref);
    const av = await lagSaksbehandler(db);
    await db
      .update(underskrift)
      .set({ stroeket: "ikke_bosatt", stroeketAv: av.id })
      .where(eq(underskrift.forslagId, id));
    await expect(skriv(kari, ref)).rejects.toThrow(nei("stroeket"));
    expect(await trekkUnderskrift(som(kari), ref)).toEqual({ endret: false });
  });
});

test("en konto som slettes, tar med seg underskriften på det som samler; på det som er sendt, står den som ingens", async () => {
  await lagKommune(db);
  const [samler, sendt] = [await lagInnbyggerforslag(db), await lagInnbyggerforslag(db)];
  const foer = await medEid(await lagBosatt(db), "hmac");
  for (const { ref } of [samler, sendt]) await skriv(foer, ref, { epost: "kari@example.no" });
  await db
    .update(innbyggerforslag)
    .set({ status: "sendt", sendt: "2026-11-22", antallSendt: 1 })
    .where(eq(innbyggerforslag.forslagId, sendt.id));
  await slettKonto(context("gjest", foer), lagNoekler(nyNoekkel(1)));
  expect(await rader()).toMatchObject([
    { forslagId: sendt.id, personId: null, epost: null, noekkel: "hmac", trukket: null },
  ]);
  const igjen = await medEid(await lagBosatt(db), "hmac");
  expect(await skriv(igjen, samler.ref)).toEqual({ ny: true });
  expect(await rader()).toHaveLength(2);
});

test("en ny konto opphever ikke at underskriften er strøket", async () => {
  await lagKommune(db);
  const { ref, id } = await lagInnbyggerforslag(db);
  const foer = await medEid(await lagBosatt(db), "hmac");
  await skriv(foer, ref);
  const av = await lagSaksbehandler(db);
  await db.update(underskrift).set({ stroeket: "ikke_bosatt", stroeketAv: av.id }).where(eq(underskrift.forslagId, id));
  await slettKonto(context("gjest", foer), lagNoekler(nyNoekkel(1)));
  await expect(skriv(await medEid(await lagBosatt(db), "hmac"), ref)).rejects.toThrow(nei("stroeket"));
});

test("den som ble strøket på papir, skrev under på nett og fikk en ny konto, er ikke to", async () => {
  await lagKommune(db);
  const { ref, id } = await lagInnbyggerforslag(db);
  const av = await lagSaksbehandler(db);
  await paaPapir(id, { stroeket: "uleselig", stroeketAv: av.id });
  const foer = await medEid(await lagBosatt(db), "hmac");
  await skriv(foer, ref);
  const settStatus = (status: "sendt" | "mangler") =>
    db
      .update(innbyggerforslag)
      .set({ status, sendt: "2026-11-22", antallSendt: 1 })
      .where(eq(innbyggerforslag.forslagId, id));
  await settStatus("sendt");
  await slettKonto(context("gjest", foer), lagNoekler(nyNoekkel(1)));
  await settStatus("mangler");
  expect(await skriv(await medEid(await lagBosatt(db), "hmac"), ref)).toEqual({ ny: false });
  expect((await rader()).filter(({ stroeket, trukket }) => !stroeket && !trukket)).toHaveLength(1);
});

test("brevene kan stoppes og bestilles igjen av den som har skrevet under, også etter at det er sendt", async () => {
  await lagKommune(db);
  const { ref, id } = await lagInnbyggerforslag(db);
  const kari = await lagBosatt(db);
  await skriv(kari, ref, { epost: "kari@example.no" });
  await db
    .update(innbyggerforslag)
    .set({ status: "sendt", sendt: "2026-11-22", antallSendt: 7 })
    .where(eq(innbyggerforslag.forslagId, id));
  await settVarsling(som(kari), ref, {});
  expect(await rader()).toMatchObject([{ epost: null }]);
  await settVarsling(som(kari), ref, { epost: "ny@example.no" });
  expect(await rader()).toMatchObject([{ epost: "ny@example.no" }]);
  await expect(settVarsling(som(await lagBosatt(db)), ref, { epost: "x@example.no" })).rejects.toMatchObject({
    status: 404,
  });
});

test("listene: det som samler, det som er sendt, og det som er ferdig, tjue om gangen", async () => {
  await lagKommune(db);
  const refs = [];
  for (let nr = 0; nr < 23; nr++) refs.push((await lagInnbyggerforslag(db)).ref);
  await lagInnbyggerforslag(db, { vises: false });
  const sendt = await lagInnbyggerforslag(db, {
    innbyggerforslag: { status: "sendt", sendt: "2026-11-23", antallSendt: 7, frist: "2027-05-23" },
  });
  const foerste = await finnInnbyggerforslag(context("gjest", { slag: "gjest", id: null }), "samler");
  expect(foerste.rader.map(({ ref }) => ref)).toEqual(refs.toReversed().slice(0, 20));
  const neste = await finnInnbyggerforslag(context("gjest", { slag: "gjest", id: null }), "samler", foerste.neste);
  expect([neste.rader.map(({ ref }) => ref), neste.neste]).toEqual([refs.toReversed().slice(20), null]);
  expect((await finnInnbyggerforslag(context("gjest", { slag: "gjest", id: null }), "sendt")).rader).toMatchObject([
    { ref: sendt.ref, dagerTilFrist: 182 },
  ]);
});
