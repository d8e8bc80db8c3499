import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type Noekkel, tFor } from "~/i18n/core";
import { lagJpeg, lagWav } from "../setup/angrepsfiler";
import { iUtboksen, opptakPaaEnheten } from "../setup/enheten";
import { klientSom } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// A photo and a voice, from the phone to the page that everybody reads.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse, [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
]);
const t = tFor("nb");
const TEMA = "mer-aa-si-mellom-valgene";

async function snakkInn(side: Page) {
  await side.getByText(t("vedlegg.snakkInn"), { exact: true }).click();
  await side.locator("#opptak-start").click();
  await side.locator("#opptak-tid", { hasText: "0.01" }).waitFor();
  await side.locator("#opptak-stopp").click();
  await side.locator("#opptak-lyd").waitFor();
}

const opptaksstatus = (side: Page, noekkel: Noekkel) =>
  side.locator("#opptak-status", { hasText: t(noekkel) }).waitFor();

test("snakk inn, hør på det, behold det; en ansatt skriver det av, den som snakket godkjenner, og teksten vises", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  await side.getByText(t("vedlegg.snakkInn"), { exact: true }).click();
  await side.locator("#opptak-start").click();
  await side.locator("#opptak-tid", { hasText: "0.02" }).waitFor();
  await side.locator("#opptak-stopp").click();
  await side.locator("#opptak-lyd").waitFor();
  expect(await side.locator("#opptak-lyd").getAttribute("src")).toMatch(/^blob:/);
  expect(await side.locator("#opptak-lyd").evaluate((lyd: HTMLAudioElement) => lyd.error)).toBeNull();
  await axe(side);

  // The page is closed in the middle, and opened again: it is on the phone.
  const adressen = side.url();
  await side.locator("#tekst").fill("x");
  await side.locator("#status", { hasText: "Lagret" }).waitFor();
  await side.locator("#tekst").fill("");
  await side.locator("#status", { hasText: "Lagret" }).waitFor();
  await side.goto(adressen);
  await side.locator("#opptak-lyd").waitFor();
  await kontekst.setOffline(true);
  await side.locator("#opptak-behold").click();
  await side.locator("#opptak-status", { hasText: t("vedlegg.opptak.venter") }).waitFor();
  await kontekst.setOffline(false);
  await side.locator("#opptak-status", { hasText: t("vedlegg.opptak.lagret") }).waitFor();
  nettleser.glem(/ERR_INTERNET_DISCONNECTED/);
  await side.locator("#vedleggsliste audio").waitFor();
  await side.getByRole("button", { name: t("skriv.seOver") }).click();
  await side.locator("form:has(input[name=innsending]) button:not([name])").click();
  const ref = /R-\d{4}-\d{4}/.exec(await side.locator(".referanse").first().innerText())![0];

  const saksbehandler = await klientSom(adresse, "saksbehandler");
  const ordene = "Hei, jeg heter ingenting og vil ha lys på veien.";
  expect((await saksbehandler.send(`/innspill/${ref}/avskrift`, { nr: "0", tekst: ordene })).status).toBe(303);
  await side.goto(`/innspill/${ref}`);
  await side.locator("main", { hasText: ordene }).waitFor();
  await axe(side);
  await side.getByRole("link", { name: t("vedlegg.avskrift.stemmerDet") }).click();
  await side.getByLabel(t("vedlegg.godkjenning.ja")).check();
  await axe(side);
  await side.getByRole("button", { name: t("vedlegg.godkjenning.knapp") }).click();
  await side.getByText(t("vedlegg.avskrift.minGodkjent")).waitFor();
  const moderator = await klientSom(adresse, "moderator");
  expect((await moderator.send(`/innspill/${ref}/publisering`, { skjul: "" })).status).toBe(303);
  const gjest = await klientSom(adresse, "gjest");
  expect((await gjest.hent(`/innspill/${ref}`)).tekst).toContain(ordene);
});

