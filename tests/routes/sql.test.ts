import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { stengAvstemning } from "~/domain/avstemning/steng.server";
import { systemContext } from "~/domain/context";
import { lagAvstemning } from "../builders/forslag";
import { lagJpeg, lagWav } from "../setup/angrepsfiler";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom, type Svar } from "../setup/klient";
import { erOmPapir, lagPapirforslag, PAPIRFORSLAGET } from "../setup/papirforslag";
import { medVerdier, ruter } from "../setup/rutekart";
import { startServer } from "../setup/server";
import { lagOekt } from "../builders/oekt";
import { lagPerson } from "../builders/person";
import { lagProeveforslag } from "../setup/forslagene";
import { NAA } from "../setup/tid";
import { blirBosatt, erOmUnderskrifter, INNBYGGERFORSLAGET, lagSignert } from "../setup/underskriftene";

// What each page costs, in statements; BEGIN and COMMIT are not counted. The municipality is remembered, so it is asked for once before.

const TAK = 8;
/** Pages that gather all that there is about one thing, for one who works with it. */
const ARBEIDSSIDER: Record<string, number> = {
  // With what came along, and its transcript.
  "/saksbehandling/innspill/:ref": 12,
  "/saksbehandling/saker/:nr": 15,
  "/saksbehandling/saker/:nr/snapshot": 12,
  "/saksbehandling/saker/:nr/saksfremlegg.docx": 12,
  "/saksbehandling/saker/:nr/svar": 15,
  // One statement for each kind of thing that is kept about somebody.
  // The words, the vote, the arguments on both sides, and the way it went.
  "/forslag/:ref": 13,
  "/min-side/data": 30,
  "/min-side/data.json": 30,
};
let beboerkake = "";
const { adresse } = await startServer({
  foer: async (db) => {
    await lagProeveforslag(db, { ref: "R-2026-7101" });
    const beboer = await lagPerson(db);
    await blirBosatt(db, beboer.id);
    beboerkake = (await lagOekt(db, beboer.id)).kake;
    await lagSignert(db, { av: beboer });
    await lagAvstemning(db, { slug: "stemmesedler", slag: "kurv", alternativer: [{}, {}] });
    await lagAvstemning(db, { slug: "stengt", alternativer: [] });
    await stengAvstemning(systemContext(db, NAA), "stengt");
    await lagPapirforslag(db);
  },
});
const eksempel = await finnIEksempelet(adresse);
const { hastet, utkastnr } = await setIGang();
const antall = (svar: Svar) =>
  Number(/sql;desc="(\d+)"/.exec(svar.headers.get("server-timing") ?? "")?.[1] ?? Number.NaN);

// What belongs to one guest has its own test below; the sample has no issuers.
const EGNE = [
  "/utkast/:id",
  "/utkast/:id/sletting",
  "/kvittering/:id",
  "/api/utkast/:id",
  "/api/utkast/:id/lignende",
  "/innspill/:ref/tilbaketrekking",
  "/logg-inn/:utsteder",
  "/utkast/:id/bilde",
  "/utkast/:id/opptak",
  "/utkast/:id/vedlegg/:vedlegg",
  "/utkast/:id/vedlegg/:vedlegg/sletting",
  "/vedlegg/:vedlegg",
  "/api/utkast/:id/opptak",
  "/api/utkast/:id/opptak/:opplasting",
  "/api/utkast/:id/opptak/:opplasting/:nr",
  "/innspill/:ref/avskrift",
  "/innspill/:ref/avskrift/godkjenning",
  "/innspill/:ref/vedlegg/:vedlegg/visning",
  // One must have signed, or be the proposer.
  "/forslag/:ref/underskrift/varsling",
  "/forslag/:ref/innsending",
  "/forslag/:ref/versjon/ny",
  // Only a closed vote has them.
  "/avstemning/:avstemning/kvitteringer.txt",
  "/avstemning/:avstemning/resultat.json",
  // Sted og kart: the place of a draft is in the test of writing; the sample has no source of tiles.
  "/utkast/:id/sted",
  "/kart/fliser/:z/:x/:y",
];

