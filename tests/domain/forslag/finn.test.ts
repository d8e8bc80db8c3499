import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { avstemning, innspill, innspillTekst, underskrift } from "#db/schema";
import { finnForslag, finnTemaetsForslag } from "~/domain/forslag/finn.server";
import { type Forslagsfilter, forslagsfilter } from "~/domain/forslag/forslag";
import { stem } from "~/domain/avstemning/stem.server";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { nyId } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagForslag, lagInnbyggerforslag } from "../../builders/forslag";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagSaksbehandler } from "../../builders/person";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db, context } = base;
const noekler = lagNoekler(nyNoekkel(1));
const gjest = context("gjest", { slag: "gjest", id: null });
const alle = forslagsfilter.parse({});
const om = (dager: number) => new Date(NAA.getTime() + dager * 86_400_000);
const titler = async (filter: Partial<Forslagsfilter> & { temaId?: string } = {}) =>
  (await finnForslag(gjest, { ...alle, ...filter })).rader.map(({ tittel }) => tittel);

beforeEach(() => lagKommune(db));

describe("listen over forslag", () => {
  test("har dem som vises, og ingen andre", async () => {
    await lagForslag(db, { tittel: "Vises" });
    const { innspill: skjult } = await lagForslag(db, { tittel: "Skjult" });
    await db.update(innspill).set({ vises: false }).where(eq(innspill.id, skjult.id));
    await lagInnbyggerforslag(db, { tittel: "Innbyggerforslaget" });
    expect((await titler()).toSorted()).toEqual(["Innbyggerforslaget", "Vises"]);
  });

  test("står nyest først eller med fristen først, og de som er over, sist", async () => {
    const en = (tittel: string, stenger: Date | null, publisert: Date) =>
      lagForslag(db, { tittel, publisert, avstemning: { stenger } });
    await en("Uten frist", null, om(-1));
    await en("Sent", om(20), om(-2));
    await en("Snart", om(2), om(-3));
    const over = await en("Over", om(30), om(0));
    await stengAvstemning(context("saksbehandler", await lagSaksbehandler(db)), over.avstemning.slug);
    expect(await titler()).toEqual(["Over", "Uten frist", "Sent", "Snart"]);
    expect(await titler({ orden: "frist" })).toEqual(["Snart", "Sent", "Uten frist", "Over"]);
  });

  test.each(["nyest", "frist"] as const)("kommer tjue om gangen, hver én gang, %s", async (orden) => {
    const { id: temaId } = await lagTema(db);
    for (let i = 0; i < 45; i++)
      await lagForslag(db, {
        tittel: `Forslag ${i}`,
        temaId,
        publisert: om(-(i % 3)),
        avstemning: { stenger: i % 4 ? om(5 + (i % 2)) : null },
      });
    const sett: string[] = [];
    let etter: string | null = null;
    do {
      const side = await finnForslag(gjest, { ...alle, orden, etter });
      sett.push(...side.rader.map(({ ref }) => ref));
      etter = side.neste;
    } while (etter);
    expect([sett.length, new Set(sett).size]).toEqual([45, 45]);
  });

  test("kan avgrenses til åpne, stengte og avgjorte", async () => {
    const saksbehandler = context("saksbehandler", await lagSaksbehandler(db));
    await lagForslag(db, { tittel: "Åpent" });
    await lagForslag(db, { tittel: "Fristen er ute", avstemning: { stenger: om(-0.01) } });
    const stengt = await lagForslag(db, { tittel: "Stengt" });
    const avgjort = await lagForslag(db, { tittel: "Avgjort" });
    const iSak = await lagForslag(db, { tittel: "Avgjort i sak" });
    for (const { avstemning: a } of [stengt, avgjort, iSak]) await stengAvstemning(saksbehandler, a.slug);
    const sak = await lagSak(db, { innspill: [iSak.innspill] });
    await lagVedtak(db, sak.id);
    await db.update(avstemning).set({ sakId: sak.id }).where(eq(avstemning.id, avgjort.avstemning.id));
    await lagInnbyggerforslag(db, { tittel: "Samler" });
    await lagInnbyggerforslag(db, {
      tittel: "Bortfalt",
      innbyggerforslag: { status: "bortfalt", samlerFra: "2025-01-01", samlerTil: "2026-01-01" },
    });
    expect((await titler({ stand: "aapne" })).toSorted()).toEqual(["Samler", "Åpent"]);
    expect((await titler({ stand: "stengte" })).toSorted()).toEqual(["Bortfalt", "Fristen er ute", "Stengt"]);
    expect((await titler({ stand: "avgjorte" })).toSorted()).toEqual(["Avgjort", "Avgjort i sak"]);
  });

  test("søkes i etter ord i alle bøyninger, i det som vises nå", async () => {
    const { innspill: benker } = await lagForslag(db, {
      tittel: "Benker langs elva",
      tekst: "Benker langs elva\nTi stykker.",
    });
    await lagForslag(db, { tittel: "Lys i lysløypa", tekst: "Lys i lysløypa\nHele vinteren." });
    expect(await titler({ sok: "benk" })).toEqual(["Benker langs elva"]);
    expect(await titler({ sok: "stykke" })).toEqual(["Benker langs elva"]);
    expect(await titler({ sok: "lysløyper" })).toEqual(["Lys i lysløypa"]);
    expect(await titler({ sok: "100%_\\" })).toEqual([]);
    // What a moderator has hidden since is found by nobody.
    await db.insert(innspillTekst).values({
      id: nyId(),
      innspillId: benker.id,
      slag: "skjermet",
      nr: 2,
      spraak: "nb",
      tekst: "Benker langs elva",
      laget: NAA,
    });
    expect(await titler({ sok: "stykke" })).toEqual([]);
  });

  test("sier hvor mange som har skrevet under, og legger aldri sammen stemmer som er ulikt sikre", async () => {
    const { avstemning: a } = await lagForslag(db, { tittel: "Forslaget" });
    for (const svar of ["enig", "uenig"])
      await stem(context("gjest", await lagGjest(db)), a.slug, { svar, versjon: "1" }, noekler);
    const { id } = await lagInnbyggerforslag(db, { tittel: "Innbyggerforslaget" });
    await db.insert(underskrift).values({ id: nyId(), forslagId: id, kanal: "nett", spraak: "nb", tid: NAA });
    const { rader } = await finnForslag(gjest, alle);
    expect(Object.fromEntries(rader.map(({ tittel, underskrifter }) => [tittel, underskrifter]))).toEqual({
      Forslaget: null,
      Innbyggerforslaget: 1,
    });
    expect(JSON.stringify(rader)).not.toMatch(/enig|resultat/);
  });

  test("et tema viser de fem åpne som stenger først", async () => {
    const { id: temaId } = await lagTema(db);
    for (let i = 7; i > 0; i--) await lagForslag(db, { tittel: `Om ${i}`, temaId, avstemning: { stenger: om(i) } });
    await lagForslag(db, { tittel: "I et annet tema" });
    await lagForslag(db, { tittel: "Over", temaId, avstemning: { stenger: om(-0.01) } });
    expect((await finnTemaetsForslag(gjest, temaId)).map(({ tittel }) => tittel)).toEqual([
      "Om 1",
      "Om 2",
      "Om 3",
      "Om 4",
      "Om 5",
    ]);
  });

  test("bruker indeksen for ordene", async () => {
    await db.execute(sql`set enable_seqscan = off`);
    const plan = JSON.stringify(
      await db.execute(
        sql`explain select it.innspill_id from innspill_tekst it where it.slag = 'skjermet' and to_tsvector('norwegian', it.tekst) @@ websearch_to_tsquery('norwegian', 'benk')`,
      ),
    );
    await db.execute(sql`reset enable_seqscan`);
    expect(plan).toContain("innspill_tekst_soek");
  });
});
