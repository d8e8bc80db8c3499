import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { type Noekkel, tFor } from "~/i18n/core";
import { iUtboksen } from "../setup/enheten";
import { Klient, klientSom } from "../setup/klient";
import { startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// What is written is never lost: two tabs, no coverage, a session that is over.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);
const t = tFor("nb");
const TEMA = "mer-aa-si-mellom-valgene";
const foran = (noekkel: Noekkel) => t(noekkel).split("{{")[0]!.trim();
const status = (side: Page, noekkel: Noekkel) => side.locator("#status", { hasText: foran(noekkel) }).waitFor();

async function aapneNyttUtkast(side: Page) {
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  await side.locator("#tekst").waitFor();
}

test("«Lagret» står der først når serveren har svart, og teksten er der på en annen enhet", async () => {
  const { side, nySide } = await nettleser.nyFane();
  let slipp = () => {};
  await side.route("**/api/utkast/*", async (rute) => {
    await new Promise<void>((resolve) => (slipp = resolve));
    await rute.continue();
  });
  await aapneNyttUtkast(side);
  // An empty field is no narrower than one with words in it.
  expect((await side.locator("#tekst").boundingBox())!.width).toBeGreaterThan(280);
  const underveis = side.waitForRequest("**/api/utkast/*");
  await side.locator("#tekst").fill("Hold møtene i grendehusene.");
  await underveis;
  expect(await side.locator("#status").innerText()).not.toContain(foran("skriv.lagret"));
  slipp();
  await status(side, "skriv.lagret");
  const annen = await nySide();
  await annen.goto(side.url());
  await expect.poll(() => annen.locator("#tekst").inputValue()).toBe("Hold møtene i grendehusene.");
});

test("en gjest som mister kaken sin rett etter at teksten er lagret, har teksten på telefonen og skriver videre", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await aapneNyttUtkast(side);
  await side.locator("#tekst").fill("Lagret hos kommunen.");
  await status(side, "skriv.lagret");
  // As a browser that dies before it has written its cookies down.
  await kontekst.clearCookies();
  const foer = side.url();
  await side.goto("about:blank");
  await side.goto(foer);
  await expect
    .poll(() =>
      side
        .locator("#tekst")
        .inputValue()
        .catch(() => ""),
    )
    .toBe("Lagret hos kommunen.");
  await status(side, "skriv.lagret");
  expect(side.url().split("/utkast/")[1]!.slice(0, 36)).not.toBe(foer.split("/utkast/")[1]!.slice(0, 36));
  await side.goto("/utkast");
  await side.getByText("Lagret hos kommunen.").first().waitFor();
  // The pages ask whether the server knows the words under the old cookie.
  nettleser.glem(/status of 409/, { kanskje: true });
});

test("to faner i samme utkast: begge tekstene står der, og ingen er overskrevet", async () => {
  const { side: foerste, nySide } = await nettleser.nyFane();
  await aapneNyttUtkast(foerste);
  await foerste.locator("#tekst").fill("Først skrev jeg dette.");
  await status(foerste, "skriv.lagret");
  const andre = await nySide();
  await andre.goto(foerste.url());
  // The page says «Lagret» already, of the words it came with: what counts is the answer to these.
  const svar = andre.waitForResponse("**/api/utkast/*");
  await andre.locator("#tekst").fill("Så skrev jeg dette i den andre fanen.");
  await svar;
  await status(andre, "skriv.lagret");
  await foerste.locator("#tekst").fill("Og her skrev jeg videre i den første.");
  await foerste.locator("#konflikt").waitFor({ state: "visible" });
  nettleser.glem(/status of 409/);
  await expect.poll(() => foerste.locator("#annen-tekst").inputValue()).toBe("Så skrev jeg dette i den andre fanen.");
  await expect.poll(() => foerste.locator("#tekst").inputValue()).toBe("Og her skrev jeg videre i den første.");
  await foerste.getByRole("button", { name: t("skriv.seOver") }).click();
  await foerste.getByText("Og her skrev jeg videre i den første.").waitFor();
});

