import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// A role goes from the administrator's hand to a moderator's work, and back again.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);

describe.each([
  { spraak: "nb", medSkript: true },
  { spraak: "nn", medSkript: false },
] as const)("på $spraak, skript: $medSkript", ({ spraak, medSkript }) => {
  const t = tFor(spraak);
  const p = spraak === "nb" ? "" : "/nn";

  async function paaSiden(side: Page, hvilken: string) {
    expect(await side.locator("h1").count(), hvilken).toBe(1);
    expect(
      await side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
      `${hvilken} ruller sidelengs`,
    ).toBe(true);
    await axe(side);
  }

  test("en moderator blir invitert, tar imot rollen, modererer, og mister den", async () => {
    // ---- Administratoren inviterer
    const { side: administrator } = await nettleser.nyFane({ spraak, medSkript });
    await administrator.goto(`${p}/logg-inn`);
    await administrator.locator("button[name=bruker][value=administrator]").click();
    await administrator.goto(`${p}/administrasjon`);
    await paaSiden(administrator, "administrasjon");
    await administrator.locator(`main a[href="${p}/administrasjon/mennesker"]`).click();
    await paaSiden(administrator, "mennesker");
    await administrator.getByRole("link", { name: t("admin.mennesker.inviter") }).click();
    await paaSiden(administrator, "inviter");
    await administrator.locator("input[name=navn]").fill("Kari Prøvebakken");
    await administrator.locator("input[name=rolle][value=moderator]").check();
    await administrator.getByRole("button", { name: t("admin.inviter.knapp") }).click();
    await administrator.locator("#feil").waitFor();
    nettleser.glem(/status of 422/);
    await paaSiden(administrator, "inviter, avslått");
    await expect.poll(() => administrator.locator("input[name=navn]").inputValue()).toBe("Kari Prøvebakken");
    await administrator.locator("select[name=komite]").selectOption("kultur-og-samfunnsutvikling");
    await administrator.getByRole("button", { name: t("admin.inviter.knapp") }).click();
    await administrator.locator(".hentekode").waitFor();
    await paaSiden(administrator, "lenken");
    const lenke = await administrator.locator(".kopieres").innerText();
    expect(lenke).toMatch(/\/invitasjon\/([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/);

    // ---- En gjest åpner lenken, logger inn, kommer tilbake og tar imot
    const { side: ny } = await nettleser.nyFane({ spraak, medSkript });
    await ny.goto(lenke);
    await paaSiden(ny, "invitasjonen");
    expect(await ny.locator("main").innerText()).not.toContain("Prøvebakken");
    await ny
      .getByRole("link", { name: t("invitasjon.loggInn") })
      .last()
      .click();
    await ny.locator("button[name=bruker][value=innbygger]").click();
    await ny.waitForURL(lenke);
    await paaSiden(ny, "ta imot");
    await ny.getByRole("button", { name: t("invitasjon.knapp") }).click();
    await ny.getByText(t("invitasjon.dinNaa")).waitFor();
    await paaSiden(ny, "tatt imot");

    // ---- og modererer køen til komiteen
    await ny.getByRole("link", { name: t("invitasjon.videre.moderator") }).click();
    await ny.getByRole("button", { name: t("moderer.publiser"), exact: true }).click();
    await ny.locator('.melding[data-slag="ok"]').waitFor();

    // ---- Rollen blir tatt, og neste klikk sier at man er logget ut
    await administrator.goto(`${p}/administrasjon/invitasjoner`);
    await paaSiden(administrator, "invitasjoner");
    await administrator.goto(`${p}/administrasjon/mennesker?sok=Kari`);
    await administrator.getByRole("link", { name: "Kari Prøvebakken" }).click();
    await paaSiden(administrator, "menneske");
    await administrator.getByRole("link", { name: t("admin.menneske.ta", { rolle: t("rolle.moderator") }) }).click();
    await paaSiden(administrator, "fjern rollen");
    await administrator.getByRole("button", { name: t("admin.ta.knapp") }).click();
    await administrator.getByText(t("admin.menneske.gjort.tatt")).waitFor();
    const svar = await ny.goto(`${p}/moderering`);
    nettleser.glem(/status of 401/);
    expect(svar?.status()).toBe(401);
    expect(await ny.locator("main").innerText()).toContain(t("feilside.loggetUt.tittel"));

    // ---- De siste sidene
    for (const sti of ["administrasjon/valgperiode", "invitasjon", "saksbehandling/bosted"]) {
      await administrator.goto(`${p}/${sti}`);
      await paaSiden(administrator, sti);
    }
  });
});
