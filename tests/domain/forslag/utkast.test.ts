import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  argument,
  avstemning,
  forslag,
  forslagsutkast,
  hendelse,
  innbyggerforslag,
  innspill,
  utkast,
} from "#db/schema";
import type { Context } from "~/domain/context";
import { MAKS_TEGN_I_ARGUMENT, MAKS_TEGN_I_TITTEL } from "~/domain/forslag/forslag";
import { type Blir, lesBlir } from "~/domain/forslag/skriving";
import { gjoerTilInnspill, hentForslagTilArgument } from "~/domain/forslag/utkast.server";
import { innsendingSkjema } from "~/domain/innspill/innspill";
import { sendInnUtkast } from "~/domain/innspill/send-inn.server";
import { hentUtkastMedKode, lagReturkode } from "~/domain/innspill/retur.server";
import { finnMineUtkast, hentUtkast, lagreUtkast, slettUtkast } from "~/domain/innspill/utkast.server";
import { overtaFraGjest } from "~/domain/konto/overta.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lagForslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagKomite } from "../../builders/komite";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagVedlegg } from "../../builders/vedlegg";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const medForslag = { forslagsstemme: "enighet" } as const;
const nyGjest = async () => base.context("gjest", await lagGjest(db));
async function skriv(context: Context<"gjest">, blir: Blir | null, felt: { tekst?: string; tema?: string } = {}) {
  const tema = felt.tema ?? (await lagTema(db, medForslag)).slug;
  const lagt = { id: randomUUID(), tema, tekst: felt.tekst ?? "Benker langs elva\nSett opp ti.", revisjon: 0, blir };
  await lagreUtkast(context, lagt);
  return lagt;
}
const send = (context: Context<"gjest">, ...utkastene: Array<{ id: string }>) =>
  sendInnUtkast(
    context,
    innsendingSkjema.parse({
      innsending: randomUUID(),
      utkast: utkastene.map(({ id }) => id),
      avsender: "privatperson",
      svarkanal: "her",
    }),
    null,
  );
const blirTil = async (context: Context<"gjest">, id: string) => (await hentUtkast(context, id))!.blir;
const intetErSendt = async () => {
  for (const tabell of [forslag, innbyggerforslag, argument, innspill, hendelse])
    expect(await db.$count(tabell)).toBe(0);
  expect(await db.$count(forslagsutkast)).toBe(1);
};

test("det som ikke kan leses i en adresse, er et innspill: ordene kommer først", () => {
  expect(lesBlir({ som: "innbyggerforslag" })).toEqual({ som: "innbyggerforslag" });
  expect(lesBlir({ forslag: "R-2026-0001", side: "mot" })).toEqual({ forslag: "R-2026-0001", side: "mot" });
  for (const felt of [
    {},
    { som: "uttalelse" },
    { forslag: "R-2026-0001" },
    { side: "for" },
    { forslag: "x", side: "for" },
  ])
    expect(lesBlir(felt)).toBeNull();
});

