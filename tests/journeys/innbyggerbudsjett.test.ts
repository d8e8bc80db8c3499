import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { stem } from "~/domain/avstemning/stem.server";
import { tFor } from "~/i18n/core";
import { lagNoekler, nyNoekkel } from "~/platform/noekler.server";
import { lagAvstemning, lagForslag } from "../builders/forslag";
import { lagGjest, lagPerson } from "../builders/person";
import { lagSak } from "../builders/sak";
import { lagTema } from "../builders/tema";
import { klientSom } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";
import { NAA } from "../setup/tid";

// The desk's way through a participatory budget, on a phone without script: residents' ideas, the check of them, the opening; and, when
// people have voted, the count, the case and the measure that it became.

const SAK = "905-26";
const ider = { badestamp: "019370aa-0000-7000-8000-0000000000b1", lys: "019370aa-0000-7000-8000-0000000000b2" };

const server = await startServer({ foer: medBudsjett });
const { adresse } = server;
const nettleser = await startNettleser(adresse);
const t = tFor("nb");

/** A tema with two ideas; and a budget that people have voted on. */
async function medBudsjett(db: Database) {
  const tema = await lagTema(db, {
    slug: "budsjettemaet",
    spoersmaal: { nb: "Hva skal vi bruke 500 000 kroner til?" },
  });
  await lagForslag(db, {
    temaId: tema.id,
    tittel: "Badestamp ved brygga",
    tekst: "Badestamp ved brygga\nÅpen hele året.",
  });
  await lagForslag(db, { temaId: tema.id, tittel: "Bobil til alle" });
  await lagSak(db, { nr: SAK, tittel: "Innbyggerbudsjettet" });
  const { slug } = await lagAvstemning(db, {
    slug: "i-fjor",
    temaId: tema.id,
    slag: "kurv",
    ramme: 500_000,
    spoersmaal: { nb: "Hva skulle pengene gå til i fjor?" },
    alternativer: [
      { id: ider.badestamp, tittel: { nb: "Badestamp" }, kostnad: 400_000 },
      { id: ider.lys, tittel: { nb: "Lys i lysløypa" }, kostnad: 300_000 },
    ],
  });
  const noekler = lagNoekler(nyNoekkel(1));
  const felles = { krav: "gjest", db, naa: NAA, spraak: "nb" } as const;
  for (let nr = 0; nr < 6; nr++) {
    const valgte = nr < 5 ? ider.badestamp : ider.lys;
    await stem({ ...felles, aktoer: await lagPerson(db) }, slug, { valgte, versjon: "1" }, noekler);
  }
  await stem({ ...felles, aktoer: await lagGjest(db) }, slug, { valgte: ider.lys, versjon: "1" }, noekler);
}

