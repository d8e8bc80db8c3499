import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SQL, sql } from "drizzle-orm";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { aapneDatabase } from "#db/client.server";
import { type Noekkel, tFor } from "~/i18n/core";
import { type Leverandoer, startLeverandoer } from "../idporten/leverandoer";
import { ansatte, innbyggere } from "../idporten/personer";
import { Klient } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// Sign-in by OpenID Connect in a browser, against a real provider: there and back, and everything that can be wrong on the way.

const port = await ledigPort();
const opprinnelser = [`http://localhost:${port}`];
const idporten = await startLeverandoer({
  kode: "idporten",
  navn: "ID-porten (prøve)",
  personer: innbyggere,
  acr: ["idporten-loa-low", "idporten-loa-substantial", "idporten-loa-high"],
  klienter: () => [{ id: "traad", hemmelighet: "a", opprinnelser }],
});
const ansatt = await startLeverandoer({
  kode: "ansatt",
  navn: "kommunens innlogging (prøve)",
  personer: ansatte,
  acr: ["mfa"],
  klienter: () => [{ id: "traad-ansatt", hemmelighet: "b", opprinnelser }],
});
const mappe = mkdtempSync(join(tmpdir(), "traad-utstedere-"));
const fil = join(mappe, "utstedere.json");
writeFileSync(
  fil,
  JSON.stringify([
    idportenRad(idporten),
    ansattRad(ansatt),
    { ...idportenRad(idporten), kode: "nede", navn: "en annen eID", utsteder: `http://localhost:${await ledigPort()}` },
  ]),
);
afterAll(async () => {
  rmSync(mappe, { recursive: true });
  await Promise.all([idporten.stopp(), ansatt.stopp()]);
});
const server = await startServer({ env: { PORT: String(port), TRAAD_UTSTEDERE: fil } });
const nettleser = await startNettleser(server.adresse);
afterEach(() => {
  idporten.juks = {};
});

const TEMA = "/tema/mer-aa-si-mellom-valgene";

async function velgPerson(side: Page, kode: string) {
  await side.locator(`button[name=person][value="${kode}"]`).click();
}

/** From the page where one stands, by its own link to the sign-in page. */
async function loggInn(side: Page, person: string, { fra = TEMA, utsteder = "idporten" } = {}) {
  await side.goto(fra);
  await side.goto((await side.locator("a[href*='/logg-inn?til=']").first().getAttribute("href"))!);
  await side.locator(`a[href*="/logg-inn/${utsteder}"]`).click();
  if (person) await velgPerson(side, person);
}

const erInne = async (kontekst: BrowserContext) =>
  (await kontekst.cookies(server.adresse)).some(({ name, value }) => name === "traad_oekt" && value !== "");

/** The plain page that says why: its status, its words, and the ways on. */
async function krevNei(side: Page, feil: string, status: number, spraak: "nb" | "nn" = "nb") {
  const t = tFor(spraak);
  await side.locator("h1", { hasText: t(`idporten.${feil}.tittel` as Noekkel) }).waitFor();
  expect(await side.locator("html").getAttribute("lang")).toBe(spraak);
  await side.getByText(t("idporten.beholdt")).waitFor();
  await side.getByRole("link", { name: t("idporten.proevIgjen") }).waitFor();
  expect(side.url()).not.toMatch(/code=|state=/);
  nettleser.glem(new RegExp(`status of ${status}`));
}

