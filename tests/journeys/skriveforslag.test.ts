import { expect, test, vi } from "vitest";
import { tFor } from "~/i18n/core";
import { klientSom } from "../setup/klient";
import { axe, startNettleser } from "../setup/nettleser";
import { startServer } from "../setup/server";

// A forslag is written as an innspill is: without coverage too, and without a script.

const { adresse } = await startServer();
const nettleser = await startNettleser(adresse);
const t = tFor("nb");
const TEMA = "mer-aa-si-mellom-valgene";
const frakoblet = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

const saksbehandler = await klientSom(adresse, "saksbehandler");
const satt = await saksbehandler.send(`/saksbehandling/temaer/${TEMA}/forslag`, {
  stemme: "enighet",
  krav: "gjest",
  alder: "",
});
expect(satt.status).toBe(303);
const vaart = await saksbehandler.send("/saksbehandling/forslag/nytt", {
  id: crypto.randomUUID(),
  tema: TEMA,
  tittel: "Benker langs elva",
  tekst: "Sett opp ti benker ved gangveien.",
});
expect([vaart.status, vaart.tekst.slice(0, 300)]).toEqual([303, expect.anything()]);
const ref = /\/forslag\/(R-\d{4}-\d{4})$/.exec(vaart.headers.get("location") ?? "")![1]!;

test("et forslag skrevet uten dekning er et forslag når det kommer fram, likner på et annet, ses over og sendes", async () => {
  const { side, kontekst } = await nettleser.nyFane();
  await side.goto("/");
  await side.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await side.goto(`/tema/${TEMA}`);
  await expect
    .poll(() => side.evaluate((en) => caches.match(en, { ignoreVary: true }).then(Boolean), `/tema/${TEMA}`))
    .toBe(true);
  await expect
    .poll(() => side.evaluate(() => caches.match("/utkast/ny", { ignoreVary: true }).then(Boolean)))
    .toBe(true);

  await kontekst.setOffline(true);
  await side.goto(`/tema/${TEMA}`);
  await side.locator(`a[href="/tema/${TEMA}/forslag/nytt"]`).first().click();
  await side.locator("h1", { hasText: t("skriveforslag.tittel.forslag") }).waitFor();
  await side.locator("#tekst").fill("Benk langs elven\nMed rygg.");
  await side.locator("#status", { hasText: t("skriv.paaTelefonen") }).waitFor();
  // The page is opened again, still without coverage: what it is, is kept with the words.
  await side.reload();
  await side.locator("h1", { hasText: t("skriveforslag.tittel.forslag") }).waitFor();
  await kontekst.setOffline(false);
  await vi.waitFor(() => nettleser.glem(frakoblet), 10_000);

  await side.locator("#status", { hasText: "Lagret" }).waitFor();
  await side.goto("/utkast");
  await side.locator("main").getByText(t("skriveforslag.om.forslag"), { exact: true }).waitFor();
  await side.getByText(t("skriveforslag.skjer.forslag")).waitFor();
  await axe(side);
  await side.locator(`.endre a[href^="/utkast/"]`).first().click();
  await side.locator(`#lignende a[href="/forslag/${ref}"]`).waitFor();
  await axe(side);
  // Another title: the list follows after a save, and the one who writes is left in peace.
  await side.locator("#tekst").fill("Gratis svømmehall\nFor alle under atten år.");
  await side.locator("#lignende [data-del=antall]", { hasText: t("skriveforslag.lignende.tittel") }).waitFor();
  expect(await side.evaluate(() => document.activeElement?.id)).toBe("tekst");
  await side.getByRole("button", { name: t("skriv.seOver") }).click();
  await side.locator("input[name=svarkanal][value=her]").check();
  await side.getByRole("button", { name: t("mineUtkast.sendForslag") }).click();
  await side.waitForURL("**/kvittering/**");
  const koe = await klientSom(adresse, "moderator").then((moderator) => moderator.hent("/moderering"));
  expect(koe.tekst).toContain("Gratis svømmehall");
});

