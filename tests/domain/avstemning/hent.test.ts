import { describe, expect, test } from "vitest";
import { eq, sql } from "drizzle-orm";
import { avstemning, stemme } from "#db/schema";
import { finnAvstemninger } from "~/domain/avstemning/finn.server";
import { hentAvstemning } from "~/domain/avstemning/hent.server";
import { finnKvitteringer, skrivKvitteringer } from "~/domain/avstemning/kvitteringer.server";
import { byggResultatfil } from "~/domain/avstemning/resultatfil.server";
import { stem, trekkStemme } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagAvstemning, lagBosatt, lagForslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagSak, lagVedtak } from "../../builders/sak";
import { aapneTestbase } from "../../setup/base";
import { stemMange, stengMed } from "../../setup/avstemninger";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db, context } = base;
const noekler = lagNoekler(nyNoekkel(1));
const ukjent = { slag: "gjest", id: null } as const;
const system = () => context("system", { slag: "system" });
const enig = { svar: "enig", versjon: "1" };

describe("hva en leser ser", () => {
  test("resultatet kommer når en har stemt, eller når den er stengt, og da for alle", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db);
    await stemMange(db, a.slug, 5, (nr) => ({ svar: nr < 3 ? "enig" : "uenig" }));
    const gjest = context("gjest", await lagGjest(db));

    expect(await hentAvstemning(gjest, a.slug, noekler)).toMatchObject({
      status: "aapen",
      min: null,
      resultat: null,
      antall: [{ nivaa: "gjest", antall: 5 }],
    });

    // The keys are not those of the others: what they voted is counted, and whose it was is not known here.
    await stem(gjest, a.slug, enig, noekler);
    expect(await hentAvstemning(gjest, a.slug, noekler)).toMatchObject({
      min: { valg: { svar: "enig" }, nyTekst: false },
      resultat: { grupper: [{ antall: 6, telling: { enig: 4, uenig: 2 } }] },
    });
    expect((await hentAvstemning(context("gjest", await lagGjest(db)), a.slug, noekler)).resultat).toBeNull();
    await trekkStemme(gjest, a.slug, noekler);
    expect((await hentAvstemning(gjest, a.slug, noekler)).resultat).toBeNull();

    await stengAvstemning(system(), a.slug);
    expect(await hentAvstemning(context("gjest", ukjent), a.slug, noekler)).toMatchObject({
      status: "stengt",
      min: null,
      resultat: { grupper: [{ antall: 5, telling: { enig: 3, uenig: 2 } }] },
      hovedbok: { rader: 7, hode: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  test("fra tusen stemmer av står en telling en stund, for alle som nettopp har stemt, leser den", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db);
    const leggTil = (fra: number, til: number) =>
      db.execute(sql`insert into stemme (avstemning_id, velger, seddel, nr, valg, nivaa, versjon, kvittering)
        select ${a.id}, 'v' || n, gen_random_uuid(), 1, '{"svar":"enig"}', 'gjest', 1, 'k' || n from generate_series(${fra}::int, ${til}::int) n`);
    const gjest = context("gjest", await lagGjest(db));
    await stem(gjest, a.slug, enig, noekler);
    const talt = async () => {
      const { antall, resultat } = await hentAvstemning(gjest, a.slug, noekler);
      return [antall[0]!.antall, resultat!.grupper[0]!.antall];
    };
    await leggTil(1, 10);
    expect(await talt()).toEqual([11, 11]);
    await leggTil(11, 1_000);
    expect(await talt()).toEqual([1_001, 1_001]);
    await leggTil(1_001, 1_010);
    expect(await talt()).toEqual([1_011, 1_001]);
  });

  test("nivåene telles hver for seg, og færre enn fem sier bare hvor mange", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db);
    await stemMange(db, a.slug, 5, () => ({ svar: "uenig" }));
    const bosatt = context("gjest", await lagBosatt(db));
    await stem(bosatt, a.slug, enig, noekler);
    const { antall, resultat } = await hentAvstemning(bosatt, a.slug, noekler);
    expect(antall).toEqual([
      { nivaa: "bosatt", antall: 1 },
      { nivaa: "gjest", antall: 5 },
    ]);
    expect(resultat!.grupper).toEqual([
      { nivaa: "bosatt", versjon: 1, antall: 1, telling: null },
      { nivaa: "gjest", versjon: 1, antall: 5, telling: { slag: "enighet", enig: 0, uenig: 5, vetIkke: 0 } },
    ]);
    expect(JSON.stringify(await byggResultatfil(bosatt, a.slug))).toBe("null");
    await stengAvstemning(system(), a.slug);
    expect((await byggResultatfil(bosatt, a.slug))!.grupper[0]).toEqual({
      nivaa: "bosatt",
      versjon: 1,
      antall: 1,
      telling: null,
    });
  });

  test.each([
    ["epost", "gjest", "epost"],
    ["eid", "gjest", "eid"],
    ["eid", "epost", "eid"],
    ["bosatt", "gjest", "eid"],
    ["bosatt", "eid", "bosatt"],
    ["bosatt", "bosatt", null],
    ["gjest", "gjest", null],
  ] as const)("krav %s og kjent som %s: hindring %s", async (krav, som, hindring) => {
    await lagKommune(db);
    const a = await lagAvstemning(db, { krav });
    const hvem = {
      gjest: await lagGjest(db),
      epost: { ...(await lagPerson(db)), nivaa: "epost" as const },
      eid: await lagPerson(db),
      bosatt: await lagBosatt(db),
    };
    expect((await hentAvstemning(context("gjest", hvem[som]), a.slug, noekler)).hindring).toBe(hindring);
  });

  test("et alternativ som ikke er med, står med grunnen, og et som ikke er sjekket, står ikke", async () => {
    await lagKommune(db);
    const { id: forslagId, ref } = await lagForslag(db);
    const a = await lagAvstemning(db, {
      slag: "kurv",
      alternativer: [
        { tittel: { nb: "Lys", nn: "Ljos" }, forslagId, kostnad: 5 },
        { sjekk: "ikke_med", begrunnelse: "For dyrt." },
        { tittel: { nb: "Ikke sjekket" }, sjekk: "foreslaatt" },
      ],
    });
    const leser = { ...context("gjest", ukjent), spraak: "nn" as const };
    const vist = await hentAvstemning(leser, a.slug, noekler);
    expect(vist.alternativer).toMatchObject([{ tittel: { tekst: "Ljos", lang: "nn" }, forslag: ref, kostnad: 5 }]);
    expect(vist.ikkeMed).toMatchObject([{ begrunnelse: "For dyrt." }]);
    expect(JSON.stringify(vist)).not.toContain("Ikke sjekket");
    await db.execute(sql`update innspill set vises = false where ref = ${ref}`);
    expect((await hentAvstemning(leser, a.slug, noekler)).alternativer[0]!.forslag).toBeNull();
  });

  test("en stemme på en eldre tekst sier fra om den nye", async () => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db);
    const gjest = context("gjest", await lagGjest(db));
    await stem(gjest, a.slug, enig, noekler);
    await db.update(avstemning).set({ versjon: 2 }).where(eq(avstemning.id, a.id));
    expect((await hentAvstemning(gjest, a.slug, noekler)).min).toMatchObject({ versjon: 1, nyTekst: true });
  });

  test("en kladd, en ukjent og et forslag som ikke vises, er det samme: ingenting", async () => {
    await lagKommune(db);
    await lagAvstemning(db, { slug: "kladd", aapner: null });
    const { innspill, avstemning: a } = await lagForslag(db);
    await db.execute(sql`update innspill set vises = false where id = ${innspill.id}`);
    for (const slug of ["kladd", "finnes-ikke", a.slug]) {
      await expect(hentAvstemning(context("gjest", ukjent), slug, noekler)).rejects.toMatchObject({ status: 404 });
      await expect(byggResultatfil(context("gjest", ukjent), slug)).rejects.toMatchObject({ status: 404 });
    }
    expect((await finnAvstemninger(context("gjest", ukjent), null)).rader).toEqual([]);
  });

  test("en som ikke har åpnet, tar ikke imot stemmer, og sier det", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db, { aapner: new Date(NAA.getTime() + 1000) });
    const gjest = context("gjest", await lagGjest(db));
    expect((await hentAvstemning(gjest, a.slug, noekler)).status).toBe("kommer");
    await expect(stem(gjest, a.slug, enig, noekler)).rejects.toMatchObject({ kode: "avstemning.feil.ikkeAapnet" });
    await base.settKlokka(new Date(NAA.getTime() + 1000));
    expect(await stem(gjest, a.slug, enig, noekler)).toEqual({ endret: true });
  });

  test("resultatet viser saken det gikk til, og vedtaket", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db);
    await stengMed(db, a.slug, 1, () => ({ svar: "enig" }));
    const sak = await lagSak(db, { nr: "77-26", tittel: "Bilfritt sentrum" });
    await db.update(avstemning).set({ sakId: sak.id }).where(eq(avstemning.id, a.id));
    const hent = async () => (await hentAvstemning(context("gjest", ukjent), a.slug, noekler)).sak;
    expect(await hent()).toEqual({ nr: "77-26", tittel: "Bilfritt sentrum", vedtak: null });
    await lagVedtak(db, sak.id);
    expect((await hent())!.vedtak).toMatchObject({ organ: expect.any(String) as string });
  });
});

