import { describe, expect, test } from "vitest";
import { hendelse, milepael, planpunkt, vedtak, vedtakVirkning } from "#db/schema";
import { hentSak } from "~/domain/sak/finn.server";
import { lesVirkninger, vedtakSkjema } from "~/domain/sak/sak";
import { registrerVedtak } from "~/domain/sak/vedtak.server";
import { lagSaksbehandler } from "../../builders/person";
import { lagPunkt } from "../../builders/punkt";
import { lagSak } from "../../builders/sak";
import { aapneTestbase } from "../../setup/base";
import { finnesIkke, nei } from "../nei";

const base = await aapneTestbase();
const { db } = base;

type Virkning = { punkt: string; endring: string; beskrivelse: string; status?: string; frist?: string };
const rader = (virkninger: Virkning[]) =>
  Object.fromEntries(
    virkninger.flatMap((en, i) => Object.entries(en).map(([navn, verdi]) => [`virkning${i + 1}.${navn}`, verdi])),
  );
const skjema = (...virkninger: Virkning[]) =>
  vedtakSkjema.parse({
    organ: "Kommunestyret",
    dato: "2026-11-20",
    tekst: "To benker.",
    begrunnelse: "Mange ba om det.",
    ...rader(virkninger),
  });

async function scene() {
  const [en, to] = [await lagPunkt(db, { kode: "us-1", status: "i_gang" }), await lagPunkt(db, { kode: "us-2" })];
  return { nr: (await lagSak(db)).nr, en, to, context: base.context("saksbehandler", await lagSaksbehandler(db)) };
}
const ingenting = async () => {
  for (const tabell of [vedtak, vedtakVirkning, milepael, hendelse]) expect(await db.$count(tabell)).toBe(0);
  expect((await db.select({ status: planpunkt.status }).from(planpunkt)).map((en) => en.status).toSorted()).toEqual([
    "i_gang",
    null,
  ]);
};

describe("virkningene utføres", () => {
  test("en milepæl blir til, en status endres, og det som var, er husket", async () => {
    const { nr, en, to, context } = await scene();
    await registrerVedtak(
      context,
      nr,
      skjema(
        { punkt: "us-2", endring: "ny_milepael", beskrivelse: "Benkene står", frist: "2027-06-01" },
        { punkt: "us-1", endring: "ny_status", beskrivelse: "Ferdig", status: "gjennomfoert" },
        { punkt: "us-2", endring: "ingen_endring", beskrivelse: "Ellers som før" },
      ),
    );
    const [laget] = await db.select().from(milepael);
    expect(laget).toMatchObject({
      planpunktId: to.id,
      tekst: { nb: "Benkene står" },
      frist: "2027-06-01",
      naadd: null,
    });
    const virkninger = await db.select().from(vedtakVirkning).orderBy(vedtakVirkning.id);
    expect(virkninger).toMatchObject([
      { planpunktId: to.id, endring: "ny_milepael", milepaelId: laget!.id, tilStatus: null },
      { planpunktId: en.id, endring: "ny_status", fraStatus: "i_gang", tilStatus: "gjennomfoert" },
      { planpunktId: to.id, endring: "ingen_endring", fraStatus: null, tilStatus: null, milepaelId: null },
    ]);
    const punkter = new Map((await db.select().from(planpunkt)).map((punkt) => [punkt.kode, punkt]));
    expect(punkter.get("us-1")).toMatchObject({ status: "gjennomfoert", statusDato: "2026-11-20" });
    expect(punkter.get("us-2")).toMatchObject({ status: null, statusDato: null });
    expect((await hentSak(context, nr)).virkninger).toHaveLength(3);
  });

  test("et punkt som stanses, har vedtakets ord som grunn", async () => {
    const { nr, en, context } = await scene();
    const stans = { punkt: "us-1", endring: "ny_status", status: "stanset", beskrivelse: "Pengene er brukt opp" };
    await registrerVedtak(context, nr, skjema(stans));
    const punkter = await db.select().from(planpunkt);
    expect(punkter.find(({ id }) => id === en.id)).toMatchObject({
      status: "stanset",
      statusBegrunnelse: "Pengene er brukt opp",
    });
  });

  test("et vedtak trenger ikke å endre noe", async () => {
    const { nr, context } = await scene();
    await registrerVedtak(context, nr, skjema());
    expect(await db.$count(vedtak)).toBe(1);
    expect(await db.$count(vedtakVirkning)).toBe(0);
  });
});