describe("hva et utkast skal bli", () => {
  test("følger med fra den første lagringen, og står i lista over utkast", async () => {
    const context = await nyGjest();
    const { id } = await skriv(context, { som: "forslag" });
    expect(await blirTil(context, id)).toMatchObject({ slag: "forslag", tas: true });
    expect((await finnMineUtkast(context))[0]!.blir).toMatchObject({ slag: "forslag", tas: true });
  });

  test("et vanlig utkast blir et innspill", async () => {
    const context = await nyGjest();
    expect(await blirTil(context, (await skriv(context, null)).id)).toBeNull();
  });

  test("går ikke tapt når en lagring kommer igjen, eller fra en side som ikke vet det", async () => {
    const context = await nyGjest();
    const felt = await skriv(context, { som: "innbyggerforslag" });
    await lagreUtkast(context, felt);
    await lagreUtkast(context, { ...felt, blir: undefined, tekst: "Ny", revisjon: 1 });
    await lagreUtkast(context, { ...felt, blir: { som: "forslag" }, tekst: "Nyere", revisjon: 2 });
    expect(await blirTil(context, felt.id)).toMatchObject({ slag: "innbyggerforslag" });
  });

  test("noteres selv om et tomt utkast kom først, med et opptak, og svaret på lagringen etter ble borte", async () => {
    const context = await nyGjest();
    const felt = await skriv(context, null, { tekst: "" });
    const ny = { ...felt, tekst: "Benker", revisjon: 1, blir: { som: "forslag" } as const };
    await lagreUtkast(context, { ...ny, blir: null });
    expect(await lagreUtkast(context, ny)).toMatchObject({ lagret: true });
    expect(await blirTil(context, felt.id)).toMatchObject({ slag: "forslag" });
  });

  test("ved konflikt er det ingen som bestemmer det på nytt, og begge tekstene er der", async () => {
    const context = await nyGjest();
    const felt = await skriv(context, { som: "forslag" });
    await lagreUtkast(context, { ...felt, tekst: "Fra telefonen", revisjon: 1 });
    expect(await lagreUtkast(context, { ...felt, blir: { som: "innbyggerforslag" }, tekst: "Fra PC-en" })).toEqual({
      lagret: false,
      revisjon: 2,
      tekst: "Fra telefonen",
    });
    expect(await blirTil(context, felt.id)).toMatchObject({ slag: "forslag" });
  });

  test("følger utkastet til en annen enhet og til en konto", async () => {
    const gjest = await lagGjest(db);
    const { id } = await skriv(base.context("gjest", gjest), { som: "forslag" });
    const annen = await lagGjest(db);
    const { kode } = await lagReturkode(base.context("gjest", gjest), null);
    await hentUtkastMedKode(base.context("gjest", annen), kode);
    const person = await lagPerson(db);
    await overtaFraGjest(base.context("innbygger", person), annen.id!);
    expect(await blirTil(base.context("gjest", person), id)).toMatchObject({ slag: "forslag" });
  });

  test("forsvinner med utkastet", async () => {
    const context = await nyGjest();
    await slettUtkast(context, (await skriv(context, { som: "forslag" })).id);
    expect(await db.$count(forslagsutkast)).toBe(0);
  });
});

describe("et argument", () => {
  test("står under forslagets tema, hvilket tema som enn er nevnt, også når det lagres igjen", async () => {
    const [context, omtalt, annet] = [await nyGjest(), await lagForslag(db), await lagTema(db)];
    const felt = await skriv(context, { forslag: omtalt.ref, side: "for" }, { tema: annet.slug });
    await lagreUtkast(context, { ...felt, tekst: "Mer", revisjon: 1 });
    await lagreUtkast(context, { ...felt, tekst: "Mer", revisjon: 1 });
    expect((await db.select().from(utkast))[0]).toMatchObject({ temaId: omtalt.innspill.temaId, tekst: "Mer" });
    expect(await blirTil(context, felt.id)).toEqual({
      slag: null,
      forslag: omtalt.ref,
      side: "for",
      tittel: "Benker langs elva",
      spraak: "nb",
      tas: true,
    });
  });

  test("om et forslag som ikke vises lenger, beholder teksten, sier ikke tittelen, og kan ikke sendes", async () => {
    const [context, omtalt] = [await nyGjest(), await lagForslag(db)];
    const felt = await skriv(context, { forslag: omtalt.ref, side: "mot" });
    await db.update(innspill).set({ vises: false }).where(eq(innspill.id, omtalt.innspillId));
    expect(await blirTil(context, felt.id)).toMatchObject({ tas: false, tittel: null });
    await expect(send(context, felt)).rejects.toMatchObject({
      felt: { utkast: { kode: "skriveforslag.feil.tasIkke.argument" } },
    });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tekst: felt.tekst });
  });

  test("som kommer når avstemningen er over, kan ikke sendes, og kan ikke begynnes", async () => {
    const context = await nyGjest();
    const omtalt = await lagForslag(db, { avstemning: { stenger: new Date(NAA.getTime() + 1000) } });
    const felt = await skriv(context, { forslag: omtalt.ref, side: "mot" });
    expect(await blirTil(context, felt.id)).toMatchObject({ tas: true });
    expect(await hentForslagTilArgument(context, omtalt.ref, "mot")).toMatchObject({ aapen: true, mitt: felt.id });
    await base.settKlokka(new Date(NAA.getTime() + 1000));
    expect(await hentForslagTilArgument(context, omtalt.ref, "mot")).toMatchObject({ aapen: false });
    await expect(send(context, felt)).rejects.toMatchObject({
      felt: { utkast: { kode: "skriveforslag.feil.tasIkke.argument" } },
    });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tekst: felt.tekst });
  });

  test("om et forslag som ikke finnes, blir lagret som et innspill: ordene går ikke tapt", async () => {
    const context = await nyGjest();
    const { id } = await skriv(context, { forslag: "R-1999-0001", side: "for" });
    expect(await hentUtkast(context, id)).toMatchObject({ blir: null, tekst: "Benker langs elva\nSett opp ti." });
  });

  test("sendes som innspill med side, og kan ha tusen tegn, ikke ett til", async () => {
    const [context, omtalt] = [await nyGjest(), await lagForslag(db)];
    const blir = { forslag: omtalt.ref, side: "for" } as const;
    const forLangt = await skriv(context, blir, { tekst: "x".repeat(MAKS_TEGN_I_ARGUMENT + 1) });
    await expect(send(context, forLangt)).rejects.toMatchObject({
      ...nei("innspill.feil.kanIkkeSendes"),
      felt: { utkast: { kode: "skriveforslag.feil.argumentForLangt", verdier: { antall: 1_001, grense: 1_000 } } },
    });
    await send(context, await skriv(context, blir, { tekst: "x".repeat(MAKS_TEGN_I_ARGUMENT) }));
    expect(await db.select().from(argument)).toMatchObject([{ forslagId: omtalt.id, side: "for" }]);
  });
});

