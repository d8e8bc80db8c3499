import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { avsnitt, figur, fil, hoeringsversjon } from "#db/schema";
import { systemContext } from "~/domain/context";
import { byggEndringer, finnVersjoner, hentAvsnitt, hentDokument, hentFigur } from "~/domain/hoering/hent.server";
import { importerVersjon } from "~/domain/hoering/importer.server";
import { finnImportmerknader } from "~/domain/hoering/importmerknader.server";
import { finnKommentarer, tellKommentarer } from "~/domain/hoering/kommentarer.server";
import { lagreSammendrag } from "~/domain/hoering/sammendrag.server";
import { forkastVersjon, publiserVersjon, rettGjenkjenning } from "~/domain/hoering/versjon.server";
import { lagLager } from "~/platform/lager.server";
import { tellSql } from "~/platform/sql-telling.server";
import { lagHoering, lagVersjon, somDokument, utenLager } from "../../builders/hoering";
import { lagInnspill } from "../../builders/innspill";
import { lagSaksbehandler } from "../../builders/person";
import { aapneTestbase } from "../../setup/base";
import { NAA } from "../../setup/tid";
import { finnesIkke } from "../nei";

const base = await aapneTestbase();
const { db } = base;
const siri = async () => base.context("saksbehandler", await lagSaksbehandler(db));
const gjest = () => base.context("gjest", { slag: "gjest", id: null });

const foerste = somDokument(
  [1, "Vei", "Veien fra kirken til broen skal ha fortau på begge sider."],
  [2, "Mål", "Alle barn skal kunne gå trygt til skolen."],
  [1, "Havn", "Kaia skal rustes opp før sommeren."],
);
const andre = somDokument(
  [1, "Vei", "Veien fra kirken til broen skal ha fortau på begge sider."],
  [2, "Mål", "Alle barn skal kunne gå og sykle trygt til skolen."],
  [1, "Skole", "Skolen skal ha plass til alle."],
);

describe("en versjon", () => {
  test("er et utkast som bare ansatte leser, til den er publisert", async () => {
    const { slug } = await lagHoering(db);
    await lagVersjon(db, slug, foerste, { utkast: true });
    await expect(hentDokument(gjest(), slug)).rejects.toMatchObject(finnesIkke);
    await expect(hentDokument(gjest(), slug, { versjon: 1 })).rejects.toMatchObject(finnesIkke);
    expect(await finnVersjoner(gjest(), slug)).toEqual([]);
    expect((await hentDokument(await siri(), slug, { versjon: 1 })).avsnitt).toHaveLength(3);
    await publiserVersjon(await siri(), slug, 1);
    const { kapitler } = await hentDokument(gjest(), slug);
    expect(kapitler.map(({ overskrift, under }) => [overskrift, under.length])).toEqual([
      ["Vei", 1],
      ["Havn", 0],
    ]);
  });

  test("står som den ble lest: publisert endres den ikke, av noen", async () => {
    const { slug, id } = await lagHoering(db);
    await lagVersjon(db, slug, foerste);
    for (const gjoer of [publiserVersjon, forkastVersjon])
      await expect(gjoer(await siri(), slug, 1)).rejects.toMatchObject({ status: 409 });
    await expect(
      db.transaction((tx) => tx.update(hoeringsversjon).set({ nytt: "x" }).where(eq(hoeringsversjon.hoeringId, id))),
    ).rejects.toThrow();
    await expect(db.transaction((tx) => tx.update(avsnitt).set({ tekst: "x" }))).rejects.toThrow();
  });

  test("den neste venter på at utkastet er publisert eller forkastet", async () => {
    const { slug } = await lagHoering(db);
    await lagVersjon(db, slug, foerste);
    await lagVersjon(db, slug, andre, { utkast: true });
    await expect(lagVersjon(db, slug, andre)).rejects.toMatchObject({ status: 409 });
    await forkastVersjon(await siri(), slug, 2);
    expect(await lagVersjon(db, slug, andre)).toEqual({ nr: 2 });
  });

  test("fire hundre avsnitt skrives i få setninger, og leses i tre", async () => {
    const { slug } = await lagHoering(db);
    const mange = somDokument(
      ...Array.from({ length: 400 }, (_, nr): [number, string, string] => [
        1 + (nr % 3),
        `Del ${nr}`,
        `Ord ${nr} om sak ${nr}`,
      ]),
    );
    await tellSql(async (teller) => {
      await lagVersjon(db, slug, mange, { utkast: true });
      expect(teller.antall).toBeLessThanOrEqual(10);
    });
    await tellSql(async (teller) => {
      expect((await hentDokument(await siri(), slug, { versjon: 1 })).avsnitt).toHaveLength(400);
      // The person is made here too.
      expect(teller.antall).toBeLessThanOrEqual(6);
    });
  });
});

