import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { utkast } from "#db/schema";
import type { Context } from "~/domain/context";
import { MAKS_TEGN_I_UTKAST, MAKS_UTKAST } from "~/domain/innspill/innspill";
import { finnMineUtkast, hentUtkast, lagreUtkast, slettUtkast, tellMineUtkast } from "~/domain/innspill/utkast.server";
import { lagInnspill } from "../../builders/innspill";
import { lagGjest, lagPerson } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const nyGjest = () => base.context("gjest", { slag: "gjest", id: randomUUID() });
const foersteUtkast = async (context: Context<"gjest">, tekst = "Flere benker") => {
  const tema = await lagTema(db);
  const felt = { id: randomUUID(), tema: tema.slug, tekst, revisjon: 0 };
  return { felt, lagring: await lagreUtkast(context, felt) };
};

describe("lagring", () => {
  test("en gjest som aldri har vært her, får lagret det første utkastet sitt", async () => {
    const context = nyGjest();
    const { felt, lagring } = await foersteUtkast(context);
    expect(lagring).toEqual({
      lagret: true,
      revisjon: 1,
      oppdatert: base.context("gjest", context.aktoer).naa,
      aapen: true,
    });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tekst: "Flere benker", tema: felt.tema, revisjon: 1 });
  });

  test("samme første lagring en gang til er en suksess og gir ingen ny rad", async () => {
    const context = nyGjest();
    const { felt, lagring } = await foersteUtkast(context);
    expect(await lagreUtkast(context, felt)).toEqual(lagring);
    expect(await db.$count(utkast)).toBe(1);
  });

  test("hver endring har sin revisjon", async () => {
    const context = nyGjest();
    const { felt } = await foersteUtkast(context);
    expect(await lagreUtkast(context, { ...felt, tekst: "Flere og lavere benker", revisjon: 1 })).toMatchObject({
      lagret: true,
      revisjon: 2,
    });
  });

  test("ved konflikt er ingenting overskrevet, og svaret har teksten som står", async () => {
    const context = nyGjest();
    const { felt } = await foersteUtkast(context);
    await lagreUtkast(context, { ...felt, tekst: "Fra telefonen", revisjon: 1 });
    for (const revisjon of [0, 1, 7])
      expect(await lagreUtkast(context, { ...felt, tekst: "Fra PC-en", revisjon })).toEqual({
        lagret: false,
        revisjon: 2,
        tekst: "Fra telefonen",
      });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tekst: "Fra telefonen", revisjon: 2 });
  });

  test("samme tekst med en gammel revisjon er en suksess: et svar som ble borte, ber ikke om noe valg", async () => {
    const context = nyGjest();
    const { felt } = await foersteUtkast(context);
    await lagreUtkast(context, { ...felt, tekst: "Ny tekst", revisjon: 1 });
    expect(await lagreUtkast(context, { ...felt, tekst: "Ny tekst", revisjon: 1 })).toMatchObject({
      lagret: true,
      revisjon: 2,
    });
  });

  test("temaet kan byttes, også når svaret på den forrige lagringen ble borte", async () => {
    const context = nyGjest();
    const { felt } = await foersteUtkast(context);
    const [nytt, enda] = [await lagTema(db), await lagTema(db)];
    await lagreUtkast(context, { ...felt, tema: nytt.slug, revisjon: 1 });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tema: nytt.slug });
    expect(await lagreUtkast(context, { ...felt, tema: enda.slug, revisjon: 1 })).toMatchObject({ lagret: true });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tema: enda.slug });
  });

  test("det som er skrevet i tide og kommer fram etter fristen, lagres, og svaret sier at temaet er stengt", async () => {
    const context = nyGjest();
    const stengt = await lagTema(db, { frist: "2026-10-01" });
    const felt = { id: randomUUID(), tema: stengt.slug, tekst: "Skrevet i tide.", revisjon: 0 };
    expect(await lagreUtkast(context, felt)).toMatchObject({ lagret: true, aapen: false });
    expect(await lagreUtkast(context, felt)).toMatchObject({ lagret: true, aapen: false });
    expect(await lagreUtkast(context, { ...felt, tekst: "Mer.", revisjon: 1 })).toMatchObject({ aapen: false });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tekst: "Mer." });
  });

  test("et tema som ikke finnes, gir ikke noe nytt utkast, og flytter ikke et gammelt", async () => {
    const context = nyGjest();
    const { felt } = await foersteUtkast(context);
    const ukjent = { ...felt, tema: "finnes-ikke" };
    await expect(lagreUtkast(context, { ...ukjent, id: randomUUID() })).rejects.toMatchObject(finnesIkke);
    expect(await lagreUtkast(context, { ...ukjent, tekst: "Mer", revisjon: 1 })).toMatchObject({ lagret: true });
    expect(await hentUtkast(context, felt.id)).toMatchObject({ tema: felt.tema, tekst: "Mer" });
  });
});