describe.each([
  { spraak: "nb", medSkript: true },
  { spraak: "nn", medSkript: false },
] as const)("på $spraak, skript: $medSkript", ({ spraak, medSkript }) => {
  const t = tFor(spraak);
  const p = spraak === "nb" ? "" : `/${spraak}`;

  test("en innbygger logger inn, kommer tilbake dit hun var, og logger ut begge steder", async () => {
    const { side, kontekst } = await nettleser.nyFane({ spraak, medSkript });
    await side.goto(p + TEMA);
    await side.goto((await side.locator("a[href*='/logg-inn?til=']").first().getAttribute("href"))!);
    await axe(side);
    await side.getByRole("link", { name: t("loggInn.med", { navn: "ID-porten" }) }).click();
    const spurt = idporten.forespoersler.at(-1)!;
    expect(spurt.get("ui_locales")).toBe(spraak);
    expect(spurt.get("acr_values")).toBe("idporten-loa-substantial");
    expect(spurt.get("code_challenge_method")).toBe("S256");
    await velgPerson(side, "kari");
    await side.waitForURL(server.adresse + p + TEMA);
    expect(await erInne(kontekst)).toBe(true);
    await axe(side);
    // Nothing in the browser says the number, and nothing of it can be read.
    for (const { value } of await kontekst.cookies(server.adresse)) expect(value).not.toMatch(/14838532153|^eyJ/);

    await side.getByRole("button", { name: t("flate.meny") }).click();
    await side.getByRole("button", { name: t("flate.loggUt"), exact: true }).click();
    if (!medSkript) {
      await side.getByRole("button", { name: t("idporten.loggetUt.knapp", { navn: "ID-porten" }) }).waitFor();
      await axe(side);
      await side.getByRole("button", { name: t("idporten.loggetUt.knapp", { navn: "ID-porten" }) }).click();
    }
    await side.getByRole("button", { name: "Logg ut" }).click();
    await side.getByText(t("idporten.loggetUt.tekst")).waitFor();
    expect(await side.locator("html").getAttribute("lang")).toBe(spraak);
    await axe(side);
    expect(await erInne(kontekst)).toBe(false);
    expect((await kontekst.cookies(server.adresse)).map(({ name }) => name)).not.toContain("traad_idtoken");

    // Signed out there too: the issuer asks again who it is.
    await side.goto(`${p}/logg-inn/idporten`);
    await side.locator("button[name=person]").first().waitFor();
  });

  test("et for lavt nivå slipper ikke inn", async () => {
    const { side, kontekst } = await nettleser.nyFane({ spraak, medSkript });
    await loggInn(side, "lavt-nivaa", { fra: p + TEMA });
    await krevNei(side, "nivaa", 403, spraak);
    await axe(side);
    expect(await erInne(kontekst)).toBe(false);
    await side.getByRole("link", { name: t("idporten.proevIgjen") }).click();
    expect(new URL(side.url()).searchParams.get("til")).toBe(p + TEMA);
    // The issuer asks anew, instead of answering with the sign-in that was refused.
    await side.locator('a[href*="/logg-inn/idporten"]').click();
    await side.locator("button[name=person]").first().waitFor();
    // When somebody else signs in than before, the provider sends its reader on by a script.
    if (!medSkript) return;
    await velgPerson(side, "kari");
    await side.waitForURL(server.adresse + p + TEMA);
    expect(await erInne(kontekst)).toBe(true);
  });
});

test("den som snur hos utstederen, er ikke logget inn, og får vite det", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await loggInn(side, "");
  await side.getByRole("button", { name: "Avbryt" }).click();
  await krevNei(side, "avbrutt", 400);
  expect(await erInne(kontekst)).toBe(false);
});

test("uten fødselsnummer i svaret blir ingen logget inn", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await loggInn(side, "uten-pid");
  await krevNei(side, "utenPid", 403);
  expect(await erInne(kontekst)).toBe(false);
});

test("et svar med en annen nonce blir ikke godtatt", async () => {
  idporten.juks = { nonce: (nonce) => `${nonce}x` };
  const { side, kontekst } = await nettleser.nyFane();
  await loggInn(side, "kari");
  await krevNei(side, "ugyldig", 400);
  expect(await erInne(kontekst)).toBe(false);
});

test("en innlogging kan brukes én gang, og bare i nettleseren der den begynte", async () => {
  const [min, annen] = [await nettleser.nyFane(), await nettleser.nyFane()];
  // It is stolen on its way.
  let svar = "";
  idporten.juks = { retur: (adresse) => ((svar = adresse), `${server.adresse}/`) };
  await loggInn(min.side, "kari");
  await min.side.waitForURL(`${server.adresse}/`);

  await annen.side.goto(svar);
  await krevNei(annen.side, "brukt", 400);
  expect(await erInne(annen.kontekst)).toBe(false);

  await min.side.goto(svar);
  await min.side.waitForURL(server.adresse + TEMA);
  await min.side.goto(svar);
  await krevNei(min.side, "brukt", 400);
});

