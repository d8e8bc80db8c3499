import { expect, test } from "vitest";
import { Klient } from "../setup/klient";
import { startProsess, startServer } from "../setup/server";

const { adresse, data } = await startServer();
const gjest = new Klient(adresse);

test("/healthz svarer 200 og JSON når databasen er migrert, og sier ikke mer", async () => {
  const svar = await gjest.hent("/healthz");
  expect(svar.status).toBe(200);
  expect(svar.headers.get("content-type")).toContain("application/json");
  expect(JSON.parse(svar.html)).toEqual({ status: "ok" });
});

test.skipIf(process.env["DATABASE_URL"])("en prosess til på samme PGlite-mappe nektes, og sier hvorfor", async () => {
  const { prosess, feil } = startProsess({ PORT: "0", TRAAD_DATA: data, TRAAD_EKSEMPEL: "1" });
  const kode = await new Promise((ferdig) => prosess.once("close", ferdig));
  expect(kode).toBe(1);
  expect(feil.join("\n")).toContain("En annen Tråd-prosess har databasen");
  expect(feil.join("\n")).not.toMatch(/\n\s+at /);
  expect((await gjest.hent("/healthz")).status).toBe(200);
});

test("hver side har sikkerhetshodene", async () => {
  for (const sti of ["/", "/finnes-ikke", "/healthz", "/assets/finnes-ikke.js"]) {
    const { headers } = await gjest.hent(sti);
    expect(headers.get("content-security-policy"), sti).toContain("default-src 'none'");
    expect(headers.get("content-security-policy"), sti).not.toContain("unsafe");
    expect(headers.get("x-content-type-options"), sti).toBe("nosniff");
    expect(headers.get("referrer-policy"), sti).toBe("same-origin");
    expect(headers.get("x-powered-by"), sti).toBeNull();
  }
});

test.each([
  ["/finnes-ikke", "nb", "Vi fant ikke siden"],
  ["/nn/finst-ikkje", "nn", ""],
  ["/en/no-such-page", "en", ""],
  ["/tema/finnes-ikke", "nb", ""],
  ["/innspill/R-1999-0001", "nb", ""],
  ["/saker/99-99", "nb", ""],
  ["/strategi/punkt/finnes-ikke", "nb", ""],
  ["/utkast/ikke-en-uuid", "nb", ""],
  ["/kvittering/ikke-en-uuid", "nb", ""],
])("%s er en 404-side på %s", async (sti, spraak) => {
  const svar = await gjest.hent(sti);
  expect(svar.status).toBe(404);
  expect(svar.html).toContain(`<html lang="${spraak}"`);
  expect(svar.html).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
});

test("et språk som ikke finnes her, er en side som ikke finnes", async () => {
  for (const sti of ["/de", "/de/tema", "/sv/utkast", "/NN/tema"])
    expect((await gjest.hent(sti)).status, sti).toBe(404);
});

test("en kropp over grensen får 413, og programmet lever", async () => {
  const svar = await gjest.send("/utkast", { tekst: "x".repeat(2_100_000) }).catch((error: Error) => error);
  // Node's fetch sees a closed socket when the answer comes before all was sent.
  if (!(svar instanceof Error)) expect(svar.status).toBe(413);
  expect((await gjest.hent("/healthz")).status).toBe(200);
});

test("X-Forwarded-Host flytter ingen lenker og ingen omdirigering", async () => {
  const svar = await gjest.hent("/tema/noe-annet/innspill/nytt", { headers: { "X-Forwarded-Host": "ond.example" } });
  expect(svar.headers.get("location")).toMatch(/^\/utkast\//);
  expect((await gjest.hent("/", { headers: { "X-Forwarded-Host": "ond.example" } })).html).not.toContain("ond.example");
});
