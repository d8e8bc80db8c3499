import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const VANLIGE = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const FRA_NPM = "@sparticuz/chromium@147.0.0";

/** A Chromium for the journeys: one that is here, else Debian's own, else one from npm. Says what it does. */
export async function finnChromium(): Promise<{ sti: string; env: Record<string, string> }> {
  const valgt = process.env["CHROMIUM"];
  if (valgt) {
    if (!svarer(valgt)) throw new Error(`CHROMIUM peker på ${valgt}, som ikke er en nettleser som starter.`);
    return { sti: valgt, env: {} };
  }
  const finnes = VANLIGE.find(svarer);
  if (finnes) return { sti: finnes, env: {} };
  if (kanApt()) {
    console.log("Fant ingen Chromium. Installerer den med apt-get (Debian, som root).");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installert = VANLIGE.find(svarer);
    if (installert) return { sti: installert, env: {} };
    console.log("Det gikk ikke.");
  }
  return fraNpm();
}

async function fraNpm() {
  const mappe = resolve(".tmp/nettleser");
  const inngang = `${mappe}/node_modules/@sparticuz/chromium/build/esm/index.js`;
  if (!existsSync(inngang)) {
    console.log(`Fant ingen Chromium. Henter ${FRA_NPM} fra npm til .tmp/nettleser (omtrent 90 MB).`);
    execFileSync("npm", ["install", "--prefix", mappe, "--no-save", "--no-audit", "--no-fund", FRA_NPM], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  // It brings the libraries that a bare machine lacks, but unpacks them only where it believes it runs as a cloud function.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: chromium } = (await import(pathToFileURL(inngang).href)) as {
    default: { executablePath: () => Promise<string> };
  };
  const sti = await chromium.executablePath();
  const env = {
    LD_LIBRARY_PATH: process.env["LD_LIBRARY_PATH"] ?? "",
    FONTCONFIG_PATH: process.env["FONTCONFIG_PATH"] ?? "",
  };
  if (!svarer(sti))
    throw new Error(
      `Chromium fra npm starter ikke her. Installer en Chromium, og si hvor med CHROMIUM=/sti/til/chromium`,
    );
  return { sti, env };
}

const kanApt = () => process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
const svarer = (sti: string) =>
  existsSync(sti) && spawnSync(sti, ["--version", "--no-sandbox"], { timeout: 30_000 }).status === 0;
