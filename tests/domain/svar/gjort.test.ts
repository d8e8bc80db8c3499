import { describe, expect, test } from "vitest";
import { milepael, planpunkt, vedtakVirkning } from "#db/schema";
import { svarSkjema, vedtakSkjema } from "~/domain/sak/sak";
import { registrerVedtak } from "~/domain/sak/vedtak.server";
import { oppdateringSkjema, oppdaterPunkt } from "~/domain/strategi/oppdater.server";
import { finnGjort, finnIkkeVurdert } from "~/domain/svar/gjort.server";
import { svarPaaInnspill } from "~/domain/svar/svar.server";
import { lagInnspill } from "../../builders/innspill";
import { lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak } from "../../builders/sak";
import { lagTema } from "../../builders/tema";
import { lagVurdering } from "../../builders/vurdering";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke } from "../nei";

const base = await aapneTestbase();
const { db } = base;

const siri = async () => base.context("saksbehandler", await lagSaksbehandler(db));
const gjest = () => base.context("gjest", { slag: "gjest", id: null });

const virkninger = {
  ny_milepael: { punkt: "us-1", endring: "ny_milepael", beskrivelse: "Benkene står", frist: "2027-06-01" },
  ny_status: { punkt: "us-1", endring: "ny_status", beskrivelse: "I gang", status: "i_gang" },
};

/** A shown innspill that is answered after a decision with (or without) an effect. */
async function besvart(utfall: string, virkning: keyof typeof virkninger | null) {
  const [ett, punkt, context] = [
    await lagInnspill(db, { status: "publisert", tekst: "Original", skjermet: "Skjermet" }),
    await lagPunkt(db, { kode: "us-1" }),
    await siri(),
  ];
  await lagVurdering(db, ett.id);
  const sak = await lagSak(db, { innspill: [ett] });
  const felt = virkning
    ? Object.entries(virkninger[virkning]).map(([navn, verdi]) => [`virkning1.${navn}`, verdi])
    : [];
  const vedtak = { organ: "K", dato: "2026-11-20", tekst: "Ja", begrunnelse: "Fordi", ...Object.fromEntries(felt) };
  await registrerVedtak(context, sak.nr, vedtakSkjema.parse(vedtak));
  const [rad] = await db.select({ id: vedtakVirkning.id }).from(vedtakVirkning);
  const svar = { innspill: [ett.ref], utfall, tekst: "Svaret", virkning: rad?.id ?? "" };
  await svarPaaInnspill(context, sak.nr, svarSkjema.parse(svar), "https://dialog.example");
  return { ...ett, saksnr: sak.nr, punkt, context };
}
const stand = async () => (await finnGjort(gjest())).map((rad) => rad.stand);
const oppdater = async (felt: object) =>
  oppdaterPunkt(await siri(), "us-1", oppdateringSkjema.parse({ status: "i_gang", ...felt }));

describe("dette ble gjort", () => {
  test("en milepæl som ikke er nådd, er i gang, og den som er nådd, er gjort", async () => {
    const { ref, saksnr } = await besvart("tas_til_foelge", "ny_milepael");
    expect(await finnGjort(gjest())).toMatchObject([
      { ref, saksnr, stand: "i_gang", utdrag: "Skjermet", svar: "Svaret", frist: "2027-06-01", naadd: null },
    ]);
    const [laget] = await db.select({ id: milepael.id }).from(milepael);
    // That the point is carried out does not reach the milestone.
    await oppdater({ status: "gjennomfoert" });
    expect(await stand()).toEqual(["i_gang"]);
    await oppdater({ naadd: laget!.id });
    expect(await finnGjort(gjest())).toMatchObject([{ stand: "gjort", naadd: "2026-11-22" }]);
  });

  test("uten milepæl er det gjort når punktet er gjennomført", async () => {
    await besvart("delvis", "ny_status");
    expect(await stand()).toEqual(["i_gang"]);
    await oppdater({ status: "gjennomfoert" });
    expect(await stand()).toEqual(["gjort"]);
  });

  test("et nei er ikke gjort, og en orientering er ikke med", async () => {
    await besvart("ikke", null);
    expect(await stand()).toEqual(["ikke_gjort"]);
    for (const en of ["gjort", "i_gang"] as const) expect(await finnGjort(gjest(), { stand: en })).toEqual([]);
    expect(await finnGjort(gjest(), { stand: "ikke_gjort" })).toHaveLength(1);
  });

  test("en orientering er ikke med", async () => {
    await besvart("orientering", null);
    expect(await stand()).toEqual([]);
  });
});

describe("oppdatering av et punkt", () => {
  test("sier hvordan det går, når neste nytt kommer, og hvilke milepæler som er nådd i dag", async () => {
    await besvart("delvis", "ny_milepael");
    const [laget] = await db.select({ id: milepael.id }).from(milepael);
    await oppdater({ status: "forsinket", begrunnelse: "Frost", nesteDato: "2027-05-01", naadd: [laget!.id] });
    expect(await db.select().from(planpunkt)).toMatchObject([
      { status: "forsinket", statusBegrunnelse: "Frost", statusDato: "2026-11-22", nesteDato: "2027-05-01" },
    ]);
  });

  test("en milepæl som er nådd, får ikke en ny dato, og et annet punkts milepæl røres ikke", async () => {
    await besvart("delvis", "ny_milepael");
    const [laget] = await db.select({ id: milepael.id }).from(milepael);
    await oppdater({ naadd: laget!.id });
    const annet = await lagPunkt(db, { kode: "us-2" });
    const context = { ...(await siri()), naa: new Date("2027-02-01T12:00:00Z") };
    const felt = oppdateringSkjema.parse({ status: "i_gang", naadd: laget!.id });
    await oppdaterPunkt(context, annet.kode, felt);
    await oppdaterPunkt(context, "us-1", felt);
    expect(await db.select({ naadd: milepael.naadd }).from(milepael)).toEqual([{ naadd: "2026-11-22" }]);
  });

  test("et punkt stanses ikke uten en grunn, og et punkt som ikke finnes, oppdateres ikke", async () => {
    expect(oppdateringSkjema.safeParse({ status: "stanset" }).success).toBe(false);
    await expect(oppdater({})).rejects.toMatchObject(finnesIkke);
  });
});

test("det som ikke er vurdert ennå, har dato og enhet, nærmeste først, og det som ikke vises, telles", async () => {
  const tema = await lagTema(db, { enhet: "Teknisk" });
  const felt = { status: "publisert", temaId: tema.id } as const;
  const sent = await lagInnspill(db, { ...felt, svarfrist: "2027-01-10" });
  const over = await lagInnspill(db, { ...felt, svarfrist: "2026-11-21" });
  const idag = await lagInnspill(db, { ...felt, svarfrist: "2026-11-22" });
  await lagInnspill(db, { temaId: tema.id, status: "mottatt" });
  await lagInnspill(db, { temaId: tema.id, status: "ikke_publisert" });
  await lagVurdering(db, (await lagInnspill(db, felt)).id);
  const funnet = await finnIkkeVurdert(gjest());
  expect(funnet).toMatchObject({ alle: 5, ikkeVist: 2, over: 1 });
  expect(funnet.rader.map(({ ref, svarfrist, enhet }) => [ref, svarfrist, enhet])).toEqual([
    [over.ref, "2026-11-21", "Teknisk"],
    [idag.ref, "2026-11-22", "Teknisk"],
    [sent.ref, "2027-01-10", "Teknisk"],
  ]);
});
