import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { hendelse, innspill } from "#db/schema";
import { finnInnspillITema, finnMineInnspill, hentInnspill } from "~/domain/innspill/hent.server";
import { byggSlikGikkDet } from "~/domain/innspill/slik-gikk-det.server";
import { trekkInnspill } from "~/domain/innspill/trekk.server";
import { foreslaaIkkePublisering, taTilbakeAvgjoerelse } from "~/domain/moderering/avslaa.server";
import { finnKoe } from "~/domain/moderering/koe.server";
import { overlatInnspill } from "~/domain/moderering/overlat.server";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { finnInnspillUtenSak, finnSakensInnspill, finnUtelatte } from "~/domain/sak/finn.server";
import { velgInnspill } from "~/domain/sak/velg.server";
import { finnArbeid, tellArbeid } from "~/domain/saksbord/saksbord.server";
import { byggSaksfremlegg } from "~/domain/saksfremlegg/bygg.server";
import { eksporterSisteSnapshot, taSnapshot } from "~/domain/saksfremlegg/snapshot.server";
import { knyttTilPunkt } from "~/domain/strategi/knytt.server";
import { byggPunktetsTraad, finnPlaner } from "~/domain/strategi/strategi.server";
import { finnGjort, finnIkkeVurdert } from "~/domain/svar/gjort.server";
import { svarPaaInnspill, svarUtenSak } from "~/domain/svar/svar.server";
import { finnTemaer } from "~/domain/tema/tema.server";
import { vurderInnspill } from "~/domain/vurdering/vurder.server";
import { lagInnspill } from "../../builders/innspill";
import { lagKomite } from "../../builders/komite";
import { lagKommune } from "../../builders/kommune";
import { lagGjest, lagPerson, lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;
beforeEach(() => lagKommune(db));

const ORD = "Kanarifuglen vil ha flere benker.";
const rad = async (ref: string) => (await db.select().from(innspill).where(eq(innspill.ref, ref)))[0]!;

/** Somebody's own innspill in the temaer of a komité, with everybody who could work with it. */
async function scene(valg: Parameters<typeof lagInnspill>[1] = {}) {
  const komite = await lagKomite(db);
  const tema = await lagTema(db, { komiteId: komite.id });
  const forfatter = await lagPerson(db);
  const ett = await lagInnspill(db, { av: forfatter, temaId: tema.id, tekst: ORD, ...valg });
  return {
    ...ett,
    tema,
    forfatter: base.context("gjest", forfatter),
    fremmed: base.context("gjest", await lagGjest(db)),
    moderator: base.context("moderator", await lagPerson(db, { moderatorI: [komite] })),
    siri: base.context("saksbehandler", await lagSaksbehandler(db)),
  };
}

test("ens eget trekkes, én gang, og tas bort fra sidene, men beholdes", async () => {
  const { ref, forfatter, fremmed, tema, siri } = await scene({ status: "publisert" });
  await trekkInnspill(forfatter, ref);
  expect(await rad(ref)).toMatchObject({ trukket: forfatter.naa, vises: false, status: "publisert" });
  await expect(trekkInnspill(forfatter, ref)).rejects.toMatchObject(nei("trekk.feil.alleredeTrukket", 409));
  await expect(hentInnspill(fremmed, ref)).rejects.toMatchObject(finnesIkke);
  expect((await finnInnspillITema(fremmed, tema.id, null)).rader).toEqual([]);
  expect((await hentInnspill(forfatter, ref)).original).toBe(ORD);
  expect((await hentInnspill(siri, ref)).trukket).toEqual(forfatter.naa);
  expect((await finnMineInnspill(forfatter))[0]).toMatchObject({ ref, trukket: forfatter.naa });
  const logget = await db.select().from(hendelse);
  expect(logget).toMatchObject([{ slag: "innspill.trukket", data: { ref } }]);
});

test("ingen trekker en annens, og en gjest trekker sitt", async () => {
  const { ref, fremmed, moderator, siri } = await scene();
  for (const annen of [fremmed, base.context("gjest", moderator.aktoer), base.context("gjest", siri.aktoer)])
    await expect(trekkInnspill(annen, ref)).rejects.toMatchObject(finnesIkke);
  const gjest = await lagGjest(db);
  const eget = await lagInnspill(db, { av: gjest });
  await trekkInnspill(base.context("gjest", gjest), eget.ref);
  expect((await rad(eget.ref)).trukket).not.toBeNull();
});

test("et trukket innspill modereres ikke", async () => {
  const { ref, forfatter, moderator } = await scene();
  expect((await finnKoe(moderator)).rader.map((ett) => ett.ref)).toEqual([ref]);
  await trekkInnspill(forfatter, ref);
  expect((await finnKoe(moderator)).rader).toEqual([]);
  const forslag = { grunn: "reklame", begrunnelse: "x" } as const;
  for (const verb of [
    () => publiserInnspill(moderator, ref, { skjul: [] }),
    () => foreslaaIkkePublisering(moderator, ref, forslag),
    () => overlatInnspill(moderator, ref, ""),
  ])
    await expect(verb()).rejects.toMatchObject(nei("trekk.feil.moderering", 409));
  const publisert = await scene({ status: "publisert" });
  await trekkInnspill(publisert.forfatter, publisert.ref);
  await expect(taTilbakeAvgjoerelse(publisert.moderator, publisert.ref, "x")).rejects.toMatchObject(
    nei("trekk.feil.moderering", 409),
  );
});

test("et trukket innspill er ikke noe å arbeide med ved bordet, og telles ikke der", async () => {
  const { ref, id, forfatter, siri } = await scene({ status: "publisert" });
  await lagPunkt(db, { kode: "us-1" });
  await lagVurdering(db, id);
  const foer = await tellArbeid(siri);
  await trekkInnspill(forfatter, ref);
  expect(await tellArbeid(siri)).toMatchObject({ utenPunkt: foer.utenPunkt - 1, utenSvar: foer.utenSvar - 1 });
  expect((await finnArbeid(siri, "alle", null)).rader).toEqual([]);
  expect(await finnInnspillUtenSak(siri)).toEqual([]);
  const vurdering = { nr: 1, oppsummering: "x", tekst: "x", betydning: "ikke" } as const;
  for (const verb of [
    () => knyttTilPunkt(siri, ref, { punkt: ["us-1"], begrunnelse: "x" }),
    () => vurderInnspill(siri, ref, vurdering),
    () => svarUtenSak(siri, ref, { utfall: "ikke", tekst: "x" }, "http://her"),
  ])
    await expect(verb()).rejects.toMatchObject(nei("trekk.feil.iArbeid", 409));
});

test("det venter ikke på vurdering, og punktet bygger ikke lenger på det", async () => {
  const { ref, forfatter, fremmed, siri } = await scene({ status: "publisert" });
  const punkt = await lagPunkt(db, { kode: "us-1" });
  await knyttTilPunkt(siri, ref, { punkt: ["us-1"], begrunnelse: "Benker" });
  const bygger = async () => (await finnPlaner(fremmed))[0]!.punkter[0]!.antallInnspill;
  expect([await bygger(), (await finnIkkeVurdert(fremmed)).alle]).toEqual([1, 1]);
  await trekkInnspill(forfatter, ref);
  expect([await bygger(), (await finnIkkeVurdert(fremmed)).alle]).toEqual([0, 0]);
  expect(await byggPunktetsTraad(fremmed, punkt.id)).toMatchObject({ innspill: [], antallIkkeVist: 0 });
  expect((await finnGjort(fremmed)).length + (await finnTemaer(fremmed))[0]!.antallVist).toBe(0);
});

test("forfatteren ser at det er trukket, og at ingenting mer kommer", async () => {
  const { ref, forfatter } = await scene();
  await trekkInnspill(forfatter, ref);
  const steg = await byggSlikGikkDet(forfatter, await hentInnspill(forfatter, ref));
  expect(steg.map(({ slag }) => slag)).toEqual(["mottatt", "trukket"]);
});

test("det velges ikke til en sak, og står blant de utelatte med grunnen", async () => {
  const { ref, forfatter, siri, tema } = await scene();
  const annet = await lagInnspill(db, { temaId: tema.id });
  const sak = await lagSak(db, { innspill: [annet] });
  await trekkInnspill(forfatter, ref);
  await expect(velgInnspill(siri, sak.nr, [annet.ref, ref])).rejects.toMatchObject(nei("trekk.feil.iArbeid", 409));
  expect(await finnUtelatte(siri, sak.id)).toMatchObject([{ ref, grunn: "trukket" }]);
});

test("er det med i en sak, beholder det nummeret, uten ordene, også i et snapshot som alt er tatt, og det besvares ikke", async () => {
  const { ref, id, forfatter, siri, tema } = await scene({ status: "publisert" });
  const annet = await lagInnspill(db, { temaId: tema.id, status: "publisert", tekst: "Lys langs stien." });
  await lagVurdering(db, id, { oppsummering: ORD });
  const sak = await lagSak(db, { innspill: [{ id }, annet] });
  await taSnapshot(siri, sak.nr);
  expect(JSON.stringify(await eksporterSisteSnapshot(siri, sak.nr))).toContain("Kanarifuglen");

  await trekkInnspill(forfatter, ref);
  const igjen = { nr: 1, ref, oppsummering: "Trukket av avsenderen", betydning: "delvis" };
  const gammelt = await eksporterSisteSnapshot(siri, sak.nr);
  expect(gammelt.merknader).toMatchObject([igjen, { nr: 2, ref: annet.ref }]);
  const { rader } = await byggSaksfremlegg(siri, sak.nr, 2);
  expect(rader).toMatchObject([igjen, { nr: 2, ref: annet.ref }]);
  expect(JSON.stringify([gammelt, rader, await finnSakensInnspill(siri, sak.id)])).not.toContain("Kanarifuglen");

  await lagVedtak(db, sak.id);
  const skjema = { innspill: [ref], utfall: "ikke", tekst: "Nei.", virkning: "" } as const;
  await expect(svarPaaInnspill(siri, sak.nr, { ...skjema, innspill: [ref] }, "http://her")).rejects.toMatchObject(
    nei("trekk.feil.iArbeid", 409),
  );
});