test("to faner uten skript: skjemaet kommer tilbake med begge tekstene", async () => {
  const { side: foerste, nySide } = await nettleser.nyFane({ medSkript: false });
  await aapneNyttUtkast(foerste);
  const andre = await nySide();
  await andre.goto(foerste.url());
  await foerste.locator("#tekst").fill("Fra den første fanen.");
  await foerste.getByRole("button", { name: t("skriv.lagre") }).click();
  await foerste.locator("#status", { hasText: foran("skriv.lagret") }).waitFor();
  await andre.locator("#tekst").fill("Fra den andre fanen.");
  await andre.locator("button[value=lagre]").click();
  await andre.locator("#konflikt").waitFor({ state: "visible" });
  nettleser.glem(/status of 409/);
  await expect.poll(() => andre.locator("#annen-tekst").inputValue()).toBe("Fra den første fanen.");
  await expect.poll(() => andre.locator("#tekst").inputValue()).toBe("Fra den andre fanen.");
});

test("uten dekning ligger teksten på telefonen, også når siden lukkes, og lagres når dekningen er tilbake", async () => {
  const { side, nySide, kontekst } = await nettleser.nyFane();
  await aapneNyttUtkast(side);
  await side.locator("#tekst").fill("Skrevet med dekning.");
  await status(side, "skriv.lagret");
  const url = side.url();
  await kontekst.setOffline(true);
  await side.locator("#tekst").fill("Skrevet uten dekning.");
  await status(side, "skriv.paaTelefonen");
  nettleser.glem(/ERR_INTERNET_DISCONNECTED/);
  await kontekst.setOffline(false);
  await status(side, "skriv.lagret");

  await kontekst.setOffline(true);
  await side.locator("#tekst").fill("Skrevet uten dekning, og så gikk telefonen tom.");
  await status(side, "skriv.paaTelefonen");
  await vi.waitFor(() => nettleser.glem(/ERR_INTERNET_DISCONNECTED/));
  await side.close();
  await kontekst.setOffline(false);
  const igjen = await nySide();
  await igjen.goto(url);
  await expect.poll(() => igjen.locator("#tekst").inputValue()).toBe("Skrevet uten dekning, og så gikk telefonen tom.");
  await status(igjen, "skriv.lagret");
});

test("er økta over mens man skriver, sier siden det, og teksten er der etter innlogging", async () => {
  const innbygger = await klientSom(adresse, "innbygger");
  const { side, kontekst } = await nettleser.nyFane({ kaker: innbygger.kaker });
  await aapneNyttUtkast(side);
  await side.locator("#tekst").fill("Skrevet mens jeg var logget inn.");
  await status(side, "skriv.lagret");
  const url = side.url();
  // Signed out everywhere, as an administrator or time would do it.
  await innbygger.send("/logg-ut");
  await side.locator("#tekst").fill("Skrevet etter at økta var over.");
  await status(side, "skriv.loggetUt");
  nettleser.glem(/status of 401/);
  await kontekst.addCookies(
    [...(await klientSom(adresse, "innbygger")).kaker].map(([name, value]) => ({ name, value, url: adresse })),
  );
  await side.goto(url);
  await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Skrevet etter at økta var over.");
});

/** From the page that says that the session is over, by its own link, and back. */
async function loggInnIgjen(side: Page) {
  nettleser.glem(/status of 401/);
  const lenke = await side.locator("main a[href*='/logg-inn?til=']").getAttribute("href");
  const til = new URL(lenke!, adresse).searchParams.get("til")!;
  const inne = await klientSom(adresse, "saksbehandler");
  await side.context().addCookies([...inne.kaker].map(([name, value]) => ({ name, value, url: adresse })));
  await side.goto(til);
}

/** An administrator signs her out everywhere: what she has not sent is kept. */
async function loggUtAlle() {
  const administrator = await klientSom(adresse, "administrator");
  const { lenker } = await administrator.hent("/administrasjon/mennesker?sok=Marit");
  const henne = lenker.find((lenke) => /\/mennesker\/[\da-f-]{36}$/.test(lenke))!;
  expect((await administrator.send(`${henne}/utlogging`)).status).toBe(303);
}