test("et opptak som kommunen ikke tar imot, blir liggende på telefonen, og kan tas med i et nytt utkast", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  await side.locator("#tekst").fill("Hør her.");
  await side.locator("#status[data-tilstand=lagret]").waitFor();
  await snakkInn(side);
  // The draft is under a guest's cookie, which is gone.
  await kontekst.clearCookies();
  await side.locator("#opptak-behold").click();
  await opptaksstatus(side, "vedlegg.opptak.nektet.borte");
  nettleser.glem(/status of 404/);
  expect(await opptakPaaEnheten(side)).toBe(1);
  expect(await side.locator("#opptak-lyd").getAttribute("src")).toMatch(/^blob:/);
  await axe(side);
  const nedlasting = side.waitForEvent("download");
  await side.getByRole("link", { name: t("vedlegg.opptak.lastNed") }).click();
  expect((await nedlasting).suggestedFilename()).toBe("opptak.webm");
  await side.getByRole("link", { name: t("vedlegg.opptak.nyttUtkast") }).click();
  await opptaksstatus(side, "vedlegg.opptak.lagret");
  await side.locator("#vedleggsliste audio").waitFor();
  expect(await opptakPaaEnheten(side)).toBe(0);
  await side.locator("#status[data-tilstand=lagret]").waitFor();
  await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Hør her.");
  expect(await side.locator("#konflikt").isVisible()).toBe(false);
  // The words of the draft that was lost are asked for, and words and recording come to the new one at the same time.
  nettleser.glem(/status of 409/, { kanskje: true });
});

test("det noen lot ligge igjen på en delt telefon, verken vises for eller sendes som den neste", async () => {
  const [anne, bo] = [await klientSom(adresse, "innbygger"), await klientSom(adresse, "moderator")];
  const { side, kontekst } = await nettleser.nyFane({ kaker: anne.kaker });
  const somNeste = async (kaker: ReadonlyMap<string, string>) => {
    await side.goto("about:blank");
    await kontekst.clearCookies();
    await kontekst.addCookies([...kaker].map(([name, value]) => ({ name, value, url: adresse })));
    await kontekst.setOffline(false);
  };
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  const utkast = side.url();
  await kontekst.setOffline(true);
  await side.locator("#tekst").fill("Dette er Annes.");
  await snakkInn(side);
  await side.locator("#opptak-behold").click();
  await opptaksstatus(side, "vedlegg.opptak.venter");
  await expect.poll(() => iUtboksen(side)).toEqual(["Dette er Annes."]);
  await somNeste(bo.kaker);
  nettleser.glem(/ERR_INTERNET_DISCONNECTED|when fetching the script/);

  await side.goto("/utkast");
  const liste = side.locator("#paa-enheten");
  await liste.getByText(t("nett.enheten.annenEier")).waitFor();
  await liste.getByText(t("nett.enheten.opptakAnnenEier")).waitFor();
  expect(await side.locator("main").innerText()).not.toContain("Annes");
  await side.goto(utkast);
  await side.waitForTimeout(1500);
  expect(await side.locator("#tekst").inputValue()).toBe("");
  expect(await side.locator("#annen-tekst").inputValue()).toBe("");
  expect(await side.locator("#opptak-lyd").isVisible()).toBe(false);
  expect((await bo.hent("/utkast")).html).not.toContain(utkast.split("/utkast/")[1]!.slice(0, 36));
  expect([await iUtboksen(side), await opptakPaaEnheten(side)]).toEqual([["Dette er Annes."], 1]);
  nettleser.glem(/status of 409/);

  await somNeste(anne.kaker);
  await side.goto("/tema");
  await expect.poll(() => opptakPaaEnheten(side), { timeout: 30_000 }).toBe(0);
  nettleser.glem(/status of 40[49]/, { kanskje: true });
  await side.goto(utkast);
  await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Dette er Annes.");
  await side.locator("#vedleggsliste audio").waitFor();
});