describe("lista", () => {
  test("åpne står etter frist og stengte sist stengt først, tjue om gangen", async () => {
    await lagKommune(db);
    for (let nr = 25; nr > 0; nr--)
      await lagAvstemning(db, { slug: `aapen-${nr}`, stenger: new Date(NAA.getTime() + nr * 1000) });
    await lagAvstemning(db, { slug: "uten-frist" });
    for (const slug of ["foerst-stengt", "sist-stengt"]) {
      await base.settKlokka(new Date(NAA.getTime() + (slug === "sist-stengt" ? 500 : 0)));
      await lagAvstemning(db, { slug });
      await stengAvstemning(system(), slug);
    }
    const slugger: string[] = [];
    let etter: string | null = null;
    do {
      const side = await finnAvstemninger(context("gjest", ukjent), etter);
      expect(side.rader.length).toBeLessThanOrEqual(20);
      slugger.push(...side.rader.map(({ slug }) => slug));
      etter = side.neste;
    } while (etter);
    expect(slugger).toEqual([
      ...Array.from({ length: 25 }, (_, nr) => `aapen-${nr + 1}`),
      "uten-frist",
      "sist-stengt",
      "foerst-stengt",
    ]);
  });
});

describe("kvitteringene", () => {
  test("er sortert, hundre om gangen, uten de trukne, og svarer ja eller nei hvordan de enn skrives", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db, { slag: "stoette" });
    await stemMange(db, a.slug, 101, () => ({}));
    const gjest = context("gjest", await lagGjest(db));
    await stem(gjest, a.slug, { versjon: "1" }, noekler);
    const { kvittering } = (await hentAvstemning(gjest, a.slug, noekler)).min!;
    const angrer = context("gjest", await lagGjest(db));
    await stem(angrer, a.slug, { versjon: "1" }, noekler);
    const trukket = (await hentAvstemning(angrer, a.slug, noekler)).min!.kvittering;
    await trekkStemme(angrer, a.slug, noekler);
    await stengAvstemning(system(), a.slug);

    const foerste = await finnKvitteringer(gjest, a.id, {
      soekt: kvittering.toLowerCase().replaceAll("-", " "),
      etter: "",
    });
    expect(foerste.kvitteringer).toHaveLength(100);
    expect(foerste.funnet).toBe(true);
    const andre = await finnKvitteringer(gjest, a.id, { soekt: trukket, etter: foerste.neste! });
    expect(andre).toMatchObject({ neste: null, funnet: false });
    const alle = [...foerste.kvitteringer, ...andre.kvitteringer];
    expect(alle).toHaveLength(102);
    expect(alle).not.toContain(trukket);
    expect((await new Response(skrivKvitteringer(gjest, a.id)).text()).trim().split("\n")).toEqual(alle);
    const [iBasen] = await db
      .select({ alle: sql<string[]>`array_agg(kvittering order by kvittering)` })
      .from(stemme)
      .where(sql`valg is not null`);
    expect(alle).toEqual(iBasen!.alle);
    expect((await finnKvitteringer(gjest, a.id, { soekt: " ", etter: "" })).funnet).toBeNull();
    for (const soekt of ["%", "'; drop table stemme", "A".repeat(10_000), "____-____-____"])
      expect((await finnKvitteringer(gjest, a.id, { soekt, etter: "" })).funnet).toBe(false);
  });
});