describe("sending", () => {
  test("et forslag er et innspill som venter på komiteen, uten stemmer før det vises", async () => {
    const context = await nyGjest();
    const felt = await skriv(context, { som: "forslag" });
    await send(context, felt);
    const [mottatt] = await db.select().from(innspill);
    expect(mottatt).toMatchObject({ status: "mottatt", vises: false, utkastId: felt.id });
    expect(await db.select().from(forslag)).toMatchObject([
      { innspillId: mottatt!.id, slag: "forslag", tittel: "", versjon: 0 },
    ]);
    for (const tabell of [avstemning, innbyggerforslag, forslagsutkast, utkast])
      expect(await db.$count(tabell)).toBe(0);
  });

  test("et innbyggerforslag venter, også under et tema som ikke tar imot forslag det stemmes over", async () => {
    const context = await nyGjest();
    await send(context, await skriv(context, { som: "innbyggerforslag" }, { tema: (await lagTema(db)).slug }));
    expect(await db.select().from(innbyggerforslag)).toMatchObject([{ status: "venter", kreves: null }]);
  });

  test("sendt en gang til endres ingenting", async () => {
    const context = await nyGjest();
    const felt = await skriv(context, { som: "forslag" });
    expect(await send(context, felt)).toEqual(await send(context, felt));
    expect(await db.$count(forslag)).toBe(1);
  });

  test("når komiteen publiserer det, har det tittel og åpen avstemning", async () => {
    const komite = await lagKomite(db);
    const tema = await lagTema(db, { ...medForslag, komiteId: komite.id });
    const context = await nyGjest();
    await send(context, await skriv(context, { som: "forslag" }, { tema: tema.slug }));
    const { ref } = (await db.select().from(innspill))[0]!;
    const moderator = base.context("moderator", await lagPerson(db, { moderatorI: [komite] }));
    await publiserInnspill(moderator, ref, { skjul: [] });
    expect(await db.select().from(forslag)).toMatchObject([{ tittel: "Benker langs elva", versjon: 1 }]);
    expect(await db.select().from(avstemning)).toMatchObject([{ slug: ref.toLowerCase(), slag: "enighet" }]);
  });

  test("et innbyggerforslag skal ikke besvares mens det samler: fristen er den siste dagen det kan skrives under", async () => {
    await lagKommune(db);
    const komite = await lagKomite(db);
    const tema = await lagTema(db, { komiteId: komite.id, svarfrist: "2026-12-24" });
    const context = await nyGjest();
    await send(context, await skriv(context, { som: "innbyggerforslag" }, { tema: tema.slug }));
    expect(await db.select().from(innspill)).toMatchObject([{ svarfrist: "2026-12-24" }]);
    const { ref } = (await db.select().from(innspill))[0]!;
    const moderator = base.context("moderator", await lagPerson(db, { moderatorI: [komite] }));
    await publiserInnspill(moderator, ref, { skjul: [] });
    const [det] = await db.select().from(innbyggerforslag);
    expect(det).toMatchObject({ status: "samler", samlerTil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(await db.select().from(innspill)).toMatchObject([{ svarfrist: det!.samlerTil }]);
  });

  const lang = "å".repeat(MAKS_TEGN_I_TITTEL);
  test.each([
    ["forslag", `${lang}å\nTekst`, "tittelForLang"],
    ["innbyggerforslag", `${lang}å\nTekst`, "tittelForLang"],
    ["innbyggerforslag", "Bare en overskrift", "brodtekstMangler"],
  ] as const)("%s, feil nr. %#: sendes ikke, og utkastet ligger der", async (som, tekst, feil) => {
    const context = await nyGjest();
    const felt = await skriv(context, { som }, { tekst });
    await expect(send(context, felt)).rejects.toMatchObject({
      ...nei("innspill.feil.kanIkkeSendes"),
      felt: { utkast: { kode: `skriveforslag.feil.${feil}` } },
    });
    await intetErSendt();
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tekst });
  });

  test("en overskrift på 120 tegn er ikke for lang, og et forslag kan være bare den", async () => {
    const context = await nyGjest();
    await send(context, await skriv(context, { som: "forslag" }, { tekst: lang }));
    expect(await db.$count(forslag)).toBe(1);
  });

  test("det som er sagt, trenger en skrevet overskrift, men ikke mer", async () => {
    const context = await nyGjest();
    const uten = await skriv(context, { som: "innbyggerforslag" }, { tekst: "" });
    await lagVedlegg(db, { utkastId: uten.id, slag: "opptak" });
    await expect(send(context, uten)).rejects.toMatchObject({
      felt: { utkast: { kode: "skriveforslag.feil.tittelMangler" } },
    });
    await lagreUtkast(context, { ...uten, tekst: "Benker langs elva", revisjon: 1 });
    await send(context, uten);
    expect(await db.$count(innbyggerforslag)).toBe(1);
  });

  test("ett som ikke kan sendes, stopper alle som sendes sammen", async () => {
    const context = await nyGjest();
    const to = [await skriv(context, null), await skriv(context, { som: "forslag" }, { tekst: `${lang}å` })];
    await expect(send(context, ...to)).rejects.toMatchObject(nei("innspill.feil.kanIkkeSendes"));
    await intetErSendt();
  });
});

