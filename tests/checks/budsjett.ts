import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { startEksempel } from "../bilder/program";
import { sideneSomTasBildeAv } from "../bilder/sider";
import { finnChromium } from "../setup/chromium";

// `npm run budsjett`: what a phone's first visit to each of the residents' pages transfers, compressed, fonts and all, as the browser counts it.

// The service worker and what it fetches come after the page, once for each new version; they are counted apart.

// The section of a hearing is where one begins to write about it: what one marks there, is quoted.
const SKRIVESIDER = new Set([
  "tema-slug-innspill-nytt",
  "tema-slug-forslag-nytt",
  "utkast",
  "utkast-ny",
  "uten-dekning",
  "hoering-hoering-avsnitt-avsnitt",
  // The ballot, which counts what is left.
  "avstemning-avstemning",
  "avstemning-avstemning-stemme",
]);
const LES = { alt: 120_000, skript: 2_000 };
const SKRIV = { alt: 250_000, skript: 40_000 };
const ARBEIDER = 15_000;

const kB = (byte: number) => (byte / 1000).toFixed(1).padStart(8);

const { adresse, stopp } = await startEksempel();
try {
  const { sti, env } = await finnChromium();
  const nettleser = await chromium.launch({
    executablePath: sti,
    env: { ...process.env, ...env },
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const over: string[] = [];
  console.log("page                               total kB  script kB  requests");
  for (const { navn, sti: side } of sideneSomTasBildeAv().filter(({ bruker }) => bruker === null)) {
    const maalt = await maal(nettleser, side);
    const grense = SKRIVESIDER.has(navn) ? SKRIV : LES;
    console.log(`${navn.padEnd(34)} ${kB(maalt.alt)}  ${kB(maalt.skript)}  ${String(maalt.antall).padStart(8)}`);
    if (maalt.alt > grense.alt || maalt.skript > grense.skript) over.push(navn);
  }
  const arbeider = await maalArbeider();
  console.log(`${"service worker (sw.js)".padEnd(34)} ${kB(arbeider)}  ${kB(arbeider)}  ${"1".padStart(8)}`);
  if (arbeider > ARBEIDER) over.push("sw.js");
  await nettleser.close();
  if (over.length > 0) {
    console.error(`Over budget: ${over.join(", ")}`);
    process.exitCode = 1;
  }
} finally {
  stopp();
}

/** The worker alone, compressed; the shell that it keeps is the same files that the pages have. */
async function maalArbeider(): Promise<number> {
  const svar = await fetch(`${adresse}/sw.js`);
  return gzipSync(new Uint8Array(await svar.arrayBuffer())).length;
}

/** One visit with an empty cache. Every answer counts with its headers, as it came over the line. */
async function maal(nettleser: Browser, side: string) {
  const kontekst = await nettleser.newContext({ baseURL: adresse, viewport: { width: 360, height: 740 } });
  const fane = await kontekst.newPage();
  const cdp = await kontekst.newCDPSession(fane);
  await cdp.send("Network.enable");
  const skript = new Set<string>();
  const maalt = { alt: 0, skript: 0, antall: 0 };
  cdp.on("Network.responseReceived", ({ requestId, type }) => void (type === "Script" && skript.add(requestId)));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    maalt.alt += encodedDataLength;
    maalt.antall += 1;
    if (skript.has(requestId)) maalt.skript += encodedDataLength;
  });
  await fane.goto(side, { waitUntil: "networkidle" });
  await kontekst.close();
  return maalt;
}