describe("vedtaket blir ikke til, og ingenting er endret, når", () => {
  test("ett av punktene ikke finnes", async () => {
    const { nr, context } = await scene();
    const virkninger = skjema(
      { punkt: "us-1", endring: "ny_status", beskrivelse: "Ferdig", status: "gjennomfoert" },
      { punkt: "us-9", endring: "ny_milepael", beskrivelse: "Benker", frist: "2027-06-01" },
    );
    await expect(registrerVedtak(context, nr, virkninger)).rejects.toMatchObject({
      ...nei("vedtak.feil.ukjentPunkt"),
      verdier: { kode: "us-9" },
    });
    await ingenting();
  });

  test.each([
    ["en milepæl mangler frist", { endring: "ny_milepael" }, "frist", "vedtak.feil.frist"],
    ["en status mangler", { endring: "ny_status" }, "status", "punkt.feil.status"],
    ["endringen er ukjent", { endring: "slett" }, "endring", "vedtak.feil.endring"],
    ["beskrivelsen mangler", { endring: "ingen_endring", beskrivelse: " " }, "beskrivelse", "vedtak.feil.beskrivelse"],
    ["fristen ikke er en dato", { endring: "ny_milepael", frist: "2027-02-30" }, "frist", "feil.dato"],
  ])("%s", async (_hva, endring, felt, kode) => {
    const { nr, context } = await scene();
    const gal = { punkt: "us-1", beskrivelse: "Ferdig", ...endring };
    const riktig = { punkt: "us-2", endring: "ingen_endring", beskrivelse: "Som før" };
    await expect(registrerVedtak(context, nr, skjema(riktig, gal))).rejects.toMatchObject({
      ...nei("feil.skjema"),
      felt: { [`virkning2.${felt}`]: { kode } },
    });
    await ingenting();
  });

  test("datoen ikke har vært", async () => {
    const { nr, context } = await scene();
    await expect(registrerVedtak(context, nr, { ...skjema(), dato: "2026-11-23" })).rejects.toMatchObject({
      ...nei("feil.skjema"),
      felt: { dato: { kode: "vedtak.feil.datoFram" } },
    });
    await ingenting();
  });

  test("saken ikke finnes", async () => {
    const { context } = await scene();
    await expect(registrerVedtak(context, "0-26", skjema())).rejects.toMatchObject(finnesIkke);
    await ingenting();
  });
});

test("en sak vedtas én gang, og virkningene utføres ikke på nytt", async () => {
  const { nr, context } = await scene();
  const milepaelen = { punkt: "us-2", endring: "ny_milepael", beskrivelse: "Benkene står", frist: "2027-06-01" };
  await registrerVedtak(context, nr, skjema(milepaelen));
  await expect(registrerVedtak(context, nr, skjema(milepaelen))).rejects.toMatchObject(
    nei("vedtak.feil.finnesAlt", 409),
  );
  expect([await db.$count(vedtak), await db.$count(milepael), await db.$count(hendelse)]).toEqual([1, 1, 1]);
});

test("en rad i skjemaet uten punkt er ingen virkning", () => {
  const tom = { punkt: "", endring: "ny_milepael", beskrivelse: "Noe" };
  const full = { punkt: "us-1", endring: "ingen_endring", beskrivelse: "Noe" };
  expect(lesVirkninger(rader([tom, full]))).toMatchObject({ virkninger: [{ punkt: "us-1" }], feil: {} });
});
