export type Laasefil = {
  lockfileVersion: number;
  packages: Record<string, { version?: string; name?: string; integrity?: string; resolved?: string; link?: boolean }>;
};

/**
 * The first version of each line without what was known to be wrong with the ones before. A line that is not named is older than all of
 * them, or newer: newer is fine.
 */
export const gulv: Record<string, string[]> = {
  "@babel/helpers": ["7.26.10"],
  "@babel/runtime": ["7.26.10"],
  "@babel/traverse": ["7.23.2"],
  "@remix-run/node": ["2.17.2"],
  "@remix-run/router": ["1.23.2"],
  "@remix-run/server-runtime": ["2.17.3"],
  "ansi-regex": ["3.0.1", "4.1.1", "5.0.1", "6.0.1"],
  "body-parser": ["1.20.3"],
  "brace-expansion": ["1.1.12", "2.0.2", "3.0.1", "4.0.1"],
  braces: ["3.0.3"],
  cookie: ["0.7.0"],
  "cookie-signature": ["1.0.6"],
  "cross-spawn": ["6.0.6", "7.0.5"],
  debug: ["2.6.9", "3.1.0", "4.3.1"],
  esbuild: ["0.25.0"],
  "estree-util-value-to-estree": ["3.3.3"],
  express: ["4.20.0"],
  glob: ["10.5.0", "11.1.0"],
  "glob-parent": ["5.1.2"],
  "hosted-git-info": ["2.8.9", "3.0.8"],
  ini: ["1.3.6"],
  jose: ["2.0.7", "4.15.5"],
  "js-yaml": ["3.14.2", "4.1.1"],
  json5: ["1.0.2", "2.2.2"],
  koa: ["2.16.3", "3.0.3"],
  "loader-utils": ["1.4.2", "2.0.4", "3.2.1"],
  lodash: ["4.17.21"],
  luxon: ["1.28.1", "2.5.2", "3.2.1"],
  micromatch: ["4.0.8"],
  minimatch: ["3.0.5", "9.0.0"],
  minimist: ["0.2.4", "1.2.6"],
  nanoid: ["3.3.8", "5.0.9"],
  nodemailer: ["7.0.11"],
  "on-headers": ["1.1.0"],
  "path-to-regexp": ["0.1.12", "1.9.0", "3.3.0", "6.3.0", "8.0.0"],
  "playwright-core": ["1.55.1"],
  postcss: ["7.0.39", "8.4.31"],
  qs: ["6.14.1"],
  rollup: ["2.79.2", "3.29.5", "4.22.4"],
  semver: ["5.7.2", "6.3.1", "7.5.2"],
  send: ["0.19.0"],
  "serve-static": ["1.16.0", "2.1.0"],
  sharp: ["0.32.6"],
  ssri: ["6.0.2", "7.1.1", "8.0.1"],
  tar: ["6.2.1"],
  "tar-fs": ["1.16.6", "2.1.4", "3.1.1"],
  "tough-cookie": ["4.1.3"],
  undici: ["5.29.0", "6.21.2", "7.5.0"],
  valibot: ["1.2.0"],
  vite: ["5.4.21", "6.4.1", "7.1.11"],
  vitest: ["1.6.1", "2.1.9", "3.0.5"],
  ws: ["5.2.4", "6.2.3", "7.5.10", "8.17.1"],
};

/** Releases that somebody else than their authors put something into. */
export const kapret: Record<string, string[]> = {
  "@ctrl/tinycolor": ["4.1.1", "4.1.2"],
  "ansi-regex": ["6.2.1"],
  "ansi-styles": ["6.2.2"],
  backslash: ["0.2.1"],
  chalk: ["5.6.1"],
  "chalk-template": ["1.1.1"],
  coa: ["2.0.3", "2.0.4", "2.1.1", "2.1.3", "3.0.1", "3.1.3"],
  color: ["5.0.1"],
  "color-convert": ["3.1.1"],
  "color-name": ["2.0.1"],
  "color-string": ["2.1.1"],
  debug: ["4.4.2"],
  "error-ex": ["1.3.3"],
  "eslint-config-prettier": ["8.10.1", "9.1.1", "10.1.6", "10.1.7"],
  "event-stream": ["3.3.6"],
  "flatmap-stream": ["0.1.1"],
  "has-ansi": ["6.0.1"],
  "is-arrayish": ["0.3.3"],
  "node-ipc": ["10.1.1", "10.1.2", "10.1.3"],
  "proto-tinker-wc": ["0.1.87"],
  rc: ["1.2.9", "1.3.9", "2.3.9"],
  "simple-swizzle": ["0.2.3"],
  "slice-ansi": ["7.1.1"],
  "strip-ansi": ["7.1.1"],
  "supports-color": ["10.2.1"],
  "supports-hyperlinks": ["4.1.1"],
  "ua-parser-js": ["0.7.29", "0.8.0", "1.0.0"],
  "wrap-ansi": ["9.0.1"],
};

/** Below the floor, known, and why it does not matter here. Exactly these versions and no others. */
export const unntak: Record<string, { versjoner: string[]; fordi: string }> = {
  esbuild: {
    versjoner: ["0.17.6", "0.18.20", "0.21.5"],
    fordi:
      "the flaw is in its development server, which nobody starts: Remix' compiler, drizzle-kit and Vite only transform with it",
  },
  "estree-util-value-to-estree": {
    versjoner: ["1.3.0"],
    fordi: "Remix' compiler of MDX pages brings it; there are none",
  },
};

/** What is wrong with a lockfile, one line each. */
export function finnFeil({ lockfileVersion, packages }: Laasefil): string[] {
  const feil = lockfileVersion === 3 ? [] : [`lockfileVersion is ${lockfileVersion}, not 3`];
  for (const [sti, pakke] of Object.entries(packages)) {
    if (sti === "") continue;
    const si = (hva: string) => feil.push(`${sti}: ${hva}`);
    const navn = pakke.name ?? sti.slice(sti.lastIndexOf("node_modules/") + "node_modules/".length);
    const { version = "" } = pakke;
    if (!/^\d+\.\d+\.\d+(?:[-+][\w.-]+)?$/.test(version)) si(`"${version}" is no version`);
    if (pakke.link) si("is a link out of the lockfile");
    if (!pakke.integrity) si("no integrity");
    else if (!/^sha512-[\w+/]{86}==$/.test(pakke.integrity)) si("integrity is not one SHA-512");
    if (pakke.resolved !== undefined) si("names where it is from; the registry is chosen by whoever installs");
    if (kapret[navn]?.includes(version)) si(`${version} was hijacked`);
    else if (!erOverGulvet(navn, version)) si(`${version} is below ${gulv[navn]!.join(", ")}`);
  }
  return feil;
}

export function erOverGulvet(navn: string, versjon: string): boolean {
  const linjer = gulv[navn];
  if (!linjer || unntak[navn]?.versjoner.includes(versjon)) return true;
  const samme = linjer.find((linje) => tall(linje)[0] === tall(versjon)[0]);
  // A release candidate of the floor itself is before it.
  if (samme) return sammenlign(versjon, samme) > 0 || versjon === samme;
  return linjer.every((linje) => sammenlign(versjon, linje) > 0);
}

const tall = (versjon: string) => versjon.split(/[.+-]/).slice(0, 3).map(Number);

function sammenlign(a: string, b: string): number {
  const [x, y] = [tall(a), tall(b)];
  return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
}
