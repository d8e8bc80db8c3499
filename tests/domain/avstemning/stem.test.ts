import { asc, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { avstemning, hendelse, stemme, stemmeLogg } from "#db/schema";
import { finnAvvik, lesHovedbok } from "~/domain/avstemning/hovedbok.server";
import { hentRegler } from "~/domain/avstemning/regler.server";
import { hentMinStemme, stem, trekkStemme } from "~/domain/avstemning/stem.server";
import { stengAvstemning, stengForfalte } from "~/domain/avstemning/steng.server";
import type { Refusal } from "~/domain/refusal";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagAvstemning, lagBosatt, lagForslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db, context } = base;
const noekler = lagNoekler(nyNoekkel(1));

const enig = { svar: "enig", versjon: "1" };
const uenig = { svar: "uenig", versjon: "1" };
const nei = (kode: string) => expect.objectContaining({ kode }) as Refusal;
const regler = (slug: string) => hentRegler(context("gjest", { slag: "gjest", id: null }), slug);

describe("én person, én stemme", () => {
  test("en stemme er én gjeldende rad og én rad i hovedboken, og ingen hendelse", async () => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db);
    const gjest = context("gjest", await lagGjest(db));

    expect(await stem(gjest, a.slug, enig, noekler)).toEqual({ endret: true });

    expect(await db.select({ valg: stemme.valg, nivaa: stemme.nivaa, nr: stemme.nr }).from(stemme)).toEqual([
      { valg: { svar: "enig" }, nivaa: "gjest", nr: 1 },
    ]);
    expect(await db.select({ valg: stemmeLogg.valg, nr: stemmeLogg.nr }).from(stemmeLogg)).toEqual([
      { valg: { svar: "enig" }, nr: 1 },
    ]);
    expect(await db.$count(hendelse)).toBe(0);
    expect(await hentMinStemme(gjest, await regler(a.slug), noekler)).toMatchObject({
      valg: { svar: "enig" },
      kvittering: expect.stringMatching(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/) as string,
    });
  });

  test("samme stemme på nytt endrer ingenting, en annen endrer den samme seddelen", async () => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db);
    const gjest = context("gjest", await lagGjest(db));
    await stem(gjest, a.slug, enig, noekler);
    const foer = await hentMinStemme(gjest, await regler(a.slug), noekler);

    expect(await stem(gjest, a.slug, enig, noekler)).toEqual({ endret: false });
    expect(await stem(gjest, a.slug, uenig, noekler)).toEqual({ endret: true });

    expect(await db.$count(stemme)).toBe(1);
    expect(
      await db.select({ nr: stemmeLogg.nr, valg: stemmeLogg.valg }).from(stemmeLogg).orderBy(asc(stemmeLogg.nr)),
    ).toEqual([
      { nr: 1, valg: { svar: "enig" } },
      { nr: 2, valg: { svar: "uenig" } },
    ]);
    expect(await hentMinStemme(gjest, await regler(a.slug), noekler)).toEqual({ ...foer, valg: { svar: "uenig" } });
  });

  test("en stemme kan trekkes og gis igjen, og trekkes bare én gang", async () => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db);
    const gjest = context("gjest", await lagGjest(db));
    expect(await trekkStemme(gjest, a.slug, noekler)).toEqual({ endret: false });
    await stem(gjest, a.slug, enig, noekler);

    expect(await trekkStemme(gjest, a.slug, noekler)).toEqual({ endret: true });
    expect(await trekkStemme(gjest, a.slug, noekler)).toEqual({ endret: false });
    expect(await hentMinStemme(gjest, await regler(a.slug), noekler)).toBeNull();
    expect(await stem(gjest, a.slug, enig, noekler)).toEqual({ endret: true });

    const { sedler, rader } = await lesHovedbok(context("system", { slag: "system" }), a.id);
    expect([...sedler.values()]).toEqual([{ nivaa: "gjest", versjon: 1, valg: { svar: "enig" } }]);
    expect(rader).toBe(3);
  });
});

