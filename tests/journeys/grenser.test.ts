import { expect, test } from "vitest";
import { tFor } from "~/i18n/core";
import { Klient } from "../setup/klient";
import { startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// A phone that saves too often is told to wait. Nothing that was typed is lost by it.

const { adresse } = await startServer({ env: { TRAAD_GRENSER: "0.1" } });
const nettleser = await startNettleser(adresse);
const t = tFor("nb");
const foran = (tekst: string) => tekst.split("{{")[0]!.trim();
const PAA_TELEFONEN = foran(t("skriv.paaTelefonen"));
const TEMA = "mer-aa-si-mellom-valgene";

test("når serveren sier at det er for mange, ligger teksten på telefonen, også når siden lastes på nytt", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  const klient = new Klient(adresse);
  for (const { name, value } of await kontekst.cookies()) klient.kaker.set(name, value);
  for (let nr = 0; nr < 9; nr++) await klient.send("/visning", { tekst: "1", tilbake: "/" });

  const svar = side.waitForResponse("**/api/utkast/*");
  await side.locator("#tekst").fill("Skrevet da det var for mange.");
  expect((await svar).status()).toBe(429);
  await side.locator("#status", { hasText: PAA_TELEFONEN }).waitFor();
  nettleser.glem(/status of 429/);
  await side.reload();
  await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Skrevet da det var for mange.");
  await side.locator("#status", { hasText: PAA_TELEFONEN }).waitFor();
  nettleser.glem(/status of 429/);
});

test("og den lagres av seg selv når serveren har sagt at det er plass igjen, ikke før", async () => {
  const { side } = await nettleser.nyFane();
  const sendt: number[] = [];
  await side.route("**/api/utkast/*", async (rute) => {
    sendt.push(Date.now());
    await (sendt.length === 1
      ? rute.fulfill({ status: 429, headers: { "Retry-After": "6" }, json: {} })
      : rute.continue());
  });
  await side.goto(`/tema/${TEMA}/innspill/nytt`);
  await side.locator("#tekst").fill("Skrevet");
  await side.locator("#status", { hasText: PAA_TELEFONEN }).waitFor();
  nettleser.glem(/status of 429/);
  // Writing on does not make the phone knock again and again.
  await side.locator("#tekst").fill("Skrevet og skrevet videre.");
  await side.locator("#status[data-tilstand=lagret]").waitFor();
  expect(sendt).toHaveLength(2);
  expect(sendt[1]! - sendt[0]!).toBeGreaterThanOrEqual(5900);
  await side.reload();
  await expect.poll(() => side.locator("#tekst").inputValue()).toBe("Skrevet og skrevet videre.");
});
