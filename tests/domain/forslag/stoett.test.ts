import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { argumentstoette, hendelse, innspill } from "#db/schema";
import { hentRegler, velgerFor } from "~/domain/avstemning/regler.server";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import type { Gjest, Person } from "~/domain/context";
import { finnArgumenter } from "~/domain/forslag/hent.server";
import { stoettArgument } from "~/domain/forslag/stoett.server";
import type { Refusal } from "~/domain/refusal";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagArgument, lagBosatt, lagForslag, lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db, context } = base;
const noekler = lagNoekler(nyNoekkel(1));
const nei = (kode: string) => expect.objectContaining({ kode }) as Refusal;

async function lagDebatt(valg: Parameters<typeof lagForslag>[1] = {}) {
  const forslag = await lagForslag(db, valg);
  const argument = await lagArgument(db, forslag.id, { tekst: "Fordi folk trenger hvile." });
  const stoett = (aktoer: Person | Gjest, intent: "gi" | "taTilbake" = "gi", values = {}) =>
    stoettArgument(context("gjest", aktoer), { ref: forslag.ref, argument: argument.ref }, intent, values, noekler);
  return { forslag, argument, stoett };
}

beforeEach(() => lagKommune(db));

describe("støtte til et argument", () => {
  test("telles én gang for hver, kan tas tilbake, og etterlater ingen hendelse", async () => {
    const { stoett } = await lagDebatt();
    const [kari, ola] = [await lagGjest(db), await lagGjest(db)];
    expect(await stoett(kari)).toEqual({ endret: true });
    expect(await stoett(kari)).toEqual({ endret: false });
    expect(await stoett(ola)).toEqual({ endret: true });
    expect(await db.$count(argumentstoette)).toBe(2);
    expect(await stoett(kari, "taTilbake")).toEqual({ endret: true });
    expect(await stoett(kari, "taTilbake")).toEqual({ endret: false });
    expect(await db.$count(argumentstoette)).toBe(1);
    expect(await db.$count(hendelse)).toBe(0);
  });

  test("sier ikke hvem: raden har velgerens referanse i denne avstemningen, og ikke noe annet", async () => {
    const { forslag, stoett } = await lagDebatt();
    const kari = await lagGjest(db);
    await stoett(kari);
    const [rad] = await db.select().from(argumentstoette);
    expect(Object.keys(rad!).toSorted()).toEqual(["argumentId", "velger"]);
    expect(JSON.stringify(rad)).not.toContain(kari.id);
    const regler = await hentRegler(context("gjest", kari), forslag.avstemning.slug);
    expect(await velgerFor(context("gjest", kari), regler, noekler)).toBe(rad!.velger);
  });

  test.each([
    ["epost", { gjest: false, epost: true, eid: true, bosatt: true }],
    ["eid", { gjest: false, epost: false, eid: true, bosatt: true }],
    ["bosatt", { gjest: false, epost: false, eid: false, bosatt: true }],
  ] as const)("gis av dem som kan stemme: krav %s", async (krav, ventet) => {
    const { stoett } = await lagDebatt({ avstemning: { krav } });
    const hvem = {
      gjest: await lagGjest(db),
      epost: { ...(await lagBosatt(db)), nivaa: "epost" as const },
      eid: await lagPerson(db),
      bosatt: await lagBosatt(db),
    };
    for (const [nivaa, faar] of Object.entries(ventet) as Array<[keyof typeof hvem, boolean]>)
      if (faar) expect(await stoett(hvem[nivaa])).toEqual({ endret: true });
      else await expect(stoett(hvem[nivaa])).rejects.toEqual(nei(`avstemning.feil.krav.${krav}`));
  });

  test("der det er en aldersgrense, er det den som støtter, som sier det", async () => {
    const { stoett } = await lagDebatt({ avstemning: { minAlder: 16 } });
    const kari = await lagGjest(db);
    await expect(stoett(kari)).rejects.toEqual(nei("forslag.feil.alder"));
    expect(await stoett(kari, "gi", { gammelNok: "ja" })).toEqual({ endret: true });
    expect(await stoett(kari, "taTilbake")).toEqual({ endret: true });
  });

  test("tas ikke imot etter fristen, etter databasens klokke, og ikke etter stenging", async () => {
    const { forslag, stoett } = await lagDebatt({ avstemning: { stenger: new Date(NAA.getTime() + 1000) } });
    const kari = await lagGjest(db);
    await base.settKlokka(new Date(NAA.getTime() + 999));
    await stoett(kari);
    await base.settKlokka(new Date(NAA.getTime() + 1000));
    await expect(stoett(kari, "taTilbake")).rejects.toEqual(nei("forslag.feil.stengt"));
    await expect(stoett(await lagGjest(db))).rejects.toEqual(nei("forslag.feil.stengt"));
    await stengAvstemning(context("saksbehandler", await lagSaksbehandler(db)), forslag.avstemning.slug);
    await expect(stoett(await lagGjest(db))).rejects.toEqual(nei("forslag.feil.stengt"));
    expect(await db.$count(argumentstoette)).toBe(1);
  });

  test("gjelder argumenter som vises, for dette forslaget", async () => {
    const { forslag, argument } = await lagDebatt();
    const annet = await lagDebatt();
    const kari = context("gjest", await lagGjest(db));
    const stoett = (ref: string, dette: string) => stoettArgument(kari, { ref, argument: dette }, "gi", {}, noekler);
    await expect(stoett(forslag.ref, annet.argument.ref)).rejects.toMatchObject({ status: 404 });
    await expect(stoett(forslag.ref, forslag.ref)).rejects.toMatchObject({ status: 404 });
    await db.update(innspill).set({ vises: false }).where(eq(innspill.id, argument.id));
    await expect(stoett(forslag.ref, argument.ref)).rejects.toMatchObject({ status: 404 });
    const { id, ref } = await lagInnbyggerforslag(db);
    const etterpaa = await lagArgument(db, id);
    await expect(stoett(ref, etterpaa.ref)).rejects.toMatchObject({ status: 404 });
    expect(await db.$count(argumentstoette)).toBe(0);
  });
});