describe("hvem som får stemme", () => {
  const tabell = [
    ["gjest", { gjest: true, epost: true, eid: true, bosatt: true }],
    ["epost", { gjest: false, epost: true, eid: true, bosatt: true }],
    ["eid", { gjest: false, epost: false, eid: true, bosatt: true }],
    ["bosatt", { gjest: false, epost: false, eid: false, bosatt: true }],
  ] as const;
  test.each(tabell)("krav %s", async (krav, ventet) => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db, { avstemning: { krav } });
    const velgere = {
      gjest: await lagGjest(db),
      epost: { ...(await lagBosatt(db)), nivaa: "epost" as const },
      eid: await lagPerson(db),
      bosatt: await lagBosatt(db),
    };
    for (const [nivaa, faar] of Object.entries(ventet) as Array<[keyof typeof velgere, boolean]>) {
      const forsoek = stem(context("gjest", velgere[nivaa]), a.slug, enig, noekler);
      if (faar) expect(await forsoek).toEqual({ endret: true });
      else await expect(forsoek).rejects.toEqual(nei(`avstemning.feil.krav.${krav}`));
    }
    const stemt = await db.select({ nivaa: stemme.nivaa }).from(stemme);
    expect(new Set(stemt.map(({ nivaa }) => nivaa))).toEqual(
      new Set(Object.entries(ventet).flatMap(([nivaa, faar]) => (faar ? [nivaa] : []))),
    );
  });

  test("en aldersgrense er det velgeren selv sier", async () => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db, { avstemning: { minAlder: 16 } });
    const gjest = context("gjest", await lagGjest(db));
    await expect(stem(gjest, a.slug, enig, noekler)).rejects.toEqual(nei("feil.skjema"));
    expect(await stem(gjest, a.slug, { ...enig, gammelNok: "ja" }, noekler)).toEqual({ endret: true });
  });

  test("den som leste en eldre tekst, får vite det", async () => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db, { avstemning: { versjon: 2 } });
    const gjest = context("gjest", await lagGjest(db));
    await expect(stem(gjest, a.slug, enig, noekler)).rejects.toEqual(nei("avstemning.feil.nyVersjon"));
  });

  test("et forslag som ikke vises, tar ikke imot stemmer", async () => {
    await lagKommune(db);
    const { avstemning: a, innspill } = await lagForslag(db);
    await db.execute(sql`update innspill set vises = false where id = ${innspill.id}`);
    await expect(stem(context("gjest", await lagGjest(db)), a.slug, enig, noekler)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("stenging", () => {
  test("etter fristen, etter databasens klokke, tas ingen stemme imot, og jobben teller opp", async () => {
    await lagKommune(db);
    const { avstemning: a } = await lagForslag(db, { avstemning: { stenger: new Date(NAA.getTime() + 1000) } });
    const gjest = context("gjest", await lagGjest(db));
    await stem(gjest, a.slug, enig, noekler);
    await base.settKlokka(new Date(NAA.getTime() + 999));
    await stem(gjest, a.slug, uenig, noekler);
    await base.settKlokka(new Date(NAA.getTime() + 1000));
    await expect(stem(gjest, a.slug, enig, noekler)).rejects.toEqual(nei("avstemning.feil.stengt"));
    await expect(trekkStemme(gjest, a.slug, noekler)).rejects.toEqual(nei("avstemning.feil.stengt"));

    const meldt: unknown[] = [];
    expect(await stengForfalte(context("system", { slag: "system" }), (feil) => meldt.push(feil))).toEqual({
      stengt: 1,
    });
    expect(meldt).toEqual([]);
    const [rad] = await db.select().from(avstemning).where(eq(avstemning.id, a.id));
    expect(rad).toMatchObject({
      noekkel: null,
      loggrader: 2,
      resultat: {
        grupper: [
          { nivaa: "gjest", versjon: 1, antall: 1, telling: { slag: "enighet", enig: 0, uenig: 1, vetIkke: 0 } },
        ],
      },
    });
    expect(rad!.hode).toMatch(/^[0-9a-f]{64}$/);
    expect(await hentMinStemme(gjest, rad!, noekler)).toBeNull();
  });

  test("det som er stengt, kan ikke endres, og stenges ikke to ganger", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db);
    const saksbehandler = context("saksbehandler", await lagSaksbehandler(db));
    await stem(context("gjest", await lagGjest(db)), a.slug, enig, noekler);
    await stengAvstemning(saksbehandler, a.slug);
    await stengAvstemning(saksbehandler, a.slug);
    expect(await db.$count(hendelse, eq(hendelse.slag, "avstemning.stengt"))).toBe(1);
    for (const setning of [
      sql`update stemme set valg = null`,
      sql`delete from stemme`,
      sql`delete from stemme_logg`,
      sql`update stemme_logg set valg = null`,
      sql`update avstemning set resultat = '{"grupper":[]}'`,
      sql`delete from avstemning`,
    ])
      await expect(db.execute(setning)).rejects.toThrow();
  });

  test("en hovedbok som ikke stemmer, blir ikke telt opp", async () => {
    await lagKommune(db);
    const a = await lagAvstemning(db);
    await stem(context("gjest", await lagGjest(db)), a.slug, enig, noekler);
    await db.execute(sql`update stemme set valg = '{"svar":"uenig"}'`);
    expect(await finnAvvik(context("system", { slag: "system" }), a.id)).toHaveLength(1);
    await expect(stengAvstemning(context("system", { slag: "system" }), a.slug)).rejects.toThrow(/differ/);
  });
});
