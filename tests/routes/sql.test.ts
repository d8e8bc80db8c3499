import { describe, expect, test } from "vitest";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom, type Svar } from "../setup/klient";
import { medVerdier, ruter } from "../setup/rutekart";
import { startServer } from "../setup/server";

// What each page costs, in statements; BEGIN and COMMIT are not counted. The municipality is remembered, so it is asked for once before.

const TAK = 8;
/** Pages that gather all that there is about one thing, for one who works with it. */
const ARBEIDSSIDER: Record<string, number> = {
  "/saksbehandling/innspill/:ref": 10,
  "/saksbehandling/saker/:nr": 15,
  "/saksbehandling/saker/:nr/snapshot": 12,
  "/saksbehandling/saker/:nr/saksfremlegg.docx": 12,
  "/saksbehandling/saker/:nr/svar": 15,
  // One statement for each kind of thing that is kept about somebody.
  "/min-side/data": 30,
  "/min-side/data.json": 30,
};
const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);
const antall = (svar: Svar) =>
  Number(/sql;desc="(\d+)"/.exec(svar.headers.get("server-timing") ?? "")?.[1] ?? Number.NaN);

// What belongs to one guest has its own test below; the sample has no issuers.
const EGNE = [
  "/utkast/:id",
  "/utkast/:id/sletting",
  "/kvittering/:id",
  "/api/utkast/:id",
  "/innspill/:ref/tilbaketrekking",
  "/logg-inn/:utsteder",
];

describe.each(ruter.filter(({ sti }) => !EGNE.includes(sti)))("$sti", ({ sti, doerer }) => {
  const krav = doerer[0]?.krav ?? "gjest";
  const ref = krav === "moderator" ? eksempel.mottatt : eksempel.publisert;
  const tak = ARBEIDSSIDER[sti] ?? TAK;
  test(`koster høyst ${tak} setninger`, async () => {
    const klient = await klientSom(adresse, krav);
    const svar = await klient.hent(medVerdier(sti, { ...eksempel.verdier, ref, id: eksempel.varsel }));
    expect(svar.status).toBeLessThan(400);
    expect(antall(svar)).toBeLessThanOrEqual(tak);
  });
});

test(`å skrive, se over, sende og se kvitteringen koster høyst ${TAK} setninger hver`, async () => {
  const gjest = new Klient(adresse);
  const skriv = await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`));
  expect(antall(skriv), "skrivesiden").toBeLessThanOrEqual(TAK);
  const lagret = await gjest.fyllUt(skriv, { tekst: "Hold møtene i grendehusene.", intent: "seOver" });
  expect(lagret.status).toBe(303);
  expect(antall(lagret), "lagringen").toBeLessThanOrEqual(TAK);
  const mine = await gjest.foelg(lagret);
  expect(antall(mine), "mine utkast").toBeLessThanOrEqual(TAK);
  const sendt = await gjest.fyllUt(mine, {});
  expect(sendt.status).toBe(303);
  expect(antall(sendt), "sendingen").toBeLessThanOrEqual(TAK);
  expect(antall(await gjest.foelg(sendt)), "kvitteringen").toBeLessThanOrEqual(TAK);
});

test("å lagre og å sende koster like mye med ti utkast som med ett", async () => {
  const gjest = new Klient(adresse);
  for (let i = 0; i < 10; i++)
    await gjest.fyllUt(await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`)), {
      tekst: `Forslag ${i}`,
      intent: "seOver",
    });
  const mine = await gjest.hent("/utkast");
  expect(mine.skjemaer.flatMap(({ felter }) => felter["utkast"] ?? [])).toHaveLength(10);
  const sendt = await gjest.fyllUt(mine, {});
  expect(antall(sendt)).toBeLessThanOrEqual(TAK);
  expect((await gjest.foelg(sendt)).tekst.match(/R-2026-\d{4}/g)!.length).toBeGreaterThanOrEqual(10);
});