describe("avsnitt følger versjonene", () => {
  async function toVersjoner() {
    const hoering = await lagHoering(db);
    await lagVersjon(db, hoering.slug, foerste);
    const ider = new Map((await hentDokument(gjest(), hoering.slug)).avsnitt.map(({ stabil, id }) => [stabil, id]));
    const om = (stabil: string, sitat: string, valg = {}) =>
      lagInnspill(db, {
        temaId: hoering.temaId,
        avsnittId: ider.get(stabil)!,
        sitat,
        status: "publisert" as const,
        ...valg,
      });
    return { hoering, om };
  }

  test("kommentarer står på avsnittet sitt med ordene de siterte; er det borte, er de sagt å være det", async () => {
    const { hoering, om } = await toVersjoner();
    const [paaMaal, paaHavn] = [await om("vei-maal", "Alle barn"), await om("havn", "Kaia")];
    await om("havn", "Kaia", { status: "mottatt" });
    await lagVersjon(db, hoering.slug, andre);
    const { rader } = await finnKommentarer(gjest(), hoering.slug);
    expect(rader.map(({ ref, stabil, sitat, versjon, borte }) => [ref, stabil, sitat, versjon, borte])).toEqual([
      [paaMaal.ref, "vei-maal", "Alle barn", 1, false],
      [paaHavn.ref, "havn", "Kaia", 1, true],
    ]);
    expect(await tellKommentarer(gjest(), hoering.slug)).toEqual([
      { stabil: "vei-maal", antall: 1, overskrift: "Mål", borte: false },
      { stabil: "havn", antall: 1, overskrift: "Havn", borte: true },
    ]);
    // Staff work with what is not shown yet too.
    expect((await tellKommentarer(await siri(), hoering.slug)).at(-1)).toMatchObject({ antall: 2 });
  });

  test("det som er trukket, er ikke med", async () => {
    const { hoering, om } = await toVersjoner();
    await om("havn", "Kaia", { status: "mottatt", trukket: NAA });
    expect(await tellKommentarer(await siri(), hoering.slug)).toEqual([]);
  });

  test("det som er endret, sies ord for ord", async () => {
    const { hoering } = await toVersjoner();
    await lagVersjon(db, hoering.slug, andre);
    const endringer = await byggEndringer(gjest(), hoering.slug, 1, 2);
    expect(endringer.map(({ stabil, slag }) => [stabil, slag])).toEqual([
      ["vei", "uendret"],
      ["vei-maal", "endret"],
      ["havn", "fjernet"],
      ["skole", "ny"],
    ]);
    expect(endringer[1]!.biter.filter(({ slag }) => slag !== "lik")).toEqual([{ slag: "ny", tekst: "og sykle " }]);
  });

  test("gjenkjenningen kan rettes for hånd, og to blir aldri ett", async () => {
    const { hoering } = await toVersjoner();
    await lagVersjon(db, hoering.slug, andre, { utkast: true });
    const stabile = async () =>
      (await hentDokument(await siri(), hoering.slug, { versjon: 2 })).avsnitt.map(({ stabil }) => stabil);
    await rettGjenkjenning(await siri(), hoering.slug, 2, { avsnitt: 3, stabil: "havn" });
    expect(await stabile()).toEqual(["vei", "vei-maal", "havn"]);
    await rettGjenkjenning(await siri(), hoering.slug, 2, { avsnitt: 3, stabil: "vei" });
    expect(await stabile()).toEqual(["vei-2", "vei-maal", "vei"]);
    await expect(
      rettGjenkjenning(await siri(), hoering.slug, 2, { avsnitt: 3, stabil: "finnes-ikke" }),
    ).rejects.toMatchObject({ status: 422 });
    await publiserVersjon(await siri(), hoering.slug, 2);
    await expect(rettGjenkjenning(await siri(), hoering.slug, 2, { avsnitt: 3, stabil: null })).rejects.toMatchObject({
      status: 409,
    });
  });

  test("et sammendrag følger med der ordene er de samme", async () => {
    const hoering = await lagHoering(db);
    await lagVersjon(db, hoering.slug, foerste, { utkast: true });
    for (const stabil of ["vei", "vei-maal"])
      await lagreSammendrag(await siri(), hoering.slug, stabil, { sammendrag: `Kort om ${stabil}.` });
    await publiserVersjon(await siri(), hoering.slug, 1);
    await lagVersjon(db, hoering.slug, andre);
    const sammendrag = (await hentDokument(gjest(), hoering.slug)).avsnitt.map((ett) => ett.sammendrag);
    expect(sammendrag).toEqual(["Kort om vei.", "", ""]);
    expect((await hentAvsnitt(gjest(), hoering.slug, "vei-maal", { versjon: 1 })).avsnitt.sammendrag).toBe(
      "Kort om vei-maal.",
    );
  });
});

