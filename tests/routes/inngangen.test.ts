import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { Klient } from "../setup/klient";
import { objekter } from "../setup/objekter";
import { sendRaatt } from "../setup/raatt";
import { medVerdier, ruter } from "../setup/rutekart";
import { lagScene, type Scene } from "../setup/scenen";
import { startServer } from "../setup/server";
import { type Gyldig, skjemaer } from "../setup/skjemaer";

// What meets everybody before any page does, on https and behind a name, as in a municipality.

const ORIGIN = "https://dialog.proeve.example";
let scene: Scene;
const gyldige = new Map<string, Gyldig>();
const server = await startServer({
  env: { ORIGIN },
  foer: async (db) => {
    scene = await lagScene(db);
    for (const [sti, lag] of Object.entries(skjemaer)) gyldige.set(sti, await lag(db, scene));
  },
});
const { adresse } = server;
const lever = async () => expect((await fetch(`${adresse}/healthz`)).status).toBe(200);
const paaHttps = (kaker: string) => kaker.replace(/(traad_(?:oekt|gjest)=)/g, "__Host-$1");

test("hver kake er bundet til vertsnavnet, går bare over https, og kan ikke leses av skript", async () => {
  const klient = new Klient(adresse);
  const svarene = [
    await klient.hent("/tema/mer-aa-si-mellom-valgene/innspill/nytt"),
    await klient.send("/visning", { tekst: "2", tilbake: "/" }, { headers: { Origin: ORIGIN } }),
    await klient.send("/logg-inn/eksempel", { bruker: "moderator" }, { headers: { Origin: ORIGIN } }),
    await klient.send("/logg-ut", {}, { headers: { Origin: ORIGIN } }),
  ];
  const kaker = svarene.flatMap(({ headers }) => headers.getSetCookie());
  expect(kaker.map((kake) => kake.split("=")[0])).toEqual([
    "__Host-traad_gjest",
    "traad_tekst",
    "__Host-traad_oekt",
    "__Host-traad_idtoken",
    "__Host-traad_oekt",
  ]);
  for (const kake of kaker) {
    for (const krav of [/; Path=\//, /; HttpOnly/, /; Secure/, /; SameSite=Lax/i]) expect(kake).toMatch(krav);
    expect(kake).not.toMatch(/domain/i);
  }
});

test.each([
  ["en side", "/", {}],
  ["en side som ikke finnes", "/finnes-ikke", {}],
  ["en fil", "/favicon.svg", {}],
  ["data", "/tema.data", {}],
  ["et endepunkt", "/healthz", {}],
  ["en avvist innsending", "/utkast", { method: "POST", body: "a=b" }],
  ["en metode vi ikke har", "/", { method: "OPTIONS" }],
  ["en adresse som er for lang", `/${"a".repeat(9000)}`, {}],
])("sikkerhetshodene står på %s", async (_hva, sti, init) => {
  const { headers } = await fetch(adresse + sti, { redirect: "manual", ...init });
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  const csp = headers.get("content-security-policy")!;
  for (const regel of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ])
    expect(csp.split("; ")).toContain(regel);
  expect(csp).not.toMatch(/unsafe|nonce|\*|https?:/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("camera=()");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test("sidene har verken skript eller stil i seg, for innholdsreglene har ingen unntak", async () => {
  for (const sti of ["/", "/tema", "/logg-inn", `/utkast/${scene.utkast}`]) {
    const html = await (await fetch(adresse + sti, { headers: { Cookie: paaHttps(scene.kaker.eier) } })).text();
    expect(html, sti).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle="|\son\w+="/);
  }
});

test("security.txt sier hvem som vil vite om et hull, på hvilke språk, og hvor lenge det gjelder", async () => {
  const svar = await fetch(`${adresse}/.well-known/security.txt`);
  expect(svar.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const linjer = (await svar.text()).trim().split("\n");
  const felt = (navn: string) =>
    linjer.filter((linje) => linje.startsWith(`${navn}: `)).map((linje) => linje.slice(navn.length + 2));
  expect(felt("Contact").length).toBeGreaterThan(0);
  for (const kontakt of felt("Contact")) expect(kontakt).toMatch(/^(mailto:\S+@\S+|tel:\+\d+|https:\/\/\S+)$/);
  const [utloeper] = felt("Expires");
  const dager = (Date.parse(utloeper!) - Date.parse("2026-11-22T11:00:00Z")) / 86_400_000;
  expect(dager).toBeGreaterThan(30);
  expect(dager).toBeLessThan(365);
  expect(felt("Preferred-Languages")[0]!.split(", ")).toContain("nn");
  expect(felt("Canonical")).toEqual([`${ORIGIN}/.well-known/security.txt`]);
});

test("Host og forwarded-hodene flytter ingen lenke og ingen omdirigering", async () => {
  for (const sti of [
    "/",
    "/tema/mer-aa-si-mellom-valgene/innspill/nytt",
    "/mine",
    "/.well-known/security.txt",
    "/visning",
  ]) {
    const { svar } = await sendRaatt(
      adresse,
      `GET ${sti} HTTP/1.1\r\nHost: ond.example\r\nX-Forwarded-Host: ond.example\r\nForwarded: host=ond.example\r\nX-Forwarded-Proto: http\r\nConnection: close\r\n\r\n`,
    );
    expect(svar, sti).toMatch(/^HTTP\/1\.1 (200|30\d)/);
    expect(svar, sti).not.toContain("ond.example");
  }
});

describe("det som ikke er en forespørsel vi kjenner", () => {
  test.each(["TRACE", "OPTIONS", "PROPFIND", "MKCOL", "PURGE", "SEARCH"])(
    "%s er ingen måte å bruke siden på",
    async (metode) => {
      const { svar } = await sendRaatt(
        adresse,
        `${metode} / HTTP/1.1\r\nHost: x\r\nX-Hemmelig: gjenklang\r\nConnection: close\r\n\r\n`,
      );
      expect(svar).toMatch(/^HTTP\/1\.1 405 /);
      expect(svar).toContain("Allow: GET, HEAD, POST");
      expect(svar).not.toContain("gjenklang");
    },
  );

  test.each([
    ["to skråstreker", "GET // HTTP/1.1"],
    ["tre skråstreker", "GET /// HTTP/1.1"],
    ["skråstreker og kolon", "GET //: HTTP/1.1"],
    ["en vert med feil port", "GET //a:99999999/ HTTP/1.1"],
    ["en hel adresse uten vert", "GET http:// HTTP/1.1"],
    ["en hel adresse til et annet sted", "GET http://ond.example/ HTTP/1.1"],
    ["stjerne", "GET * HTTP/1.1"],
    ["ingenting", "GET  HTTP/1.1"],
    ["et halvt tegn", "GET /%E0%A4%A HTTP/1.1"],
    ["en metode som ikke finnes", "TULL / HTTP/1.1"],
    ["noe helt annet", "\u0016\u0003\u0001"],
    ["CONNECT", "CONNECT ond.example:443 HTTP/1.1"],
    ["hode og kropp som er uenige", "POST /utkast HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked"],
    ["to lengder", "POST /utkast HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6"],
    ["en umulig Host", "GET / HTTP/1.1\r\nHost: [::"],
  ])("%s stopper ikke programmet", async (_hva, linje) => {
    const { svar } = await sendRaatt(
      adresse,
      `${linje}\r\n${linje.includes("Host:") ? "" : "Host: x\r\n"}Connection: close\r\n\r\n`,
    );
    expect(svar).not.toMatch(/^HTTP\/1\.1 5/);
    expect(svar).not.toMatch(/\bat \S+ \(|node_modules/);
    await lever();
  });

  test("en adresse som er for lang, får 414, og hoder som er for store, 431", async () => {
    const forLang = await sendRaatt(
      adresse,
      `GET /tema?sok=${"a".repeat(9000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(forLang.svar).toMatch(/^HTTP\/1\.1 414 [\s\S]*Adressen er for lang/);
    const forStore = await sendRaatt(adresse, `GET / HTTP/1.1\r\nHost: x\r\nCookie: a=${"b".repeat(20_000)}\r\n\r\n`);
    expect(forStore.svar).toMatch(/^HTTP\/1\.1 431 [\s\S]*informasjonskapslene er for store/);
  });

  test("en som legger på midt i et skjema, er ingen feil", async () => {
    await new Promise<void>((ferdig) => {
      const socket = connect(Number(new URL(adresse).port), "127.0.0.1", () => {
        socket.write(
          `POST /utkast HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na=b`,
        );
        setTimeout(() => socket.resetAndDestroy(), 200);
      });
      socket.on("close", () => ferdig());
    });
    await lever();
    expect(server.feil).toEqual([]);
  });
});

const UTE = [
  "//ond.example",
  "/\\ond.example",
  "https://ond.example",
  "/web/%2Fond.example",
  "/%2F%2Fond.example",
  "/%5Cond.example",
  "/\t/ond.example",
  "javascript:alert(1)",
];
const NAVN = ["til", "tilbake", "neste", "next", "redirect", "returnTo", "url"];

describe.each(ruter)("$sti", ({ sti }) => {
  test("sender ingen til et annet nettsted, hva enn som står i adressen eller skjemaet", async () => {
    const skjema = gyldige.get(sti);
    const kake = paaHttps(scene.kaker[skjema?.som ?? "eier"]);
    const felter = Object.entries(skjema?.felter ?? {}).filter(([navn]) => !NAVN.includes(navn)) as Array<
      [string, string]
    >;
    const vei = skjema?.sti ?? medVerdier(sti, objekter[sti]?.(scene)[0]?.verdier ?? {});
    for (const ute of UTE) {
      const tillegg = NAVN.map((navn) => `${navn}=${encodeURIComponent(ute)}`).join("&");
      const svarene = [await fetch(`${adresse}${vei}?${tillegg}`, { redirect: "manual", headers: { Cookie: kake } })];
      if (skjema && !skjema.json)
        svarene.push(
          await fetch(adresse + vei, {
            method: "POST",
            redirect: "manual",
            body: `${new URLSearchParams(felter).toString()}&${tillegg}`,
            headers: { Cookie: kake, Origin: ORIGIN, "Content-Type": "application/x-www-form-urlencoded" },
          }),
        );
      for (const svar of svarene) {
        expect(svar.status, `${vei} ${ute}`).toBeLessThan(500);
        const til = svar.headers.get("location");
        if (til) {
          expect(new URL(til, ORIGIN).origin, `${vei} ${ute}`).toBe(ORIGIN);
          // Nor to a path that a proxy might decode into another host.
          expect(new URL(til, ORIGIN).pathname, `${vei} ${ute}`).not.toMatch(/ond\.example/);
        }
        expect(await svar.text(), `${vei} ${ute}`).not.toMatch(
          /(?:href|action)="(?:https?:)?[/\\]{2}ond|(?:href|action|src)="javascript:/,
        );
      }
    }
  });
});
