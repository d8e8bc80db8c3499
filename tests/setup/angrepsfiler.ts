import { deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import sharp from "sharp";
import { crc as oggsum } from "~/platform/lyd/ogg";

// Files that people have hidden things in, each made here from its parts. What is hidden holds HEMMELIG.

/** A place; it must never come out again. */
export const HEMMELIG = "+62.5747+011.3842/kanaristed";
export const SKRIPT = `<script>alert("${HEMMELIG}")</script>`;

const tall = (verdi: number, bytes = 4) => {
  const ut = Buffer.alloc(bytes);
  ut.writeUIntBE(verdi, 0, bytes);
  return ut;
};

/** Mono, 8 bits, 8 kHz, with noise that no coding makes smaller. */
export function lagWav(sekunder: number, foran: Buffer[] = []): Buffer {
  const data = Buffer.alloc(sekunder * 8000);
  for (let i = 0, x = 1; i < data.length; i++) data[i] = (x = (x * 1103515245 + 12345) >>> 0) >>> 24;
  const fmt = Buffer.from("666d74201000000001000100401f0000401f000001000800", "hex");
  const lengde = Buffer.alloc(4);
  lengde.writeUInt32LE(data.length);
  const kropp = Buffer.concat([Buffer.from("WAVE"), fmt, ...foran, Buffer.from("data"), lengde, data]);
  const hele = Buffer.alloc(4);
  hele.writeUInt32LE(kropp.length);
  return Buffer.concat([Buffer.from("RIFF"), hele, kropp]);
}

function wavMedNotat(): Buffer {
  const notat = Buffer.from(`IARL${HEMMELIG}`.padEnd(64, "\0"));
  const lengde = Buffer.alloc(4);
  lengde.writeUInt32LE(notat.length);
  return Buffer.concat([lagWav(1, [Buffer.concat([Buffer.from("LIST"), lengde, notat])]), Buffer.from(SKRIPT)]);
}

const boks = (slag: string, ...inni: Buffer[]): Buffer => {
  const kropp = Buffer.concat(inni);
  return Buffer.concat([tall(kropp.length + 8), Buffer.from(slag, "latin1"), kropp]);
};

/** One track of AAC; with a place in `udta`, `meta`, `uuid` and free room, as phones and programs write it. */
export function lagMp4({ sted = false, film = false } = {}): Buffer {
  const hemmelig = Buffer.from(HEMMELIG);
  const merker = sted
    ? [
        boks("udta", boks("\u00a9xyz", tall(hemmelig.length, 2), tall(0, 2), hemmelig)),
        boks("meta", tall(0), boks("ilst", boks("desc", hemmelig))),
        boks("uuid", Buffer.alloc(16, 7), hemmelig),
      ]
    : [];
  const null32 = tall(0);
  const mvhd = boks("mvhd", null32, null32, null32, tall(1000), tall(1000), Buffer.alloc(80));
  const hdlr = boks(
    "hdlr",
    null32,
    null32,
    Buffer.from(film ? "vide" : "soun"),
    Buffer.alloc(12),
    sted ? hemmelig : Buffer.alloc(1),
  );
  const proeve = boks(
    "mp4a",
    Buffer.alloc(28),
    boks("esds", Buffer.alloc(20)),
    ...(sted ? [boks("xyz ", hemmelig)] : []),
  );
  const stbl = boks(
    "stbl",
    boks("stsd", null32, tall(1), proeve),
    boks("stts", null32, null32),
    boks("stsc", null32, null32),
  );
  const dinf = boks("dinf", boks("dref", null32, tall(1), boks("url ", tall(1))));
  const minf = boks("minf", boks("smhd", null32, null32), dinf, stbl);
  const mdia = boks("mdia", boks("mdhd", Buffer.alloc(24)), hdlr, minf);
  const trak = boks("trak", boks("tkhd", Buffer.alloc(84)), mdia, ...(sted ? [merker[0]!] : []));
  const deler = [
    boks("ftyp", Buffer.from("M4A "), null32, Buffer.from("M4A mp42")),
    boks("moov", mvhd, trak, ...merker),
    ...(sted ? [boks("free", hemmelig)] : []),
    boks("mdat", Buffer.alloc(400, 0x21)),
  ];
  return Buffer.concat([...deler, ...(sted ? [boks("udta", hemmelig), Buffer.from(SKRIPT)] : [])]);
}

const id3 = (slag: string, innhold: Buffer) => {
  const ramme = Buffer.concat([Buffer.from(slag), tall(innhold.length), Buffer.alloc(2), innhold]);
  const n = ramme.length;
  return Buffer.concat([
    Buffer.from("ID3\x03\0\0", "latin1"),
    Buffer.from([n >> 21, (n >> 14) & 127, (n >> 7) & 127, n & 127]),
    ramme,
  ]);
};

/** Frames of silence (MPEG-1 layer III, 32 kbit/s, 44.1 kHz); with tags in front, behind, and a page behind that. */
export function lagMp3({ sted = false } = {}): Buffer {
  const ramme = Buffer.concat([Buffer.from([0xff, 0xfb, 0x10, 0xc4]), Buffer.alloc(100)]);
  const lyd = Buffer.concat(Array.from({ length: 40 }, () => ramme));
  if (!sted) return lyd;
  const hemmelig = Buffer.from(`\0gps\0${HEMMELIG}`);
  return Buffer.concat([
    id3("GEOB", hemmelig),
    id3("TXXX", hemmelig),
    lyd,
    Buffer.from("APETAGEX"),
    hemmelig,
    Buffer.from(`TAG${HEMMELIG}`.padEnd(128, "\0")),
    Buffer.from(SKRIPT),
  ]);
}

const oggside = (nr: number, flagg: number, granul: bigint, pakke: Buffer) => {
  const lengder = [...Array<number>(Math.floor(pakke.length / 255)).fill(255), pakke.length % 255];
  const hode = Buffer.alloc(27);
  hode.write("OggS");
  hode[5] = flagg;
  hode.writeBigInt64LE(granul, 6);
  hode.writeUInt32LE(77, 14);
  hode.writeUInt32LE(nr, 18);
  hode[26] = lengder.length;
  const side = Buffer.concat([hode, Buffer.from(lengder), pakke]);
  side.writeUInt32LE(oggsum(side), 22);
  return side;
};

export function lagOgg({ sted = false } = {}): Buffer {
  const hemmelig = Buffer.from(`GEO_LOCATION=${HEMMELIG}`);
  const lengde = (n: number) => Buffer.from(new Uint32Array([n]).buffer);
  const merker = Buffer.concat([
    Buffer.from("OpusTags"),
    ...(sted
      ? [lengde(hemmelig.length), hemmelig, lengde(1), lengde(hemmelig.length), hemmelig]
      : [lengde(0), lengde(0)]),
  ]);
  return Buffer.concat([
    oggside(0, 2, 0n, Buffer.from("4f707573486561640101380180bb0000000000", "hex")),
    oggside(1, 0, 0n, merker),
    oggside(2, 4, 96_000n, Buffer.alloc(200, 9)),
    ...(sted ? [Buffer.from(SKRIPT)] : []),
  ]);
}

const element = (id: string, ...inni: Buffer[]): Buffer => {
  const kropp = Buffer.concat(inni);
  return Buffer.concat([
    Buffer.from(id, "hex"),
    Buffer.from([0x10 | (kropp.length >>> 24)]),
    tall(kropp.length & 0xffffff, 3),
    kropp,
  ]);
};
const UKJENT = "01ffffffffffffff";

/** As a browser writes it: nothing knows how long it is. */
export function lagWebm({ sted = false, film = false } = {}): Buffer {
  const hemmelig = Buffer.from(HEMMELIG);
  const spor = element(
    "ae",
    element("d7", tall(1, 1)),
    element("83", tall(film ? 1 : 2, 1)),
    element("86", Buffer.from(film ? "V_VP8" : "A_OPUS")),
    element("63a2", Buffer.from("4f707573486561640101380180bb0000000000", "hex")),
    ...(sted ? [element("536e", hemmelig)] : []),
  );
  const info = element(
    "1549a966",
    element("2ad7b1", tall(1_000_000, 3)),
    element("4d80", sted ? hemmelig : Buffer.from("Chrome")),
    element("5741", Buffer.from("Chrome")),
    ...(sted ? [element("7ba9", hemmelig)] : []),
  );
  const blokk = (ms: number) =>
    element("a3", Buffer.from([0x81]), tall(ms, 2), Buffer.from([0x80]), Buffer.alloc(40, 3));
  const merker = sted
    ? [
        element(
          "1254c367",
          element("7373", element("67c8", element("45a3", Buffer.from("LOCATION")), element("4487", hemmelig))),
        ),
      ]
    : [];
  const klynge = (tid: number) =>
    Buffer.concat([Buffer.from(`1f43b675${UKJENT}`, "hex"), element("e7", tall(tid, 2)), blokk(0), blokk(500)]);
  return Buffer.concat([
    element("1a45dfa3", element("4286", tall(1, 1)), element("4282", Buffer.from("webm"))),
    Buffer.from(`18538067${UKJENT}`, "hex"),
    info,
    element("1654ae6b", spor),
    ...merker,
    klynge(0),
    klynge(1000),
    ...(sted ? [element("1941a469", element("61a7", hemmelig)), ...merker] : []),
  ]);
}

const svg = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)">${SKRIPT}</svg>`,
);
const html = Buffer.from(`<!doctype html><title>x</title>${SKRIPT}`);
const zip = () => Buffer.from(zipSync({ "x.html": new Uint8Array(html) }));
/** A hundred megabytes of nothing. */
const zipbombe = () => Buffer.from(zipSync({ bombe: [new Uint8Array(100_000_000), { level: 9 }] }));

