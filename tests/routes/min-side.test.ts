import { expect, test } from "vitest";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom } from "../setup/klient";
import { startServer } from "../setup/server";
import type { Side } from "../setup/side";

const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);

const vurderingsskjema = ({ felter }: Side["skjemaer"][number]) => "oppsummering" in felter;

/** A guest who has sent one innspill, and has one draft left. */
async function gjestMedNoe() {
  const gjest = new Klient(adresse);
  const skriv = async (tekst: string) =>
    gjest.foelg(
      await gjest.fyllUt(await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`)), {
        tekst,
        intent: "seOver",
      }),
    );
  const kvittering = (await gjest.foelg(await gjest.fyllUt(await skriv("Sendt uten innlogging."), {}))).tekst;
  await skriv("Et utkast på denne telefonen.");
  return {
    gjest,
    ref: /R-\d{4}-\d{4}/.exec(kvittering)![0],
    kode: /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(kvittering)![0],
  };
}

/** An administrator gives the saksbehandler one role more: that ends all their sessions. */
async function giRolle(rolle: string) {
  const administrator = await klientSom(adresse, "administrator");
  const { lenker } = await administrator.hent("/administrasjon/mennesker?sok=Marit");
  const hun = lenker.find((lenke) => /\/mennesker\/[\da-f-]{36}$/.test(lenke))!;
  expect((await administrator.send(`${hun}/rolle`, { rolle })).status).toBe(303);
}

test("en vurdering som skrives når en rolle gis og økta slutter, står i skjemaet etter innlogging", async () => {
  const her = await klientSom(adresse, "saksbehandler");
  const sti = `/innspill/${eksempel.mottatt}/vurdering`;
  const skjema = await her.hent(sti);
  await giRolle("fasilitator");

  const ord = {
    oppsummering: "Kort om det jeg mente.",
    tekst: "Langt om det jeg mente, med\nto linjer.",
    betydning: "delvis",
  };
  const nei = await her.fyllUt(skjema, ord, vurderingsskjema);
  expect(nei.status).toBe(401);
  expect(nei.tekst).toContain("Langt om det jeg mente");
  const loggInn = nei.lenker.find((lenke) => lenke.startsWith("/logg-inn?til="))!;
  const til = (await her.hent(loggInn)).felt("til")!;
  expect(til).toBe(`${sti}?fortsett=1`);
  const inne = await her.send("/logg-inn/eksempel", { bruker: "saksbehandler", til });
  const igjen = await her.foelg(inne);
  const staar = igjen.skjemaer.find(vurderingsskjema);
  expect(staar!.felter).toMatchObject({ ...ord, nr: "0" });

  const lagret = await her.fyllUt(igjen, {}, vurderingsskjema);
  expect(lagret.status).toBe(303);
  // Once it is received, it is forgotten.
  const etter = await her.hent(`${sti}?fortsett=1`);
  expect(etter.tekst).not.toContain("ble tatt vare på");
});

test("to innlogginger i ett skjema, eller noe annet enn en id, avslutter ingen", async () => {
  const [her, der] = [await klientSom(adresse, "innbygger"), await klientSom(adresse, "innbygger")];
  for (const kropp of ["oekt=a&oekt=b", "oekt=alle"]) {
    const svar = await fetch(`${adresse}/min-side/innlogginger/avslutning`, {
      method: "POST",
      body: kropp,
      redirect: "manual",
      headers: {
        Cookie: `traad_oekt=${her.kaker.get("traad_oekt")}`,
        Origin: adresse,
        "Content-Type": "application/x-www-form-urlencoded",
      },
    });
    expect([kropp, svar.status]).toEqual([kropp, 422]);
    expect(await svar.text()).toContain("ingen slik innlogging");
  }
  expect((await der.hent("/min-side/navn")).status).toBe(200);
});

test("er en annen vurdering skrevet imens, får den som kommer tilbake vite det, og skriver ikke over den", async () => {
  const her = await klientSom(adresse, "saksbehandler");
  const sti = `/innspill/${eksempel.publisert}/vurdering`;
  const skjema = await her.hent(sti);
  await giRolle("administrator");
  const der = await klientSom(adresse, "saksbehandler");
  const nr = skjema.felt("nr")!;
  const ord = { oppsummering: "Skrevet først.", tekst: "Skrevet først.", betydning: "ikke" };
  await her.fyllUt(skjema, ord, vurderingsskjema);
  const annens = { nr, oppsummering: "Skrevet imens.", tekst: "Skrevet imens.", betydning: "delvis" };
  expect((await der.send(sti, annens)).status).toBe(303);

  await her.send("/logg-inn/eksempel", { bruker: "saksbehandler" });
  const igjen = await her.hent(`${sti}?fortsett=1`);
  const svar = await her.fyllUt(igjen, {}, vurderingsskjema);
  expect(svar.status).toBe(409);
  expect(svar.felt("oppsummering")).toBe("Skrevet først.");
  expect(svar.tekst).toContain("Skrevet imens.");
});

test("den som er kastet ut av eieren selv, får ikke lagt ord i eierens skjemaer", async () => {
  const [her, der] = [await klientSom(adresse, "innbygger"), await klientSom(adresse, "innbygger")];
  expect((await der.send("/min-side/innlogginger/avslutning", { hvilke: "andre" })).status).toBe(303);
  const nei = await her.send("/min-side/navn", { navn: "Satt inn" });
  expect(nei.status).toBe(401);
  expect((await der.hent("/min-side/navn?fortsett=1")).felt("navn")).not.toBe("Satt inn");
});

test("etter innlogging blir man spurt om det som er skrevet på enheten, og det tas med én gang", async () => {
  const { gjest, ref, kode } = await gjestMedNoe();
  await gjest.loggInn("innbygger");
  const foer = [...gjest.kaker.keys()];
  const spoersmaal = await gjest.hent("/min-side/overtakelse?til=/mine");
  expect(spoersmaal.status).toBe(200);
  expect(spoersmaal.tekst).toMatch(/1 utkast som ikke er sendt[\s\S]*1 sendt innspill/);
  expect(spoersmaal.tekst).toContain("«Et utkast på denne telefonen.»");
  expect((await gjest.hent("/min-side")).lenker).toContain("/min-side/overtakelse");
  const tatt = await gjest.send("/min-side/overtakelse?til=/mine", { valg: "ta_med" });
  expect(tatt.headers.get("location")).toBe("/mine");
  expect((await gjest.foelg(tatt)).lenker).toContain(`/innspill/${ref}`);
  expect((await gjest.hent("/utkast")).tekst).toContain("Et utkast på denne telefonen.");
  expect(foer).toContain("traad_gjest");
  expect([...gjest.kaker.keys()]).not.toContain("traad_gjest");
  expect((await gjest.hent("/min-side")).lenker).not.toContain("/min-side/overtakelse");
  // Nothing is left to ask about, and the claim code is spent.
  expect((await gjest.hent("/min-side/overtakelse?til=/mine")).status).toBe(303);
  const annen = new Klient(adresse);
  await annen.hent("/mine/kode");
  expect((await annen.send("/mine/kode", { kode })).status).toBe(422);
});

test("den som lar det være, går videre, og det hører fortsatt til enheten", async () => {
  const { gjest, ref } = await gjestMedNoe();
  await gjest.loggInn("administrator");
  const svar = await gjest.send("/min-side/overtakelse?til=/tema", { valg: "la_vaere" });
  expect(svar.headers.get("location")).toBe("/tema");
  expect((await gjest.hent("/mine")).lenker).not.toContain(`/innspill/${ref}`);
  await gjest.send("/logg-ut");
  expect((await gjest.hent("/mine")).lenker).toContain(`/innspill/${ref}`);
});

test("overtakelsen sender ingen til et annet nettsted", async () => {
  const innbygger = await klientSom(adresse, "innbygger");
  for (const til of ["https://ond.example", "//ond.example", "/\\ond.example"])
    expect((await innbygger.hent(`/min-side/overtakelse?til=${encodeURIComponent(til)}`)).headers.get("location")).toBe(
      "/min-side",
    );
});

test("fila med mine data er min, er gyldig JSON, og lagres ikke underveis", async () => {
  const innbygger = await klientSom(adresse, "innbygger");
  const svar = await innbygger.hent("/min-side/data.json");
  expect(svar.headers.get("cache-control")).toBe("private, no-store");
  expect(svar.headers.get("content-disposition")).toContain("attachment");
  const fil = JSON.parse(svar.html) as Record<string, unknown[]>;
  expect(fil["innspill"]!.length).toBeGreaterThan(0);
  expect(JSON.parse((await new Klient(adresse).hent("/min-side/data.json")).html)).toEqual({
    laget: "2026-11-22T11:00:00.000Z",
    nivaa: "gjest",
  });
});

test("et innspill trekkes av den som sendte det, og er borte for alle andre", async () => {
  const { gjest, ref } = await gjestMedNoe();
  const siri = await klientSom(adresse, "saksbehandler");
  expect((await eksempel.moderator.send(`/innspill/${ref}/publisering`, { skjul: "" })).status).toBe(303);
  const sti = `/innspill/${ref}/tilbaketrekking`;
  for (const annen of [new Klient(adresse), siri, eksempel.moderator]) {
    expect((await annen.hent(sti)).status).toBe(404);
    expect((await annen.send(sti)).status).toBe(404);
  }
  expect((await gjest.hent(`/innspill/${ref}`)).lenker).toContain(sti);
  const trukket = await gjest.fyllUt(await gjest.hent(sti), {});
  const etter = (await gjest.foelg(trukket)).tekst;
  expect(etter).toContain("Du trakk innspillet");
  expect(etter).not.toContain("får svar");
  expect((await gjest.send(sti)).status).toBe(409);
  expect((await new Klient(adresse).hent(`/innspill/${ref}`)).status).toBe(404);
  const arbeid = await siri.hent(`/saksbehandling/innspill/${ref}`);
  expect(arbeid.tekst).toContain("Trukket av avsenderen");
  expect(arbeid.lenker.filter((lenke) => /\/(kobling|vurdering|svar)$/.test(lenke))).toEqual([]);
  expect((await eksempel.moderator.hent(`/moderering?ref=${ref}`)).tekst).toContain("skal ikke modereres");
});