describe("bilder", () => {
  const med = (noekkel: string, bytes: Uint8Array) => ({
    ...somDokument([1, "Kart", "Slik blir det."]),
    avsnitt: [
      {
        nivaa: 1,
        overskrift: "Kart",
        innhold: [{ slag: "figur" as const, figur: noekkel, alt: "Kart", bredde: 0, hoeyde: 0 }],
      },
    ],
    bilder: [{ noekkel, bytes }],
  });
  const hode = { filnavn: "plan.docx", spraak: "nb", nytt: "" };
  const piksler = { create: { width: 40, height: 20, channels: 3 as const, background: "#888" } };

  test("tegnes på nytt, og et bilde i et utkast er bare for ansatte", async () => {
    const { slug } = await lagHoering(db);
    const lager = lagLager({ slag: "disk", mappe: mkdtempSync(join(tmpdir(), "traad-hoering-")) });
    const bytes = await sharp(piksler)
      .withExif({ IFD0: { Copyright: "kanari" } })
      .jpeg()
      .toBuffer();
    await importerVersjon(await siri(), slug, med("a", bytes), hode, lager);
    const [rad] = await db
      .select({ id: figur.id, noekkel: fil.noekkel })
      .from(figur)
      .innerJoin(fil, eq(fil.id, figur.filId));
    const { avsnitt: lest } = await hentDokument(await siri(), slug, { versjon: 1 });
    expect(lest[0]!.innhold).toEqual([{ slag: "figur", figur: rad!.id, alt: "Kart", bredde: 40, hoeyde: 20 }]);
    expect(Buffer.from(await lager.les(rad!.noekkel)).includes("kanari")).toBe(false);
    await expect(hentFigur(gjest(), slug, rad!.id)).rejects.toMatchObject(finnesIkke);
    await publiserVersjon(await siri(), slug, 1);
    expect(await hentFigur(gjest(), slug, rad!.id)).toMatchObject({ mime: "image/jpeg" });
  });

  test("et som ikke kan leses, er utelatt, og den som importerer får vite det", async () => {
    const { slug, id } = await lagHoering(db);
    await importerVersjon(systemContext(db, NAA), slug, med("a", Buffer.from("<svg/>")), hode, utenLager);
    const [versjon] = await db
      .select({ id: hoeringsversjon.id })
      .from(hoeringsversjon)
      .where(and(eq(hoeringsversjon.hoeringId, id), eq(hoeringsversjon.nr, 1)));
    expect(await finnImportmerknader(await siri(), versjon!.id)).toEqual([{ slag: "bilder", antall: 1 }]);
    expect((await hentDokument(await siri(), slug, { versjon: 1 })).avsnitt[0]!.innhold).toEqual([]);
  });
});
