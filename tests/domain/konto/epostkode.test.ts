import { beforeEach, describe, expect, test } from "vitest";
import { epost, epostkode } from "#db/schema";
import { bestillKode, finnVentendeKode, proevKode } from "~/domain/konto/epostkode.server";
import { hash, nyttMerke } from "~/platform/id.server";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagKommune } from "../../builders/kommune";
import { aapneTestbase } from "../../setup/base";
import { kodeI } from "../../setup/postkontor";
import { NAA } from "../../setup/tid";

const base = await aapneTestbase();
const { db } = base;
const gammel = nyNoekkel(1);
const noekler = lagNoekler(gammel);
const context = base.context("gjest", { slag: "gjest", id: null });
beforeEach(() => lagKommune(db));

async function bestilt(adresse = "kari@example.no") {
  const merke = nyttMerke();
  await bestillKode(context, { epost: adresse, til: "/mine", merke }, noekler);
  const [brev] = (await db.select().from(epost)).toReversed();
  const kode = kodeI({ text: brev!.tekst! });
  const feil = String((Number(kode) + 1) % 1_000_000).padStart(6, "0");
  return { merke, kode, feil, brev: brev! };
}
const proev = (merke: string | null, kode: string, med = noekler) => proevKode(context, { merke, kode }, med);
const feltet = (kode: string, count?: number) => ({
  kode: "feil.skjema",
  felt: { kode: count === undefined ? { kode } : { kode, verdier: { count } } },
});
const om = (sekunder: number) => new Date(NAA.getTime() + sekunder * 1000);

test("riktig kode gir adressen den ble sendt til, og stedet leseren skulle til", async () => {
  const { merke, kode, brev } = await bestilt(" Kari@Example.NO ");
  expect(brev).toMatchObject({ slag: "kode", til: "kari@example.no", spraak: "nb" });
  expect(await finnVentendeKode(context, merke)).toEqual({ epost: "kari@example.no" });
  expect(await proev(merke, kode)).toEqual({ epost: "kari@example.no", til: "/mine" });
});

test("koden kan limes inn med mellomrom", async () => {
  const { merke, kode } = await bestilt();
  await expect(proev(merke, ` ${kode.slice(0, 3)} ${kode.slice(3)} `)).resolves.toMatchObject({
    epost: "kari@example.no",
  });
});

test("verken koden eller det den kan regnes ut av, ligger i databasen", async () => {
  const { merke, kode } = await bestilt();
  const [rad] = await db.select().from(epostkode);
  expect(JSON.stringify(rad)).not.toContain(kode);
  expect(JSON.stringify(rad)).not.toContain(merke);
  expect(rad!.kodeHash).not.toBe(hash(`${rad!.id}|${kode}`));
});

describe("nei til", () => {
  test("en kode som er brukt", async () => {
    const { merke, kode } = await bestilt();
    await proev(merke, kode);
    await expect(proev(merke, kode)).rejects.toMatchObject({ kode: "epostkode.feil.borte" });
    expect(await finnVentendeKode(context, merke)).toBeNull();
  });

  test("en kode i en annen nettleser, eller i en uten kake", async () => {
    const [en, annen] = [await bestilt(), await bestilt("ola@example.no")];
    await expect(proev(annen.merke, en.kode === annen.kode ? en.feil : en.kode)).rejects.toMatchObject(
      feltet("epostkode.feil.feilKode", 4),
    );
    await expect(proev(nyttMerke(), en.kode)).rejects.toMatchObject({ kode: "epostkode.feil.borte" });
    await expect(proev(null, en.kode)).rejects.toMatchObject({ kode: "epostkode.feil.borte" });
  });

  test("en kode som er ti minutter gammel, på databasens klokke", async () => {
    const { merke, kode } = await bestilt();
    await base.settKlokka(om(600));
    await expect(proev(merke, kode)).rejects.toMatchObject({ kode: "epostkode.feil.borte" });
    await base.settKlokka(om(599));
    await expect(proev(merke, kode)).resolves.toMatchObject({ epost: "kari@example.no" });
  });

  test("riktig kode etter fem gale", async () => {
    const { merke, kode, feil } = await bestilt();
    for (const igjen of [4, 3, 2, 1])
      await expect(proev(merke, feil)).rejects.toMatchObject(feltet("epostkode.feil.feilKode", igjen));
    await expect(proev(merke, feil)).rejects.toMatchObject({ kode: "epostkode.feil.brukt" });
    await expect(proev(merke, kode)).rejects.toMatchObject({ kode: "epostkode.feil.borte" });
  });

  test("det som ikke er seks siffer, uten at det teller som et forsøk", async () => {
    const { merke, kode } = await bestilt();
    for (const tull of ["", "12345", "1234567", "abcdef", "12345x", "１２３４５６"])
      await expect(proev(merke, tull)).rejects.toMatchObject(feltet("epostkode.feil.seksSiffer"));
    expect(await db.select().from(epostkode)).toMatchObject([{ forsoek: 0 }]);
    await expect(proev(merke, kode)).resolves.toBeTruthy();
  });
});

test("det femte forsøket teller også når det er riktig", async () => {
  const { merke, kode, feil } = await bestilt();
  for (let nr = 0; nr < 4; nr++) await proev(merke, feil).catch(() => {});
  await expect(proev(merke, kode)).resolves.toMatchObject({ epost: "kari@example.no" });
});

test("en kode overlever at nøklene byttes, så lenge den gamle er med", async () => {
  const { merke, kode } = await bestilt();
  const nye = lagNoekler(`${nyNoekkel(2)},${gammel}`);
  await expect(proev(merke, kode, nye)).resolves.toMatchObject({ epost: "kari@example.no" });
});

test("en ny kode gjør ikke den forrige ugyldig i sin egen nettleser: ingen kan stenge andre ute ved å be om koder", async () => {
  const foerste = await bestilt();
  await bestilt();
  await expect(proev(foerste.merke, foerste.kode)).resolves.toMatchObject({ epost: "kari@example.no" });
});
