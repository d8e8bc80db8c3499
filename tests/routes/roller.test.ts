import { describe, expect, test } from "vitest";
import { personer } from "../../db/sample/innspill";
import { finnIEksempelet } from "../setup/eksempelet";
import { klientSom, type Rolle } from "../setup/klient";
import { ansattsider, dataadresse, medVerdier } from "../setup/rutekart";
import { startServer } from "../setup/server";

// An attempt at every staff page as everybody, from a table made of the route list.

const roller: Rolle[] = ["gjest", "innbygger", "moderator", "saksbehandler", "fasilitator", "administrator"];
const harRolle = (noekkel: string, krav: string) =>
  personer.find((person) => person.noekkel === noekkel)?.roller.some((rolle) => rolle === krav) ?? false;
const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);
const klienter = Object.fromEntries(
  await Promise.all(roller.map(async (rolle) => [rolle, await klientSom(adresse, rolle)] as const)),
);

const sider = ansattsider.map(({ sti, doerer }) => {
  const krav = doerer[0]!.krav as Rolle;
  const ref = krav === "moderator" ? eksempel.mottatt : eksempel.publisert;
  return {
    krav,
    harAction: doerer.some(({ navn }) => navn === "action"),
    moenster: sti,
    sti: medVerdier(sti, { ...eksempel.verdier, ref, id: eksempel.varsel }),
  };
});

test("tabellen har alle ansattsidene", () => {
  expect(sider.length).toBeGreaterThan(20);
});

describe.each(sider)("$moenster", ({ sti, krav, harAction }) => {
  const forsoek = [
    ["siden", () => [sti, { method: "GET" }]],
    ["dataene", () => [dataadresse(sti), { method: "GET" }]],
    ["siden på nynorsk", () => [`/nn${sti}`, { method: "GET" }]],
    ["siden med skråstrek etter", () => [`${sti}/`, { method: "GET" }]],
    ["en innsending", () => [sti, post(adresse)]],
    ["en innsending av data", () => [dataadresse(sti), post(adresse)]],
    ["bare hodet", () => [sti, { method: "HEAD" }]],
  ] as const satisfies ReadonlyArray<
    readonly [string, () => [string, RequestInit & { headers?: Record<string, string> }]]
  >;

  for (const rolle of roller.filter((en) => !harRolle(en, krav)))
    test(`${rolle} får ikke ${sti}`, async () => {
      for (const [hva, be] of forsoek) {
        const svar = await klienter[rolle]!.be(...be());
        const ventet = rolle === "gjest" ? [401] : [403];
        // A page without an action has nobody to ask who is there: 405 says no more than that.
        if (!harAction && hva.startsWith("en innsending")) ventet.push(405);
        expect(ventet, `${hva} svarte ${svar.status}`).toContain(svar.status);
        expect(svar.html, hva).not.toMatch(/example\.(no|com)|\bat .*\.js:\d+/);
      }
    });

  test.each(roller.filter((en) => harRolle(en, krav)))("%s får den", async (rolle) => {
    for (const en of [sti, dataadresse(sti), `/nn${sti}`, `/en${sti}`]) {
      const svar = await klienter[rolle]!.hent(en);
      expect(svar.status, en).toBe(200);
    }
  });
});

function post(origin: string) {
  return {
    method: "POST",
    body: "begrunnelse=x",
    headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
  };
}