describe("et tema som ikke tar imot forslag", () => {
  test.each([
    ["ikke har sagt hvordan det stemmes", { forslagsstemme: null }],
    ["er til behandling", { ...medForslag, fase: "behandling" }],
    ["har fristen bak seg", { ...medForslag, frist: "2026-11-01" }],
  ] as const)("fordi det %s, får ikke utkastet sendt, og det er fortsatt et forslag", async (_hvorfor, tema) => {
    const context = await nyGjest();
    const felt = await skriv(context, { som: "forslag" }, { tema: (await lagTema(db, tema)).slug });
    expect(await blirTil(context, felt.id)).toEqual(expect.objectContaining({ slag: "forslag", tas: false }));
    await expect(send(context, felt)).rejects.toThrow();
    await intetErSendt();
  });

  test("kan ta imot teksten som et innspill, når forfatteren selv sier det", async () => {
    const context = await nyGjest();
    const felt = await skriv(context, { som: "forslag" });
    const uten = await lagTema(db);
    await lagreUtkast(context, { ...felt, tema: uten.slug, revisjon: 1 });
    expect(await blirTil(context, felt.id)).toMatchObject({ slag: "forslag", tas: false });
    await gjoerTilInnspill(await nyGjest(), felt.id);
    expect(await blirTil(context, felt.id)).toMatchObject({ slag: "forslag" });
    await gjoerTilInnspill(context, felt.id);
    await send(context, felt);
    expect([await db.$count(innspill), await db.$count(forslag)]).toEqual([1, 0]);
  });

  test("gir utkastet tilbake som forslag når det flyttes til et som tar imot", async () => {
    const context = await nyGjest();
    const felt = await skriv(context, { som: "forslag" }, { tema: (await lagTema(db)).slug });
    const tar = await lagTema(db, medForslag);
    await lagreUtkast(context, { ...felt, tema: tar.slug, revisjon: 1 });
    expect(await blirTil(context, felt.id)).toMatchObject({ slag: "forslag", tas: true });
  });
});
