import { afterAll, describe, expect, test } from "vitest";
import { forskjell, logglinjerForEnGang, tellRader } from "../setup/rader";
import { ruter } from "../setup/rutekart";
import { lagScene, NOEKKELRING, type Scene } from "../setup/scenen";
import { startServer } from "../setup/server";
import { type Gyldig, kakene, skjemaer, somForespoersel } from "../setup/skjemaer";

// Every form five times at once, as by a thumb that shakes or a line that drops: one row, or none. At once on PostgreSQL, where several
// connections race; one after another on PGlite, which has one.

const GANGER = 5;
const paaPostgres = Boolean(process.env["DATABASE_URL"]);
const medAction = ruter.filter(({ doerer }) => doerer.some(({ navn }) => navn === "action"));

let scene: Scene;
let foer: Record<string, number>;
const gyldige = new Map<string, Gyldig>();
const server = await startServer({
  env: { TRAAD_NOEKLER: NOEKKELRING },
  foer: async (db) => {
    scene = await lagScene(db);
    for (const [sti, lag] of Object.entries(skjemaer)) gyldige.set(sti, await lag(db, scene));
    foer = await tellRader(db);
  },
});
const ventet: Record<string, number> = {};
let sendt = 0;
afterAll(() => console.log(`omigjen: ${JSON.stringify({ skjemaer: gyldige.size, sendt })}`));

test("hver rute som tar imot noe, har et gyldig skjema, og tabellen har ingen andre", () => {
  const stier = medAction.map(({ sti }) => sti);
  expect(
    stier.filter((sti) => !skjemaer[sti]),
    "skriv et gyldig skjema i tests/setup/skjemaer.ts",
  ).toEqual([]);
  expect(Object.keys(skjemaer).filter((sti) => !stier.includes(sti))).toEqual([]);
});

async function send(skjema: Gyldig) {
  sendt++;
  const { method, body, type } = await somForespoersel(skjema);
  const svar = await fetch(server.adresse + skjema.sti, {
    method,
    body: body as BodyInit,
    redirect: "manual",
    headers: {
      Cookie: kakene(skjema, scene),
      Origin: server.adresse,
      ...(type ? { "Content-Type": type } : {}),
    },
  });
  await svar.arrayBuffer();
  return svar.status;
}

describe.each(medAction.filter(({ sti }) => skjemaer[sti]))("$sti", ({ sti }) => {
  test("fem ganger er én gang", async () => {
    const skjema = gyldige.get(sti)!;
    const naa = paaPostgres ? await server.medBasen(tellRader) : null;
    const statuser = paaPostgres
      ? await Promise.all(Array.from({ length: GANGER }, () => send(skjema)))
      : await etterHverandre(() => send(skjema));
    // The first is taken; the others are told that it is done, or that it is too late.
    expect(statuser.filter((status) => status >= 500 || [400, 403].includes(status))).toEqual([]);
    expect(
      statuser.some((status) => [200, 302, 303].includes(status)),
      `svarene var ${statuser.join()}`,
    ).toBe(true);

    const rader = Object.entries(skjema.rader).map(
      ([navn, antall]) => [navn, antall * (skjema.hverGang ? GANGER : 1)] as const,
    );
    for (const [navn, antall] of rader) ventet[navn] = (ventet[navn] ?? 0) + antall;
    if (naa) expect(forskjell(naa, await server.medBasen(tellRader))).toEqual(Object.fromEntries(rader));
  });
});

test("til sammen er det én rad for hvert skjema, og ingen andre", async () => {
  await server.stopp();
  expect(forskjell(foer, await server.medBasen(tellRader))).toEqual(
    Object.fromEntries(Object.entries(ventet).filter(([, antall]) => antall !== 0)),
  );
});

test("det som ble lest, og det huset gjorde selv, står i loggen én gang", async () => {
  // Two pages in the same instant may both tell that they were read (`recordEnGangITimen`).
  const linjer = (await server.medBasen(logglinjerForEnGang)).filter(
    (linje) => !(paaPostgres && /^\S+lest /.test(linje)),
  );
  expect(linjer.length).toBeGreaterThan(0);
  expect(linjer.filter((en, nr) => linjer.indexOf(en) !== nr)).toEqual([]);
});

async function etterHverandre<T>(gjoer: () => Promise<T>): Promise<T[]> {
  const svar: T[] = [];
  for (let gang = 0; gang < GANGER; gang++) svar.push(await gjoer());
  return svar;
}
