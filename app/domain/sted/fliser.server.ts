import { createHash } from "node:crypto";
import type { Lager } from "~/platform/lager.server";
import { log } from "~/platform/log.server";
import { flisene, type Utsnitt } from "~/platform/kart";
import { MINSTE_ZOOM, STOERSTE_ZOOM } from "./zoom";

export type Flis = { bytes: Uint8Array; mime: string };
export type Flisadresse = { z: number; x: number; y: number };
/** `opptatt`: too many wait for the source already. */
export type Flissvar = Flis | "ingen" | "opptatt";

/** Tiles around the map, so that its edge is not a cliff. */
const MARG = 1;

const DOEGN = 86_400_000;
/** How long a tile is kept before its source is asked again. */
const HOLDER = 60 * DOEGN;
/** How long a source that had nothing is left alone. */
const INGEN_HOLDER = 10 * 60_000;
const MAKS_HUSKET = 2_000;
const MAKS_BYTE = 512_000;
const FRIST = 5_000;
const SAMTIDIGE = 6;
const MAKS_I_KOE = 120;

/** The address of a tile that is on the map; null for every other. */
export function lesFlisadresse(
  deler: { z: string; x: string; y: string },
  utsnitt: Utsnitt | null,
): Flisadresse | null {
  const [z, x, y] = [deler.z, deler.x, deler.y].map((del) => (/^(0|[1-9]\d{0,6})$/.test(del) ? Number(del) : NaN)) as [
    number,
    number,
    number,
  ];
  if (!utsnitt || !(z >= MINSTE_ZOOM && z <= STOERSTE_ZOOM)) return null;
  const { fraX, tilX, fraY, tilY } = flisene(utsnitt, z);
  return x >= fraX - MARG && x <= tilX + MARG && y >= fraY - MARG && y <= tilY + MARG ? { z, x, y } : null;
}

/**
 * A tile of the map, from our own store, or from the source that the municipality has set. The source is told the tile's number and nothing
 * else: not who reads, from where, or what with. However many ask, each tile is fetched once.
 */
export function hentFlis(
  { lager, kilde, naa }: { lager: Lager; kilde: string; naa: Date },
  adresse: Flisadresse,
): Promise<Flissvar> {
  const noekkel = noekkelFor(kilde, adresse);
  const paaVei = underveis.get(noekkel);
  if (paaVei) return paaVei;
  const henter = finn(lager, kilde, naa.getTime(), adresse, noekkel).finally(() => underveis.delete(noekkel));
  underveis.set(noekkel, henter);
  return henter;
}

const underveis = new Map<string, Promise<Flissvar>>();
/** When a source that gave nothing may be asked again. */
const ingen = new Map<string, number>();

const noekkelFor = (kilde: string, { z, x, y }: Flisadresse) =>
  `kartfliser/${createHash("sha256").update(kilde).digest("hex").slice(0, 16)}/${z}/${x}/${y}`;

async function finn(
  lager: Lager,
  kilde: string,
  naa: number,
  adresse: Flisadresse,
  noekkel: string,
): Promise<Flissvar> {
  const lagret = await lager.les(noekkel).then(pakkUt, () => null);
  if (lagret && naa - lagret.hentet < HOLDER) return lagret.flis;
  if ((ingen.get(noekkel) ?? 0) > naa) return lagret?.flis ?? "ingen";
  if (!taPlass()) return lagret?.flis ?? "opptatt";
  const hentet = await iTur(() => hentFraKilden(kilde, adresse));
  if (!hentet) {
    husk(noekkel, naa + INGEN_HOLDER);
    // An old map is better than none.
    return lagret?.flis ?? "ingen";
  }
  await lager.skriv(noekkel, pakk(hentet.bytes, naa));
  return hentet;
}

function husk(noekkel: string, til: number) {
  if (ingen.size >= MAKS_HUSKET) ingen.delete(ingen.keys().next().value!);
  ingen.set(noekkel, til);
}

/** In the store a tile has the time it was fetched in front: stores do not agree on what a file's age is. */
function pakk(bytes: Uint8Array, naa: number): Uint8Array {
  const pakke = Buffer.alloc(8 + bytes.length);
  pakke.writeDoubleBE(naa, 0);
  pakke.set(bytes, 8);
  return pakke;
}

function pakkUt(pakke: Uint8Array): { hentet: number; flis: Flis } | null {
  const bytes = pakke.subarray(8);
  const mime = bildeslag(bytes);
  return mime
    ? { hentet: Buffer.from(pakke.buffer, pakke.byteOffset, 8).readDoubleBE(0), flis: { bytes, mime } }
    : null;
}

let plasser = 0;
let igang = 0;
const venter: Array<() => void> = [];

function taPlass(): boolean {
  if (plasser >= MAKS_I_KOE) return false;
  plasser++;
  return true;
}

/** A few at a time: the source is somebody else's. */
async function iTur<T>(arbeid: () => Promise<T>): Promise<T> {
  if (igang >= SAMTIDIGE) await new Promise<void>((slipp) => venter.push(slipp));
  else igang++;
  try {
    return await arbeid();
  } finally {
    plasser--;
    // The place goes on to whoever has waited longest.
    const neste = venter.shift();
    if (neste) neste();
    else igang--;
  }
}

async function hentFraKilden(kilde: string, { z, x, y }: Flisadresse): Promise<Flis | null> {
  const url = kilde.replaceAll("{z}", String(z)).replaceAll("{x}", String(x)).replaceAll("{y}", String(y));
  try {
    // A source that sends us somewhere else may send us anywhere, our own network included.
    const svar = await fetch(url, {
      redirect: "error",
      signal: AbortSignal.timeout(FRIST),
      headers: { Accept: "image/png,image/jpeg,image/webp", "User-Agent": "Traad" },
    });
    const bytes = svar.ok ? await lesOpptil(svar, MAKS_BYTE) : null;
    if (!svar.ok) await svar.body?.cancel();
    const mime = bytes && bildeslag(bytes);
    if (mime) return { bytes, mime };
    log.info({ status: svar.status }, "the map's source gave no tile");
  } catch (error) {
    log.info({ grunn: error instanceof Error ? error.name : "ukjent" }, "the map's source did not answer");
  }
  return null;
}

async function lesOpptil(svar: Response, maks: number): Promise<Uint8Array | null> {
  if (!svar.body) return null;
  const deler: Uint8Array[] = [];
  let lengde = 0;
  for await (const del of svar.body as unknown as AsyncIterable<Uint8Array>) {
    lengde += del.length;
    // Leaving the loop gives up the rest.
    if (lengde > maks) return null;
    deler.push(del);
  }
  return Buffer.concat(deler);
}

/** What the bytes are, whatever their sender says: an image that only can be an image. */
function bildeslag(bytes: Uint8Array): string | null {
  const foran = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12)).toString("latin1");
  if (foran.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (foran.startsWith("\xff\xd8\xff")) return "image/jpeg";
  return foran.startsWith("RIFF") && foran.endsWith("WEBP") ? "image/webp" : null;
}
