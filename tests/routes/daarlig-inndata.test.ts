import { describe, expect, test } from "vitest";
import { type Noekkel, tFor } from "~/i18n/core";
import { finnIEksempelet } from "../setup/eksempelet";
import { Klient, klientSom, type Svar } from "../setup/klient";
import { avkod } from "../setup/side";
import { dataadresse } from "../setup/rutekart";
import { startServer } from "../setup/server";

// Whatever is sent: an answer that says what is wrong in the reader's language, with the words still in the form, and never a 500.

const { adresse } = await startServer();
const eksempel = await finnIEksempelet(adresse);
const spraakene = ["nb", "nn", "en"] as const;
type Spraak = (typeof spraakene)[number];
const prefiks = (spraak: Spraak) => (spraak === "nb" ? "" : `/${spraak}`);
const EN_TEKST = "Hold møtene i grendehusene, og «spør» oss\nfør alt er bestemt. 👋🏽";
const UTLOEPT = "utloept0utloept0utloept0utloept0utloept0";

/** A guest at the writing page of a new draft. */
async function nyttUtkast(spraak: Spraak, klient = new Klient(adresse)) {
  const skriv = await klient.foelg(await klient.hent(`${prefiks(spraak)}/tema/${eksempel.slug}/innspill/nytt`));
  const id = /\/utkast\/([0-9a-f-]{36})/.exec(skriv.url)![1]!;
  return { klient, skriv, id };
}

/** Exactly these bytes, which no form encoder would make. */
const raa = (klient: Klient, sti: string, kropp: string) =>
  klient.be(sti, {
    method: "POST",
    body: kropp,
    headers: { Origin: adresse, "Content-Type": "application/x-www-form-urlencoded" },
  });

