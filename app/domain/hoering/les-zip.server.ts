import { inflateRawSync } from "node:zlib";

/** Why a zip is not read. */
export class ZipFeil extends Error {
  constructor(readonly grunn: "oedelagt" | "kryptert" | "forStor" | "forMange") {
    super(`the zip cannot be read: ${grunn}`);
  }
}

const SLUTT = 0x06054b50;
const OPPFOERING = 0x02014b50;
const LOKAL = 0x04034b50;

/**
 * Reads the files of a zip whose names `vil` says yes to. What the zip claims about sizes is not believed: each file is unpacked with a
 * roof over it, `maksBytes` for all of them together.
 * @throws ZipFeil
 */
export function lesZip(
  bytes: Uint8Array,
  { vil, maksFiler, maksBytes }: { vil: (navn: string) => boolean; maksFiler: number; maksBytes: number },
): { navn: string[]; filer: Record<string, Uint8Array> } {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const oppfoeringer = lesKatalog(zip, maksFiler);
  const filer: Record<string, Uint8Array> = {};
  let igjen = maksBytes;
  for (const en of oppfoeringer) {
    if (!vil(en.navn)) continue;
    const innhold = pakkUt(zip, en, igjen);
    igjen -= innhold.byteLength;
    filer[en.navn] = innhold;
  }
  return { navn: oppfoeringer.map(({ navn }) => navn), filer };
}

type Oppfoering = { navn: string; metode: number; pakket: number; start: number };

function lesKatalog(zip: Buffer, maksFiler: number): Oppfoering[] {
  const slutt = finnSlutt(zip);
  const antall = zip.readUInt16LE(slutt + 10);
  if (antall > maksFiler) throw new ZipFeil("forMange");
  let her = zip.readUInt32LE(slutt + 16);
  const funnet: Oppfoering[] = [];
  for (let nr = 0; nr < antall; nr++) {
    if (her + 46 > zip.length || zip.readUInt32LE(her) !== OPPFOERING) throw new ZipFeil("oedelagt");
    if (zip.readUInt16LE(her + 8) & 1) throw new ZipFeil("kryptert");
    const lengder = [28, 30, 32].map((plass) => zip.readUInt16LE(her + plass));
    funnet.push({
      navn: zip.toString("utf8", her + 46, her + 46 + lengder[0]!),
      metode: zip.readUInt16LE(her + 10),
      pakket: zip.readUInt32LE(her + 20),
      start: zip.readUInt32LE(her + 42),
    });
    her += 46 + lengder[0]! + lengder[1]! + lengder[2]!;
  }
  return funnet;
}

/** The end record stands last, before a comment of at most 64 kB. */
function finnSlutt(zip: Buffer): number {
  for (let her = zip.length - 22; her >= Math.max(0, zip.length - 22 - 0xffff); her--)
    if (zip.readUInt32LE(her) === SLUTT) return her;
  throw new ZipFeil("oedelagt");
}

function pakkUt(zip: Buffer, { metode, pakket, start }: Oppfoering, igjen: number): Uint8Array {
  if (start + 30 > zip.length || zip.readUInt32LE(start) !== LOKAL) throw new ZipFeil("oedelagt");
  const fra = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (fra + pakket > zip.length) throw new ZipFeil("oedelagt");
  const raa = zip.subarray(fra, fra + pakket);
  if (metode === 0) {
    if (raa.byteLength > igjen) throw new ZipFeil("forStor");
    return raa;
  }
  if (metode !== 8) throw new ZipFeil("oedelagt");
  try {
    return inflateRawSync(raa, { maxOutputLength: Math.max(1, igjen) });
  } catch (error) {
    throw new ZipFeil((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "forStor" : "oedelagt");
  }
}
