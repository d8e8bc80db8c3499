import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { hendelse, innsending, innspill, innspillTekst, utkast } from "#db/schema";
import { type Innsending, innsendingSkjema, MAKS_TEGN } from "~/domain/innspill/innspill";
import { hentKvittering } from "~/domain/innspill/hent.server";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";
import { nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const skjema = (utkastene: Array<{ id: string }>, felt: Partial<Innsending> = {}) =>
  innsendingSkjema.parse({
    innsending: randomUUID(),
    utkast: utkastene.map(({ id }) => id),
    avsender: "privatperson",
    svarkanal: "her",
    ...felt,
  });
const sendte = () => db.select().from(innspill).orderBy(asc(innspill.ref));
const intetErSendt = async (antallUtkast: number) => {
  expect(await db.$count(utkast)).toBe(antallUtkast);
  for (const tabell of [innspill, innsending, innspillTekst, hendelse]) expect(await db.$count(tabell)).toBe(0);
};

describe("flere på en gang", () => {
  test("får hver sin referanse uten hull, og ingen av dem er utkast lenger", async () => {
    const gjest = await lagGjest(db);
    const [tema, annet] = [await lagTema(db), await lagTema(db)];
    const tre = [
      await lagUtkast(db, gjest, { temaId: tema.id, tekst: " Benker \n" }),
      await lagUtkast(db, gjest, { temaId: annet.id }),
      await lagUtkast(db, gjest, { temaId: tema.id }),
    ];
    const beholdt = await lagUtkast(db, gjest, { temaId: tema.id });
    await sendInnUtkast(base.context("gjest", gjest), skjema(tre), null);
    const rader = await sendte();
    expect(rader.map(({ ref }) => ref)).toEqual(["R-2026-0001", "R-2026-0002", "R-2026-0003"]);
    expect(new Set(rader.map(({ utkastId }) => utkastId))).toEqual(new Set(tre.map(({ id }) => id)));
    expect(new Set(rader.map(({ innsendingId }) => innsendingId)).size).toBe(1);
    for (const rad of rader) expect(rad).toMatchObject({ status: "mottatt", vises: false, gjestId: gjest.id });
    expect(await db.select({ id: utkast.id }).from(utkast)).toEqual([{ id: beholdt.id }]);
    expect((await db.select().from(innspillTekst)).map(({ tekst }) => tekst)).toContain("Benker");
  });

  test("et stengt tema blant dem stopper alle, og alle utkastene ligger der", async () => {
    const gjest = await lagGjest(db);
    const stengt = await lagTema(db, { fase: "behandling" });
    const to = [await lagUtkast(db, gjest), await lagUtkast(db, gjest, { temaId: stengt.id })];
    const sending = sendInnUtkast(base.context("gjest", gjest), skjema(to), null);
    await expect(sending).rejects.toMatchObject(nei("innspill.feil.stengt", 409));
    await intetErSendt(2);
  });

  test.each([
    ["tom", " \n\t ", "innspill.feil.tom"],
    ["for lang", "å".repeat(MAKS_TEGN + 1), "innspill.feil.forLang"],
    ["uleselig", "Benker \ufffd", "innspill.feil.ulesbareTegn"],
  ] as const)("en tekst som er %s, stopper alle, og alle utkastene ligger der", async (_hva, tekst, kode) => {
    const gjest = await lagGjest(db);
    const to = [await lagUtkast(db, gjest), await lagUtkast(db, gjest, { tekst })];
    await expect(sendInnUtkast(base.context("gjest", gjest), skjema(to), null)).rejects.toMatchObject({
      ...nei("innspill.feil.kanIkkeSendes"),
      felt: { utkast: { kode } },
    });
    await intetErSendt(2);
  });

  test("en tekst på nøyaktig grensen kan sendes", async () => {
    const gjest = await lagGjest(db);
    const ett = await lagUtkast(db, gjest, { tekst: "å".repeat(MAKS_TEGN) });
    await sendInnUtkast(base.context("gjest", gjest), skjema([ett]), null);
    expect(await db.$count(innspill)).toBe(1);
  });
});

describe("sendt på nytt", () => {
  test("er samme innsending og én rad av hvert", async () => {
    const gjest = await lagGjest(db);
    const context = base.context("gjest", gjest);
    const felt = skjema([await lagUtkast(db, gjest), await lagUtkast(db, gjest)]);
    const foerste = await sendInnUtkast(context, felt, null);
    expect(await sendInnUtkast(context, felt, null)).toEqual(foerste);
    // Another tab has made another id for the same drafts.
    expect(await sendInnUtkast(context, { ...felt, innsending: randomUUID() }, null)).toEqual(foerste);
    expect([await db.$count(innsending), await db.$count(innspill), await db.$count(hendelse)]).toEqual([1, 2, 2]);
  });

  test("fra en side som nettleseren husket, men med et annet utkast, er en ny innsending", async () => {
    const gjest = await lagGjest(db);
    const context = base.context("gjest", gjest);
    const felt = skjema([await lagUtkast(db, gjest)]);
    const foerste = await sendInnUtkast(context, felt, null);
    const andre = await sendInnUtkast(context, { ...felt, utkast: [(await lagUtkast(db, gjest)).id] }, null);
    expect(andre).not.toEqual(foerste);
    expect((await hentKvittering(context, andre.innsending)).innspill.map(({ ref }) => ref)).toEqual(["R-2026-0002"]);
    expect(await db.$count(innspill)).toBe(2);
  });

  test("et utkast som er slettet i mellomtiden, stopper alle", async () => {
    const gjest = await lagGjest(db);
    const felt = skjema([await lagUtkast(db, gjest), { id: randomUUID() }]);
    await expect(sendInnUtkast(base.context("gjest", gjest), felt, null)).rejects.toMatchObject(
      nei("innspill.feil.utkastBorte", 409),
    );
    await intetErSendt(1);
  });

  test("andres utkast kan ikke sendes, heller ikke etter at de er sendt", async () => {
    const [gjest, annen] = [await lagGjest(db), await lagPerson(db)];
    const felt = skjema([await lagUtkast(db, gjest)]);
    const som = (aktoer: typeof gjest | typeof annen) => sendInnUtkast(base.context("gjest", aktoer), felt, null);
    await expect(som(annen)).rejects.toMatchObject(nei("innspill.feil.utkastBorte", 409));
    await intetErSendt(1);
    await som(gjest);
    await expect(som(annen)).rejects.toMatchObject(nei("innspill.feil.utkastBorte", 409));
  });
});

describe("hvem som sender", () => {
  test.each([
    ["privatperson", true],
    ["ung", false],
  ] as const)("navnet til en %s som ber om det, vises: %s", async (avsender, vises) => {
    const person = await lagPerson(db);
    const felt = skjema([await lagUtkast(db, person)], { avsender, navn: "Kari Nord", visNavn: "ja" });
    const { innsending: id } = await sendInnUtkast(base.context("gjest", person), felt, null);
    expect(await db.select({ vis: innsending.visNavn }).from(innsending)).toEqual([{ vis: vises }]);
    expect((await hentKvittering(base.context("gjest", person), id)).navn).toBe(vises ? "Kari Nord" : null);
  });

  test("en adresse som ikke trengs til svaret, lagres ikke", async () => {
    const person = await lagPerson(db);
    const felt = skjema([await lagUtkast(db, person)], { svarkanal: "her", kontakt: "kari@eksempel.no" });
    await sendInnUtkast(base.context("gjest", person), felt, null);
    expect(await db.select({ kontakt: innsending.kontakt }).from(innsending)).toEqual([{ kontakt: null }]);
  });

  test.each([
    ["lag_organisasjon", "Snåsa IL"],
    ["privatperson", null],
  ] as const)("en %s snakker på vegne av %s, hva nettleseren enn fylte ut", async (avsender, paaVegneAv) => {
    const person = await lagPerson(db);
    const felt = skjema([await lagUtkast(db, person)], { avsender, paaVegneAv: "Snåsa IL" });
    await sendInnUtkast(base.context("gjest", person), felt, null);
    expect(await db.select({ paaVegneAv: innsending.paaVegneAv }).from(innsending)).toEqual([{ paaVegneAv }]);
  });

  test.each<[string, Partial<Innsending>, string]>([
    ["et navn som er et telefonnummer", { navn: "Kari 900 12 345" }, "navn"],
    ["et lag som er en e-postadresse", { avsender: "lag_organisasjon", paaVegneAv: "il@eksempel.no" }, "paaVegneAv"],
    ["et lag uten navn", { avsender: "lag_organisasjon" }, "paaVegneAv"],
    ["et navn som skal vises, men mangler", { visNavn: "ja" }, "navn"],
    ["e-post uten adresse", { svarkanal: "epost", kontakt: "kari" }, "kontakt"],
    ["telefon uten nummer", { svarkanal: "ring", kontakt: "1234567" }, "kontakt"],
    ["en som gir seg ut for et råd", { avsender: "raad" as never }, "avsender"],
  ])("skjemaet tar ikke imot %s", (_hva, felt, hvor) => {
    const grunn = { innsending: randomUUID(), utkast: randomUUID(), avsender: "privatperson", svarkanal: "her" };
    const lest = innsendingSkjema.safeParse({ ...grunn, ...felt });
    expect(lest.error?.issues.map(({ path }) => path[0])).toEqual([hvor]);
  });

  test("kvitteringen er bare for den som sendte", async () => {
    const gjest = await lagGjest(db);
    const { innsending: id } = await sendInnUtkast(
      base.context("gjest", gjest),
      skjema([await lagUtkast(db, gjest)]),
      null,
    );
    await expect(hentKvittering(base.context("gjest", await lagGjest(db)), id)).rejects.toMatchObject(
      nei("feil.finnesIkke", 404),
    );
  });
});