/** An image of 50,000 × 50,000 pixels in a few kilobytes. */
function pikselbombe(): Buffer {
  const ihdr = Buffer.concat([tall(50_000), tall(50_000), Buffer.from([1, 0, 0, 0, 0])]);
  const del = (slag: string, data: Buffer) => {
    const med = Buffer.concat([Buffer.from(slag), data]);
    return Buffer.concat([tall(data.length), med, tall(crc32(med))]);
  };
  const linjer = deflateSync(Buffer.alloc(6_251 * 2_000), { level: 9 });
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    del("IHDR", ihdr),
    del("IDAT", linjer),
    del("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const flate = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#a04f3c" } });
const GPS = {
  IFD0: { ImageDescription: HEMMELIG },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "62/1 34/1 29/1", GPSLongitudeRef: "E", GPSLongitude: "11/1 23/1 3/1" },
};

export const lagJpeg = () => flate().jpeg().toBuffer();

/** Images with something in them that may not come out; drawn anew they are only images. */
export async function bilderMedNoeI(): Promise<Record<string, Buffer>> {
  const [jpeg, gif] = [await lagJpeg(), await flate().gif().toBuffer()];
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>${HEMMELIG}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  return {
    "JPEG med GPS i EXIF": await flate().withExif(GPS).jpeg().toBuffer(),
    "PNG med GPS i EXIF": await flate().withExif(GPS).png().toBuffer(),
    "WebP med GPS i EXIF": await flate().withExif(GPS).webp().toBuffer(),
    "JPEG med sted i XMP": await flate().withXmp(xmp).jpeg().toBuffer(),
    "JPEG med zip bak": Buffer.concat([jpeg, zip()]),
    "JPEG med HTML bak": Buffer.concat([jpeg, html]),
    "GIF som også er JavaScript": Buffer.concat([gif, Buffer.from(`*/=1;alert("${HEMMELIG}")/*`)]),
  };
}

