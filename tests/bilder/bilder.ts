import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { finnChromium } from "../setup/chromium";
import { lagArk } from "./ark";
import { startEksempel } from "./program";
import { type Bilde, sideneSomTasBildeAv } from "./sider";

// `npm run bilder`: every page at 360 and 1280 px, light and dark, on contact sheets in .tmp/bilder. `-- --readme` also renews the README's four.

const UT = ".tmp/bilder";
const BREDDER = [360, 1280] as const;
const LYS = ["light", "dark"] as const;
const README = ["hjem-1280", "innspill-ref-1280", "utkast-id-360", "moderering-1280"];

rmSync(UT, { recursive: true, force: true });
mkdirSync(UT, { recursive: true });
const { adresse, stopp } = await startEksempel();
try {
  const { sti, env } = await finnChromium();
  const nettleser = await chromium.launch({
    executablePath: sti,
    env: { ...process.env, ...env },
    args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
  });
  for (const bredde of BREDDER) for (const lys of LYS) await taBilder(nettleser, adresse, bredde, lys);
  await nettleser.close();
} finally {
  stopp();
}

async function taBilder(nettleser: Browser, adresse: string, bredde: number, lys: (typeof LYS)[number]) {
  const tatt: Array<{ navn: string; fil: string }> = [];
  const knips = async (side: Page, navn: string) => {
    const fil = join(UT, `${navn}-${bredde}-${lys}.png`);
    await side.screenshot({ path: fil, fullPage: true });
    tatt.push({ navn, fil });
    if (process.argv.includes("--readme") && lys === "light" && README.includes(`${navn}-${bredde}`))
      await side.screenshot({ path: `docs/bilder/${navn}-${bredde}.png` });
  };
  for (const [bruker, sider] of perBruker(sideneSomTasBildeAv())) {
    const kontekst = await nettleser.newContext({
      baseURL: adresse,
      viewport: { width: bredde, height: 800 },
      colorScheme: lys,
      locale: "nb-NO",
      reducedMotion: "reduce",
    });
    const side = await kontekst.newPage();
    if (bruker) await loggInn(kontekst, adresse, bruker);
    for (const { navn, sti } of sider) {
      const svar = await side.goto(sti);
      if (!svar || svar.status() >= 400) throw new Error(`${sti} svarte ${svar?.status()}`);
      await knips(side, navn);
    }
    if (!bruker) await skrivOgSend(side, knips);
    await kontekst.close();
  }
  const ark = join(UT, `ark-${bredde}-${lys}.png`);
  await lagArk(tatt, bredde, ark);
  console.log(`${ark}: ${tatt.length} sider`);
}

/** The pages that need a draft of one's own. */
async function skrivOgSend(side: Page, knips: (side: Page, navn: string) => Promise<void>) {
  await side.goto("/tema/mer-aa-si-mellom-valgene/innspill/nytt");
  await side.fill(
    "#tekst",
    "Legg møtene til grendene annenhver gang. Det er fire mil fra Brekken til sentrum, og bussen går ikke om kvelden.",
  );
  await side.waitForSelector('#status[data-tilstand="lagret"]');
  await knips(side, "utkast-id");
  await side.goto(new URL(side.url()).pathname + "/sletting");
  await knips(side, "utkast-id-sletting");
  await side.goto("/utkast");
  await knips(side, "utkast-full");
  await side.locator('form button:not([name="intent"])').last().click();
  await side.waitForURL("**/kvittering/**");
  await knips(side, "kvittering-id");
  await side.goto("/finnes-ikke");
  await knips(side, "finnes-ikke");
}

async function loggInn(kontekst: BrowserContext, adresse: string, bruker: string) {
  const svar = await kontekst.request.post("/logg-inn/eksempel", { form: { bruker }, headers: { Origin: adresse } });
  if (!svar.ok()) throw new Error(`${bruker} kom ikke inn: ${svar.status()}`);
}

function perBruker(sider: Bilde[]) {
  const grupper = new Map<string | null, Bilde[]>();
  for (const side of sider) grupper.set(side.bruker, [...(grupper.get(side.bruker) ?? []), side]);
  return grupper;
}
