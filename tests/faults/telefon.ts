import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { finnChromium } from "../setup/chromium";

/** A phone: a Chromium process with a store of its own on disk, that survives when the process is killed. */
export type Telefon = {
  /** Starts the browser, or starts it again on what the last one left, and opens a tab. */
  paa: () => Promise<Page>;
  /** kill -9 of the browser and all its processes. */
  drep: () => Promise<void>;
  kast: () => Promise<void>;
};

export function lagTelefon(): Telefon {
  const mappe = mkdtempSync(join(tmpdir(), "traad-telefon-"));
  let prosess: ChildProcess | undefined;
  let nettleser: Browser | undefined;

  const drep = async () => {
    if (!prosess) return;
    const borte = once(prosess, "exit");
    // Its own process group: the renderer and the store's process go with it.
    process.kill(-prosess.pid!, "SIGKILL");
    await borte;
    prosess = undefined;
    await nettleser?.close().catch(() => undefined);
    for (const laas of ["SingletonLock", "SingletonCookie", "SingletonSocket", "DevToolsActivePort"])
      rmSync(join(mappe, laas), { force: true });
  };
  return {
    drep,
    paa: async () => {
      const { sti, env } = await finnChromium();
      prosess = spawn(sti, [...FLAGG, `--user-data-dir=${mappe}`, "about:blank"], {
        detached: true,
        stdio: "ignore",
        env: { ...process.env, ...env },
      });
      nettleser = await chromium.connectOverCDP(`http://127.0.0.1:${await port(mappe)}`);
      const side = await nettleser.contexts()[0]!.newPage();
      side.setDefaultTimeout(20_000);
      return side;
    },
    kast: async () => {
      await drep();
      rmSync(mappe, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function port(mappe: string): Promise<string> {
  const fil = join(mappe, "DevToolsActivePort");
  for (;;) {
    const funnet = existsSync(fil) && /^\d+/.exec(readFileSync(fil, "utf8"))?.[0];
    if (funnet) return funnet;
    await new Promise((videre) => setTimeout(videre, 30));
  }
}

const FLAGG = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--window-size=360,740",
];