/** What the sample has not got: one innspill that is sent on and cannot wait, and a draft of a document that is heard. */
async function setIGang() {
  const { saksbehandler: siri, verdier } = eksempel;
  const kvittering = await siri.hent(`/saksbehandling/registrering/${verdier.innsending}`);
  const ref = /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0];
  const dokument = await readFile("db/sample/hoering/samfunnsplan-1.md");
  const gjort = [
    await siri.send(`/innspill/${ref}/haste`, { grunn: "Kan ikke vente.", til: verdier.vakt }),
    await siri.send(`/innspill/${ref}/oversending`, { instans: verdier.instans, tekst: "Sendt videre." }),
    await siri.sendFil(
      `/saksbehandling/hoeringer/${verdier.hoering}/dokument/import`,
      { spraak: "nb", nytt: "" },
      { bytes: dokument, navn: "plan.md" },
    ),
  ];
  for (const svar of gjort) expect(svar.status, svar.tekst.slice(0, 500)).toBe(303);
  return { hastet: ref, utkastnr: gjort.at(-1)!.headers.get("location")!.split("/").at(-1)! };
}

/** Who and what an address is asked for with, where its door and the sample's own values do not say. */
function spoerMed(sti: string, krav: string): { krav: string; verdier: Record<string, string> } {
  if (sti.startsWith("/saksbehandling/haste") || sti === "/saksbehandling/innspill/:ref/oversending")
    return { krav: "saksbehandler", verdier: { ref: hastet } };
  if (sti.startsWith("/administrasjon/vakt/")) return { krav, verdier: { person: eksempel.verdier.vakt } };
  if (sti.startsWith("/avstemning/:")) return { krav, verdier: { avstemning: "stemmesedler" } };
  if (erOmUnderskrifter(sti)) return { krav, verdier: { ref: INNBYGGERFORSLAGET } };
  if (sti.startsWith("/forslag/")) return { krav, verdier: { ref: "R-2026-7101", versjon: "3" } };
  if (erOmPapir(sti)) return { krav, verdier: { ref: PAPIRFORSLAGET } };
  if (sti.endsWith("/gjenkjenning")) return { krav, verdier: { versjon: utkastnr } };
  return { krav, verdier: { ref: krav === "moderator" ? eksempel.mottatt : eksempel.publisert } };
}

describe.each(ruter.filter(({ sti }) => !EGNE.includes(sti)))("$sti", ({ sti, doerer }) => {
  const { krav, verdier } = spoerMed(sti, doerer[0]?.krav ?? "gjest");
  const tak = ARBEIDSSIDER[sti] ?? TAK;
  test(`koster høyst ${tak} setninger`, async () => {
    const klient = await klientSom(adresse, krav);
    const svar = await klient.hent(medVerdier(sti, { ...eksempel.verdier, id: eksempel.varsel, ...verdier }));
    expect(svar.status).toBeLessThan(400);
    expect(antall(svar)).toBeLessThanOrEqual(tak);
  });
});

