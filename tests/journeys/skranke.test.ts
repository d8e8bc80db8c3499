import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { tFor } from "~/i18n/core";
import { axe, startNettleser } from "../setup/nettleser";
import { klientSom } from "../setup/klient";
import { startServer } from "../setup/server";

// The desk on the phone with somebody: no mouse, and no script that anything leans on.

const { adresse, data } = await startServer();
const nettleser = await startNettleser(adresse);
const siri = await klientSom(adresse, "saksbehandler");
const t = tFor("nb");
const TEMA = "mer-aa-si-mellom-valgene";

/** Steps with Tab until the field with this name or the button with this text has focus. */
async function gaaTil(side: Page, hva: string) {
  const der = "((e) => [e.name, e.id, e.textContent.trim()])(document.activeElement)";
  for (let steg = 0; steg < 80; steg++) {
    if (((await side.evaluate(der)) as string[]).includes(hva)) return;
    await side.keyboard.press("Tab");
  }
  throw new Error(`Kom ikke til «${hva}» med tastaturet på ${side.url()}`);
}

const registrert = async (side: Page) => /R-2026-\d{4}/.exec(await side.locator("h1").innerText())![0];

test.each([true, false])("tre på rad med tastaturet alene, med skript: %s", async (medSkript) => {
  const { side } = await nettleser.nyFane({ bredde: 1280, medSkript, kaker: siri.kaker });
  await side.goto(`/saksbehandling/registrering?tema=${TEMA}&kanal=telefon`);
  const foer = Number(/\d+/.exec(await side.locator(".skinne h2").first().innerText())![0]);
  const refs: string[] = [];
  for (const [nr, tekst] of ["Flere benker i gata.", "Lys på gangveien.", "Et sted å sitte."].entries()) {
    // Focus is where the words go.
    expect(await side.evaluate("document.activeElement.name")).toBe("tekst");
    await side.keyboard.type(tekst);
    await gaaTil(side, "svarkanal");
    await side.keyboard.press("Space");
    await gaaTil(side, t("skranke.knapp"));
    await side.keyboard.press("Enter");
    await side.waitForURL(/registrering\/[0-9a-f-]{36}$/);
    refs.push(await registrert(side));
    expect(await side.locator(".hentekode").innerText()).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/);
    expect(await side.locator(".skinne h2").first().innerText()).toBe(t("skranke.idag", { count: foer + nr + 1 }));
    expect(await side.evaluate("document.activeElement.textContent")).toBe(t("skranke.neste"));
    if (nr === 0) await axe(side);
    await side.keyboard.press("Enter");
    await side.waitForURL(/registrering\?/);
    await expect.poll(() => side.locator("#tema").inputValue()).toBe(TEMA);
  }
  expect(new Set(refs).size).toBe(3);
  await axe(side);
});

test("koden vises én gang, og kvitteringen er det eneste på arket", async () => {
  const { side } = await nettleser.nyFane({ bredde: 1280, kaker: siri.kaker });
  await side.goto(`/saksbehandling/registrering?tema=${TEMA}&kanal=oppmoete`);
  await side.locator("#tekst").fill("Sagt i skranken.");
  await side.getByLabel(t("skranke.svarkanal.her")).check();
  await side.getByRole("button", { name: t("skranke.knapp"), exact: true }).click();
  await side.waitForURL(/registrering\/[0-9a-f-]{36}$/);
  const kode = await side.locator(".hentekode").innerText();
  await side.emulateMedia({ media: "print" });
  const synlig = await side.locator("body").innerText();
  for (const ord of [await side.locator(".referanse").innerText(), "Sagt i skranken.", kode, "/mine/kode"])
    expect(synlig).toContain(ord);
  expect(await side.locator("h1").isVisible()).toBe(false);
  expect(await side.getByText(t("skranke.neste")).isVisible()).toBe(false);
  if (process.env["BILDER"])
    await side.screenshot({ path: join(process.env["BILDER"], "kvittering-trykk.png"), fullPage: true });
  await side.emulateMedia({ media: "screen" });
  await side.reload();
  expect(await side.content()).not.toContain(kode);
  expect(await side.locator("main").innerText()).toContain(t("skranke.kodeVist"));
  // And it is of use to whoever was given it.
  const kari = await klientSom(adresse, "gjest");
  const hentet = await kari.foelg(await kari.fyllUt(await kari.hent("/mine/kode"), { kode }));
  expect(hentet.tekst).toContain("Sagt i skranken.");
});

