import { expect, test, vi } from "vitest";
import { tFor } from "~/i18n/core";
import { axe, startNettleser } from "../setup/nettleser";
import { aapnePostkontor, kodeI } from "../setup/postkontor";
import { startServer } from "../setup/server";

const postkontor = await aapnePostkontor();
const { adresse } = await startServer({ env: { SMTP_URL: postkontor.url, EPOST_FRA: "dialog@proevestad.example" } });
const nettleser = await startNettleser(adresse);

test.each([
  ["nb", true],
  ["nb", false],
  ["nn", true],
  ["nn", false],
] as const)("en innbygger logger inn med en kode på e-post: %s, med skript: %s", async (spraak, medSkript) => {
  const t = tFor(spraak);
  const p = spraak === "nb" ? "" : `/${spraak}`;
  const epost = `reise-${spraak}-${medSkript}@example.no`;
  const { side } = await nettleser.nyFane({ spraak, medSkript });

  await side.goto(`${p}/logg-inn/epost?til=${p}/gjort`);
  expect(await side.locator("main").innerText()).toContain(t("epostkode.nivaa.tekst"));
  await axe(side);
  await side.getByLabel(t("epostkode.felt")).fill("kari.example.no");
  await side.getByRole("button", { name: t("epostkode.knapp") }).click();
  await side.getByRole("link", { name: t("epostkode.feil.adresse") }).waitFor();
  await expect.poll(() => side.getByLabel(t("epostkode.felt")).inputValue()).toBe("kari.example.no");
  await axe(side);
  nettleser.glem(/422/);
  await side.getByLabel(t("epostkode.felt")).fill(epost);
  await side.getByRole("button", { name: t("epostkode.knapp") }).click();

  await side.waitForURL(`**${p}/logg-inn/epost/kode`);
  expect(await side.locator("main").innerText()).toContain(t("epostkode.kode.ingress", { epost }));
  await axe(side);
  const brev = await vi.waitFor(() => {
    expect(postkontor.til(epost)).toHaveLength(1);
    return postkontor.til(epost)[0]!;
  }, 20_000);
  expect(brev.html).toContain(`<html lang="${spraak}">`);
  expect(brev.text).toContain(t("epost.kode.varer"));
  const kode = kodeI(brev);
  const felt = side.getByLabel(t("epostkode.kode.felt"));
  expect([await felt.getAttribute("inputmode"), await felt.getAttribute("autocomplete")]).toEqual([
    "numeric",
    "one-time-code",
  ]);

  const gal = String((Number(kode) + 1) % 1_000_000).padStart(6, "0");
  await felt.fill(gal);
  await side.getByRole("button", { name: t("epostkode.kode.knapp") }).click();
  await side.getByRole("link", { name: t("epostkode.feil.feilKode", { count: 4 }) }).waitFor();
  await expect.poll(() => felt.inputValue()).toBe(gal);
  await axe(side);
  nettleser.glem(/422/);
  await felt.fill(`${kode.slice(0, 3)} ${kode.slice(3)}`);
  await side.getByRole("button", { name: t("epostkode.kode.knapp") }).click();
  await side.waitForURL(`**${p}/gjort`);
  expect(await side.content()).toContain("/logg-ut");
});
