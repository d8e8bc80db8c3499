import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { type Noekkel, tFor } from "~/i18n/core";
import { axe, startNettleser } from "../setup/nettleser";
import { brevIMappa } from "../setup/postkontor";
import { startServer } from "../setup/server";

// The whole way, on a phone: from a resident's words to the council's decision and back to whoever wrote them.

const { adresse, data } = await startServer();
const nettleser = await startNettleser(adresse);
const TEMA = "mer-aa-si-mellom-valgene";
const PUNKTER = ["us3-1-3", "us3-1-2"] as const;

const ordene = {
  nb: {
    vises:
      "Hold folkemøtene i grendehusene på en kveld midt i uka. Ring meg gjerne på 99 88 77 66 eller skriv til kanarifugl@example.no.",
    skjules: "Naboen min i svingen er en tosk som aldri burde fått lov til å mene noe om dette.",
  },
  nn: {
    vises:
      "Hald folkemøta i grendehusa ein kveld midt i veka. Ring meg gjerne på 99 88 77 66 eller skriv til kanarifugl@example.no.",
    skjules: "Naboen min i svingen er ein tosk som aldri burde fått lov til å meine noko om dette.",
  },
};

/** Of a database the way in one language asks all that the others ask. */
const paaPostgres = Boolean(process.env["DATABASE_URL"]);
const gangene = [
  { spraak: "nb", medSkript: true, saksnr: "101/26", medAxe: true },
  { spraak: "nn", medSkript: false, saksnr: "102/26", medAxe: true },
  // The same pages in the other two pairs: axe has seen them.
  { spraak: "nb", medSkript: false, saksnr: "103/26", medAxe: false },
  { spraak: "nn", medSkript: true, saksnr: "104/26", medAxe: false },
] as const;