test("det som er galt, står igjen i skjemaet", async () => {
  const { side } = await nettleser.nyFane({ kaker: siri.kaker });
  await side.goto("/saksbehandling/registrering");
  await side.locator("#tekst").fill("Uten tema og svar");
  await side.getByRole("button", { name: t("skranke.knapp"), exact: true }).click();
  await side.getByRole("link", { name: t("skranke.feil.tema") }).waitFor();
  await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Uten tema og svar");
  await axe(side);
  nettleser.glem(/422/);
});

test("seksti linjer fra en tabell", async () => {
  const { side } = await nettleser.nyFane({ bredde: 1280, kaker: siri.kaker });
  await side.goto("/saksbehandling/registrering/liste");
  await side.locator("#tema").selectOption(TEMA);
  await side.locator("#kanal").selectOption("moete");
  const linjer = ["Innspill\tE-post", ...Array.from({ length: 60 }, (_, i) => `Forslag nummer ${i + 1}\t`)];
  linjer[3] = "\tola@example.no";
  await side.locator("#linjer").fill(linjer.join("\n"));
  await side.getByLabel(t("skranke.liste.overskrifter")).check();
  await side.getByRole("button", { name: t("skranke.liste.se") }).click();
  await side.getByText(t("skranke.feil.tom")).waitFor();
  expect(await side.locator("tbody tr").count()).toBe(60);
  await axe(side);
  // One of them cannot be: nothing is registered, and everything stands.
  await side.getByRole("button", { name: t("skranke.liste.knapp", { count: 60 }) }).click();
  await side.getByRole("link", { name: t("skranke.feil.linjer", { antall: 1 }) }).waitFor();
  nettleser.glem(/422/);
  linjer[3] = "Forslag nummer 3\tola@example.no";
  await side.locator("#linjer").fill(linjer.join("\n"));
  await side.getByRole("button", { name: t("skranke.liste.knapp", { count: 60 }) }).click();
  await side.waitForURL(/liste\/[0-9a-f-]{36}$/);
  const koder = (await side.locator("tbody tr td:last-child").allInnerTexts()).map((en) => en.trim());
  expect([koder.length, new Set(koder).size]).toEqual([60, 60]);
  await axe(side);
});

/** Registers, assesses and answers: to be carried to whoever said it. */
async function besvart(felter: Record<string, string>) {
  const ny = await siri.hent(`/saksbehandling/registrering?tema=${TEMA}&kanal=telefon`);
  const skjema = ny.skjemaer.find(({ felter: de }) => "innsending" in de)!;
  const kvittering = await siri.foelg(
    await siri.send("/saksbehandling/registrering", {
      ...skjema.felter,
      avsender: "privatperson",
      tekst: "Det er for mørkt på Haugaveien.",
      ...felter,
    }),
  );
  const ref = /R-2026-\d{4}/.exec(kvittering.tekst)![0];
  const vurdering = { nr: "0", oppsummering: "Vil ha lys.", tekst: "Enig.", betydning: "delvis" };
  expect((await siri.send(`/innspill/${ref}/vurdering`, vurdering)).status).toBe(303);
  const svar = { utfall: "delvis", tekst: "Det blir lys til våren. Vi begynner ved skolen." };
  expect((await siri.send(`/innspill/${ref}/svar`, svar)).status).toBe(303);
  return ref;
}

const varselet = async (ref: string, slag: "brev" | "ring") => {
  const { html } = await siri.hent("/saksbehandling/varsler");
  const bit = html.slice(html.indexOf(`/saksbehandling/innspill/${ref}"`));
  return new RegExp(`/saksbehandling/varsler/[0-9a-f-]{36}/${slag}`).exec(bit)![0];
};

