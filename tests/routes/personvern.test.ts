import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aapneDatabase } from "#db/client.server";
import { tFor } from "~/i18n/core";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom } from "../setup/klient";
import { avkod } from "../setup/side";
import { startServer } from "../setup/server";
import { NAA } from "../setup/tid";

const server = await startServer();
const { adresse } = server;
const eksempel = await finnIEksempelet(adresse);
/** Synthetic: the month is 11 + 80. */
const NUMMER = "019190 10130";

/** The names of all cookies that the source sets, less what stands in front. */
const finnKapsler = () => {
  const kode = readdirSync("app", { recursive: true })
    .map((navn) => `app/${String(navn)}`)
    .filter((fil) => /\.tsx?$/.test(fil))
    .map((fil) => readFileSync(fil, "utf8"))
    .join("\n");
  const satt = /(?:settKake\(|kakenavn\(|const (?:KAKE|BILLETT) = )"(\w+)"|"(?:__Host-)?traad_(\w+)"/g;
  return [...new Set([...kode.matchAll(satt)].map(([, navn, helt]) => navn ?? helt!))].toSorted();
};

describe.each(["nb", "nn", "en"] as const)("på %s", (spraak) => {
  const t = tFor(spraak);
  const prefiks = spraak === "nb" ? "" : `/${spraak}`;

  test("lister personvernsiden de informasjonskapslene som programmet setter, og ingen andre", async () => {
    const { html } = await new Klient(adresse).hent(`${prefiks}/personvern`);
    const nevnt = [...html.matchAll(/\btraad_(\w+)/g)].map(([, navn]) => navn!);
    expect(nevnt.toSorted()).toEqual(finnKapsler());
  });

  test("sier personvernsiden hva som lagres utenom teksten, hvem som får det, og hva enheten beholder", async () => {
    const { tekst } = await new Klient(adresse).hent(`${prefiks}/personvern`);
    for (const ord of [
      /stemm|voice/i,
      /bilde|bilete|picture/i,
      /postadres|postal/i,
      /SMS|text message/,
      /IndexedDB/,
      /barnevern|child welfare/,
    ])
      expect(tekst).toMatch(ord);
    expect(tekst).not.toMatch(/ikk?j?e adress[ea]n? di|not keep your address|andre selskap|other company/i);
  });

  test("får den som skriver, vite hva som ser ut som personopplysninger, og kan endre det eller sende likevel", async () => {
    const gjest = new Klient(adresse);
    const skriv = await gjest.foelg(await gjest.hent(`${prefiks}/tema/${eksempel.slug}/innspill/nytt`));
    const skrivesti = new URL(skriv.url).pathname;
    const uten = await gjest.foelg(await gjest.fyllUt(skriv, { tekst: "Flere benker, takk.", intent: "seOver" }));
    expect(uten.tekst).not.toContain(t("mineUtkast.funn.hvaSkjer"));

    const igjen = await gjest.hent(skrivesti);
    const side = await gjest.foelg(await gjest.fyllUt(igjen, { tekst: `Jeg er ${NUMMER}.`, intent: "seOver" }));
    expect(side.tekst).toContain(t("mineUtkast.funn.fodselsnummer"));
    expect(side.tekst).toContain(t("mineUtkast.funn.hvaSkjer"));
    expect(side.html).toContain(`<mark>${NUMMER}</mark>`);
    expect(side.lenker).toContain(skrivesti);
    expect((await gjest.hent(skrivesti)).tekst).toContain(t("mineUtkast.funn.fodselsnummer"));

    const flere = await gjest.fyllUt(await gjest.hent(skrivesti), {
      tekst: `Jeg er ${NUMMER}. Konto 8601 11 17947, kari@eksempel.no, 900 12 345.`,
      intent: "seOver",
    });
    const siste = await gjest.foelg(flere);
    expect(siste.tekst).toContain(t("mineUtkast.funn.flere", { count: 4 }));
    for (const slag of ["fodselsnummer", "kontonummer", "epost", "telefon"] as const)
      expect(siste.tekst).toContain(t(`ansattInnspill.funn.${slag}`));
    expect((await gjest.fyllUt(siste, {})).status).toBe(303);
  });

  test("står det før sending at dokumentet er åpent for innsyn også når det ikke vises", async () => {
    const gjest = new Klient(adresse);
    const skriv = await gjest.foelg(await gjest.hent(`${prefiks}/tema/${eksempel.slug}/innspill/nytt`));
    const side = await gjest.foelg(await gjest.fyllUt(skriv, { tekst: "Benker.", intent: "seOver" }));
    for (const del of ["vises", "navn", "innsyn", "vurderes"] as const)
      expect(side.tekst).toContain(t(`mineUtkast.${del}`));
  });

  test("blir en vurdering med et fødselsnummer nektet, og teksten står i feltet", async () => {
    const tekst = `Vi har snakket med ${NUMMER} om dette.`;
    const svar = await eksempel.saksbehandler.send(`${prefiks}/innspill/${eksempel.publisert}/vurdering`, {
      nr: "1",
      oppsummering: "Vil ha benker",
      tekst,
      betydning: "delvis",
    });
    expect(svar.status).toBe(422);
    expect(svar.tekst).toContain(t("feil.fodselsnummer"));
    expect(svar.felt("tekst")).toBe(tekst);
    const siden = await new Klient(adresse).hent(`${prefiks}/innspill/${eksempel.publisert}`);
    expect(avkod(siden.html)).not.toContain(NUMMER);
  });
});

test("moderatoren kan skjule navnet som avsenderen ville vise", async () => {
  const gjest = new Klient(adresse);
  const skriv = await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`));
  const mine = await gjest.foelg(await gjest.fyllUt(skriv, { tekst: "Jeg vil ha flere benker.", intent: "seOver" }));
  const sendt = await gjest.fyllUt(mine, { navn: "Åse Kanarinavn", visNavn: "ja" });
  const ref = /R-\d{4}-\d{4}/.exec((await gjest.foelg(sendt)).tekst)![0];
  const koe = await eksempel.moderator.hent(`/moderering?ref=${ref}`);
  expect(koe.tekst).toContain("Vis ikke navnet Åse Kanarinavn");
  expect((await eksempel.moderator.hent(`/innspill/${ref}/publisering`)).tekst).toContain("Vis ikke navnet");
  expect((await eksempel.moderator.send(`/innspill/${ref}/publisering`, { skjulNavn: "ja" })).status).toBe(303);
  const vist = await new Klient(adresse).hent(`/innspill/${ref}`);
  expect(vist.tekst).toContain("Jeg vil ha flere benker.");
  expect(vist.html).not.toContain("Kanarinavn");
});

// Last in the file: the program is stopped, and its log is read.
test("det ansatte leser, står i loggen med hvem; det andre leser, og det som bare er spurt etter, gjør det ikke", async () => {
  const ref = "R-2026-0003";
  const [gjest, innbygger] = [await klientSom(adresse, "gjest"), await klientSom(adresse, "innbygger")];
  for (const klient of [gjest, innbygger])
    for (const sti of [
      "/",
      "/mine",
      "/gjort",
      "/personvern",
      `/tema/${eksempel.slug}`,
      `/innspill/${eksempel.publisert}`,
    ])
      expect((await klient.hent(sti)).status).toBe(200);

  // Nobody has read this one yet, and neither of these shows it.
  const arbeidsside = `/saksbehandling/innspill/${ref}`;
  expect((await eksempel.saksbehandler.be(arbeidsside, { method: "HEAD" })).status).toBe(200);
  for (const hode of [{ "Sec-Purpose": "prefetch;prerender" }, { Purpose: "prefetch" }]) {
    const svar = await eksempel.saksbehandler.hent(arbeidsside, { headers: hode });
    expect(svar.status).toBe(503);
    expect(svar.tekst).not.toContain(ref);
  }
  await server.stopp();
  expect(await lesinger(ref)).toEqual([]);

  const alle = await lesinger(null);
  expect(alle.length).toBeGreaterThan(3);
  expect([...new Set(alle.map(({ rolle }) => rolle))].toSorted()).toEqual([
    "administrator",
    "moderator",
    "saksbehandler",
  ]);
  expect([...new Set(alle.map(({ slag }) => slag))].toSorted()).toEqual([
    "innspill.kontakt_lest",
    "innspill.lest",
    "innspill.utdrag_lest",
    "person.lest",
  ]);
  // The clock stands still: whatever was read twice stands once.
  const noekler = alle.map(({ slag, objekt, hvem }) => `${slag} ${objekt} ${hvem}`);
  expect(new Set(noekler).size).toBe(noekler.length);
});

/** What the log says was read, of one innspill or of all. */
async function lesinger(ref: string | null) {
  const { db, lukk } = await aapneDatabase({ databaseUrl: server.databaseUrl, data: server.data, klokke: NAA });
  const rader = await db.execute(sql`
    select h.slag, h.objekt_id::text as objekt, h.aktoer_id::text as hvem,
      (select min(r.rolle) from rolle r where r.person_id = h.aktoer_id) as rolle
    from hendelse h left join innspill i on i.id = h.objekt_id
    where h.slag like '%lest' and (${ref}::text is null or i.ref = ${ref})`);
  await lukk();
  type Rad = { slag: string; objekt: string; hvem: string; rolle: string | null };
  // The two drivers answer in shapes of their own.
  return ((rader as { rows?: unknown }).rows ?? rader) as Rad[];
}