/** What is no image that we draw. */
export const ikkeBilder = (): Record<string, Buffer> => ({
  "SVG med skript": svg,
  "HTML som heter .jpg": html,
  "HTML med GIF foran": Buffer.concat([Buffer.from("GIF89a/*"), html]),
  zip: zip(),
  zipbombe: zipbombe(),
  "PNG på 50 000 × 50 000": pikselbombe(),
  PDF: Buffer.from("%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"),
  HEIC: Buffer.concat([
    boks("ftyp", Buffer.from("heic"), tall(0), Buffer.from("mif1heic")),
    boks("meta", Buffer.from(HEMMELIG)),
  ]),
  ingenting: Buffer.from("x"),
});

export const lydMedNoeI = (): Record<string, Buffer> => ({
  "M4A med ©xyz": lagMp4({ sted: true }),
  "MP3 med GEOB og TXXX": lagMp3({ sted: true }),
  "Ogg med sted i merkene": lagOgg({ sted: true }),
  "WebM med merker og vedlegg": lagWebm({ sted: true }),
  "WAV med notat og HTML bak": wavMedNotat(),
});

export const renLyd = (): Record<string, Buffer> => ({
  M4A: lagMp4(),
  MP3: lagMp3(),
  Ogg: lagOgg(),
  WebM: lagWebm(),
  WAV: lagWav(1),
});

export const ikkeLyd = async (): Promise<Record<string, Buffer>> => ({
  ...ikkeBilder(),
  "film i MP4": lagMp4({ film: true }),
  "film i WebM": lagWebm({ film: true }),
  "et bilde": await lagJpeg(),
  "WAV på fire minutter": lagWav(240),
  "MP3 som bare er merke": id3("GEOB", Buffer.from(HEMMELIG)),
  "avkuttet Ogg": lagOgg().subarray(0, 60),
});