test("et svar med en annen tilstand enn den som ble sendt, blir ikke godtatt", async () => {
  idporten.juks = { retur: (adresse) => adresse.replace(/state=[^&]+/, "state=en-annen") };
  const { side, kontekst } = await nettleser.nyFane();
  await loggInn(side, "kari");
  await krevNei(side, "brukt", 400);
  expect(await erInne(kontekst)).toBe(false);
});

test("en annen utsteders token blir ikke godtatt", async () => {
  const arbeid = await nettleser.nyFane();
  await loggInn(arbeid.side, "saksbehandler", { utsteder: "ansatt" });
  await arbeid.side.waitForURL(server.adresse + TEMA);
  idporten.juks = { idToken: () => ansatt.idTokens.at(-1)! };
  const { side, kontekst } = await nettleser.nyFane();
  await loggInn(side, "kari");
  await krevNei(side, "ugyldig", 400);
  expect(await erInne(kontekst)).toBe(false);
});

test("et token som noen har endret på veien, blir ikke godtatt", async () => {
  idporten.juks = {
    idToken: (token) => {
      const [hode, kropp, signatur] = token.split(".") as [string, string, string];
      const claims = JSON.parse(Buffer.from(kropp, "base64url").toString()) as object;
      const falsk = Buffer.from(JSON.stringify({ ...claims, pid: "02915941098" })).toString("base64url");
      return [hode, falsk, signatur].join(".");
    },
  };
  const { side, kontekst } = await nettleser.nyFane();
  await loggInn(side, "kari");
  await krevNei(side, "ugyldig", 400);
  expect(await erInne(kontekst)).toBe(false);
});

test("ansatte får rollene som gruppene deres gir, og kommer til arbeidet sitt", async () => {
  const saksbehandler = await nettleser.nyFane();
  await saksbehandler.side.goto("/logg-inn");
  await saksbehandler.side.locator('a[href="/logg-inn/ansatt"]').click();
  await velgPerson(saksbehandler.side, "saksbehandler");
  await saksbehandler.side.waitForURL(`${server.adresse}/saksbehandling`);

  const komitemedlem = await nettleser.nyFane();
  await komitemedlem.side.goto("/nn/logg-inn/ansatt");
  await velgPerson(komitemedlem.side, "komitemedlem");
  await komitemedlem.side.waitForURL(`${server.adresse}/nn/moderering`);

  const uten = await nettleser.nyFane();
  await uten.side.goto("/logg-inn/ansatt");
  await velgPerson(uten.side, "uten-rolle");
  await uten.side.waitForURL(`${server.adresse}/`);
  expect((await uten.side.goto("/saksbehandling"))!.status()).toBe(403);
  nettleser.glem(/status of 403/);
});

test("logger noen ut på den andre siden, er de logget ut her ved neste klikk", async () => {
  const { side, nySide } = await nettleser.nyFane();
  await loggInn(side, "per");
  await side.waitForURL(server.adresse + TEMA);
  const annen = await nySide();
  await annen.goto(`${idporten.adresse}/session/end`);
  const beskjed = annen.waitForResponse(/logg-ut\/front/);
  await annen.getByRole("button", { name: "Logg ut" }).click();
  expect((await beskjed).status()).toBe(200);

  await side.goto("/mine");
  await side.locator("h1", { hasText: tFor("nb")("feilside.loggetUt.tittel") }).waitFor();
  nettleser.glem(/status of 401/);
});

test("beskjeden om utlogging sier det samme om en økt ingen kjenner, og kan bare stå i utstederens ramme", async () => {
  const gjest = new Klient(server.adresse);
  const front = (verdier: Record<string, string>) =>
    gjest.hent(`/logg-ut/front?${new URLSearchParams(verdier).toString()}`);
  for (const [verdier, ramme] of [
    [{ iss: idporten.adresse, sid: "ukjent" }, idporten.adresse],
    [{ iss: idporten.adresse }, idporten.adresse],
    [{ iss: "https://ond.example", sid: "ukjent" }, "'none'"],
    [{}, "'none'"],
  ] as const) {
    const svar = await front(verdier);
    expect(svar.status).toBe(200);
    expect(svar.tekst).toBe("OK\n");
    expect(svar.headers.get("cache-control")).toBe("no-store");
    expect(svar.headers.get("content-security-policy")).toMatch(new RegExp(`frame-ancestors ${ramme}(;|$)`));
  }
});

