import { describe, expect, test } from "vitest";
import { finnIEksempelet } from "../setup/eksempelet";
import { klientSom } from "../setup/klient";
import { dataadresse, medVerdier, ruter } from "../setup/rutekart";
import { startServer } from "../setup/server";

// Every mutation from elsewhere, signed in as somebody who may: the browser brings the cookies, the Origin tells on the other site.

const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);
const port = new URL(adresse).port;

const fremmede: Array<[string, Record<string, string>]> = [
  ["et annet nettsted", { Origin: "https://ond.example" }],
  ["null", { Origin: "null" }],
  ["ingen", {}],
  ["et navn som begynner likt", { Origin: `http://localhost.ond.example:${port}` }],
  ["en annen port", { Origin: "http://localhost:1" }],
  ["Referer fra et annet nettsted", { Referer: "https://ond.example/tema" }],
  ["vår egen, men nettleseren sier cross-site", { Origin: adresse, "Sec-Fetch-Site": "cross-site" }],
];

describe.each(ruter)("$sti", ({ sti, doerer }) => {
  const krav = doerer.find(({ navn }) => navn === "action")?.krav ?? "gjest";
  const ref = krav === "moderator" ? eksempel.mottatt : eksempel.publisert;
  const vei = medVerdier(sti, {
    ...eksempel.verdier,
    ref,
    id: sti.includes("varsler") ? eksempel.varsel : "0190a000-0000-7000-8000-000000000000",
  });

  test.each(fremmede)("tar ikke imot skjema fra %s", async (_hva, headers) => {
    const klient = await klientSom(adresse, krav);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      for (const adr of [vei, dataadresse(vei)]) {
        const svar = await klient.be(adr, {
          method,
          body: "a=b",
          headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
        });
        expect(svar.status, `${method} ${adr}`).toBe(403);
        expect(svar.html).toContain("Skjemaet kom fra et annet nettsted");
      }
  });
});
