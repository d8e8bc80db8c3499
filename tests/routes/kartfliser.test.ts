import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { startServer } from "../setup/server";

// Tiles come through our own store: the source meets this server alone, and gives nothing that is not an image.

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

type Svar = (req: IncomingMessage, res: ServerResponse) => void;
const bilde: Svar = (_req, res) => void res.writeHead(200, { "Content-Type": "image/png" }).end(PNG);
let svar: Svar = bilde;
const spurt: Array<{ url: string; headers: IncomingMessage["headers"] }> = [];
/** A source of tiles, with a mind of its own. */
const kilde = createServer((req, res) => {
  spurt.push({ url: req.url ?? "", headers: req.headers });
  svar(req, res);
}).listen(0, "127.0.0.1");
await once(kilde, "listening");
const { port } = kilde.address() as AddressInfo;
afterAll(() => {
  kilde.closeAllConnections();
  kilde.close();
});

const { adresse } = await startServer({
  env: {
    TRAAD_KARTFLISER: `http://127.0.0.1:${port}/hemmelig-noekkel/{z}/{x}/{y}.png`,
    TRAAD_KARTKILDE: "© Prøvekartet & co",
  },
});

/** Tiles of the sample's map at zoom 12, each used once. */
let neste = 2174;
const flis = () => `/kart/fliser/12/${neste++}/1130`;
const hent = (sti: string, headers: Record<string, string> = {}) =>
  fetch(adresse + sti, { headers, redirect: "manual" });

beforeEach(() => {
  svar = bilde;
  spurt.length = 0;
});

test("en flis hentes én gang, og siden fra vårt eget lager", async () => {
  const sti = flis();
  for (let i = 0; i < 3; i++) {
    const en = await hent(sti);
    expect([en.status, en.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(Number(/max-age=(\d+)/.exec(en.headers.get("cache-control") ?? "")![1])).toBeGreaterThanOrEqual(30 * 86_400);
    expect(en.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await en.arrayBuffer()).equals(PNG)).toBe(true);
  }
  expect(spurt.map(({ url }) => url)).toEqual([sti.replace("/kart/fliser", "/hemmelig-noekkel") + ".png"]);
});

test("femti som spør på likt, er ett spørsmål til kilden", async () => {
  let slipp = () => {};
  const aapnet = new Promise<void>((resolve) => (slipp = resolve));
  svar = (req, res) => void aapnet.then(() => bilde(req, res));
  const sti = flis();
  const alle = Array.from({ length: 50 }, () => hent(sti).then(({ status }) => status));
  await expect.poll(() => spurt.length).toBe(1);
  slipp();
  expect(new Set(await Promise.all(alle))).toEqual(new Set([200]));
  expect(spurt).toHaveLength(1);
});

test("kilden får ikke vite noe om den som leser", async () => {
  await hent(flis(), {
    Cookie: "traad_gjest=hemmelig-kake-hemmelig-kake",
    "User-Agent": "Leserens nettleser",
    Referer: `${adresse}/utkast/hemmelig`,
    "X-Forwarded-For": "203.0.113.9",
    "Accept-Language": "nn",
    Authorization: "Basic hemmelig",
  });
  expect(spurt).toHaveLength(1);
  const sagt = JSON.stringify(spurt[0]!.headers);
  for (const ord of ["hemmelig", "Leserens", "203.0.113.9", '"nn"', adresse]) expect(sagt).not.toContain(ord);
});

test("det som er utenfor kartet, eller ikke er en flis, er 404 og når aldri kilden", async () => {
  for (const sti of [
    "12/0/0",
    "3/4/2",
    "17/69700/36200",
    "12/2174/9999999",
    "12/-1/1130",
    "12/2174/1130.png",
    "12/a/b",
    "12/2174/%2e%2e",
  ])
    expect((await hent(`/kart/fliser/${sti}`)).status, sti).toBe(404);
  expect(spurt).toEqual([]);
});

describe("en kilde som ikke gir et bilde, gir ingenting videre:", () => {
  const onde: Array<[string, Svar]> = [
    ["HTML som kaller seg PNG", (_q, res) => void res.writeHead(200, { "Content-Type": "image/png" }).end("<html>")],
    ["SVG", (_q, res) => void res.writeHead(200, { "Content-Type": "image/svg+xml" }).end("<svg><script/></svg>")],
    ["omdirigering", (_q, res) => void res.writeHead(302, { Location: `http://127.0.0.1:${port}/annet.png` }).end()],
    ["404", (_q, res) => void res.writeHead(404).end(PNG)],
    ["500", (_q, res) => void res.writeHead(500).end()],
    ["mer enn en flis", (_q, res) => void res.writeHead(200).end(Buffer.concat([PNG, Buffer.alloc(600_000)]))],
    ["et brudd", (req) => void req.socket.destroy()],
    ["ingen ting, lenge", () => undefined],
  ];
  test.each(onde)("%s", { timeout: 20_000 }, async (_hva, ondt) => {
    svar = ondt;
    const sti = flis();
    const en = await hent(sti);
    expect(en.status).toBe(204);
    expect((await en.arrayBuffer()).byteLength).toBe(0);
    // And is left alone for a while.
    svar = bilde;
    expect((await hent(sti)).status).toBe(204);
    expect(spurt).toHaveLength(1);
  });
});

test("grunnkartet er et bilde for alle, uten skript", async () => {
  const kart = await hent("/kart/grunnkart.svg");
  expect(kart.headers.get("content-type")).toContain("image/svg+xml");
  expect(kart.headers.get("content-security-policy")).toContain("script-src 'none'");
  const svg = await kart.text();
  expect(svg).toContain("Brekken");
  expect(svg.length).toBeLessThan(40_000);
});
