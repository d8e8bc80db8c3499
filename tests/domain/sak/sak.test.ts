import { asc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { hendelse, sak, sakInnspill } from "#db/schema";
import { finnSakensInnspill, finnUtelatte, hentSak } from "~/domain/sak/finn.server";
import { opprettSak } from "~/domain/sak/opprett.server";
import { hentSakstekster, lagreSakstekster } from "~/domain/sak/tekster.server";
import { velgInnspill } from "~/domain/sak/velg.server";
import { nySakSkjema, sakstekstSkjema } from "~/domain/sak/sak";
import { lagInnspill } from "../../builders/innspill";
import { lagSaksbehandler } from "../../builders/person";
import { lagSak, lagVedtak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const siri = async () => base.context("saksbehandler", await lagSaksbehandler(db));

describe("ny sak", () => {
  const skjema = nySakSkjema.parse({
    saksnr: " 41/26 ",
    tittel: "Benker",
    utvalg1: "Formannskapet",
    moetedato1: "2026-12-01",
    utvalg2: "Kommunestyret",
  });

  test("har adressen sin, saksbehandleren og gangen gjennom utvalgene", async () => {
    const context = await siri();
    expect(await opprettSak(context, skjema)).toEqual({ nr: "41-26" });
    expect(await hentSak(context, "41-26")).toMatchObject({
      tittel: "Benker",
      arkivsaksnr: null,
      saksbehandler: "Siri Saksbehandler",
      vedtak: null,
      saksgang: [
        { utvalg: "Formannskapet", moetedato: "2026-12-01", saksnr: null },
        { utvalg: "Kommunestyret", moetedato: null, saksnr: null },
      ],
    });
  });

  test("med et nummer som er tatt, blir ikke til, og den gamle er som den var", async () => {
    const context = await siri();
    await opprettSak(context, skjema);
    const igjen = opprettSak(context, { ...skjema, tittel: "Noe annet" });
    await expect(igjen).rejects.toMatchObject({
      ...nei("sak.feil.finnesAlt", 409),
      felt: { saksnr: { kode: "sak.feil.finnesAlt" } },
    });
    expect(await db.select({ tittel: sak.tittel }).from(sak)).toEqual([{ tittel: "Benker" }]);
    expect(await db.$count(hendelse)).toBe(1);
  });

  test.each(["41", "41-26", "a/26", "1/2/3", ""])("%j er ikke et saksnummer", (saksnr) => {
    expect(nySakSkjema.safeParse({ saksnr, tittel: "Benker" }).success).toBe(false);
  });
});

describe("innspillene i saken", () => {
  const numre = async () =>
    Object.fromEntries(
      (await db.select().from(sakInnspill).orderBy(asc(sakInnspill.nr))).map(({ innspillId, nr, tattUt }) => [
        innspillId,
        tattUt ? -nr : nr,
      ]),
    );

  test("får numre etter referansen, beholder dem, og et nummer brukes aldri til noe annet", async () => {
    const temaId = (await lagTema(db)).id;
    const [a, b, c, d] = [
      await lagInnspill(db, { temaId }),
      await lagInnspill(db, { temaId }),
      await lagInnspill(db, { temaId }),
      await lagInnspill(db, { temaId }),
    ];
    const [context, { nr, id }] = [await siri(), await lagSak(db)];
    await velgInnspill(context, nr, [c.ref, a.ref, b.ref]);
    expect(await numre()).toEqual({ [a.id]: 1, [b.id]: 2, [c.id]: 3 });
    await velgInnspill(context, nr, [a.ref]);
    expect(await numre()).toEqual({ [a.id]: 1, [b.id]: -2, [c.id]: -3 });
    await velgInnspill(context, nr, [a.ref, d.ref]);
    expect(await numre()).toEqual({ [a.id]: 1, [b.id]: -2, [c.id]: -3, [d.id]: 4 });
    await velgInnspill(context, nr, [d.ref, b.ref]);
    expect(await numre()).toEqual({ [a.id]: -1, [b.id]: 2, [c.id]: -3, [d.id]: 4 });
    expect((await finnSakensInnspill(context, id)).map(({ nr: nummer, ref }) => [nummer, ref])).toEqual([
      [2, b.ref],
      [4, d.ref],
    ]);
  });

  test("hvert valg er en hendelse; det som ikke finnes, er ikke valgt, og ingen endring er ingen hendelse", async () => {
    const [context, { nr }, { ref }] = [await siri(), await lagSak(db), await lagInnspill(db)];
    await velgInnspill(context, nr, [ref, ref, "R-2026-0000"]);
    await velgInnspill(context, nr, [ref, "R-2026-0000"]);
    expect(await db.select({ data: hendelse.data }).from(hendelse)).toEqual([
      { data: { nr, ref, handling: "tatt_med" } },
    ]);
    await expect(velgInnspill(context, "0-26", [ref])).rejects.toMatchObject(finnesIkke);
  });

  test("et innspill er i én sak om gangen", async () => {
    const [context, ett] = [await siri(), await lagInnspill(db)];
    const [en, to] = [await lagSak(db, { innspill: [ett] }), await lagSak(db)];
    await expect(velgInnspill(context, to.nr, [ett.ref])).rejects.toMatchObject(nei("sak.feil.iAnnenSak", 409));
    await velgInnspill(context, en.nr, []);
    await velgInnspill(context, to.nr, [ett.ref]);
    await expect(velgInnspill(context, en.nr, [ett.ref])).rejects.toMatchObject(nei("sak.feil.iAnnenSak", 409));
  });

  test("en sak som er vedtatt, får ingen til og mister ingen", async () => {
    const [context, ett, annet] = [await siri(), await lagInnspill(db), await lagInnspill(db)];
    const sak = await lagSak(db, { innspill: [ett] });
    await lagVedtak(db, sak.id);
    for (const valgt of [[], [ett.ref, annet.ref]])
      await expect(velgInnspill(context, sak.nr, valgt)).rejects.toMatchObject(nei("sak.feil.avgjort", 409));
    await velgInnspill(context, sak.nr, [ett.ref]);
    expect(await db.$count(hendelse)).toBe(0);
  });

  test("det saken utelater av temaene sine, står med grunnen", async () => {
    const temaId = (await lagTema(db)).id;
    const lag = () => lagInnspill(db, { temaId });
    const [med, iAnnen, tattUt, ikkeValgt] = [await lag(), await lag(), await lag(), await lag()];
    await lagInnspill(db);
    const [context, saken] = [await siri(), await lagSak(db, { innspill: [med, tattUt] })];
    const annen = await lagSak(db, { innspill: [iAnnen] });
    await velgInnspill(context, saken.nr, [med.ref]);
    expect(await finnUtelatte(context, saken.id)).toEqual([
      { ref: iAnnen.ref, annenSak: annen.nr, grunn: "annenSak" },
      { ref: tattUt.ref, annenSak: null, grunn: "tattUt" },
      { ref: ikkeValgt.ref, annenSak: null, grunn: "ikkeValgt" },
    ]);
  });
});

describe("tekstene i saken", () => {
  const skjema = (revisjon: number, sammendrag: string) => sakstekstSkjema.parse({ revisjon, sammendrag });

  test("den som så en eldre utgave, skriver ikke over en nyere", async () => {
    const [context, { id, nr }] = [await siri(), await lagSak(db)];
    await lagreSakstekster(context, nr, skjema(1, "Første"));
    await expect(lagreSakstekster(context, nr, skjema(1, "Andre"))).rejects.toMatchObject(
      nei("sak.feil.noenAndreLagret", 409),
    );
    expect(await hentSakstekster(context, id)).toMatchObject({ sammendrag: "Første", bakgrunn: "" });
    await lagreSakstekster(context, nr, skjema(2, "Andre"));
    expect(await hentSakstekster(context, id)).toMatchObject({ sammendrag: "Andre" });
    expect(await db.$count(hendelse)).toBe(2);
  });

  test("én sak sine tekster er ikke en annen sine", async () => {
    const [context, en, to] = [await siri(), await lagSak(db), await lagSak(db)];
    await lagreSakstekster(context, en.nr, skjema(1, "Én"));
    expect((await hentSakstekster(context, to.id)).sammendrag).toBe("");
  });
});
