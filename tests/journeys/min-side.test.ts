import { describe, expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { Klient } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// A resident's own: what was written without an account is taken along, seen, taken back and erased.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);
const TEMA = "mer-aa-si-mellom-valgene";

/** A phone that has sent one innspill without signing in. */
async function sendtSomGjest(tekst: string) {
  const gjest = new Klient(adresse);
  const skriv = await gjest.foelg(await gjest.hent(`/tema/${TEMA}/innspill/nytt`));
  const mine = await gjest.foelg(await gjest.fyllUt(skriv, { tekst, intent: "seOver" }));
  const kvittering = await gjest.foelg(await gjest.fyllUt(mine, {}));
  return { kaker: gjest.kaker, ref: /R-\d{4}-\d{4}/.exec(kvittering.tekst)![0] };
}

const reiser = [
  { spraak: "nb", medSkript: true, bruker: "innbygger" },
  { spraak: "nn", medSkript: false, bruker: "fasilitator" },
] as const;

describe.each(reiser)("$spraak, skript: $medSkript", ({ spraak, medSkript, bruker }) => {
  const t = tFor(spraak);
  const til = (sti: string) => (spraak === "nb" ? sti : `/${spraak}${sti}`);

  test("fra gjest til konto, gjennom alt som er mitt, til det er slettet", { timeout: 180_000 }, async () => {
    const { kaker, ref } = await sendtSomGjest("Sendt uten innlogging, fra min egen telefon.");
    const { side } = await nettleser.nyFane({ spraak, medSkript, kaker });
    const knapp = (navn: string) => side.getByRole("button", { name: navn, exact: true });
    const overskrift = (navn: string) => side.getByRole("heading", { level: 1, name: navn }).waitFor();

    await side.goto(til("/min-side"));
    await side.getByText(t("minSide.nivaaTekst.gjest")).waitFor();
    await axe(side);

    await side.goto(til(`/logg-inn?til=${encodeURIComponent(til(`/min-side/overtakelse?til=${til("/min-side")}`))}`));
    await side.locator(`button[name=bruker][value=${bruker}]`).click();
    await overskrift(t("overtakelse.tittel"));
    await axe(side);
    await knapp(t("overtakelse.taMed")).click();
    await overskrift(t("minSide.tittel"));
    await side.getByText(t("minSide.nivaaTekst.eid")).waitFor();
    await axe(side);

    await side.getByRole("link", { name: t("minSide.lenker.navn") }).click();
    await side.locator("#navn").fill("kari@eksempel.no");
    await knapp(t("navnet.knapp")).click();
    await side.getByText(t("innspill.feil.bareNavn")).first().waitFor();
    nettleser.glem(/status of 422/);
    await axe(side);
    await side.locator("#navn").fill("Kari Prøvesen");
    await knapp(t("navnet.knapp")).click();
    await side.getByText(t("minSide.gjort.navn")).waitFor();

    await side.getByRole("link", { name: t("minSide.lenker.data") }).click();
    await side.getByText("Sendt uten innlogging, fra min egen telefon.").first().waitFor();
    await axe(side);
    await side.goto(til("/min-side/innlogginger"));
    await side.getByText(t("oekter.denne")).waitFor();
    await axe(side);
    await side.goto(til("/min-side/innlogginger/avslutning"));
    await overskrift(t("oekter.avsluttAndre"));
    await axe(side);

    await side.goto(til("/min-side/bosted"));
    await knapp(t("mittBosted.knapp")).click();
    await side.locator(".hentekode").waitFor();
    await axe(side);

    await side.goto(til(`/innspill/${ref}`));
    await side.getByRole("link", { name: t("trekk.lenke") }).click();
    await overskrift(t("trekk.tittel", { ref }));
    await axe(side);
    await knapp(t("trekk.knapp")).click();
    await side
      .getByText(t("trekk.minErTrukket", { dato: "22. november 2026" }))
      .first()
      .waitFor();
    await axe(side);

    await side.goto(til("/min-side/sletting"));
    await axe(side);
    await knapp(t("sletting.knapp")).click();
    await side.getByText(t("sletting.feil.ikkeForstaatt")).first().waitFor();
    nettleser.glem(/status of 422/);
    await side.locator("#forstaatt").check();
    await knapp(t("sletting.knapp")).click();
    await overskrift(t("sletting.ferdig.tittel"));
    await axe(side);
    expect((await side.context().cookies()).map(({ name }) => name)).not.toContain("traad_oekt");
  });

  test("ingen side må rulles sidelengs på en liten telefon", async () => {
    const { side } = await nettleser.nyFane({ spraak, medSkript });
    await side.goto(til("/logg-inn"));
    await side.locator("button[name=bruker][value=saksbehandler]").click();
    await side.waitForURL("**/saksbehandling");
    for (const sti of ["", "/data", "/navn", "/innlogginger", "/innlogginger/avslutning", "/bosted", "/sletting"]) {
      await side.goto(til(`/min-side${sti}`));
      const bredde = await side.evaluate(() => document.documentElement.scrollWidth);
      expect(bredde, sti).toBeLessThanOrEqual(360);
    }
  });
});