async function paaSiden(side: Page) {
  expect(await side.locator("h1").count()).toBe(1);
  expect(await side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(
    true,
  );
  await axe(side);
}
const trykk = (side: Page, navn: string) => side.getByRole("button", { name: navn, exact: true }).click();
const foelg = (side: Page, navn: string) => side.getByRole("link", { name: navn, exact: true }).first().click();
const innholdet = (side: Page) => side.locator("main").innerText();

describe("et innbyggerbudsjett", () => {
  test("fra ideer til åpen avstemning", async () => {
    const { kaker } = await klientSom(adresse, "saksbehandler");
    const { side } = await nettleser.nyFane({ kaker, medSkript: false });
    await side.goto(`${adresse}/saksbehandling`);
    await foelg(side, t("avstemningsarbeid.tittel"));
    await paaSiden(side);
    await foelg(side, t("avstemningsarbeid.alle.ny"));
    await paaSiden(side);
    await side.selectOption("#tema", "budsjettemaet");
    await side.fill("#spoersmaalNb", "Hva skal pengene gå til?");
    await side.getByLabel(t("avstemningsarbeid.slag.kurv")).check();
    await trykk(side, t("avstemningsarbeid.ny.knapp"));
    // What was typed stands, and each field says what it lacks.
    expect(await side.inputValue("#spoersmaalNb")).toBe("Hva skal pengene gå til?");
    expect(await side.locator("#ramme-feil").innerText()).toBe(t("avstemningsarbeid.feil.ramme"));
    expect(await side.locator("#krav-feil").innerText()).toBe(t("avstemningsarbeid.feil.krav"));
    nettleser.glem(/422/);
    await paaSiden(side);
    await side.fill("#ramme", "500 000");
    await side.getByLabel(t("avstemningsarbeid.krav.bosatt")).check();
    await side.fill("#frist", "2026-12-20");
    await trykk(side, t("avstemningsarbeid.ny.knapp"));
    const her = `${adresse}/saksbehandling/avstemninger/hva-skal-pengene-gaa-til`;
    expect(await innholdet(side)).toContain(t("avstemningsarbeid.side.gjort.opprettet"));
    await paaSiden(side);

    await foelg(side, t("avstemningsarbeid.side.hentIdeer"));
    await paaSiden(side);
    await side.getByLabel("Badestamp ved brygga").check();
    await side.getByLabel("Bobil til alle").check();
    await trykk(side, t("avstemningsarbeid.ideer.knapp"));
    expect(await innholdet(side)).toContain(t("avstemningsarbeid.mangler.ikkeSjekket"));
    await paaSiden(side);

    await foelg(side, "Badestamp ved brygga");
    await paaSiden(side);
    expect(await side.inputValue("#beskrivelseNb")).toBe("Åpen hele året.");
    await side.getByLabel(t("avstemningsarbeid.sjekk.med"), { exact: true }).check();
    await side.fill("#kostnad", "600 000");
    await trykk(side, t("avstemningsarbeid.alternativ.knapp"));
    expect(await side.locator("#kostnad-feil").count()).toBe(1);
    expect(await side.inputValue("#kostnad")).toBe("600 000");
    nettleser.glem(/422/);
    await side.fill("#kostnad", "400 000");
    await trykk(side, t("avstemningsarbeid.alternativ.knapp"));
    await foelg(side, "Bobil til alle");
    await side.getByLabel(t("avstemningsarbeid.sjekk.ikke_med"), { exact: true }).check();
    await side.fill("#begrunnelse", "Det er ikke kommunens oppgave.");
    await trykk(side, t("avstemningsarbeid.alternativ.knapp"));
    expect(await innholdet(side)).toContain("Det er ikke kommunens oppgave.");
    await foelg(side, t("avstemningsarbeid.side.leggTil"));
    await paaSiden(side);
    await side.fill("#tittelNb", "Lys i lysløypa");
    await side.fill("#kostnad", "300000");
    await trykk(side, t("avstemningsarbeid.alternativ.nyttKnapp"));

    await foelg(side, t("avstemningsarbeid.side.aapne"));
    await paaSiden(side);
    expect(await innholdet(side)).toContain("Lys i lysløypa");
    expect(await innholdet(side)).not.toContain("Bobil");
    await trykk(side, t("avstemningsarbeid.aapning.knapp"));
    expect(await innholdet(side)).toContain(t("avstemningsarbeid.steg.avstemningAapen"));
    await paaSiden(side);
    await side.goto(`${her}/oppsett`);
    expect(await innholdet(side)).toContain(t("avstemningsarbeid.oppsett.laast"));
    await side.goto(`${her}/frist`);
    await paaSiden(side);
    await side.fill("#frist", "2026-12-01");
    await trykk(side, t("avstemningsarbeid.frist.knapp"));
    expect(await side.locator("#frist-feil").innerText()).toBe(t("avstemningsarbeid.feil.fristTidligere"));
    nettleser.glem(/422/);
    await side.fill("#frist", "2026-12-24");
    await trykk(side, t("avstemningsarbeid.frist.knapp"));
    expect(await innholdet(side)).toContain("24. desember 2026");
  });

  test("fra telling til sak og tiltak", async () => {
    const { kaker } = await klientSom(adresse, "saksbehandler");
    const { side } = await nettleser.nyFane({ kaker, medSkript: false });
    await side.goto(`${adresse}/saksbehandling/avstemninger/i-fjor`);
    expect(await innholdet(side)).not.toContain("Innenfor rammen");
    await foelg(side, t("avstemningsarbeid.side.steng"));
    await paaSiden(side);
    expect(await innholdet(side)).toContain(t("avstemningsarbeid.stenging.noekkel"));
    await trykk(side, t("avstemningsarbeid.stenging.knapp"));
    await paaSiden(side);
    expect(await innholdet(side)).toContain(t("avstemning.nivaa.eid"));
    expect(await innholdet(side)).toMatch(/Innenfor rammen: Badestamp\. Til sammen 400.000 av 500.000 kroner\./);
    // One guest is too few to tell of.
    expect(await innholdet(side)).toContain(t("avstemningsarbeid.ord.forFaa", { grense: 5 }));

    await foelg(side, t("avstemningsarbeid.side.tilSak"));
    await paaSiden(side);
    await side.selectOption("#sak", SAK);
    await trykk(side, t("avstemningsarbeid.sak.knapp"));
    await side.goto(`${adresse}/saksbehandling/saker/${SAK}/snapshot`);
    await paaSiden(side);
    expect(await innholdet(side)).toContain("Hva skulle pengene gå til i fjor?");
    await trykk(side, t("bilde.knapp", { nr: 1 }));
    await paaSiden(side);

    await side.goto(`${adresse}/saksbehandling/avstemninger/i-fjor/alternativ/${ider.badestamp}/tiltak`);
    await paaSiden(side);
    await side.selectOption("#punkt", "us3-1-3");
    await trykk(side, t("avstemningsarbeid.tiltak.knapp"));
    await paaSiden(side);
    await side.goto(`${adresse}/strategi/punkt/us3-1-3`);
    expect(await innholdet(side)).toContain(
      t("avstemningsarbeid.punkt.komFra", { spoersmaal: "Hva skulle pengene gå til i fjor?" }),
    );
    await paaSiden(side);
  });
});
