import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { innspill } from "#db/schema";
import { lagArgument } from "../builders/forslag";
import { lagGjestMedMerke } from "../builders/oekt";
import { lagProeveforslag } from "../setup/forslagene";
import { klientSom } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// A forslag from a reader's, a voter's, its author's and its moderator's side.

const REF = "R-2026-7101";
let kake = "";
const { adresse } = await startServer({
  foer: async (db) => {
    const forfatter = await lagGjestMedMerke(db);
    kake = forfatter.merke;
    const { om } = await lagProeveforslag(db, { ref: REF, av: forfatter });
    await db.update(innspill).set({ spraak: "nb" }).where(eq(innspill.id, om.innspill.id));
    for (let i = 0; i < 21; i++) await lagArgument(db, om.id, { tekst: `Argument nummer ${i} for benkene.` });
  },
});
const nettleser = await startNettleser(adresse);

test.each([true, false])("leses, støttes og stemmes over, skript: %s", async (medSkript) => {
  const { side } = await nettleser.nyFane({ medSkript, bredde: medSkript ? 360 : 1280, moerk: medSkript });
  await side.goto("/forslag?stand=aapne&orden=frist");
  if (medSkript) await axe(side);
  await side.getByRole("link", { name: "Benker langs elva" }).click();
  await side.waitForURL(`**/forslag/${REF}`);
  expect(await side.locator("h1").allTextContents()).toEqual(["Benker langs elva"]);
  await side.getByText("Versjon 2, endret 22. november 2026 etter at noen hadde stemt").waitFor();
  if (medSkript) await axe(side);
  await side.getByRole("link", { name: "Vis flere" }).first().click();
  expect(await side.locator("#for .innspilliste > li").count()).toBe(2);
  await side.getByRole("link", { name: "Fra de første argumentene" }).click();

  const foerste = side.locator("#for .innspilliste > li").first();
  expect(await foerste.innerText()).toContain("Færre enn fem synes argumentet er godt");
  await foerste.getByRole("button", { name: "Godt argument" }).click();
  await side.waitForURL(/#R-/);
  await side.getByText("Du synes dette er et godt argument.").waitFor();
  await side.getByRole("button", { name: "Ta tilbake støtten" }).click();
  await side.waitForURL(/#R-/);
  expect(await side.getByText("Du synes dette er et godt argument.").count()).toBe(0);

  await side.goto(`/forslag/${REF}`);
  await side.getByLabel("Uenig").check();
  await side.getByRole("button", { name: "Stem", exact: true }).click();
  await side.waitForURL(/avstemning|forslag/);
});

test("endres av den som skrev det, publiseres av komiteen, og den som har stemt, får vite det", async () => {
  const velger = await nettleser.nyFane({ bredde: 1280 });
  await velger.side.goto(`/forslag/${REF}`);
  await velger.side.getByLabel("Uenig").check();
  await velger.side.getByRole("button", { name: "Stem", exact: true }).click();
  await velger.side.waitForLoadState();

  const forfatter = await nettleser.nyFane({ kaker: new Map([["traad_gjest", kake]]) });
  await forfatter.side.goto(`/forslag/${REF}`);
  await forfatter.side.getByText("Den nye versjonen din venter på komiteen").waitFor();
  await forfatter.side.goto(`/forslag/${REF}/versjon/ny`);
  await forfatter.side.getByText("En ny versjon venter alt på komiteen").waitFor();

  const moderator = await nettleser.nyFane({ bredde: 1280, kaker: (await klientSom(adresse, "moderator")).kaker });
  await moderator.side.goto("/moderering");
  await moderator.side.getByRole("link", { name: REF }).click();
  await moderator.side.getByRole("heading", { name: "Ny versjon 3 av et forslag" }).waitFor();
  await axe(moderator.side);
  await moderator.side.getByRole("link", { name: "Ikke publiser den nye versjonen" }).click();
  await axe(moderator.side);
  await moderator.side.getByLabel("Begrunnelse").fill("Tretti er ikke det forslaget gjelder.");
  await moderator.side.getByRole("button", { name: "Ikke publiser den nye versjonen" }).click();
  await moderator.side.getByText(`Den nye versjonen av ${REF} ble ikke publisert.`).waitFor();

  await forfatter.side.goto(`/forslag/${REF}`);
  await forfatter.side.getByText("Tretti er ikke det forslaget gjelder.").waitFor();
  await forfatter.side.getByRole("link", { name: "Endre forslaget" }).click();
  await axe(forfatter.side);
  await forfatter.side.getByLabel("Forslaget", { exact: true }).fill("Benker langs elva\nSett opp tolv benker.");
  await forfatter.side.getByRole("button", { name: "Send den nye versjonen" }).click();
  // What was typed is there when it is refused.
  expect(await forfatter.side.getByLabel("Forslaget", { exact: true }).inputValue()).toContain("tolv");
  await axe(forfatter.side);
  nettleser.glem(/422/);
  await forfatter.side.getByLabel("Hva er endret, og hvorfor?").fill("Tolv er nok.");
  await forfatter.side.getByRole("button", { name: "Send den nye versjonen" }).click();
  await forfatter.side.getByText("Den nye versjonen er sendt.").waitFor();

  await moderator.side.goto(`/moderering?ref=${REF}`);
  await moderator.side.getByRole("button", { name: "Publiser den nye versjonen" }).click();
  await moderator.side.getByText(`Den nye versjonen av ${REF} er publisert.`).waitFor();

  await velger.side.goto(`/forslag/${REF}`);
  await velger.side.getByText("Sett opp tolv benker.").waitFor();
  await velger.side.getByText("Versjon 4, endret 22. november 2026 etter at noen hadde stemt").waitFor();
  await velger.side.getByText("Teksten er ny siden du stemte").waitFor();
  await velger.side.getByRole("link", { name: "Se hva som er endret" }).click();
  await axe(velger.side);
  expect(await velger.side.locator("#versjon-4 ins").allTextContents()).toContain("tolv");
  await velger.side.getByText("Nummer 3 ble ikke publisert.").waitFor();
});