test("utlogging sier fra om et opptak som bare ligger her, og tar det så bort fra enheten", async () => {
  const innbygger = await klientSom(adresse, "innbygger");
  const { side } = await nettleser.nyFane({ kaker: innbygger.kaker, bredde: 1280 });
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  await snakkInn(side);
  await expect.poll(() => opptakPaaEnheten(side)).toBe(1);
  await side.goto("/utkast");
  await side.locator("#paa-enheten").getByText(t("nett.enheten.opptakIkkeBeholdt")).waitFor();
  await axe(side);
  await side.goto("/tema");
  await side.locator("form[action='/logg-ut'] button").click();
  await side.getByText(t("nett.foerUtloggingEn")).waitFor();
  await side.getByRole("button", { name: t("nett.slettOgLoggUt") }).click();
  await side.waitForURL("**/logg-ut/ferdig");
  await expect.poll(() => side.evaluate(() => indexedDB.databases().then((alle) => alle.length))).toBe(0);
});

test("et bilde gjøres lite på telefonen, og bildeteksten lagres mens en skriver", async () => {
  const { side } = await nettleser.nyFane();
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  await side.getByText(t("vedlegg.leggTilBilde"), { exact: true }).click();
  await side.locator("#bilde-alt").fill("En rød flate");
  await side.locator("#bilde-fil").setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer: await lagJpeg() });
  const bilde = side.locator("#vedleggsliste img");
  await bilde.waitFor();
  expect(await bilde.getAttribute("alt")).toBe("En rød flate");
  const felt = side.locator("[data-alt] input");
  await felt.fill("En rødbrun flate");
  await felt.blur();
  await side.locator("#bilde-status", { hasText: t("vedlegg.bilde.altLagret") }).waitFor();
  await axe(side);
  await side.reload();
  expect(await side.locator("#vedleggsliste img").getAttribute("alt")).toBe("En rødbrun flate");
});

describe("uten skript", () => {
  test("går knappene til egne sider, og ordene som var skrevet, er med", async () => {
    const { side } = await nettleser.nyFane({ medSkript: false });
    await side.goto(`/tema/${TEMA}/innspill/nytt`);
    await side.locator("#tekst").fill("Se på bildet.");
    await side.getByText(t("vedlegg.leggTilBilde"), { exact: true }).click();
    await side.getByRole("button", { name: t("vedlegg.bilde.gaaVidere") }).click();
    await side.locator("#fil").setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer: await lagJpeg() });
    await side.locator("#altTekst").fill("En flate");
    await axe(side);
    await side.getByRole("button", { name: t("vedlegg.bilde.knapp") }).click();
    await side.locator("#vedleggsliste img").waitFor();
    await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Se på bildet.");
    await side.getByText(t("vedlegg.snakkInn"), { exact: true }).click();
    await side.getByRole("button", { name: t("vedlegg.opptak.gaaVidere") }).click();
    await side.locator("#fil").setInputFiles({ name: "x.wav", mimeType: "audio/wav", buffer: lagWav(1) });
    await side.getByRole("button", { name: t("vedlegg.opptak.knapp") }).click();
    await side.locator("#vedleggsliste audio").waitFor();
    await side.locator("button[value$='/sletting']").first().click();
    await side.getByRole("button", { name: t("vedlegg.slett"), exact: true }).click();
    await side.locator("#vedleggsliste audio").waitFor();
    expect(await side.locator("#vedleggsliste img").count()).toBe(0);
  });
});

test("den som ikke gir lov til mikrofonen, får vite hva som kan gjøres i stedet", async () => {
  const { side } = await nettleser.nyFane();
  await side.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  await side.getByText(t("vedlegg.snakkInn"), { exact: true }).click();
  await side.locator("#opptak-start").click();
  await side.locator("#opptak-status", { hasText: t("vedlegg.opptak.ikkeLov") }).waitFor();
  await side.getByRole("button", { name: t("vedlegg.opptak.gaaVidere") }).click();
  await side.locator("#fil").waitFor();
});
