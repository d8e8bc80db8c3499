import type { BrowserContext, Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { type Noekkel, tFor } from "~/i18n/core";
import { iUtboksen } from "../setup/enheten";
import { klientSom } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// Without coverage: what is opened can be read, what is written lies on the device, and all of it comes to the municipality afterwards.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);
const t = tFor("nb");
const TEMAER = ["mer-aa-si-mellom-valgene", "serviceerklaeringer", "noe-annet"];
const foran = (noekkel: Noekkel) => t(noekkel).split("{{")[0]!.trim();
const status = (side: Page, noekkel: Noekkel) => side.locator("#status", { hasText: foran(noekkel) }).waitFor();
const frakoblet = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

/** The worker is in place, and has what it needs. */
async function medArbeider(side: Page) {
  await side.goto("/");
  await side.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await beholdt(side, "/utkast/ny");
}

const beholdt = async (side: Page, sti: string) =>
  await expect.poll(() => side.evaluate((en) => caches.match(en, { ignoreVary: true }).then(Boolean), sti)).toBe(true);

/** All that the device keeps of pages, as text. */
const iLageret = (side: Page) =>
  side.evaluate(async () => {
    const sider: Array<{ sti: string; tekst: string }> = [];
    for (const navn of await caches.keys())
      for (const foresporsel of await (await caches.open(navn)).keys()) {
        const svar = await caches.match(foresporsel, { ignoreVary: true });
        sider.push({ sti: new URL(foresporsel.url).pathname, tekst: (await svar?.text()) ?? "" });
      }
    return sider;
  });

async function utenDekning(kontekst: BrowserContext, gjoer: () => Promise<void>) {
  await kontekst.setOffline(true);
  await gjoer();
  await kontekst.setOffline(false);
  await vi.waitFor(() => nettleser.glem(frakoblet), 10_000);
}

test("tre tekster skrevet uten dekning i tre temaer kommer til kommunen, ses over og sendes samlet", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await medArbeider(side);
  for (const tema of TEMAER) {
    await side.goto(`/tema/${tema}`);
    await beholdt(side, `/tema/${tema}`);
  }
  await utenDekning(kontekst, async () => {
    for (const [nr, tema] of TEMAER.entries()) {
      await side.goto(`/tema/${tema}`);
      await side.getByText(t("nett.kopi")).waitFor();
      await side.locator(`a[href="/tema/${tema}/innspill/nytt"]`).first().click();
      await side.locator("#tekst").fill(`Uten dekning, tekst ${nr + 1}.`);
      await expect.poll(() => side.locator("#tema").inputValue()).toBe(tema);
      await status(side, "skriv.paaTelefonen");
      await expect.poll(() => iUtboksen(side)).toHaveLength(nr + 1);
    }
    await side.goto("/gjort");
    await side.getByRole("heading", { name: t("nett.utenDekning.tittel") }).waitFor();
    await side.locator("#beholdte-sider a").nth(2).waitFor();
    await side.locator("#beholdte-utkast a").nth(2).waitFor();
    await axe(side);
  });
  await expect.poll(() => iUtboksen(side).catch(() => null), { timeout: 30_000 }).toEqual([]);
  await side.goto("/utkast");
  for (const nr of [1, 2, 3]) await side.getByText(`Uten dekning, tekst ${nr}.`).first().waitFor();
  await side.locator("form:has(input[name=innsending]) button:not([name])").first().click();
  await side.locator(".referanse").nth(2).waitFor();
});

test("en tekst som lagres mens siden er åpen, sendes når dekningen er tilbake, og ses over derfra", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await medArbeider(side);
  await utenDekning(kontekst, async () => {
    await side.goto("/utkast/ny?tema=noe-annet");
    await side.locator("#tekst").fill("Skrevet på fjellet.");
    await status(side, "skriv.paaTelefonen");
    await side.getByRole("button", { name: t("skriv.seOver") }).click();
    await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Skrevet på fjellet.");
    await side.reload();
    await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Skrevet på fjellet.");
  });
  await side.getByRole("button", { name: t("skriv.seOver") }).click();
  await side.locator("input[name=innsending]").waitFor({ state: "attached" });
  await side.getByText("Skrevet på fjellet.").first().waitFor();
});