describe.each([{ medSkript: true }, { medSkript: false }])(
  "er økta over når man trykker, skript: $medSkript",
  (valg) => {
    const innlogget = async () => {
      const hun = await klientSom(adresse, "saksbehandler");
      const fane = await nettleser.nyFane({ ...valg, kaker: hun.kaker });
      return { ...fane, loggUtAlle };
    };
    const trykk = (side: Page, verdi: "seOver" | "lagre") => side.locator(`button[value=${verdi}]`).click();
    const felt = (side: Page) => side.locator("#tekst").inputValue();

    test.each([{ lagretFoer: true }, { lagretFoer: false }])(
      "står ordene i feltet etter innlogging, lagret før: $lagretFoer",
      async ({ lagretFoer }) => {
        const { side, loggUtAlle } = await innlogget();
        await aapneNyttUtkast(side);
        if (lagretFoer) {
          await side.locator("#tekst").fill("Lagret.");
          await trykk(side, "lagre");
          await status(side, "skriv.lagret");
        }
        await loggUtAlle();
        await side.locator("#tekst").fill("Skrevet da økta var over.");
        await trykk(side, "seOver");
        await side.getByText(t("utkast.feil.loggetUtBeholdt")).waitFor();
        expect(await felt(side)).toBe("Skrevet da økta var over.");
        if (valg.medSkript) {
          // The phone still has its own copy, and goes on keeping what is typed here.
          await status(side, "skriv.loggetUt");
          await expect.poll(() => iUtboksen(side)).toContain("Skrevet da økta var over.");
        }
        await loggInnIgjen(side);
        expect(await felt(side)).toBe("Skrevet da økta var over.");
        expect(await side.locator("#konflikt").isVisible()).toBe(false);
        if (valg.medSkript) {
          await status(side, "skriv.lagret");
          expect(side.url()).not.toContain("fortsett");
          await side.reload();
          expect(await felt(side)).toBe("Skrevet da økta var over.");
        }
        await trykk(side, "seOver");
        await side.locator("input[name=innsending]").waitFor({ state: "attached" });
        await side.getByText("Skrevet da økta var over.").first().waitFor();
      },
    );

    test("og er utkastet endret et annet sted imens, står begge tekstene der", async () => {
      const { side, loggUtAlle } = await innlogget();
      await aapneNyttUtkast(side);
      await side.locator("#tekst").fill("Lagret.");
      await trykk(side, "lagre");
      await status(side, "skriv.lagret");
      const { pathname } = new URL(side.url());
      await loggUtAlle();
      const annen = await klientSom(adresse, "saksbehandler");
      await annen.fyllUt(await annen.hent(pathname), { tekst: "Fra en annen telefon.", intent: "lagre" });
      await side.locator("#tekst").fill("Skrevet da økta var over.");
      await trykk(side, "lagre");
      await side.getByText(t("utkast.feil.loggetUtBeholdt")).waitFor();
      if (valg.medSkript) await status(side, "skriv.loggetUt");
      await loggInnIgjen(side);
      await side.locator("#konflikt").waitFor({ state: "visible" });
      expect(await felt(side)).toBe("Skrevet da økta var over.");
      await expect.poll(() => side.locator("#annen-tekst").inputValue()).toBe("Fra en annen telefon.");
      expect((await annen.hent(pathname)).felt("tekst")).toBe("Fra en annen telefon.");
    });

    test("står det man fylte ut på «Se over og send», der etter innlogging", async () => {
      const { side, loggUtAlle } = await innlogget();
      await aapneNyttUtkast(side);
      await side.locator("#tekst").fill("Skal sendes.");
      await trykk(side, "seOver");
      await side.locator("input[name=svarkanal][value=epost]").check();
      await side.locator("input[name=kontakt]").first().fill("kari@proeve.example");
      await loggUtAlle();
      await side.locator("form:has(input[name=innsending]) button:not([name])").click();
      await side.getByText(t("innspill.feil.loggetUtBeholdt")).waitFor();
      await loggInnIgjen(side);
      await expect.poll(() => side.locator("input[name=kontakt]").first().inputValue()).toBe("kari@proeve.example");
      expect(await side.locator("input[name=svarkanal][value=epost]").isChecked()).toBe(true);
    });
  },
);