function krevAvslag(svar: Svar, spraak: Spraak, kode: string) {
  expect(svar.status).toBeGreaterThanOrEqual(400);
  expect(svar.status).toBeLessThan(500);
  expect(svar.html).toContain(`<html lang="${spraak}"`);
  const foerst = tFor(spraak)(kode as Noekkel)
    .split("{{")[0]!
    .trim();
  expect(foerst.length).toBeGreaterThan(5);
  expect(svar.tekst).toContain(foerst);
  expect(svar.html).not.toMatch(/\bat \S+ \(|node_modules|\.tsx?:\d+/);
}

describe.each(spraakene)("på %s", (spraak) => {
  test.each([
    ["ingenting", "", "innspill.feil.tom"],
    ["bare mellomrom", " \n\t ", "innspill.feil.tom"],
    ["hundre tusen tegn", "å".repeat(100_000), "innspill.feil.forLang"],
  ])("%s kan ikke sendes, og står i feltet", async (_hva, tekst, kode) => {
    const { klient, skriv } = await nyttUtkast(spraak);
    const svar = await klient.fyllUt(skriv, { tekst, intent: "seOver" });
    krevAvslag(svar, spraak, kode);
    expect(svar.felt("tekst")).toBe(tekst);
  });

  test("mer enn et utkast rommer, blir ikke lagret, men står i feltet", async () => {
    const { klient, skriv } = await nyttUtkast(spraak);
    const tekst = "e".repeat(200_001);
    const svar = await klient.fyllUt(skriv, { tekst, intent: "seOver" });
    krevAvslag(svar, spraak, "utkast.feil.altforLangt");
    expect(svar.felt("tekst")).toBe(tekst);
  });

  test.each([
    ["NUL", "f%00r", "for"],
    ["byter som ikke er UTF-8", "f%FFr", "for"],
    ["et halvt tegn", "f%F0%9F%98r", "for"],
    ["styretegn", "f%1B%07r", "for"],
  ])("%s blir det sagt fra om, og resten av teksten står i feltet", async (_hva, kodet) => {
    const { klient, skriv } = await nyttUtkast(spraak);
    const svar = await raa(
      klient,
      new URL(skriv.url).pathname + new URL(skriv.url).search,
      `tekst=H%C3%A5per+dere+h%C3%B8rer+${kodet}+oss&revisjon=0&tema=${eksempel.slug}&intent=seOver`,
    );
    krevAvslag(svar, spraak, "innspill.feil.ulesbareTegn");
    expect(svar.felt("tekst")).toMatch(/^Håper dere hører f.{0,3}r oss$/u);
  });

  test.each([
    ["HTML og skript", `<script>alert(1)</script>"><img src=x onerror=alert(1)>&lt;b&gt; ' \${7*7} {{t}}`],
    ["slutten på feltet", "</textarea><script>alert(1)</script>"],
    ["emoji og andre skrifter", "👩‍👩‍👧‍👦🏳️‍🌈 čájet Åarjel 漢字 عربي \u202Eegg\u202C"],
    ["SQL", "'; drop table innspill; --"],
  ])("%s er en tekst som andre: den lagres, sendes og vises som den ble skrevet", async (_hva, tekst) => {
    const { klient, skriv, id } = await nyttUtkast(spraak);
    const lagret = await klient.fyllUt(skriv, { tekst, intent: "seOver" });
    expect(lagret.status).toBe(303);
    expect((await klient.hent(`${prefiks(spraak)}/utkast/${id}`)).felt("tekst")).toBe(tekst);
    const mine = await klient.foelg(lagret);
    const kvittering = await klient.foelg(await klient.fyllUt(mine, {}));
    expect(kvittering.status).toBe(200);
    const ref = /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0];
    const siden = await klient.hent(`${prefiks(spraak)}/innspill/${ref}`);
    for (const side of [mine, kvittering, siden]) {
      expect(avkod(side.html)).toContain(tekst);
      expect(side.html).not.toMatch(/<script>alert|<img src=x/);
    }
    const vist = await eksempel.moderator.hent(`${prefiks(spraak)}/moderering?ref=${ref}`);
    expect(vist.html).not.toMatch(/<script>alert|<img src=x/);
  });

  test("en annens utkast tar ikke imot noe, viser ingenting, og det som ble skrevet, står i feltet", async () => {
    const en = await nyttUtkast(spraak);
    await en.klient.fyllUt(en.skriv, { tekst: "Bare mitt, kanarifugl-7210.", intent: "lagre" });
    const annen = new Klient(adresse);
    const sti = `${prefiks(spraak)}/utkast/${en.id}?tema=${eksempel.slug}`;
    const svar = await annen
      .foelg(await annen.hent(`${prefiks(spraak)}/tema/${eksempel.slug}/innspill/nytt`))
      .then(() => annen.send(sti, { tekst: EN_TEKST, revisjon: "0", tema: eksempel.slug, intent: "seOver" }));
    krevAvslag(svar, spraak, "utkast.feil.ikkeDitt");
    expect(svar.felt("tekst")).toBe(EN_TEKST);
    expect(svar.html).not.toContain("kanarifugl-7210");
    for (const adr of [
      `${prefiks(spraak)}/utkast/${en.id}`,
      dataadresse(`${prefiks(spraak)}/utkast/${en.id}?tema=${eksempel.slug}`),
      `${prefiks(spraak)}/utkast/${en.id}/sletting`,
    ]) {
      const fra = await annen.hent(adr);
      expect(fra.html).not.toContain("kanarifugl-7210");
    }
    const sendt = await annen.send(`${prefiks(spraak)}/utkast`, {
      innsending: crypto.randomUUID(),
      utkast: en.id,
      avsender: "privatperson",
      svarkanal: "her",
    });
    krevAvslag(sendt, spraak, "innspill.feil.utkastBorte");
    expect((await en.klient.hent(`${prefiks(spraak)}/utkast/${en.id}`)).felt("tekst")).toBe(
      "Bare mitt, kanarifugl-7210.",
    );
  });

  test("er økta utløpt når man lagrer, står teksten i feltet", async () => {
    const klient = await klientSom(adresse, "innbygger");
    const { skriv } = await nyttUtkast(spraak, klient);
    klient.kaker.set("traad_oekt", UTLOEPT);
    const svar = await klient.fyllUt(skriv, { tekst: EN_TEKST, intent: "seOver" });
    krevAvslag(svar, spraak, "utkast.feil.loggetUt");
    expect(svar.status).toBe(401);
    expect(svar.felt("tekst")).toBe(EN_TEKST);
  });

  test.each([
    ["utløpt", (klient: Klient) => void klient.kaker.set("traad_oekt", UTLOEPT), "innspill.feil.loggetUt"],
    ["borte", (klient: Klient) => void klient.kaker.delete("traad_oekt"), "innspill.feil.utkastBorte"],
  ])("er økta %s når man sender, er ingenting sendt, og teksten står på siden", async (_hva, mist, kode) => {
    const klient = await klientSom(adresse, "innbygger");
    const { skriv, id } = await nyttUtkast(spraak, klient);
    await klient.fyllUt(skriv, { tekst: EN_TEKST, intent: "seOver" });
    const mine = await klient.hent(`${prefiks(spraak)}/utkast`);
    const kake = klient.kaker.get("traad_oekt")!;
    mist(klient);
    const svar = await klient.fyllUt(mine, { utkast: id, navn: "Kari Prøve", avsender: "privatperson" });
    krevAvslag(svar, spraak, kode);
    expect(avkod(svar.html)).toContain(EN_TEKST);
    expect(svar.felt("navn")).toBe("Kari Prøve");
    klient.kaker.set("traad_oekt", kake);
    expect((await klient.hent(`${prefiks(spraak)}/utkast/${id}`)).felt("tekst")).toBe(EN_TEKST);
  });

  test("en sending med feil i skjemaet kommer tilbake som den var", async () => {
    const { klient, skriv } = await nyttUtkast(spraak);
    const mine = await klient.foelg(await klient.fyllUt(skriv, { tekst: EN_TEKST, intent: "seOver" }));
    const svar = await klient.fyllUt(mine, {
      avsender: "lag_organisasjon",
      navn: "<b>Kari</b>",
      visNavn: "ja",
      svarkanal: "epost",
      kontakt: "ikke en adresse",
    });
    krevAvslag(svar, spraak, "innspill.feil.kontakt.epost");
    expect(svar.status).toBe(422);
    expect([
      svar.felt("avsender"),
      svar.felt("navn"),
      svar.felt("visNavn"),
      svar.felt("svarkanal"),
      svar.felt("kontakt"),
    ]).toEqual(["lag_organisasjon", "<b>Kari</b>", "ja", "epost", "ikke en adresse"]);
    expect(avkod(svar.html)).toContain(EN_TEKST);
  });

  test("en hentekode som ikke finnes, blir det sagt fra om", async () => {
    const klient = new Klient(adresse);
    const svar = await klient.fyllUt(await klient.hent(`${prefiks(spraak)}/mine/kode`), { kode: "ABCD-EFGH-JKLM" });
    krevAvslag(svar, spraak, "kode.feil.ukjent");
    expect(svar.felt("kode")).toBe("ABCD-EFGH-JKLM");
  });
});