test("en utsteder som ikke finnes, er en side som ikke finnes", async () => {
  const gjest = new Klient(server.adresse);
  expect((await gjest.hent("/logg-inn/noen-andre")).status).toBe(404);
  expect((await gjest.hent("/logg-inn/retur")).headers.get("location")).toBe("/logg-inn");
  expect((await gjest.hent("/logg-inn/retur?feil=constructor")).status).toBe(303);
});

test("veien tilbake fører aldri til et annet nettsted", async () => {
  const { side } = await nettleser.nyFane();
  await side.goto("/logg-inn/idporten?til=https://ond.example/");
  await velgPerson(side, "kari");
  await side.waitForURL(`${server.adresse}/`);
});

test("svarer ikke utstederen, sies det på en side", async () => {
  const { side } = await nettleser.nyFane();
  await side.goto(`/nn/logg-inn/nede?til=/nn${TEMA}`);
  await krevNei(side, "utsteder", 503, "nn");
  expect(server.feil.splice(0).join()).toContain("an issuer does not answer");
});

test("ingen fødselsnummer og ingen token står i databasen eller i loggen", async () => {
  await server.stopp();
  // A token is two pieces of base64url that begin as JSON does; three letters alone come by chance in any key.
  const hemmelige = [...innbyggere.flatMap(({ claims }) => claims["pid"] ?? []).flat(), "eyJ[A-Za-z0-9_-]+[.]eyJ"];
  const logg = server.logg.join("\n");
  expect(logg).toContain("a sign-in was refused");
  for (const en of hemmelige) expect(logg).not.toMatch(new RegExp(en));

  const kobling = await aapneDatabase({ databaseUrl: server.databaseUrl, data: server.data, klokke: null });
  const rader = async <T>(spoerring: SQL) => {
    const svar = (await kobling.db.execute(spoerring)) as unknown as { rows?: T[] } & T[];
    return svar.rows ?? svar;
  };
  const tabeller = await rader<{ skjema: string; navn: string }>(
    sql`select schemaname as skjema, tablename as navn from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tabeller.length).toBeGreaterThan(20);
  expect((await rader<{ antall: number }>(sql`select count(*)::int as antall from identitet`))[0]!.antall).toBe(5);
  for (const { skjema, navn } of tabeller)
    for (const en of hemmelige)
      expect(
        await rader(
          sql`select 1 from ${sql.identifier(skjema)}.${sql.identifier(navn)} t where t::text ~ ${en} limit 1`,
        ),
        `${en} i ${navn}`,
      ).toHaveLength(0);
  await kobling.lukk();
});

function idportenRad({ adresse }: Leverandoer) {
  return {
    kode: "idporten",
    navn: "ID-porten",
    utsteder: adresse,
    klientId: "traad",
    hemmelighet: "a",
    slag: "eid",
    acr: ["idporten-loa-substantial", "idporten-loa-high"],
    personClaim: "pid",
  };
}

function ansattRad({ adresse }: Leverandoer) {
  return {
    kode: "ansatt",
    navn: { nb: "kommunens innlogging", nn: "kommunen si innlogging" },
    utsteder: adresse,
    klientId: "traad-ansatt",
    hemmelighet: "b",
    slag: "ansatt",
    acr: ["mfa"],
    personClaim: "sub",
    roller: [
      { claim: "groups", verdi: "traad-saksbehandlere", rolle: "saksbehandler" },
      { claim: "groups", verdi: "komite-kultur", rolle: "moderator", komite: "kultur-og-samfunnsutvikling" },
    ],
  };
}

function ledigPort(): Promise<number> {
  const proeve = createServer();
  return new Promise((resolve) =>
    proeve.listen(0, "127.0.0.1", () => {
      const { port: funnet } = proeve.address() as AddressInfo;
      proeve.close(() => resolve(funnet));
    }),
  );
}
