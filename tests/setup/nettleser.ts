import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";

export type Oppsett = {
  spraak?: "nb" | "nn" | "en";
  medSkript?: boolean;
  bredde?: number;
  moerk?: boolean;
  /** Goes on as somebody who has been here already. */
  kaker?: ReadonlyMap<string, string>;
};
/** A phone of somebody's own, with one tab open. */
export type Fane = { side: Page; nySide: () => Promise<Page>; kontekst: BrowserContext };

const FLAGG = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--no-first-run",
  "--mute-audio",
];

/** One Chromium for the test file. `nyFane` is a phone of somebody's own: cookies and storage are shared with nobody. `flagg` are Chromium's own. */
export async function startNettleser(adresse: string, flagg: readonly string[] = []) {
  const sti = process.env["CHROMIUM"];
  if (!sti) throw new Error("Kjør reisene med npm test: den finner en Chromium.");
  const nettleser: Browser = await chromium.launch({ executablePath: sti, args: [...FLAGG, ...flagg] });
  const aapne = new Set<BrowserContext>();
  const feil: string[] = [];
  afterEach(async () => {
    await Promise.all([...aapne].map((kontekst) => kontekst.close()));
    aapne.clear();
    expect(feil.splice(0), "nettleseren meldte feil").toEqual([]);
  });
  afterAll(() => nettleser.close());

  return {
    /** Takes out what the test itself asked for, and fails when it did not come, unless it only may come (`kanskje`). */
    glem: (moenster: RegExp, { kanskje = false } = {}) => {
      const funnet = feil.filter((en) => moenster.test(en));
      if (!kanskje) expect(funnet, `ventet ${moenster} i konsollen`).not.toEqual([]);
      feil.splice(0, feil.length, ...feil.filter((en) => !moenster.test(en)));
    },
    nyFane: async ({
      spraak = "nb",
      medSkript = true,
      bredde = 360,
      moerk = false,
      kaker = new Map(),
    }: Oppsett = {}): Promise<Fane> => {
      const kontekst = await nettleser.newContext({
        baseURL: adresse,
        viewport: { width: bredde, height: 740 },
        locale: spraak === "en" ? "en-GB" : `${spraak}-NO`,
        timezoneId: "Europe/Oslo",
        colorScheme: moerk ? "dark" : "light",
        reducedMotion: "reduce",
        acceptDownloads: true,
      });
      aapne.add(kontekst);
      kontekst.setDefaultTimeout(30_000);
      await kontekst.addCookies([...kaker].map(([name, value]) => ({ name, value, url: adresse })));
      const nySide = async () => {
        const side = await kontekst.newPage();
        lytt(side, feil);
        if (!medSkript) await skript(side, "av");
        return side;
      };
      return { side: await nySide(), nySide, kontekst };
    },
  };
}

function lytt(side: Page, feil: string[]) {
  side.on("console", (melding) => {
    if (melding.type() === "error" || melding.type() === "warning")
      feil.push(`${melding.text()} (${melding.location().url})`);
  });
  side.on("pageerror", (error) => feil.push(String(error)));
}

/**
 * Turns the page's scripts off and on. By hand, since a browser context without scripts has none for axe either: its waiting is a script.
 */
async function skript(side: Page, stilling: "av" | "paa") {
  const styring = styringer.get(side) ?? (await side.context().newCDPSession(side));
  styringer.set(side, styring);
  await styring.send("Emulation.setScriptExecutionDisabled", { value: stilling === "av" });
}
const styringer = new WeakMap<Page, CDPSession>();

/** Not one violation of WCAG 2.2 A and AA that axe can find. */
export async function axe(side: Page): Promise<void> {
  const utenSkript = styringer.has(side);
  if (utenSkript) await skript(side, "paa");
  // Our pages have no frames, and without them axe needs no extra tab to gather its findings in ("legacy").
  const { violations } = await new AxeBuilder({ page: side })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  if (utenSkript) await skript(side, "av");
  const funn = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, target }) => `    ${target.join(" ")}  ${html.slice(0, 160)}`).join("\n")}`,
  );
  expect(funn, `axe på ${new URL(side.url()).pathname}`).toEqual([]);
}
