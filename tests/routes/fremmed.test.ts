import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { objekter } from "../setup/objekter";
import { sjekksum } from "../setup/rader";
import { dataadresse, medVerdier, ruter } from "../setup/rutekart";
import { lagScene, NOEKKELRING, type Scene } from "../setup/scenen";
import { startServer } from "../setup/server";
import { type Gyldig, kakene, skjemaer } from "../setup/skjemaer";

// Every form from elsewhere, valid and signed in as somebody who may: the browser brings the cookies, the Origin tells on the other site.

let scene: Scene;
const gyldige = new Map<string, Gyldig>();
const server = await startServer({
  env: { TRAAD_NOEKLER: NOEKKELRING },
  foer: async (db) => {
    scene = await lagScene(db);
    for (const [sti, lag] of Object.entries(skjemaer)) gyldige.set(sti, await lag(db, scene));
  },
});
const { adresse } = server;
const port = new URL(adresse).port;
const paaPostgres = Boolean(process.env["DATABASE_URL"]);
const tall = { ruter: ruter.length, innsendinger: 0, avvist: 0 };

let foer: Record<string, string>;
beforeAll(async () => {
  if (paaPostgres) foer = await server.medBasen(sjekksum);
});
afterAll(() => console.log(`fremmed: ${JSON.stringify(tall)}`));

const fremmede: Array<Record<string, string>> = [
  { Origin: "https://ond.example" },
  { Origin: "null" },
  {},
  { Origin: `http://localhost.ond.example:${port}` },
  { Origin: "http://localhost:1" },
  { Referer: "https://ond.example/tema" },
  { Origin: adresse, "Sec-Fetch-Site": "cross-site" },
  { Origin: adresse, "Sec-Fetch-Site": "same-site" },
];

test("hver rute som tar imot noe, har et gyldig skjema å sende fra feil sted", () => {
  const medAction = ruter.filter(({ doerer }) => doerer.some(({ navn }) => navn === "action")).map(({ sti }) => sti);
  expect(
    medAction.filter((sti) => !skjemaer[sti]),
    "skriv et gyldig skjema i tests/setup/skjemaer.ts",
  ).toEqual([]);
});

describe.each(ruter)("$sti", ({ sti }) => {
  test("tar ikke imot noe fra et annet sted, i noen form", async () => {
    const skjema = gyldige.get(sti);
    const vei = skjema?.sti ?? medVerdier(sti, objekter[sti]?.(scene)[0]?.verdier ?? {});
    const kropp = new URLSearchParams();
    for (const [navn, verdi] of Object.entries(skjema?.felter ?? {}))
      for (const en of [verdi].flat()) kropp.append(navn, en);
    for (const headers of fremmede)
      for (const method of ["POST", "PUT", "PATCH", "DELETE"])
        for (const adr of [vei, dataadresse(vei)])
          for (const [type, body] of [
            ["application/x-www-form-urlencoded", kropp.toString()],
            ...(skjema?.json ? [["application/json", JSON.stringify({ ...skjema.felter, revisjon: 0 })]] : []),
            ...(skjema?.raatt ? [[skjema.raatt.type, skjema.raatt.kropp]] : []),
            // What another site can send without asking first.
            ...(method === "POST" && adr === vei ? [["text/plain", kropp.toString()]] : []),
          ] as Array<[string, string]>) {
            tall.innsendinger++;
            const svar = await fetch(adresse + adr, {
              method,
              body,
              redirect: "manual",
              headers: { Cookie: kakene(skjema ?? { som: "saksbehandler" }, scene), "Content-Type": type, ...headers },
            });
            const hva = `${method} ${adr} ${JSON.stringify(headers)}`;
            expect(svar.status, hva).toBe(403);
            expect(await svar.text(), hva).toContain("Skjemaet kom fra et annet nettsted");
            expect(svar.headers.getSetCookie(), hva).toEqual([]);
            tall.avvist++;
          }
  });
});

test.runIf(paaPostgres)("og ingenting er endret: hver tabell er den samme, byte for byte", async () => {
  expect(await server.medBasen(sjekksum)).toEqual(foer);
});