test(`å skrive, se over, sende og se kvitteringen koster høyst ${TAK} setninger hver`, async () => {
  const gjest = new Klient(adresse);
  const skriv = await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`));
  expect(antall(skriv), "skrivesiden").toBeLessThanOrEqual(TAK);
  const stedet = await gjest.foelg(await gjest.fyllUt(skriv, { tekst: "Hold møtene her.", intent: "sted" }));
  expect(antall(stedet), "stedet").toBeLessThanOrEqual(TAK);
  const satt = await gjest.fyllUt(stedet, { sted: "Brekken", intent: "lagre" });
  expect(satt.status).toBe(303);
  expect(antall(satt), "lagringen av stedet").toBeLessThanOrEqual(TAK);
  const lagret = await gjest.fyllUt(await gjest.foelg(satt), {
    tekst: "Hold møtene i grendehusene.",
    intent: "seOver",
  });
  expect(lagret.status).toBe(303);
  expect(antall(lagret), "lagringen").toBeLessThanOrEqual(TAK);
  const lignende = await gjest.hent(`/api${new URL(skriv.url).pathname}/lignende`);
  expect(lignende.status).toBe(200);
  expect(antall(lignende), "det som likner").toBeLessThanOrEqual(TAK);
  const mine = await gjest.foelg(lagret);
  expect(antall(mine), "mine utkast").toBeLessThanOrEqual(TAK);
  const sendt = await gjest.fyllUt(mine, {});
  expect(sendt.status).toBe(303);
  expect(antall(sendt), "sendingen").toBeLessThanOrEqual(TAK);
  expect(antall(await gjest.foelg(sendt)), "kvitteringen").toBeLessThanOrEqual(TAK);
});

test("et bilde, et opptak og en avskrift koster ikke mer enn en side", async () => {
  const gjest = new Klient(adresse);
  const skriv = await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`));
  await gjest.fyllUt(skriv, { tekst: "Se på dette.", intent: "lagre" });
  const sti = new URL(skriv.url).pathname;
  const [bilde, opptak] = [randomUUID(), randomUUID()];
  const svar: Record<string, Svar> = {
    "sende et bilde": await gjest.sendFil(`${sti}/bilde`, { vedlegg: bilde }, { bytes: await lagJpeg(), navn: "x" }),
    "sende et opptak": await gjest.sendFil(`${sti}/opptak`, { vedlegg: opptak }, { bytes: lagWav(1), navn: "x" }),
    skrivesiden: await gjest.hent(sti),
    bildesiden: await gjest.hent(`${sti}/bilde`),
    bildeteksten: await gjest.hent(`${sti}/vedlegg/${bilde}`),
    fila: await gjest.hent(`/vedlegg/${bilde}`),
  };
  const kvittering = await gjest.foelg(await gjest.fyllUt(await gjest.hent("/utkast"), {}));
  const ref = /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0];
  const saksbehandler = await klientSom(adresse, "saksbehandler");
  svar["avskriftsiden"] = await saksbehandler.hent(`/innspill/${ref}/avskrift`);
  svar["avskriften"] = await saksbehandler.send(`/innspill/${ref}/avskrift`, { nr: "0", tekst: "Sagt." });
  svar["godkjenningen"] = await gjest.hent(`/innspill/${ref}/avskrift/godkjenning`);
  svar["visningen"] = await eksempel.moderator.hent(`/innspill/${ref}/vedlegg/${bilde}/visning`);
  svar["innspillets side"] = await gjest.hent(`/innspill/${ref}`);
  for (const [hva, ett] of Object.entries(svar)) {
    expect(ett.status, hva).toBeLessThan(400);
    expect(antall(ett), hva).toBeLessThanOrEqual(hva.startsWith("sende") || hva === "innspillets side" ? 12 : TAK);
  }
});

test("å skrive under, se det igjen, trekke og sende koster høyst 14 setninger hver", async () => {
  const beboer = await klientSom(adresse, "gjest");
  beboer.kaker.set("traad_oekt", beboerkake);
  const sti = `/forslag/${INNBYGGERFORSLAGET}`;
  const svarene = [
    await beboer.send(`${sti}/underskrift`, { epost: "kari@example.no" }),
    await beboer.hent(`${sti}/underskrift/varsling`),
    await beboer.send(`${sti}/underskrift/varsling`, { intent: "slutt" }),
    await beboer.send(`${sti}/underskrift/tilbaketrekking`),
    await beboer.hent(`${sti}/innsending`),
    await beboer.send(`${sti}/innsending`),
  ];
  expect(svarene.map(({ status }) => status)).toEqual([303, 200, 303, 303, 200, 303]);
  expect(svarene.filter((svar) => antall(svar) > 14).map((svar) => `${svar.url}: ${antall(svar)}`)).toEqual([]);
});

test.each(["gjest", "innbygger"])("å stemme koster en %s høyst 5 setninger", async (rolle) => {
  const sti = "/avstemning/stemmesedler/stemme";
  const velger = await klientSom(adresse, rolle);
  const seddel = await velger.hent(sti);
  const valgte = /name="valgte"[^>]*value="([^"]+)"/.exec(seddel.html)![1]!;
  // The very first makes the vote's key.
  const foerste = await velger.fyllUt(seddel, { valgte });
  expect(foerste.status, foerste.tekst.slice(0, 500)).toBe(303);
  expect(antall(foerste)).toBeLessThanOrEqual(5);
  const min = await velger.foelg(foerste);
  expect(antall(min), "egen stemme og resultatet").toBeLessThanOrEqual(TAK);
  const igjen = await velger.fyllUt(seddel, { valgte });
  expect(antall(igjen), "én til").toBeLessThanOrEqual(3);
  const trukket = await velger.send(`${sti}/tilbaketrekking`);
  expect(trukket.status).toBe(303);
  expect(antall(trukket), "å trekke").toBeLessThanOrEqual(5);
  for (const fil of ["kvitteringer.txt", "resultat.json", "kvitteringer?sok=AAAA"])
    expect(antall(await velger.hent(`/avstemning/stengt/${fil}`)), fil).toBeLessThanOrEqual(TAK);
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
