import { createServer } from "node:http";
import { mkdtempSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lagLager, type Lager } from "~/platform/lager.server";

// The same store, on disk and in S3; the latter is a small server that keeps objects as S3 does.

const objekter = new Map<string, Buffer>();
const forespoersler: string[] = [];
const s3 = createServer(async (req, res) => {
  const kropp: Buffer[] = [];
  for await (const del of req) kropp.push(del as Buffer);
  const sti = new URL(req.url!, "http://her").pathname;
  forespoersler.push(`${req.method} ${sti}`);
  if (!req.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=noekkelen/")) return res.writeHead(403).end();
  if (req.method === "PUT") {
    objekter.set(sti, utenRammer(Buffer.concat(kropp), req.headers["x-amz-decoded-content-length"]));
    return res.writeHead(200, { ETag: '"x"' }).end();
  }
  if (req.method === "DELETE") return (objekter.delete(sti), res.writeHead(204).end());
  const objekt = objekter.get(sti);
  if (!objekt)
    return res.writeHead(404, { "Content-Type": "application/xml" }).end("<Error><Code>NoSuchKey</Code></Error>");
  res.writeHead(200, { "Content-Length": objekt.length });
  return res.end(req.method === "HEAD" ? undefined : objekt);
}).listen(0, "127.0.0.1");
await new Promise((lytter) => s3.once("listening", lytter));
afterAll(() => void s3.close());

/** A body that is signed piece by piece says how long each piece is. */
function utenRammer(kropp: Buffer, lengde: string | string[] | undefined): Buffer {
  if (lengde === undefined) return kropp;
  const deler: Buffer[] = [];
  for (let her = 0; ;) {
    const slutt = kropp.indexOf("\r\n", her);
    const antall = Number.parseInt(kropp.toString("latin1", her, slutt), 16);
    if (antall === 0) return Buffer.concat(deler);
    deler.push(kropp.subarray(slutt + 2, slutt + 2 + antall));
    her = slutt + 2 + antall + 2;
  }
}

const mappe = join(mkdtempSync(join(tmpdir(), "traad-lager-")), "filer");
const endepunkt = `http://127.0.0.1:${(s3.address() as AddressInfo).port}`;
const lagre: Record<string, Lager> = {
  disk: lagLager({ slag: "disk", mappe }),
  S3: lagLager({
    slag: "s3",
    boette: "filer",
    region: "eu-north-1",
    endepunkt,
    noekkel: "noekkelen",
    hemmelighet: "hemmelig",
  }),
};
const BYTES = new Uint8Array(200_000).map((_, i) => (i * 7) % 256);

describe.each(Object.entries(lagre))("på %s", (_navn, lager) => {
  test("er det som skrives, det som leses, til det slettes", async () => {
    await lager.skriv("aa/en", BYTES);
    await lager.skriv("aa/en", BYTES);
    expect(Buffer.from(await lager.les("aa/en")).equals(Buffer.from(BYTES))).toBe(true);
    const deler: Buffer[] = [];
    for await (const del of await lager.stroem("aa/en")) deler.push(del as Buffer);
    expect(Buffer.concat(deler).equals(Buffer.from(BYTES))).toBe(true);
    await lager.slett("aa/en");
    await expect(lager.les("aa/en")).rejects.toThrow();
    await expect(lager.slett("aa/en")).resolves.toBeUndefined();
  });
});

test("mappa er bare for den som kjører programmet", () => {
  expect(statSync(mappe).mode & 0o777).toBe(0o700);
});

test("S3 ble spurt i den bøtta som er satt, og bare der", () => {
  expect(forespoersler.length).toBeGreaterThan(4);
  expect(forespoersler.filter((en) => !/^\w+ \/filer\/aa\/en$/.test(en))).toEqual([]);
});
