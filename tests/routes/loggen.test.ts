import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { personer } from "../../db/sample/innspill";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom } from "../setup/klient";
import { avkod } from "../setup/side";
import { dataadresse } from "../setup/rutekart";
import { startServer } from "../setup/server";

// The log and the retention times, as the administrator meets them.

const server = await startServer();
const { adresse } = server;
const eksempel = await finnIEksempelet(adresse);
const adm = await klientSom(adresse, "administrator");
const LOGG = "/administrasjon/logg";
const soek = (felter: Record<string, string>) => adm.hent(`${LOGG}?${new URLSearchParams(felter)}`);
/** The page has a form for signing out too. */
const medDager = (skjema: { felter: object }) => "dager" in skjema.felter;
const nesteSide = ({ html }: { html: string }) =>
  avkod(/<a href="([^"]*)" rel="next"/.exec(html)?.[1] ?? "") || undefined;
const ider = (html: string) => [...html.matchAll(/Hendelsens id<\/dt><dd>([\da-f-]{36})<\/dd>/g)].map(([, id]) => id!);

describe("loggen", () => {
  test("viser det nyeste først, femti om gangen, og hver hendelse én gang", async () => {
    const sett: string[] = [];
    let side = await adm.hent(LOGG);
    for (let nr = 0; ; nr++) {
      const her = ider(side.html);
      expect(her.length).toBeLessThanOrEqual(50);
      sett.push(...her);
      const neste = nesteSide(side);
      if (!neste || nr > 20) break;
      expect(her).toHaveLength(50);
      side = await adm.hent(neste);
    }
    expect(new Set(sett).size).toBe(sett.length);
    expect(sett.length).toBeGreaterThan(100);
    expect(sett).toEqual(sett.toSorted().toReversed());
  });

  test("blir forseglet av seg selv, og dagens hode står på fil", async () => {
    await expect
      .poll(async () => (await adm.hent(LOGG)).tekst, { timeout: 10_000 })
      .toMatch(/Nr\. \d+, 22\. november 2026/);
    await expect.poll(() => readdirSync(join(server.data, "hoder")), { timeout: 5_000 }).toEqual(["2026-11-22.txt"]);
    expect((await adm.hent(LOGG)).tekst).toMatch(/Segl \d+/);
  });

  test("skriver at noen leser den, én gang i timen for hver", async () => {
    const antall = async () => (await soek({ hva: "logg" })).tekst.split("Loggen lest").length - 1;
    const foer = await antall();
    expect(foer).toBe(1);
    for (let i = 0; i < 3; i++) await adm.hent(LOGG);
    expect(await antall()).toBe(foer);
  });

  test("gis ikke ut til den som henter siden på forhånd", async () => {
    for (const hode of ["sec-purpose", "purpose"])
      expect((await adm.hent(LOGG, { headers: { [hode]: "prefetch" } })).status).toBe(503);
  });

  test("finnes igjen på hva, referanse, saksnummer, person og dato", async () => {
    const saker = await soek({ hva: "sak" });
    expect(saker.tekst).toContain("Vedtak registrert");
    expect(saker.tekst).not.toContain("Innspill mottatt");
    const ett = await soek({ hvem: ` ${eksempel.publisert.toLowerCase()} ` });
    expect(ett.tekst).toContain("Innspill publisert");
    expect(ider(ett.html).length).toBeLessThan(20);
    for (const nr of ["41/26", "41-26"]) expect((await soek({ hvem: nr })).tekst).toContain("Sak opprettet");
    const moderator = personer.find(({ noekkel }) => noekkel === "moderator")!;
    expect(ett.tekst).toContain(moderator.navn);
    const person = ett.lenker.find((lenke) => /hvem=[\da-f-]{36}/.test(lenke))!;
    expect(ider((await adm.hent(person)).html).length).toBeGreaterThan(0);
    const dagen = await soek({ fra: "2026-11-22", til: "2026-11-22" });
    expect(dagen.tekst).toContain("Loggen lest");
    expect((await soek({ til: "2001-01-01" })).tekst).toContain("Ingen hendelser passer");
    expect((await soek({ fra: "2101-01-01" })).tekst).toContain("Ingen hendelser passer");
  });

  test("navngir ansatte, men aldri innbyggere", async () => {
    const navn = personer.filter(({ roller }) => roller.every((rolle) => rolle === "innbygger")).map((en) => en.navn);
    expect(navn.length).toBeGreaterThan(3);
    let sti: string | undefined = LOGG;
    for (let nr = 0; sti && nr < 20; nr++) {
      for (const svar of [await adm.hent(sti), await adm.hent(dataadresse(sti))])
        for (const en of navn) expect(avkod(svar.html)).not.toContain(en);
      sti = nesteSide(await adm.hent(sti));
    }
    // What anybody may do as a resident is told without name or id, also when staff did it.
    const loggen = (await soek({ hva: "innspill" })).tekst;
    expect(loggen).toMatch(/ (innbygger|gjest) /);
    expect(loggen).not.toMatch(/(innbygger|gjest) [\da-f]{8}/);
  });

  test.each([
    `"><script>alert(1)</script>`,
    `' or 1=1 --`,
    `%`,
    `_`,
    `R-2026-____`,
    `R-2026-%`,
    `\\`,
    "\u202e",
    "{{t}}",
    "__proto__",
    "00000000-0000-0000-0000-000000000000",
    "x".repeat(5_000),
  ])("tar %j som ord, og finner ingenting", async (ord) => {
    for (const felt of ["hva", "hvem", "fra", "til", "foer"]) {
      const svar = await soek({ [felt]: ord });
      expect(svar.status, felt).toBe(200);
      expect(svar.html).not.toMatch(/<script>alert|1=1 --<\/|onerror=/);
      if (felt === "hvem" && ord.length < 100 && !/^0{8}/.test(ord)) {
        expect(svar.felt("hvem")).toBe(ord);
        expect(svar.tekst).toContain("Ingenting i Tråd har denne referansen");
      }
      if (felt === "fra" || felt === "til") expect(svar.tekst).toContain("Skriv datoen som");
    }
  });

  test("tåler felt som gjentas, og adresser ingen har laget", async () => {
    for (const rest of ["hva=sak&hva=tema", "__proto__=x&constructor=y", "hva[]=sak", "foer=%F0%9F", "per_page=100000"])
      expect((await adm.hent(`${LOGG}?${rest}`)).status).toBeLessThan(500);
  });
});