describe.each(gangene.slice(0, paaPostgres ? gangene.length : 1))(
  "på $spraak, skript: $medSkript",
  ({ spraak, medSkript, saksnr, medAxe }) => {
    const t = tFor(spraak);
    /** A text up to what is filled into it. */
    const foran = (noekkel: Noekkel) => t(noekkel).split("{{")[0]!.trim();
    const p = spraak === "nb" ? "" : "/nn";
    const nr = saksnr.replace("/", "-");
    const sett = new Set<string>();

    /** Each page passes axe, once for each way through. */
    async function paaSiden(side: Page, hvilken: string) {
      expect(await side.locator("html").getAttribute("lang")).toBe(spraak);
      expect(await side.locator("h1").count(), hvilken).toBe(1);
      expect(
        await side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        `${hvilken} ruller sidelengs`,
      ).toBe(true);
      if (!medAxe || sett.has(hvilken)) return;
      sett.add(hvilken);
      await axe(side);
    }

    async function skrivInnspill(side: Page, tekst: string) {
      await side.locator(`a[href="${p}/tema/${TEMA}/innspill/nytt"]`).first().click();
      await side.locator("#tekst").fill(tekst);
      if (medSkript) await side.locator("#status", { hasText: foran("skriv.lagret") }).waitFor();
      else await side.getByRole("button", { name: t("skriv.lagre") }).click();
      await paaSiden(side, "skriv");
      await side.reload();
      await expect.poll(() => side.locator("#tekst").inputValue()).toBe(tekst);
      await side.getByRole("button", { name: t("skriv.seOver") }).click();
      await side.locator("input[name=innsending]").waitFor({ state: "attached" });
    }

    async function logginn(bruker: string) {
      const { side } = await nettleser.nyFane({ spraak, medSkript });
      await side.goto(`${p}/logg-inn`);
      await paaSiden(side, "logg inn");
      await side.locator(`button[name=bruker][value=${bruker}]`).click();
      return side;
    }

    test("et innspill går hele veien fra innbyggeren til vedtaket, og tilbake", async () => {
      // ---- Innbyggeren skriver to innspill, ser over og sender
      const { side: innbygger } = await nettleser.nyFane({ spraak, medSkript });
      await innbygger.goto(`${p}/`);
      await paaSiden(innbygger, "hjem");
      await innbygger.goto(`${p}/tema`);
      await paaSiden(innbygger, "temaer");
      await innbygger.locator(`a[href="${p}/tema/${TEMA}"]`).first().click();
      await paaSiden(innbygger, "tema");
      await skrivInnspill(innbygger, ordene[spraak].vises);
      await paaSiden(innbygger, "mine utkast");
      await innbygger.locator(`main a[href="${p}/tema"]`).first().click();
      await innbygger.locator(`a[href="${p}/tema/${TEMA}"]`).first().click();
      await skrivInnspill(innbygger, ordene[spraak].skjules);
      expect(await innbygger.locator("input[name=utkast]:checked").count()).toBe(2);
      await innbygger.locator("input[name=svarkanal][value=epost]").check();
      await innbygger.locator("input[name=kontakt]").fill("kanarikontakt@example.no");
      await innbygger.getByRole("button", { name: t("mineUtkast.sendValgte") }).click();
      await innbygger.locator(".referanse").first().waitFor();
      await paaSiden(innbygger, "kvittering");
      const refs = await innbygger.locator(".referanse").allInnerTexts();
      expect(refs).toHaveLength(2);
      for (const ref of refs) expect(ref).toMatch(/^R-2026-\d{4}$/);
      expect(await innbygger.locator(".hentekode").innerText()).toMatch(/^([A-Z2-9]{4}-?){3}$/);
      const [vises, skjules] = refs as [string, string];

      // ---- Moderatoren publiserer det ene og foreslår at det andre ikke vises
      const moderator = await logginn("moderator");
      await moderator.goto(`${p}/moderering?ref=${vises}`);
      await paaSiden(moderator, "moderering");
      await moderator.getByRole("button", { name: t("moderer.publiser"), exact: true }).click();
      await moderator.getByText(t("moderer.gjort.publisert", { ref: vises })).waitFor();
      await moderator.goto(`${p}/moderering?ref=${skjules}`);
      await moderator.locator(`a[href="${p}/innspill/${skjules}/ikke-publisering"]`).click();
      await paaSiden(moderator, "ikke publiser");
      await moderator.locator("input[name=grunn][value=personangrep]").check();
      await moderator.locator("textarea[name=begrunnelse]").fill("Teksten går på en navngitt nabo, ikke på saken.");
      await moderator.getByRole("button", { name: t("moderer.ikkePublisering.knapp") }).click();
      await moderator.getByText(t("moderer.gjort.foreslaatt", { ref: skjules })).waitFor();

      // ---- Den andre moderatoren er enig
      const moderator2 = await logginn("moderator2");
      await moderator2.goto(`${p}/moderering?ref=${skjules}`);
      await paaSiden(moderator2, "moderering, andre person");
      await moderator2.getByRole("button", { name: t("moderer.enig") }).click();
      await moderator2.getByText(t("moderer.gjort.ikke_publisert", { ref: skjules })).waitFor();

      // ---- Forfatteren ser hvorfor, og sin egen tekst; alle andre ser den ikke
      await innbygger.goto(`${p}/mine`);
      await paaSiden(innbygger, "mine");
      await innbygger.locator(`a[href="${p}/innspill/${skjules}"]`).click();
      await paaSiden(innbygger, "eget innspill som ikke vises");
      for (const ord of [
        ordene[spraak].skjules,
        "Teksten går på en navngitt nabo, ikke på saken.",
        t("grunn.personangrep"),
      ])
        expect(await innbygger.locator("main").innerText()).toContain(ord);
      const { side: nabo } = await nettleser.nyFane({ spraak, medSkript });
      expect((await nabo.goto(`${p}/innspill/${skjules}`))?.status()).toBe(404);
      nettleser.glem(/status of 404/);
      await paaSiden(nabo, "finnes ikke");

      // ---- Saksbehandleren knytter det til to punkter og vurderer det
      const saksbehandler = await logginn("saksbehandler");
      await saksbehandler.goto(`${p}/saksbehandling`);
      await paaSiden(saksbehandler, "saksbordet");
      await saksbehandler.goto(`${p}/saksbehandling/innspill/${vises}`);
      await paaSiden(saksbehandler, "innspill på bordet");
      await saksbehandler.locator(`a[href="${p}/innspill/${vises}/kobling"]`).first().click();
      await paaSiden(saksbehandler, "kobling");
      for (const punkt of PUNKTER) await saksbehandler.locator(`input[name=punkt][value="${punkt}"]`).check();
      await saksbehandler.locator("textarea[name=begrunnelse]").fill("Handler om hvor møtene skal holdes.");
      await saksbehandler.getByRole("button", { name: t("knytt.knapp") }).click();
      await saksbehandler.getByText(t("ansattInnspill.gjort.knyttet")).waitFor();
      await saksbehandler.locator(`a[href="${p}/innspill/${vises}/vurdering"]`).first().click();
      await paaSiden(saksbehandler, "vurdering");
      await saksbehandler
        .locator("textarea[name=oppsummering]")
        .fill("Ønsker folkemøter i grendehusene på hverdagskvelder.");
      await saksbehandler
        .locator("textarea[name=tekst]")
        .fill("Kommunedirektøren er enig i at møtene bør ut i grendene.");
      await saksbehandler.locator("input[name=betydning][value=tas_til_foelge]").check();
      await saksbehandler.getByRole("button", { name: t("vurder.knapp") }).click();
      await saksbehandler.getByText(t("ansattInnspill.gjort.vurdert")).waitFor();

      // ---- Saken samler innspillet, tar et bilde, og gir et dokument
      await saksbehandler.goto(`${p}/saksbehandling/saker`);
      await paaSiden(saksbehandler, "saker");
      await saksbehandler.locator(`a[href="${p}/saksbehandling/saker/ny"]`).first().click();
      await paaSiden(saksbehandler, "ny sak");
      await saksbehandler.locator("input[name=tittel]").fill("Folkemøter i grendene");
      await saksbehandler.locator("input[name=saksnr]").fill(saksnr);
      await saksbehandler.locator("input[name=utvalg1]").fill("Kommunestyret");
      await saksbehandler.getByRole("button", { name: t("saken.ny.knapp") }).click();
      await saksbehandler.waitForURL(`**/saksbehandling/saker/${nr}`);
      await paaSiden(saksbehandler, "sak uten innspill");
      await saksbehandler.goto(`${p}/saksbehandling/saker/${nr}/innspill`);
      await paaSiden(saksbehandler, "velg innspill");
      await saksbehandler.locator(`input[name=innspill][value="${vises}"]`).check();
      await saksbehandler.getByRole("button", { name: t("velg.knapp") }).click();
      await saksbehandler.waitForURL(`**/saksbehandling/saker/${nr}?gjort=valgt`);
      await saksbehandler.goto(`${p}/saksbehandling/saker/${nr}/tekst`);
      await paaSiden(saksbehandler, "sakstekst");
      await saksbehandler
        .locator("textarea[name=innstilling]")
        .fill("Folkemøtene flyttes ut. Spørsmål til post@example.no eller 99 88 77 66.");
      await saksbehandler.getByRole("button", { name: t("sakstekst.knapp") }).click();
      await saksbehandler.waitForURL(`**/saksbehandling/saker/${nr}?gjort=tekst`);
      await saksbehandler.goto(`${p}/saksbehandling/saker/${nr}/snapshot`);
      await paaSiden(saksbehandler, "snapshot");
      await saksbehandler.getByRole("button", { name: t("bilde.knapp", { nr: 1 }) }).click();
      await saksbehandler.waitForURL(`**/saksbehandling/saker/${nr}?gjort=bilde`);
      await paaSiden(saksbehandler, "sak med snapshot");
      const nedlasting = saksbehandler.waitForEvent("download");
      await saksbehandler.locator(`a[href="${p}/saksbehandling/saker/${nr}/saksfremlegg.docx"]`).first().click();
      const dokument = Object.values(unzipSync(readFileSync(await (await nedlasting).path())))
        .map((fil) => strFromU8(fil))
        .join("\n");
      const lest = dokument.replace(/<[^>]+>/g, "");
      expect(lest).toContain(vises);
      expect(lest).toContain("Ønsker folkemøter i grendehusene på hverdagskvelder.");
      expect(finnPersonopplysninger(lest).map(({ tekst }) => tekst)).toEqual([]);
      expect(dokument).not.toMatch(/example\.no|99 ?88 ?77 ?66/);

      // ---- Vedtaket får en virkning på et punkt, og alle i saken får svar
      await saksbehandler.goto(`${p}/saksbehandling/saker/${nr}/vedtak`);
      await paaSiden(saksbehandler, "vedtak");
      await saksbehandler.locator("input[name=organ]").fill("Kommunestyret");
      await saksbehandler.locator("input[name=dato]").fill("2026-11-22");
      await saksbehandler.locator("textarea[name=tekst]").fill("Folkemøtene holdes i grendehusene.");
      await saksbehandler
        .locator("textarea[name=begrunnelse]")
        .fill("Innbyggerne skal slippe å kjøre langt for å bli hørt.");
      await saksbehandler.locator("[id='virkning1.punkt']").selectOption(PUNKTER[0]);
      await saksbehandler.locator("[id='virkning1.endring']").selectOption("ny_milepael");
      await saksbehandler.locator("[id='virkning1.beskrivelse']").fill("Første møte i et grendehus er holdt");
      await saksbehandler.locator("[id='virkning1.frist']").fill("2027-03-01");
      await saksbehandler.getByRole("button", { name: t("registrer.knapp") }).click();
      await saksbehandler.waitForURL(`**/saksbehandling/saker/${nr}?gjort=vedtak`);
      await saksbehandler.goto(`${p}/saksbehandling/saker/${nr}/svar`);
      await paaSiden(saksbehandler, "svar");
      await saksbehandler.locator(`input[name=innspill][value="${vises}"]`).check();
      await saksbehandler.locator("input[name=utfall][value=tas_til_foelge]").check();
      await saksbehandler
        .locator("textarea[name=tekst]")
        .fill("Takk. Møtene flyttes til grendehusene, det første før mars.");
      await saksbehandler.locator("select[name=virkning]").selectOption({ index: 1 });
      await saksbehandler.getByRole("button", { name: t("besvar.knapp") }).click();
      await saksbehandler.waitForURL(`**/saksbehandling/saker/${nr}/svar?gjort=1`);
      await saksbehandler.goto(`${p}/saksbehandling/varsler`);
      await paaSiden(saksbehandler, "varsler");
      // The letter goes by itself.
      const brev = await vi.waitFor(async () => {
        const mitt = (await brevIMappa(data)).findLast(({ text }) => text?.includes(vises));
        expect(mitt).toBeDefined();
        return mitt!;
      }, 20_000);
      expect(brev.to).toMatchObject([{ address: "kanarikontakt@example.no" }]);
      expect(brev.text).toContain("Takk. Møtene flyttes til grendehusene");
      expect(brev.text).toContain(`/innspill/${vises}`);

      // ---- Alle kan se hele veien: på innspillet, på punktet, i saken og under det som ble gjort
      await nabo.goto(`${p}/innspill/${vises}`);
      await paaSiden(nabo, "innspill med svar");
      // The council's own words are folded under its step.
      const veien = (await nabo.locator("main").textContent())!;
      for (const ord of [
        vises,
        "Handler om hvor møtene skal holdes.",
        "Kommunedirektøren er enig",
        saksnr,
        "Folkemøtene holdes i grendehusene.",
        "Innbyggerne skal slippe å kjøre langt",
        "Takk. Møtene flyttes til grendehusene",
        "Første møte i et grendehus er holdt",
      ])
        expect(veien).toContain(ord);
      expect(await nabo.content()).not.toMatch(/kanarifugl@|kanarikontakt@|99 88 77 66/);
      for (const punkt of PUNKTER) {
        await nabo.goto(`${p}/strategi/punkt/${punkt}`);
        await paaSiden(nabo, "punkt");
        expect(await nabo.locator(`a[href="${p}/innspill/${vises}"]`).count()).toBeGreaterThan(0);
      }
      await nabo.goto(`${p}/strategi/punkt/${PUNKTER[0]}`);
      for (const ord of ["Første møte i et grendehus er holdt", saksnr])
        expect(await nabo.locator("main").textContent()).toContain(ord);
      await nabo.goto(`${p}/saker/${nr}`);
      await paaSiden(nabo, "sak for alle");
      await nabo.goto(`${p}/gjort`);
      await paaSiden(nabo, "gjort");
      expect(await nabo.locator(`a[href="${p}/innspill/${vises}"]`).count()).toBeGreaterThan(0);
      for (const [sti, navn] of [
        ["strategi", "strategi"],
        ["tilgjengelighet", "tilgjengelighet"],
        ["personvern", "personvern"],
        ["saker", "alle saker"],
        ["mine/kode", "kode"],
      ] as const) {
        await nabo.goto(`${p}/${sti}`);
        await paaSiden(nabo, navn);
      }
    });
  },
);