test("svaret går på SMS", async () => {
  const ref = await besvart({ svarkanal: "sms", kontakt: "900 12 345" });
  const mappe = join(data, "sms");
  await vi.waitFor(() => {
    const alle = existsSync(mappe)
      ? readdirSync(mappe)
          .map((navn) => readFileSync(join(mappe, navn), "utf8"))
          .filter((en) => en.includes(ref))
      : [];
    expect(alle).toHaveLength(2);
    expect(alle.every((en) => en.startsWith("Til: +4790012345\n"))).toBe(true);
    expect(alle.filter((en) => en.includes("Det blir lys til våren."))).toHaveLength(1);
  }, 60_000);
  await vi.waitFor(async () => expect((await siri.hent("/saksbehandling/varsler")).html).not.toContain(ref), 30_000);
});

test("svaret går i brev, og adressen står i vinduet på konvolutten", async () => {
  const ref = await besvart({ svarkanal: "brev", kontakt: "Storgata 1, 7374 Røros", navn: "Kari Prøve" });
  const { side } = await nettleser.nyFane({ bredde: 1280, kaker: siri.kaker });
  await side.goto(await varselet(ref, "brev"));
  await axe(side);
  await side.emulateMedia({ media: "print" });
  await side.setViewportSize({ width: 643, height: 971 });
  const brev = side.locator(".brevark");
  expect(await brev.innerText()).toContain("Det blir lys til våren.");
  // Millimetres from the paper's edge, which the page's margin of 20 mm is left of.
  const maal = (await side.evaluate(`(() => {
    const ark = document.querySelector(".brevark").getBoundingClientRect();
    const vindu = [...document.querySelectorAll(".brevark-vindu span")].map((e) => e.getBoundingClientRect());
    const mm = (px) => (px * 25.4) / 96 + 20;
    return { venstre: mm(Math.min(...vindu.map((r) => r.left)) - ark.left), topp: mm(Math.min(...vindu.map((r) => r.top)) - ark.top), bunn: mm(Math.max(...vindu.map((r) => r.bottom)) - ark.top), linjer: vindu.length };
  })()`)) as { venstre: number; topp: number; bunn: number; linjer: number };
  expect(maal.linjer).toBe(4);
  expect(maal.venstre).toBeGreaterThan(18);
  expect(maal.topp).toBeGreaterThan(44);
  expect(maal.bunn).toBeLessThan(70);
  if (process.env["BILDER"]) await side.pdf({ path: join(process.env["BILDER"], "brev.pdf"), preferCSSPageSize: true });
  await side.emulateMedia({ media: "screen" });
  await side.getByRole("button", { name: t("skranke.brev.sendt") }).click();
  await side.getByText(t("varsler.gjort")).waitFor();
});

test("svaret leses på telefon, og et feil nummer blir et brev", async () => {
  const ref = await besvart({ svarkanal: "ring", kontakt: "900 12 345" });
  const { side } = await nettleser.nyFane({ kaker: siri.kaker });
  await side.goto(await varselet(ref, "ring"));
  expect(await side.locator('a[href="tel:90012345"]').count()).toBe(1);
  expect(await side.locator(".manus li").allInnerTexts()).toContain("Det blir lys til våren.");
  await axe(side);
  const velg = async (utfall: "svarte_ikke" | "feil_nummer" | "snakket") => {
    await side.getByLabel(t(`skranke.utfall.${utfall}`)).check();
    await side.getByRole("button", { name: t("skranke.ring.knapp") }).click();
  };
  await velg("svarte_ikke");
  await side.getByText(t("skranke.ring.notert")).waitFor();
  expect(await side.locator("main").innerText()).toContain(t("skranke.ring.forsoek", { count: 1 }));
  await side.goto(await varselet(ref, "ring"));
  await velg("feil_nummer");
  await side.getByText(t("skranke.ring.feilNummer"), { exact: true }).waitFor();
  await side.getByRole("link", { name: t("skranke.ring.skrivBrev") }).click();
  await side.getByText(t("skranke.brev.manglerMottaker")).waitFor();
  await side.goto(await varselet(ref, "ring"));
  await velg("snakket");
  await side.getByText(t("varsler.gjort")).waitFor();
});
