import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { innspill, innspillTekst } from "#db/schema";
import { finnLignende } from "~/domain/forslag/lignende.server";
import { lagForslag, lagInnbyggerforslag } from "../../builders/forslag";
import { lagInnspill } from "../../builders/innspill";
import { lagGjest } from "../../builders/person";
import { lagTema } from "../../builders/tema";
import { lagUtkast } from "../../builders/utkast";
import { nyId } from "~/platform/id.server";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const titler = async (tekst: string) =>
  (await finnLignende(base.context("gjest", await lagGjest(db)), { tekst })).map(({ tittel }) => tittel);
async function medForslag(...titlene: Array<string | { tittel: string; tekst: string }>) {
  const temaId = (await lagTema(db)).id;
  for (const ett of titlene) await lagForslag(db, { temaId, ...(typeof ett === "string" ? { tittel: ett } : ett) });
}
const annet = { tittel: "Lavere husleie for foreninger", tekst: "Lavere husleie for foreninger\nDet koster for mye." };

describe("forslag som likner", () => {
  test.each([
    ["samme ord i en annen bøying", "Benk langs elvene", "Benker langs elva"],
    ["en skrivefeil", "Bennker langs elva", "Benker langs elva"],
    ["nynorsk mot bokmål", "Tryggare skuleveg for borna", "Tryggere skolevei for barna"],
    ["et sammensatt ord", "Skolegårdsutvidelse", "Større skolegård på Øverhagaen"],
    ["et ord som del av en lengre tittel", "Sykkelvei", "Gang- og sykkelvei til skolen"],
  ])("finnes ved %s", async (_hva, skrevet, finnes) => {
    await medForslag(finnes, annet);
    expect(await titler(skrevet)).toEqual([finnes]);
  });

  test("finnes ved det som står i teksten, om titlene er helt ulike", async () => {
    const ett = {
      tittel: "Gjør sentrum levende",
      tekst: "Gjør sentrum levende\nHold biblioteket åpent på søndager, med kafé og lesesal.",
    };
    await medForslag(ett, annet);
    expect(await titler("Mer for ungdom\nDet trengs en lesesal og kafé som er åpen i helga.")).toEqual([ett.tittel]);
  });

  test("finnes ikke når bare ett vanlig ord er felles", async () => {
    await medForslag(annet);
    expect(await titler("Ny bru\nDet er for langt å gå rundt.")).toEqual([]);
  });

  test("er høyst fem, de likeste først", async () => {
    await medForslag(...Array.from({ length: 7 }, (_, i) => `Benker langs elva nummer ${i}`), "Benker langs elva");
    const funnet = await titler("Benker langs elva");
    expect([funnet.length, funnet[0]]).toEqual([5, "Benker langs elva"]);
  });

  test("er bare forslag som vises, og innbyggerforslag er med", async () => {
    const temaId = (await lagTema(db)).id;
    const skjult = await lagForslag(db, { temaId, tittel: "Benker langs elva" });
    await db.update(innspill).set({ vises: false }).where(eq(innspill.id, skjult.innspillId));
    await lagInnspill(db, { temaId, status: "publisert", tekst: "Benker langs elva, takk" });
    const { ref } = await lagInnbyggerforslag(db, { temaId, tittel: "Benker ved elva" });
    const context = base.context("gjest", await lagGjest(db));
    expect(await finnLignende(context, { tekst: "Benker langs elva" })).toEqual([
      { ref, tittel: "Benker ved elva", spraak: "nb", slag: "innbyggerforslag" },
    ]);
  });

  test("kjennes ikke igjen på ord som er skjult siden", async () => {
    const ett = await lagForslag(db, { tittel: "Trygghet", tekst: "Trygghet\nPer Oddvar Storbekken kjører fort." });
    await db.insert(innspillTekst).values({
      id: nyId(),
      innspillId: ett.innspillId,
      slag: "skjermet",
      nr: 2,
      spraak: "nb",
      tekst: "Trygghet\n[navn fjernet] kjører fort.",
      laget: new Date(),
    });
    expect(await titler("Hvem er\nOddvar Storbekken")).toEqual([]);
  });
});

describe("det som skrives, er aldri en spørring", () => {
  test.each([
    "& | ! :* ' %",
    "benker & !elva | (:*",
    "Benker' || 'langs\\ elva'::tsquery",
    "%__%",
    "''''\\\\\\",
    "<-> benker:*A",
    "",
    " \n ",
    "\u{1F6B2}\u{1F6B2}",
    "x".repeat(20_000),
    "https://example.com/a?b=c&d='e' benker",
  ])("tekst nr. %# gir svar", async (tekst) => {
    await medForslag("Benker langs elva");
    expect((await titler(tekst)).length).toBeLessThanOrEqual(1);
  });

  test("tegnene hindrer ikke at ordene finnes", async () => {
    await medForslag("Benker langs elva", annet);
    expect(await titler("Benker & !langs | 'elva':*")).toEqual(["Benker langs elva"]);
  });
});

test("et utkast leses av den som eier det, og av ingen andre", async () => {
  await medForslag("Benker langs elva");
  const eier = await lagGjest(db);
  const { id } = await lagUtkast(db, eier, { tekst: "Benker langs elva" });
  expect(await finnLignende(base.context("gjest", eier), { utkast: id })).toHaveLength(1);
  await expect(finnLignende(base.context("gjest", await lagGjest(db)), { utkast: id })).rejects.toMatchObject(
    finnesIkke,
  );
});