describe("argumentene på en side", () => {
  test("står med de mest støttede først, så de eldste, og sier antall fra fem eller til den som støtter", async () => {
    const { forslag, argument: foerst, stoett } = await lagDebatt();
    const eldst = await lagArgument(db, forslag.id, { tekst: "Eldst", publisert: new Date(NAA.getTime() - 9_000) });
    await lagArgument(db, forslag.id, { side: "mot", tekst: "Mot" });
    const kari = await lagGjest(db);
    await stoett(kari);
    const som = async (aktoer: Gjest) => {
      const regler = await hentRegler(context("gjest", aktoer), forslag.avstemning.slug);
      const velger = await velgerFor(context("gjest", aktoer), regler, noekler);
      const { rader } = await finnArgumenter(context("gjest", aktoer), forslag.id, {
        side: "for",
        etter: null,
        velger,
      });
      return rader.map(({ ref, stoetter, stoettet }) => ({ ref, stoetter, stoettet }));
    };
    expect(await som(kari)).toEqual([
      { ref: foerst.ref, stoetter: 1, stoettet: true },
      { ref: eldst.ref, stoetter: null, stoettet: false },
    ]);
    const annen = await lagGjest(db);
    expect((await som(annen))[0]).toEqual({ ref: foerst.ref, stoetter: null, stoettet: false });
    for (let i = 0; i < 4; i++) await stoett(await lagGjest(db));
    expect((await som(annen))[0]).toEqual({ ref: foerst.ref, stoetter: 5, stoettet: false });
  });

  test("kommer tjue om gangen, hvert én gang", async () => {
    const { forslag, argument, stoett } = await lagDebatt();
    await stoett(await lagGjest(db));
    for (let i = 0; i < 24; i++)
      await lagArgument(db, forslag.id, { publisert: new Date(NAA.getTime() - (i % 3) * 1000) });
    const sett: string[] = [];
    let etter: string | null = null;
    do {
      const side = await finnArgumenter(context("gjest", await lagGjest(db)), forslag.id, {
        side: "for",
        etter,
        velger: null,
      });
      expect(side.rader.length).toBeLessThanOrEqual(20);
      sett.push(...side.rader.map(({ ref }) => ref));
      etter = side.neste;
    } while (etter);
    expect([sett[0], sett.length, new Set(sett).size]).toEqual([argument.ref, 25, 25]);
  });

  test("forsvinner ikke med stemmen: hvem som støtter, kan ingen si når avstemningen er stengt", async () => {
    const { forslag, stoett } = await lagDebatt();
    const kari = await lagGjest(db);
    await stem(context("gjest", kari), forslag.avstemning.slug, { svar: "enig", versjon: "1" }, noekler);
    await stoett(kari);
    await stengAvstemning(context("saksbehandler", await lagSaksbehandler(db)), forslag.avstemning.slug);
    const regler = await hentRegler(context("gjest", kari), forslag.avstemning.slug);
    expect(await velgerFor(context("gjest", kari), regler, noekler)).toBeNull();
    expect(await db.$count(argumentstoette)).toBe(1);
  });
});
