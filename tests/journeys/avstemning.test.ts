import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { lagAvstemninger } from "../setup/avstemninger";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// All six kinds of vote on a phone: vote, see one's receipt and the result, change it, take it back.

const { adresse } = await startServer({ foer: async (db) => void (await lagAvstemninger(db)) });
const nettleser = await startNettleser(adresse);
const t = tFor("nb");

type Slag = "enighet" | "stoette" | "godkjenning" | "rangering" | "poeng" | "kurv";
const [GOLF, LYS, GRILL, BENK] = [
  "Frisbeegolf i Doktortjønna",
  "Lys i lysløypa",
  "Grillhytte ved badeplassen",
  "Benker langs elva",
];

/** How each ballot is filled in, first too much of it where there is a limit; what is said of one's vote afterwards. */
const sedler: Record<
  Slag,
  {
    galt?: (side: Page) => Promise<void>;
    feil?: string;
    teller?: string;
    fyll: (side: Page) => Promise<void>;
    min: string[];
  }
> = {
  enighet: {
    galt: async () => {},
    feil: t("avstemning.feil.svar"),
    fyll: (side) => side.getByLabel("Enig", { exact: true }).check(),
    min: [t("avstemning.min.enig")],
  },
  stoette: { fyll: async () => {}, min: [t("avstemning.min.stoette")] },
  godkjenning: {
    galt: async (side) => {
      for (const navn of [GOLF, LYS, GRILL]) await side.getByLabel(navn).check();
    },
    feil: t("avstemning.feil.forMange", { antall: 3, grense: 2 }),
    teller: t("avstemning.seddel.teller.godkjenningOver", { n: "1" }),
    fyll: (side) => side.getByLabel(LYS).uncheck(),
    min: [GOLF, GRILL],
  },
  rangering: {
    galt: async (side) => {
      for (const navn of [GOLF, LYS]) await side.getByLabel(navn).selectOption("1");
    },
    feil: t("avstemning.feil.sammePlass", { plass: 1 }),
    fyll: async (side) => void (await side.getByLabel(GOLF).selectOption("2")),
    min: [LYS, GOLF],
  },
  poeng: {
    galt: async (side) => {
      await side.getByLabel(GRILL).fill("7");
      await side.getByLabel(BENK).fill("5");
    },
    feil: t("avstemning.feil.forMangePoeng", { sum: 12, grense: 10, over: 2 }),
    teller: t("avstemning.seddel.teller.poengOver", { n: "2" }),
    fyll: (side) => side.getByLabel(BENK).fill("3"),
    min: [`${GRILL}: 7`, `${BENK}: 3`],
  },
  kurv: {
    galt: async (side) => {
      for (const navn of [GOLF, LYS, BENK]) await side.getByLabel(navn).check();
    },
    feil: t("avstemning.feil.overRammen", { sum: 1_040_000, ramme: 1_000_000, over: 40_000 }),
    teller: t("avstemning.seddel.teller.kurvOver", { n: "40 000" }),
    fyll: (side) => side.getByLabel(BENK).uncheck(),
    min: [GOLF, LYS],
  },
};

const uten = (tekst: string) => tekst.replace(/\s+/g, " ");

describe.each([{ medSkript: true }, { medSkript: false }])("skript: $medSkript", ({ medSkript }) => {
  test.each(Object.keys(sedler) as Slag[])("%s: stem, endre og trekk", { timeout: 120_000 }, async (slag) => {
    const { side } = await nettleser.nyFane({ medSkript });
    const { galt, feil, teller, fyll, min } = sedler[slag];
    await side.goto("/avstemning");
    await side.locator(`a[href="/avstemning/aapen-${slag}"]`).click();
    await axe(side);
    const stem = side.locator("form[data-seddel] button:not([type=button])");
    if (galt && feil) {
      await galt(side);
      if (teller && medSkript) {
        expect(uten(await side.locator("#igjen").innerText())).toContain(teller);
      }
      await stem.click();
      await side.locator("#feil").waitFor();
      nettleser.glem(/422/, { kanskje: true });
      expect(uten(await side.locator("#feil").innerText())).toContain(uten(feil));
      await side.locator("#feil a").first().click();
      await axe(side);
    }
    await fyll(side);
    await stem.click();
    await side.locator(".hentekode").waitFor();
    const sagt = uten(await side.locator("#stem").innerText());
    let sist = -1;
    for (const ord of min) {
      expect(sagt.indexOf(ord), `${ord} i ${sagt}`).toBeGreaterThan(sist);
      sist = sagt.indexOf(ord);
    }
    const kvittering = await side.locator(".hentekode").innerText();
    // With a single voter only how many is shown.
    expect(await side.locator("#resultat").innerText()).toMatch(/har stemt/);
    await axe(side);

    await side.getByRole("link", { name: t("avstemning.min.endre") }).click();
    await stem.click();
    await side.locator(".hentekode").waitFor();
    expect(await side.locator(".hentekode").innerText()).toBe(kvittering);

    await side.getByRole("link", { name: t("avstemning.min.trekk") }).click();
    await axe(side);
    await side.getByRole("button", { name: t("avstemning.trekk.knapp") }).click();
    await side.getByText(t("avstemning.min.trukket")).waitFor();
    await stem.waitFor();
    await axe(side);
  });

  test.each(Object.keys(sedler) as Slag[])("%s: det som er stengt, leses med ord, stolper og tall", async (slag) => {
    const { side } = await nettleser.nyFane({ medSkript });
    await side.goto(`/avstemning/stengt-${slag}`);
    const resultat = side.locator("#resultat");
    const sagt = {
      enighet: "6 av 9 er enige",
      stoette: "3 har stemt. Med færre enn 5",
      godkjenning: "Benker langs elva er valgt av flest: 8 av 9",
      rangering: "Benker langs elva kom først",
      poeng: "Frisbeegolf i Doktortjønna fikk flest poeng: 54",
      kurv: "for 950 000 kroner til sammen",
    }[slag];
    expect(uten(await resultat.innerText())).toContain(sagt);
    for (const mer of await resultat.locator("summary").all()) await mer.click();
    if (slag !== "stoette") await resultat.locator("table").first().waitFor();
    await axe(side);
    await side.getByRole("link", { name: t("avstemning.resultat.merOmTelling") }).click();
    await axe(side);
    await side.goBack();
    await side.getByRole("link", { name: t("avstemning.etterpaa.erMedTalt") }).click();
    await side.getByLabel(t("avstemning.kvitteringer.soek")).fill("aaaa aaaa aaaa");
    await side.getByRole("button", { name: t("avstemning.kvitteringer.soekKnapp") }).click();
    await side.getByText(t("avstemning.kvitteringer.nei")).waitFor();
    await axe(side);
  });
});