test("utlogging sier fra om det som ikke er lagret, og tar så alt bort fra enheten", async () => {
  const innbygger = await klientSom(adresse, "innbygger");
  const { side } = await nettleser.nyFane({ kaker: innbygger.kaker, bredde: 1280 });
  await medArbeider(side);
  await side.goto(`/tema/${TEMAER[0]}`);
  await beholdt(side, `/tema/${TEMAER[0]}`);
  // More than any server takes: the words can only lie here.
  const langt = "Mye. ".repeat(40_001);
  await side.goto("/utkast/ny?tema=noe-annet");
  await side.locator("#tekst").fill(langt);
  await status(side, "skriv.forLangt");
  await expect.poll(() => iUtboksen(side)).toEqual([langt]);
  await side.goto("/utkast");
  await side.locator("#paa-enheten").getByText(t("nett.enheten.forLangt")).waitFor();
  await axe(side);
  await side.goto("/tema");
  await side.locator("form[action='/logg-ut'] button").click();
  await side.getByText(t("nett.foerUtloggingEn")).waitFor();
  await axe(side);
  await side.getByRole("button", { name: t("nett.bli") }).click();
  expect(await iUtboksen(side)).toEqual([langt]);
  await side.locator("form[action='/logg-ut'] button").click();
  await side.getByRole("button", { name: t("nett.slettOgLoggUt") }).click();
  await side.waitForURL("**/logg-ut/ferdig");
  nettleser.glem(/status of 422/);
  await expect.poll(() => side.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => side.evaluate(() => indexedDB.databases().then((alle) => alle.length))).toBe(0);
  expect(await side.evaluate(() => ({ ...localStorage }))).toEqual({});
  expect(await side.evaluate(() => navigator.serviceWorker.getRegistrations().then((alle) => alle.length))).toBe(0);
});

test("utlogging sender det som ligger på enheten, først", async () => {
  const innbygger = await klientSom(adresse, "innbygger");
  const { side, kontekst } = await nettleser.nyFane({ kaker: innbygger.kaker, bredde: 1280 });
  await medArbeider(side);
  await utenDekning(kontekst, async () => {
    await side.goto("/utkast/ny?tema=noe-annet");
    await side.locator("#tekst").fill("Rett før utlogging.");
    await status(side, "skriv.paaTelefonen");
    await expect.poll(() => iUtboksen(side)).toEqual(["Rett før utlogging."]);
    await side.goto("about:blank");
  });
  await side.goto("/tema");
  await side.locator("form[action='/logg-ut'] button").click();
  await side.waitForURL("**/logg-ut/ferdig");
  const igjen = await klientSom(adresse, "innbygger");
  expect((await igjen.hent("/utkast")).tekst).toContain("Rett før utlogging.");
});

test("to faner i samme utkast: begge står der, og ett trykk beholder begge", async () => {
  const { side: foerste, nySide } = await nettleser.nyFane();
  await foerste.goto(`/tema/${TEMAER[0]}/innspill/nytt`);
  await foerste.locator("#tekst").fill("Fra begynnelsen.");
  await status(foerste, "skriv.lagret");
  const andre = await nySide();
  await andre.goto(foerste.url());
  // The page says «Lagret» already, of the words it came with: what counts is the answer to these.
  const svar = andre.waitForResponse("**/api/utkast/*");
  await andre.locator("#tekst").fill("Fra den andre.");
  await svar;
  await status(andre, "skriv.lagret");
  await foerste.locator("#tekst").fill("Fra den første.");
  await foerste.locator("#konflikt").waitFor({ state: "visible" });
  nettleser.glem(/status of 409/);
  await expect.poll(() => foerste.locator("#annen-tekst").inputValue()).toBe("Fra den andre.");
  await axe(foerste);
  await foerste.getByRole("button", { name: t("nett.velg.begge") }).click();
  await status(foerste, "skriv.lagret");
  await andre.reload();
  await expect.poll(() => andre.locator("#tekst").inputValue()).toBe("Fra den første.\n\nFra den andre.");
});