describe("fremmede felter", () => {
  test.each([
    ["rangering", { "plass.__proto__": "1" }],
    ["rangering", { "plass.constructor": "1" }],
    ["poeng", { "poeng.__proto__": "9" }],
    ["poeng", { "poeng.toString": "9" }],
    ["godkjenning", { valgte: "__proto__" }],
    ["godkjenning", { valgte: Array.from({ length: 2000 }, (_, i) => `${i}`) }],
    ["kurv", { valgte: "fremmed" }],
  ] as const)("%s med %j blir avvist og skriver ingenting", async (slag, felter) => {
    await lagKommune(db);
    const annen = await lagAvstemning(db, { slag, alternativer: [{}] });
    const a = await lagAvstemning(db, { slag, alternativer: [{}, {}] });
    const gjest = context("gjest", await lagGjest(db));
    const fremmed = annen.alternativer[0]!.id;
    const sendt = JSON.parse(JSON.stringify(felter).replace("fremmed", fremmed)) as Record<string, unknown>;
    // JSON.parse makes __proto__ an own key, as a form does.
    await expect(stem(gjest, a.slug, { ...sendt, versjon: "1" }, noekler)).rejects.toMatchObject({
      kode: "feil.skjema",
    });
    expect(await db.$count(stemme)).toBe(0);
  });
});