test("en gjest uten skript skriver et forslag, får se hva som mangler, ser det som likner, og sender", async () => {
  const gjest = await klientSom(adresse, "gjest");
  const skriv = await gjest.foelg(await gjest.hent(`/tema/${TEMA}/forslag/nytt`));
  expect(skriv.tekst).toContain(t("skriveforslag.tips.forslag"));
  const lang = "Benker langs elva ".repeat(8);
  const avvist = await gjest.fyllUt(skriv, { tekst: lang, intent: "seOver" });
  expect(avvist.status).toBe(422);
  expect(avvist.tekst).toContain("Første linje er overskriften. Den har");
  const lagret = await gjest.foelg(await gjest.fyllUt(avvist, { tekst: "Benker ved elva", intent: "lagre" }));
  expect(lagret.lenker).toContain(`/forslag/${ref}`);
  const mine = await gjest.foelg(await gjest.fyllUt(lagret, { intent: "seOver" }));
  expect(mine.tekst).toContain(t("skriveforslag.skjer.forslag"));
  expect((await gjest.fyllUt(mine, {})).status).toBe(303);
});

test("en gjest uten skript skriver et argument, og kan ikke sende mer enn tusen tegn", async () => {
  const gjest = await klientSom(adresse, "gjest");
  const skriv = await gjest.foelg(await gjest.send(`/forslag/${ref}/argument`, { side: "mot" }));
  expect(skriv.tekst).toContain("Argument mot");
  expect(skriv.lenker).toContain(`/forslag/${ref}`);
  const avvist = await gjest.fyllUt(skriv, { tekst: "x".repeat(1_001), intent: "seOver" });
  expect([avvist.status, avvist.tekst.includes("Det kan ha høyst")]).toEqual([422, true]);
  const mine = await gjest.foelg(await gjest.fyllUt(avvist, { tekst: "Det er dyrt.", intent: "seOver" }));
  expect(mine.tekst).toContain(t("skriveforslag.skjer.argument"));
  expect((await gjest.fyllUt(mine, {})).status).toBe(303);
});

test("uten side sendes man tilbake til forslaget, og et tema uten forslag sier hvorfor", async () => {
  const gjest = await klientSom(adresse, "gjest");
  expect((await gjest.send(`/forslag/${ref}/argument`)).headers.get("location")).toBe(`/forslag/${ref}`);
  const nei = await gjest.hent("/tema/noe-annet/forslag/nytt");
  expect(nei.tekst).toContain(t("skriveforslag.tarIkke.ikkeForslag"));
});

test("et innbyggerforslag skrives i det stående temaet, og flyttet forslag kan gjøres om til innspill", async () => {
  const gjest = await klientSom(adresse, "gjest");
  const id = crypto.randomUUID();
  const skriv = await gjest.hent(`/utkast/${id}?tema=noe-annet&som=innbyggerforslag`);
  expect(skriv.tekst).toContain(t("skriveforslag.loven.tittel"));
  const uten = await gjest.fyllUt(skriv, { tekst: "Bare overskrift", intent: "seOver" });
  expect(uten.tekst).toContain(t("skriveforslag.feil.brodtekstMangler"));

  const annet = await gjest.hent(`/utkast/${crypto.randomUUID()}?tema=noe-annet&som=forslag`);
  const nektet = await gjest.fyllUt(annet, { tekst: "Benker", intent: "seOver" });
  expect([nektet.status, nektet.tekst.includes(t("skriveforslag.feil.tasIkke.forslag"))]).toEqual([422, true]);
  const innspill = await gjest.foelg(await gjest.fyllUt(nektet, { intent: "innspill" }));
  expect(innspill.tekst).toContain(t("skriv.tips"));
  expect(innspill.tekst).toContain("Benker");
});