test("med bare tastatur skriver man, ser over og sender", async () => {
  const { side } = await nettleser.nyFane({ bredde: 1280 });
  const tilFokus = async (velger: string) => {
    for (let i = 0; i < 120; i++) {
      await side.keyboard.press("Tab");
      if (await side.evaluate((v) => document.activeElement?.matches(v) ?? false, velger)) return;
    }
    throw new Error(`${velger} kan ikke nås med tabulator på ${side.url()}`);
  };
  await side.goto(`/tema/${TEMA}`);
  await side.keyboard.press("Tab");
  expect(await side.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#innhold");
  await tilFokus(`a[href="/tema/${TEMA}/innspill/nytt"]`);
  await side.keyboard.press("Enter");
  await side.locator("#tekst").waitFor();
  await tilFokus("#tekst");
  await side.keyboard.type("Skrevet uten mus.");
  await tilFokus("button[value=seOver]");
  const omriss = await side.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!);
    return outlineStyle !== "none" && outlineWidth !== "0px" ? "omriss" : boxShadow;
  });
  expect(omriss, "fokus kan ses").not.toBe("none");
  await side.keyboard.press("Enter");
  await side.locator("input[name=innsending]").waitFor({ state: "attached" });
  await tilFokus("form:has(input[name=innsending]) button:not([name])");
  await side.keyboard.press("Enter");
  await side.locator(".referanse").first().waitFor();
});

test("det som er feil, får fokus, og sammendraget fører til feltet", async () => {
  const { side } = await nettleser.nyFane();
  await aapneNyttUtkast(side);
  await side.getByRole("button", { name: t("skriv.seOver") }).click();
  const lenke = side.getByRole("link", { name: t("innspill.feil.tom") });
  await lenke.waitFor();
  nettleser.glem(/status of 422/);
  await lenke.click();
  await expect.poll(() => side.evaluate(() => document.activeElement?.id)).toBe("tekst");
  expect(await side.locator("#tekst").getAttribute("aria-invalid")).toBe("true");
});

describe.each([true, false])("hentekode, skript: %s", (medSkript) => {
  test("det man sendte som gjest, hentes på en annen enhet, én gang", async () => {
    const foerste = new Klient(adresse);
    const skriv = await foerste.foelg(await foerste.hent(`/tema/${TEMA}/innspill/nytt`));
    const mine = await foerste.foelg(
      await foerste.fyllUt(skriv, { tekst: "Sendt fra den ene telefonen.", intent: "seOver" }),
    );
    const kvittering = (await foerste.foelg(await foerste.fyllUt(mine, {}))).tekst;
    const kode = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(kvittering)![0];
    const ref = /R-\d{4}-\d{4}/.exec(kvittering)![0];

    const { side } = await nettleser.nyFane({ medSkript });
    await side.goto("/mine/kode");
    await side.locator("#kode").fill(kode.toLowerCase().replaceAll("-", " "));
    await side.getByRole("button", { name: t("kode.hent") }).click();
    await side.locator(`a[href="/innspill/${ref}"]`).click();
    expect(await side.locator("main").innerText()).toContain("Sendt fra den ene telefonen.");

    const { side: tredje } = await nettleser.nyFane({ medSkript });
    await tredje.goto("/mine/kode");
    await tredje.locator("#kode").fill(kode);
    await tredje.getByRole("button", { name: t("kode.hent") }).click();
    await tredje.getByText(foran("kode.feil.ukjent")).first().waitFor();
    nettleser.glem(/status of 422/);
  });
});