describe("hvem som eier utkastet", () => {
  test.each(["en annen gjest", "en innbygger", "en saksbehandler"])("%s rører det ikke", async (hvem) => {
    const { felt } = await foersteUtkast(nyGjest());
    const annen =
      hvem === "en annen gjest"
        ? await lagGjest(db)
        : await lagPerson(db, { roller: hvem === "en saksbehandler" ? ["saksbehandler"] : [] });
    const context = base.context("gjest", annen);
    expect(await hentUtkast(context, felt.id)).toBeNull();
    for (const revisjon of [0, 1])
      await expect(lagreUtkast(context, { ...felt, tekst: "Mitt!", revisjon })).rejects.toMatchObject(
        nei("utkast.feil.ikkeDitt", 409),
      );
    await expect(slettUtkast(context, felt.id)).rejects.toMatchObject(finnesIkke);
    expect(await db.select({ tekst: utkast.tekst }).from(utkast)).toEqual([{ tekst: "Flere benker" }]);
  });

  test("en gjest uten kake eier ingenting", async () => {
    const context = base.context("gjest", { slag: "gjest", id: null });
    await expect(foersteUtkast(context)).rejects.toMatchObject(nei("utkast.feil.ikkeDitt", 409));
    expect([await finnMineUtkast(context), await tellMineUtkast(context)]).toEqual([[], 0]);
  });

  test("et utkast som er sendt, kan ikke lagres igjen, og svaret har referansen", async () => {
    const gjest = await lagGjest(db);
    const [id, tema] = [randomUUID(), await lagTema(db)];
    const { ref } = await lagInnspill(db, { av: gjest, utkastId: id, temaId: tema.id });
    for (const revisjon of [0, 3])
      await expect(
        lagreUtkast(base.context("gjest", gjest), { id, tema: tema.slug, tekst: "Mer", revisjon }),
      ).rejects.toMatchObject({ ...nei("utkast.feil.sendt", 409), verdier: { ref } });
    expect(await db.$count(utkast)).toBe(0);
  });

  test("at et utkast er sendt, sies bare til den som sendte det", async () => {
    const [id, tema] = [randomUUID(), await lagTema(db)];
    await lagInnspill(db, { utkastId: id, temaId: tema.id });
    await expect(lagreUtkast(nyGjest(), { id, tema: tema.slug, tekst: "Mer", revisjon: 0 })).rejects.toMatchObject(
      nei("utkast.feil.ikkeDitt", 409),
    );
  });

  test("man sletter sitt eget, og lista har bare ens egne, sist endret først", async () => {
    const [jeg, annen] = [await lagPerson(db), await lagPerson(db)];
    const tema = await lagTema(db);
    const [gammelt, nytt] = [
      await lagUtkast(db, jeg, { temaId: tema.id, oppdatert: new Date("2026-11-20T10:00:00Z") }),
      await lagUtkast(db, jeg, { temaId: tema.id }),
      await lagUtkast(db, annen, { temaId: tema.id }),
    ];
    const context = base.context("gjest", jeg);
    expect((await finnMineUtkast(context)).map(({ id }) => id)).toEqual([nytt!.id, gammelt!.id]);
    await slettUtkast(context, nytt!.id);
    expect(await tellMineUtkast(context)).toBe(1);
    expect(await db.$count(utkast)).toBe(2);
  });
});

describe("grenser", () => {
  test(`ingen har mer enn ${MAKS_UTKAST} utkast, men de man har, kan endres`, async () => {
    const gjest = await lagGjest(db);
    const [context, tema] = [base.context("gjest", gjest), await lagTema(db)];
    const siste = randomUUID();
    await lagUtkast(db, gjest, { id: siste, temaId: tema.id });
    for (let i = 1; i < MAKS_UTKAST; i++) await lagUtkast(db, gjest, { temaId: tema.id });
    const ett = { tema: tema.slug, tekst: "Ett til", revisjon: 0 };
    await expect(lagreUtkast(context, { ...ett, id: randomUUID() })).rejects.toMatchObject(nei("utkast.feil.forMange"));
    expect(await lagreUtkast(context, { ...ett, id: siste, revisjon: 1 })).toMatchObject({ lagret: true });
    expect(await tellMineUtkast(context)).toBe(MAKS_UTKAST);
  });

  test("lengre enn det som kan sendes, lagres likevel; uten ende lagres ikke", async () => {
    const context = nyGjest();
    const { felt } = await foersteUtkast(context, "å".repeat(MAKS_TEGN_I_UTKAST));
    expect((await hentUtkast(context, felt.id))?.tekst).toHaveLength(MAKS_TEGN_I_UTKAST);
    const forLang = { ...felt, tekst: "å".repeat(MAKS_TEGN_I_UTKAST + 1), revisjon: 1 };
    await expect(lagreUtkast(context, forLang)).rejects.toMatchObject({
      ...nei("utkast.feil.altforLangt"),
      verdier: { antall: MAKS_TEGN_I_UTKAST + 1, grense: MAKS_TEGN_I_UTKAST },
    });
  });

  test.each([
    ["NUL", "a\0b", "ab"],
    ["styretegn", "a\u0007\u001b[2Jb", "a[2Jb"],
    ["et halvt tegn", "a\ud83db", "a\ufffdb"],
    ["Windows-linjeskift", "a\r\nb\rc", "a\nb\nc"],
    ["emoji, samisk og tabulator", "😀\tïjje áŋ", "😀\tïjje áŋ"],
  ])("%s blir til noe databasen kan holde, og er samme tekst neste gang", async (_hva, skrevet, staar) => {
    const context = nyGjest();
    const { felt } = await foersteUtkast(context, skrevet);
    const [rad] = await db.select({ tekst: utkast.tekst }).from(utkast).where(eq(utkast.id, felt.id));
    expect(rad?.tekst).toBe(staar);
    expect(await lagreUtkast(context, { ...felt, revisjon: 0 })).toMatchObject({ lagret: true, revisjon: 1 });
  });
});
