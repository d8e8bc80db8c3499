import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { type Browser, chromium, type Page } from "playwright-core";
import { startEksempel } from "../bilder/program";
import { finnChromium } from "../setup/chromium";

// `npm run fart`: how long a phone waits. First visit, empty cache, 4 × slower processor, on a good line and on a bad one; the middle of five.
// What it saw is written to docs/maalinger/fart.md. Figures of one machine on one day: no test asks for them.

const LINJER = {
  "9 Mbit/s, 100 ms": { kbit: 9_000, ms: 100 },
  "400 kbit/s, 400 ms": { kbit: 400, ms: 400 },
};
const TEMA = "mer-aa-si-mellom-valgene";
const SIDER = { hjem: "/", tema: `/tema/${TEMA}`, skriv: `/tema/${TEMA}/innspill/nytt` };
const GANGER = 5;

const { adresse, stopp } = await startEksempel();
try {
  const { sti, env } = await finnChromium();
  const nettleser = await chromium.launch({
    executablePath: sti,
    env: { ...process.env, ...env },
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const sidene = { ...SIDER, ...(await hoeringen()) };
  const lcp: string[][] = [];
  for (const [navn, side] of Object.entries(sidene))
    lcp.push([
      navn,
      ...(await iRekke(Object.values(LINJER), (linje) => midterst(() => maalLcp(nettleser, side, linje)))),
    ]);
  const inp = await midterst(() => maalInp(nettleser));
  await nettleser.close();
  const linjer = [
    "# How long a phone waits",
    "",
    `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run fart\` on ${cpus().length} cores: Chromium, 360 × 740, first visit with an empty cache, processor 4 × slower, the middle of ${GANGER}.`,
    "",
    `| largest contentful paint, ms | ${Object.keys(LINJER).join(" | ")} |`,
    "|---|---|---|",
    ...lcp.map((rad) => `| ${rad.join(" | ")} |`),
    "",
    `Interaction to next paint while sixty characters are typed and the draft saves itself: ${inp} ms (the slowest keystroke; middle of ${GANGER}).`,
    "",
  ];
  mkdirSync("docs/maalinger", { recursive: true });
  writeFileSync("docs/maalinger/fart.md", linjer.join("\n"));
  console.log(linjer.join("\n"));
} finally {
  stopp();
}

/** The longest document of the sample, where it has one. */
async function hoeringen(): Promise<Record<string, string>> {
  const svar = await fetch(`${adresse}/hoering`);
  const lenke = svar.ok ? /href="(\/hoering\/[a-z0-9-]+)"/.exec(await svar.text())?.[1] : undefined;
  return lenke ? { hoering: lenke } : {};
}

async function medFane<T>(
  nettleser: Browser,
  { kbit, ms }: { kbit: number; ms: number },
  work: (side: Page) => Promise<T>,
): Promise<T> {
  const kontekst = await nettleser.newContext({
    baseURL: adresse,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const side = await kontekst.newPage();
  const cdp = await kontekst.newCDPSession(side);
  await cdp.send("Network.enable");
  const throughput = (kbit * 1000) / 8;
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: ms,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  try {
    return await work(side);
  } finally {
    await kontekst.close();
  }
}

async function maalLcp(nettleser: Browser, sti: string, linje: { kbit: number; ms: number }): Promise<number> {
  return medFane(nettleser, linje, async (side) => {
    await side.addInitScript(() => {
      new PerformanceObserver((liste) => {
        for (const en of liste.getEntries()) (globalThis as { lcp?: number }).lcp = en.startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await side.goto(sti, { waitUntil: "networkidle", timeout: 120_000 });
    return Math.round(await side.evaluate(() => (globalThis as { lcp?: number }).lcp ?? Number.NaN));
  });
}

async function maalInp(nettleser: Browser): Promise<number> {
  return medFane(nettleser, LINJER["400 kbit/s, 400 ms"], async (side) => {
    await side.addInitScript(() => {
      (globalThis as { inp?: number }).inp = 0;
      new PerformanceObserver((liste) => {
        for (const en of liste.getEntries())
          (globalThis as { inp?: number }).inp = Math.max((globalThis as { inp?: number }).inp!, en.duration);
      }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    });
    await side.goto(SIDER.skriv, { waitUntil: "networkidle", timeout: 120_000 });
    await side
      .locator("#tekst")
      .pressSequentially("Hold møtene i grendehusene, på en kveld midt i uka, takk skal du.", { delay: 90 });
    await side.locator("#status[data-tilstand=lagret]").waitFor({ timeout: 30_000 });
    return Math.round(await side.evaluate(() => (globalThis as { inp?: number }).inp!));
  });
}

async function midterst(maal: () => Promise<number>): Promise<string> {
  const tall = await iRekke(Array.from({ length: GANGER }), maal);
  return String(tall.toSorted((a, b) => a - b)[Math.floor(GANGER / 2)]);
}

async function iRekke<A, B>(liste: readonly A[], work: (en: A) => Promise<B>): Promise<B[]> {
  const svar: B[] = [];
  for (const en of liste) svar.push(await work(en));
  return svar;
}