test.each([
  ["NUL", "/utkast/%00"],
  ["byter som ikke er UTF-8", "/utkast/%FF"],
  ["utkast som ikke er en id", "/utkast/------------------------------------"],
  ["kvittering som ikke er en id", "/kvittering/------------------------------------"],
  ["innspill med NUL", "/innspill/R-2026-0001%00"],
  ["tema med NUL", "/tema/a%00b"],
  ["punkt med NUL", "/strategi/punkt/%00"],
  ["sak med NUL", "/saker/%00"],
  ["halvt tegn i stien", "/tema/%E0%A4%A"],
  ["søk med NUL", "/tema?sok=%00&soek=%00&q=%00"],
  ["side langt borte", `/tema/${"mer-aa-si-mellom-valgene"}?etter=R-9999-9999`],
  ["side som ikke er en referanse", `/tema/${"mer-aa-si-mellom-valgene"}?etter=%00'`],
  ["stand som ikke finnes", "/gjort?stand=%00"],
  ["veldig lang sti", `/tema/${"a".repeat(6000)}`],
])("en rar adresse (%s) er aldri programmets feil: %s", async (_hva, sti) => {
  const gjest = new Klient(adresse);
  for (const en of [sti, dataadresse(sti), `/nn${sti}`]) {
    const svar = await gjest.hent(en);
    expect(svar.status, en).toBeLessThan(500);
    expect(svar.html).not.toMatch(/\bat \S+ \(|node_modules/);
  }
});

test.each([
  ["moderator", "/moderering?ref=%00"],
  ["moderator", "/moderering?etter=%00"],
  ["moderator", "/innspill/%00/publisering"],
  ["saksbehandler", "/saksbehandling?etter=%00"],
  ["saksbehandler", "/saksbehandling/innspill/%00"],
  ["saksbehandler", "/saksbehandling/saker/%00"],
  ["saksbehandler", "/saksbehandling/varsler/------------------------------------/utfoert"],
  ["saksbehandler", "/innspill/R-2026-0001/kobling/------------------------------------/tilbakekalling"],
])("heller ikke for %s: %s", async (rolle, sti) => {
  const klient = await klientSom(adresse, rolle);
  for (const svar of [
    await klient.hent(sti),
    await klient.send(sti, { begrunnelse: "x", skjul: "\u0000", grunn: "\u0000" }),
  ])
    expect(svar.status, sti).toBeLessThan(500);
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"tekst":1}',
  '{"tekst":"a","revisjon":-1,"tema":"a"}',
  '{"tekst":"a\\u0000b","revisjon":0,"tema":"finnes-ikke"}',
  `{"tekst":"a","revisjon":0,"tema":"\\u0000"}`,
  `{"tekst":"\\ud800","revisjon":0,"tema":"${eksempel.slug}"}`,
])("autolagringen tåler %j", async (kropp) => {
  const { klient, id } = await nyttUtkast("nb");
  const svar = await klient.be(`/api/utkast/${id}`, {
    method: "PUT",
    body: kropp,
    headers: { Origin: adresse, "Content-Type": "application/json" },
  });
  expect(svar.status).toBeLessThan(500);
});

test("et skjema som ikke er et skjema, er ikke programmets feil", async () => {
  const gjest = new Klient(adresse);
  for (const [type, kropp] of [
    ["multipart/form-data", "x"],
    ["multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data\r\n\r\n"],
    ["application/json", "{"],
    ["text/plain", "tekst=1"],
  ] as const) {
    const svar = await gjest.be("/mine/kode", {
      method: "POST",
      body: kropp,
      headers: { Origin: adresse, "Content-Type": type },
    });
    expect(svar.status, type).toBeLessThan(500);
  }
});

test("et skjema sendt dit skriptet lagrer, får svar som et skript leser", async () => {
  const { klient, id } = await nyttUtkast("nb");
  const svar = await raa(klient, `/api/utkast/${id}`, "tekst=a");
  expect(svar.status).toBe(422);
  expect(JSON.parse(svar.html)).toMatchObject({ refusal: { kode: "feil.ugyldig" } });
});