describe("lagringstid", () => {
  const STI = "/administrasjon/lagringstid";

  test("settes i to steg: først det som blir slettet, så endringen", async () => {
    const side = await adm.hent(`${STI}/utkast`);
    expect(side.felt("dager")).toBe("365");
    const proevd = await adm.fyllUt(side, { dager: "30" }, medDager);
    expect(proevd.status).toBe(200);
    expect(proevd.tekst).toMatch(/Slettes i natt med 30 dager: \d+/);
    expect((await adm.hent(`${STI}/utkast`)).felt("dager")).toBe("365");
    const annet = await adm.fyllUt(proevd, { dager: "31" }, medDager);
    expect(annet.tekst).toContain("Slettes i natt med 31 dager");
    const satt = await adm.fyllUt(annet, {}, medDager);
    expect(satt.status).toBe(303);
    expect((await adm.foelg(satt)).tekst).toContain("31 dager");
    expect((await soek({ hva: "lagring" })).tekst).toMatch(/Lagringstid endret[\s\S]*Prøvd hva som ville blitt ryddet/);
  });

  test("står på siden med egne utkast", async () => {
    const gjest = new Klient(adresse);
    const skriv = await gjest.foelg(await gjest.hent(`/tema/${eksempel.slug}/innspill/nytt`));
    const mine = await gjest.foelg(await gjest.fyllUt(skriv, { tekst: "Et utkast.", intent: "seOver" }));
    expect(mine.tekst).toContain("Et utkast du ikke har endret på 31 dager, blir slettet.");
  });

  test.each(["", "0", "-1", "3651", "1.5", "mange", "1e3 "])(
    "%j dager blir ikke tatt imot, og står i feltet",
    async (dager) => {
      const side = await adm.hent(`${STI}/epost`);
      const svar = await adm.fyllUt(side, { dager, proevd: dager }, medDager);
      if (dager.trim() === "1e3") return void expect(svar.status).toBe(303);
      expect(svar.status).toBe(422);
      expect(svar.felt("dager")).toBe(dager);
      expect(svar.tekst).toContain("Skriv et helt antall dager");
    },
  );

  test("finnes bare for det huset kjenner", async () => {
    for (const slag of ["hendelse", "person", "__proto__", "utkast'--"])
      expect((await adm.hent(`${STI}/${encodeURIComponent(slag)}`)).status).toBe(404);
  });
});
