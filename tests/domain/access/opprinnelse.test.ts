import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { avvisFremmed } from "~/access/opprinnelse.server";

const VAART = "https://dialog.kommune.no";
let server: Server;
let origin: string | null;

beforeAll(async () => {
  server = createServer((req, res) => void (avvisFremmed(req, res, { origin }) || res.writeHead(204).end()));
  await new Promise<void>((klar) => server.listen(0, "127.0.0.1", () => klar()));
});
afterAll(() => void server.close());

/** What a request with these headers is answered; fetch would not let us say where we come from. */
function svaret(headers: Record<string, string>, method = "POST") {
  return new Promise<number>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const req = request({ host: "127.0.0.1", port, method, headers }, (res) => {
      res.resume();
      resolve(res.statusCode!);
    });
    req.once("error", reject);
    req.end();
  });
}
const tatt = async (headers: Record<string, string>) => (await svaret(headers)) === 204;

describe("med ORIGIN satt", () => {
  beforeAll(() => void (origin = VAART));

  test.each<[string, Record<string, string>]>([
    ["fra oss", { origin: VAART }],
    ["fra oss, og nettleseren bekrefter det", { origin: VAART, "sec-fetch-site": "same-origin" }],
    ["fra en eldre nettleser, som bare sier hvilken side", { referer: `${VAART}/utkast?a=b` }],
    ["fra oss, hva enn Host sier", { origin: VAART, host: "127.0.0.1:3000" }],
  ])("tas imot: %s", async (_hva, headers) => {
    expect(await tatt(headers)).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ["uten å si hvorfra", {}],
    ["fra et annet nettsted", { origin: "https://evil.no" }],
    ["fra et annet nettsted som låner Host", { origin: "https://evil.no", host: "evil.no" }],
    ["fra en sandkasse", { origin: "null" }],
    ["fra en sandkasse, men med vår side som Referer", { origin: "null", referer: `${VAART}/` }],
    ["fra et annet nettsted, men med vår side som Referer", { origin: "https://evil.no", referer: `${VAART}/` }],
    ["fra et navn som begynner som vårt", { origin: `${VAART}.evil.no` }],
    ["fra et navn som slutter som vårt", { origin: "https://evil-dialog.kommune.no" }],
    ["fra et underdomene", { origin: "https://x.dialog.kommune.no" }],
    ["fra http", { origin: "http://dialog.kommune.no" }],
    ["fra en annen port", { origin: `${VAART}:8443` }],
    ["med vårt navn som bruker i Referer", { referer: "https://dialog.kommune.no@evil.no/" }],
    ["med vår adresse i stien til Referer", { referer: `https://evil.no/${VAART}` }],
    ["med en Referer som ikke er en adresse", { referer: "dialog.kommune.no" }],
    ["fra egen maskin", { origin: "http://localhost:3000", host: "localhost:3000" }],
    ...["cross-site", "same-site", "none", ""].map(
      (site) => [`nettleseren sier ${site}`, { origin: VAART, "sec-fetch-site": site }] as [string, object],
    ),
  ] as Array<[string, Record<string, string>]>)("avvises: %s", async (_hva, headers) => {
    expect(await tatt(headers)).toBe(false);
  });

  test("det som ikke endrer noe, trenger ikke å si hvorfra; alt annet må", async () => {
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect(await svaret({}, method), method).toBe(204);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) expect(await svaret({}, method)).toBe(403);
  });
});

describe("uten ORIGIN, på egen maskin", () => {
  beforeAll(() => void (origin = null));
  const host = "localhost:3000";

  test.each<[string, string]>([
    ["http://localhost:3000", host],
    ["http://127.0.0.1:3000", host],
    ["http://localhost:3000", "127.0.0.1:3000"],
    ["http://127.8.8.8:3000", "127.0.0.1:3000"],
    ["http://[::1]:3000", host],
    ["http://localhost", "localhost"],
  ])("tas imot fra %s på %s", async (fra, til) => {
    expect(await tatt({ origin: fra, host: til })).toBe(true);
  });

  test.each<[string, string]>([
    ["http://localhost:3001", host],
    ["http://localhost", host],
    ["https://localhost:3000", host],
    ["http://localhost.evil:3000", host],
    ["http://localhost.evil.no:3000", "localhost.evil.no:3000"],
    ["http://127.0.0.1.evil.no:3000", "127.0.0.1:3000"],
    ["http://evil.no:3000", host],
    // An evil name that has been pointed at this machine.
    ["http://evil.no:3000", "evil.no:3000"],
    ["http://localhost:3000", "evil.no:3000"],
    ["null", host],
    ["file://", host],
  ])("avvises fra %s på %s", async (fra, til) => {
    expect(await tatt({ origin: fra, host: til })).toBe(false);
  });

  test("nettleserens eget ord gjelder også her", async () => {
    expect(await tatt({ origin: "http://localhost:3000", host, "sec-fetch-site": "same-site" })).toBe(false);
    expect(await tatt({ host })).toBe(false);
    expect(await tatt({ referer: "http://localhost:3000/utkast", host })).toBe(true);
  });
});
