import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { axe, startNettleser } from "../setup/nettleser";
import { klientSom } from "../setup/klient";
import { startServer } from "../setup/server";

// The desk's way through a hearing, on a phone without script: made, imported, reviewed, published; and again in its next version.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);
const t = tFor("nb");

const foerste =
  "# Vei\n\nVeien fra kirken til broen skal ha fortau.\n\n# Havn\n\nKaia skal rustes opp før sommeren kommer.\n";
const andre =
  "# Vei\n\nVeien fra kirken til broen skal ha fortau og lys.\n\n# Kai og brygge\n\nHelt andre ord står her nå.\n";

async function paaSiden(side: Page) {
  expect(await side.locator("h1").count()).toBe(1);
  expect(await side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(
    true,
  );
  await axe(side);
}
const fil = (name: string, tekst: string) => ({ name, mimeType: "text/markdown", buffer: Buffer.from(tekst) });
const trykk = (side: Page, navn: string) => side.getByRole("button", { name: navn }).click();

describe("en høring fra dokument til ny versjon", () => {
  test("uten skript, på en telefon", async () => {
    const { kaker } = await klientSom(adresse, "saksbehandler");
    const { side } = await nettleser.nyFane({ kaker, medSkript: false });
    await side.goto(`${adresse}/saksbehandling/hoeringer/ny`);
    await paaSiden(side);
    await side.fill("#tittel", "Kystplanen");
    await trykk(side, t("hoeringsarbeid.ny.knapp"));
    // What was typed stands, and each field says what it lacks.
    expect(await side.inputValue("#tittel")).toBe("Kystplanen");
    expect(await side.locator("#komite-feil").innerText()).toBe(t("hoeringsarbeid.feil.komite"));
    nettleser.glem(/422/);
    await side.fill("#sammendrag", "Forslag til plan for kysten.");
    await side.selectOption("#sakstype", "kommuneplan");
    await side.fill("#spoersmaal", "Hva mener du om planen for kysten?");
    await side.selectOption("#komite", { index: 1 });
    await side.fill("#enhet", "Plan");
    await side.fill("#ansvarlig", "Siri");
    await side.fill("#aapner", "2026-11-01");
    await side.fill("#frist", "2026-11-30");
    await side.fill("#svarfrist", "2027-01-15");
    await trykk(side, t("hoeringsarbeid.ny.knapp"));
    expect(new URL(side.url()).pathname).toBe("/saksbehandling/hoeringer/kystplanen");
    expect(await side.locator("main").innerText()).toContain("plan- og bygningsloven § 11-14");
    await paaSiden(side);

    await side.getByRole("link", { name: t("hoeringsarbeid.import.tittel") }).click();
    await paaSiden(side);
    await side.fill("#nytt", "Første forslag.");
    await side.setInputFiles("#fil", fil("plan.pdf", "%PDF"));
    await trykk(side, t("hoeringsarbeid.import.knapp"));
    expect(await side.locator("#fil-feil").innerText()).toBe(t("hoeringsarbeid.fil.ukjentSlag"));
    expect(await side.inputValue("#nytt")).toBe("Første forslag.");
    nettleser.glem(/422/);
    await side.setInputFiles("#fil", fil("plan.md", foerste));
    await trykk(side, t("hoeringsarbeid.import.knapp"));
    await paaSiden(side);
    expect((await side.goto(`${adresse}/hoering/kystplanen`))!.status()).toBe(404);
    nettleser.glem(/404/);

    await side.goto(`${adresse}/saksbehandling/hoeringer/kystplanen/avsnitt/vei/sammendrag`);
    await paaSiden(side);
    await side.fill("#sammendrag", "Fortau langs veien.");
    await trykk(side, t("hoeringsarbeid.sammendrag.knapp"));
    await trykk(side, t("hoeringsarbeid.versjon.publiser"));
    expect((await side.goto(`${adresse}/hoering/kystplanen`))!.status()).toBe(200);
    expect(await side.locator("main").innerText()).toContain("Fortau langs veien.");

    await side.goto(`${adresse}/saksbehandling/hoeringer/kystplanen/dokument/import`);
    await side.setInputFiles("#fil", fil("plan-2.md", andre));
    await trykk(side, t("hoeringsarbeid.import.knapp"));
    expect(await side.locator("ins", { hasText: "og lys" }).count()).toBe(1);
    await paaSiden(side);
    await side.getByRole("link", { name: t("hoeringsarbeid.gjenkjenning.tittel") }).click();
    await paaSiden(side);
    // The form stands at the section that is new, and at the one that is gone.
    await trykk(side, t("hoeringsarbeid.gjenkjenning.knapp"));
    expect(await side.locator("main").innerText()).toContain(t("hoeringsarbeid.gjenkjenning.ingenBorte"));
    await side.getByRole("link", { name: t("hoeringsarbeid.gjenkjenning.tilbake") }).click();
    await trykk(side, t("hoeringsarbeid.versjon.publiser"));
    expect((await side.goto(`${adresse}/hoering/kystplanen/avsnitt/havn`))!.status()).toBe(200);
    expect(await side.locator("h1").innerText()).toContain("Kai og brygge");
  });

  test("rådenes svar står med hver sin stand", async () => {
    const { kaker } = await klientSom(adresse, "saksbehandler");
    const { side } = await nettleser.nyFane({ kaker });
    await side.goto(`${adresse}/saksbehandling/hoeringer/samfunnsplan`);
    expect(await side.getByRole("link", { name: /R-\d{4}-\d{4}/ }).count()).toBe(1);
    expect(await side.getByText(t("hoeringsarbeid.raadene.ingenMerknad")).count()).toBe(1);
    await side.getByRole("link", { name: t("hoeringsarbeid.uttalelse.registrer") }).click();
    await side.getByLabel(t("hoeringsarbeid.uttalelse.ingenMerknad")).check();
    await trykk(side, t("hoeringsarbeid.uttalelse.registrer"));
    expect(await side.getByText(t("hoeringsarbeid.raadene.ingenMerknad")).count()).toBe(2);
  });
});
