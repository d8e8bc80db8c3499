import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { Klient } from "../setup/klient";
import { lagScene, type Scene } from "../setup/scenen";
import { startServer } from "../setup/server";

// How much one may do, met from outside: at the ordinary limits, and at a tenth of them behind a proxy that is believed and one that is not.

let scene: Scene;
const vanlig = await startServer({
  env: { TRAAD_GRENSER: "1" },
  foer: async (db) => void (scene = await lagScene(db)),
});
const utenProxy = await startServer({ env: { TRAAD_GRENSER: "0.1" } });
const medProxy = await startServer({ env: { TRAAD_GRENSER: "0.1", TRAAD_PROXY: "loopback" } });

const ORDENE = "Dette har eg skrive på i ein heil time, og det skal ikkje bli borte.";

function somAktoer(aktoer: "eier" | "annen") {
  const klient = new Klient(vanlig.adresse);
  klient.kaker.set(...(scene.kaker[aktoer].split("=") as [string, string]));
  return klient;
}
const endre = (klient: Klient, headers = {}) => klient.send("/visning", { tekst: "1", tilbake: "/" }, { headers });

test("den nittiførste endringen i minuttet må vente: siden sier det på leserens språk, og gir teksten tilbake", async () => {
  const eier = somAktoer("eier");
  for (let nr = 1; nr <= 90; nr++) expect((await endre(eier)).status, `nr. ${nr}`).toBe(303);

  const svar = await eier.send(`/nn/utkast/${scene.utkast}`, { tekst: ORDENE, revisjon: "1", tema: scene.tema });
  expect(svar.status).toBe(429);
  const sekunder = Number(svar.headers.get("retry-after"));
  expect(sekunder).toBeGreaterThan(0);
  expect(sekunder).toBeLessThanOrEqual(60);
  expect(svar.html).toContain('<html lang="nn"');
  expect(svar.tekst).toContain(tFor("nn")("feilside.forMange.tittel"));
  expect(svar.tekst).toContain(tFor("nn")("feilside.forMange.tekst", { count: 1 }));
  expect(svar.lenker).toContain(`/nn/utkast/${scene.utkast}`);
  expect(svar.html).toMatch(new RegExp(`<textarea[^>]*>${ORDENE}</textarea>`));
  expect(svar.headers.get("cache-control")).toContain("no-store");

  const autolagret = await eier.be(`/api/utkast/${scene.utkast}`, {
    method: "PUT",
    body: JSON.stringify({ tekst: ORDENE, revisjon: 1, tema: scene.tema }),
    headers: { Origin: vanlig.adresse, "Content-Type": "application/json" },
  });
  expect(autolagret.status).toBe(429);
  expect(Number(autolagret.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(autolagret.headers.get("content-type")).toContain("application/json");
  expect(JSON.parse(autolagret.html)).toMatchObject({ kode: "feil.forMange" });

  // Reading goes on, and so do the others at the same address.
  expect((await eier.hent(`/utkast/${scene.utkast}`)).felt("tekst")).toContain("kanariutkast");
  expect((await endre(somAktoer("annen"))).status).toBe(303);
});

describe("den som stadig er en ny gjest", async () => {
  const { adresse } = await startServer({ env: { TRAAD_GRENSER: "0.1" } });

  test("fyller ikke lageret: adressen har sine nye utkast i timen", async () => {
    const svar: number[] = [];
    for (let gjest = 0; gjest < 8; gjest++) {
      const klient = new Klient(adresse);
      for (let nr = 0; nr < 9; nr++) {
        const { status } = await klient.be(`/api/utkast/${randomUUID()}`, {
          method: "PUT",
          body: JSON.stringify({ tekst: "x", revisjon: 0, tema: "mer-aa-si-mellom-valgene" }),
          headers: { Origin: adresse, "Content-Type": "application/json" },
        });
        if (status !== 202) svar.push(status);
      }
    }
    expect(svar).toEqual([...Array<number>(60).fill(200), ...Array<number>(4).fill(429)]);
  });
});

test("også den som er logget ut midt i et skjema, får svaret på sitt språk, med veien tilbake til skjemaet", async () => {
  const borte = new Klient(medProxy.adresse);
  borte.kaker.set("traad_oekt", "a".repeat(40));
  const sti = "/innspill/R-2026-0001/vurdering";
  const svar = await borte.send(`/nn${sti}`, { tekst: ORDENE }, { headers: { "X-Forwarded-For": "192.0.2.90" } });
  expect(svar.status).toBe(401);
  expect(svar.html).toContain('<html lang="nn"');
  expect(svar.html).toContain(ORDENE);
  expect(svar.lenker).toContain(`/nn/logg-inn?til=${encodeURIComponent(`/nn${sti}`)}`);
});

test("X-Forwarded-For fra en som ikke er vår proxy, flytter ingen grense", async () => {
  const statuser = [];
  for (let nr = 1; nr <= 91; nr++)
    statuser.push((await endre(new Klient(utenProxy.adresse), { "X-Forwarded-For": `203.0.113.${nr}` })).status);
  expect(statuser.slice(0, 90)).toEqual(Array(90).fill(303));
  expect(statuser[90]).toBe(429);
});

test("bak vår egen proxy telles hver adresse for seg, og det klienten selv skrev, teller ikke", async () => {
  for (let nr = 1; nr <= 95; nr++)
    expect((await endre(new Klient(medProxy.adresse), { "X-Forwarded-For": `203.0.113.${nr}` })).status).toBe(303);
  const statuser = [];
  for (let nr = 1; nr <= 91; nr++)
    statuser.push(
      (await endre(new Klient(medProxy.adresse), { "X-Forwarded-For": `198.51.100.${nr}, 203.0.113.200:${4000 + nr}` }))
        .status,
    );
  expect(statuser.filter((status) => status === 429)).toHaveLength(1);
  // One subscriber's whole /64 is one address.
  const ipv6 = [];
  for (let nr = 1; nr <= 91; nr++)
    ipv6.push((await endre(new Klient(medProxy.adresse), { "X-Forwarded-For": `2001:db8:1:2::${nr}` })).status);
  expect(ipv6.filter((status) => status === 429)).toHaveLength(1);
  expect((await endre(new Klient(medProxy.adresse), { "X-Forwarded-For": "2001:db8:1:3::1" })).status).toBe(303);
});

test("den som leser fortere enn noen kan lese, får et kort svar og må vente, og de andre leser videre", async () => {
  const fra = (adresse: string) =>
    new Klient(medProxy.adresse).hent("/healthz", { headers: { "X-Forwarded-For": adresse } });
  let svar = await fra("192.0.2.7");
  for (let nr = 2; nr <= 301; nr++) svar = await fra("192.0.2.7");
  expect(svar.status).toBe(429);
  expect(Number(svar.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(svar.html).toMatch(/Vent litt og prøv igjen\. \/ A little too many/);
  expect((await fra("192.0.2.8")).status).toBe(200);
});
