import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The keys that are kept outside the database. Every purpose has a key of its own, derived by HKDF (RFC 5869), so that what is made for one
 * can never be taken for another.
 */
export type Noekler = {
  /** The newest version: what new things are made under. */
  versjon: number;
  /** All that are known, newest first: what old things are looked for under. */
  versjoner: number[];
  /** HMAC-SHA-256, base64url. */
  hmac: (formaal: string, melding: string, versjon?: number) => string;
  /** AES-256-GCM under the newest key: what the browser keeps for us, and cannot read or change. */
  forsegl: (formaal: string, tekst: string) => string;
  /** The text, or null when it was not sealed by us for this. */
  aapne: (formaal: string, forseglet: string) => string | null;
};

const PAR = /^([1-9]\d{0,3}):([\w-]{43})$/;

export const erNoekkelring = (verdi: string): boolean =>
  verdi.split(",").every((par) => PAR.test(par.trim())) && lesRing(verdi).size === verdi.split(",").length;

/** A new key in the form that `TRAAD_NOEKLER` has. */
export const nyNoekkel = (versjon: number): string => `${versjon}:${randomBytes(32).toString("base64url")}`;

/** `ring` is checked by the environment's schema. */
export function lagNoekler(ring: string): Noekler {
  const hemmeligheter = lesRing(ring);
  const versjoner = [...hemmeligheter.keys()].toSorted((a, b) => b - a);
  const versjon = versjoner[0]!;
  const avledet = new Map<string, Buffer>();
  const noekkel = (formaal: string, av: number) => {
    const navn = `${av}:${formaal}`;
    const finnes = avledet.get(navn);
    if (finnes) return finnes;
    const hemmelighet = hemmeligheter.get(av);
    if (!hemmelighet) throw new Error(`there is no key of version ${av}`);
    const ny = Buffer.from(hkdfSync("sha256", hemmelighet, "traad", formaal, 32));
    avledet.set(navn, ny);
    return ny;
  };
  return {
    versjon,
    versjoner,
    hmac: (formaal, melding, av = versjon) =>
      createHmac("sha256", noekkel(formaal, av)).update(melding).digest("base64url"),
    forsegl: (formaal, tekst) => {
      const iv = randomBytes(12);
      const chiffer = createCipheriv("aes-256-gcm", noekkel(formaal, versjon), iv);
      const kropp = Buffer.concat([chiffer.update(tekst, "utf8"), chiffer.final()]);
      return `${versjon}.${Buffer.concat([iv, chiffer.getAuthTag(), kropp]).toString("base64url")}`;
    },
    aapne: (formaal, forseglet) => {
      const [av = "", data = ""] = forseglet.split(".");
      const bytes = Buffer.from(data, "base64url");
      if (!hemmeligheter.has(Number(av)) || bytes.length < 28) return null;
      const chiffer = createDecipheriv("aes-256-gcm", noekkel(formaal, Number(av)), bytes.subarray(0, 12));
      chiffer.setAuthTag(bytes.subarray(12, 28));
      try {
        return Buffer.concat([chiffer.update(bytes.subarray(28)), chiffer.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

/** Whether two texts are alike, in a time that tells nothing about where they differ. */
export function erLike(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** The keys of a trial: a file beside the embedded database, made at the first start and read by its owner alone. */
export function noeklerIMappe(mappe: string): string {
  const fil = join(mappe, "noekler");
  if (!existsSync(fil)) {
    mkdirSync(mappe, { recursive: true });
    try {
      writeFileSync(fil, `${nyNoekkel(1)}\n`, { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Two processes started at once: the first one's keys stand.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  const ring = readFileSync(fil, "utf8").trim();
  if (!erNoekkelring(ring)) throw new Error(`${fil} holds no keys that can be read`);
  return ring;
}

function lesRing(ring: string) {
  return new Map(
    ring.split(",").flatMap((par) => {
      const [, versjon, hemmelighet] = PAR.exec(par.trim()) ?? [];
      return versjon && hemmelighet ? [[Number(versjon), Buffer.from(hemmelighet, "base64url")] as const] : [];
    }),
  );
}
