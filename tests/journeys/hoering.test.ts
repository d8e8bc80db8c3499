import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { klientSom } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// A document is read and commented on, section by section: all that one has written is looked through, and then sent.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);
const t = tFor("nb");
const PLAN = "/hoering/handlings-og-oekonomiplan";
const AVSNITT = `${PLAN}/avsnitt/kultur-og-fritid-frilager-for-utstyr`;
const SITAT = "Utlånet flytter inn i den gamle brannstasjonen.";

const merk = (side: Page, ordene: string) =>
  side.evaluate(`(() => {
    const kilde = document.querySelector("[data-sitatkilde]");
    const gang = document.createTreeWalker(kilde, NodeFilter.SHOW_TEXT);
    for (let node = gang.nextNode(); node; node = gang.nextNode()) {
      const fra = node.data.indexOf(${JSON.stringify(ordene)});
      if (fra < 0) continue;
      const omraade = document.createRange();
      omraade.setStart(node, fra);
      omraade.setEnd(node, fra + ${ordene.length});
      getSelection().removeAllRanges();
      getSelection().addRange(omraade);
    }
  })()`);

describe.each([{ medSkript: true }, { medSkript: false }])("skript: $medSkript", ({ medSkript }) => {
  const ord = `Brannstasjonen har ikke heis, skript: ${medSkript}.`;

  test("fra Les mer til en kommentar som står ved avsnittet", { timeout: 120_000 }, async () => {
    const { side } = await nettleser.nyFane({ medSkript });
    await side.goto("/hoering");
    await side.getByRole("link", { name: /^Handlings- og økonomiplan/ }).click();
    await axe(side);
    const del = side.locator("[id='a-kultur-og-fritid-frilager-for-utstyr']");
    expect(await del.getByText(SITAT).isVisible()).toBe(false);
    await del.locator("summary").click();
    await del.getByText(SITAT).waitFor();

    // A comment on another section is begun straight from the page.
    const annen = side.locator("[id='a-kultur-og-fritid-idrettshallen']");
    await annen.getByRole("button", { name: t("hoering.kommenterDette") }).click();
    await side.locator("#tekst").fill("Sju uker er lenge.");
    await side.locator("button[value=lagre]").click();
    await side.locator("#status", { hasText: t("skriv.lagret").split("{{")[0]!.trim() }).waitFor();

    await side.goto(AVSNITT);
    await axe(side);
    if (medSkript) {
      await merk(side, SITAT);
      await side.getByRole("button", { name: t("hoering.kommenterMerket") }).click();
    } else await side.getByRole("button", { name: t("hoering.kommenterAvsnittet") }).click();
    await side.locator("#tekst").waitFor();
    expect(await side.locator(".om-avsnitt").innerText()).toContain("Frilager for utstyr");
    expect(await side.locator(".om-avsnitt blockquote").count()).toBe(medSkript ? 1 : 0);
    await axe(side);
    await side.locator("#tekst").fill(ord);
    if (medSkript) await side.locator("#status", { hasText: t("skriv.lagret").split("{{")[0]!.trim() }).waitFor();
    await side.locator("button[value=seOver]").click();

    await side.locator("input[name=innsending]").waitFor({ state: "attached" });
    expect(await side.locator("input[name=utkast]").count()).toBe(2);
    expect((await side.locator(".om-avsnitt").allInnerTexts()).toSorted()).toEqual([
      expect.stringContaining("Frilager for utstyr"),
      expect.stringContaining("Idrettshallen"),
    ]);
    await axe(side);
    const margen = await side.context().newPage();
    await margen.goto(PLAN);
    expect(await margen.locator("[data-utkast]").count()).toBe(2);
    await margen.close();
    await side.getByRole("button", { name: t("mineUtkast.sendValgte") }).click();
    await side.waitForURL("**/kvittering/*");

    const moderator = await klientSom(adresse, "moderator2");
    const kvittering = await side.locator("main").innerText();
    for (const ref of new Set(kvittering.match(/R-\d{4}-\d{4}/g))) {
      const koen = await moderator.hent(`/moderering?ref=${ref}`);
      expect(koen.tekst).toMatch(/Om avsnittet (Idrettshallen|Frilager for utstyr)/);
      expect((await moderator.send(`/innspill/${ref}/publisering`)).status).toBe(303);
    }
    await side.goto(AVSNITT);
    const kommentar = side.locator(".innspilliste > li", { hasText: ord });
    await kommentar.waitFor();
    expect(await kommentar.locator("blockquote").count()).toBe(medSkript ? 1 : 0);
    if (medSkript) expect(await kommentar.locator("blockquote").innerText()).toBe(SITAT);
  });
});

test("leserens tekststørrelse gjelder dokumentet, og på nynorsk står rammen på nynorsk og planen på bokmål", async () => {
  const { side } = await nettleser.nyFane({ bredde: 1280, spraak: "nn", kaker: new Map([["traad_tekst", "3"]]) });
  await side.goto(`/nn${PLAN}`);
  const stor = await side.evaluate("parseFloat(getComputedStyle(document.querySelector('.doktekst p')).fontSize)");
  expect(stor).toBeGreaterThan(24);
  await side.getByText("Les meir").first().waitFor();
  expect(await side.locator(".doktekst").first().getAttribute("lang")).toBe("nb");
  await axe(side);
});

test("på papir står alt, også det som ligger under Les mer, og ingen knapper", async () => {
  const { side } = await nettleser.nyFane({ bredde: 1280 });
  await side.goto(PLAN);
  await side.emulateMedia({ media: "print" });
  const del = side.locator("[id='a-kultur-og-fritid-frilager-for-utstyr']");
  await del.getByText(SITAT).waitFor();
  expect(await side.getByRole("button", { name: t("hoering.kommenterDette") }).count()).toBe(0);
  expect(await side.locator(".innhold").isVisible()).toBe(false);
  mkdirSync(".tmp/bilder", { recursive: true });
  await side.screenshot({ path: ".tmp/bilder/hoering-papir.png", fullPage: true });
});