test.each(["innbygger", "saksbehandler"] as const)(
  "arbeideren beholder ingen side som er laget for en %s",
  async (hvem) => {
    const klient = await klientSom(adresse, hvem);
    const { side } = await nettleser.nyFane({ kaker: klient.kaker });
    await medArbeider(side);
    await side.goto(`/tema/${TEMAER[0]}/innspill/nytt`);
    await side.locator("#tekst").fill("Kanarifuglen er mitt utkast.");
    await status(side, "skriv.lagret");
    const egne = [
      "/utkast",
      "/mine",
      "/min-side",
      "/min-side/data",
      "/",
      "/tema",
      `/tema/${TEMAER[0]}`,
      "/innspill/R-2026-0003",
    ];
    const ansattes = ["/saksbehandling", "/saksbehandling/saker", "/saksbehandling/varsler"];
    for (const sti of [...egne, ...(hvem === "saksbehandler" ? ansattes : [])]) await side.goto(sti);
    await beholdt(side, `/tema/${TEMAER[0]}`);
    const lageret = await iLageret(side);
    for (const { sti, tekst } of lageret) {
      expect(tekst, sti).not.toContain("Kanarifuglen");
      expect(tekst, sti).not.toContain('action="/logg-ut"');
    }
    const sider = lageret.map(({ sti }) => sti).filter((sti) => !/^\/(assets|fonts)\/|\.\w+$/.test(sti));
    expect(sider.toSorted()).toEqual(["/", "/tema", `/tema/${TEMAER[0]}`, "/uten-dekning", "/utkast/ny"]);
  },
);

test("uten skript skrives tre utkast, og en kode flytter dem til en annen enhet, der de sendes samlet", async () => {
  const { side } = await nettleser.nyFane({ medSkript: false });
  for (const [nr, tema] of TEMAER.entries()) {
    await side.goto(`/tema/${tema}/innspill/nytt`);
    await side.locator("#tekst").fill(`Uten skript, tekst ${nr + 1}.`);
    await side.getByRole("button", { name: t("skriv.seOver") }).click();
    await side
      .getByText(`Uten skript, tekst ${nr + 1}.`)
      .first()
      .waitFor();
  }
  await side.getByRole("link", { name: t("nett.retur.lenke") }).click();
  await side.getByRole("button", { name: t("nett.retur.knapp") }).click();
  const kode = (await side.locator(".returkode").textContent())!.trim();
  expect(kode).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
  await axe(side);
  await side.reload();
  expect(await side.locator(".returkode").count(), "koden vises én gang").toBe(0);

  const { side: annen } = await nettleser.nyFane({ medSkript: false });
  await annen.goto("/utkast/hent");
  await annen.locator("#kode").fill(kode.toLowerCase().replaceAll("-", " "));
  await annen.getByRole("button", { name: t("nett.hent.videre") }).click();
  await annen.getByText(t("nett.hent.skjer", { count: 3 })).waitFor();
  await axe(annen);
  await annen.getByRole("button", { name: t("nett.hent.knapp") }).click();
  await annen.getByText(t("nett.hent.hentet", { count: 3 })).waitFor();
  await annen.locator("form:has(input[name=innsending]) button:not([name])").first().click();
  await annen.locator(".referanse").nth(2).waitFor();
  await side.goto("/utkast");
  await side.getByText(t("mineUtkast.tomt")).waitFor();
});
