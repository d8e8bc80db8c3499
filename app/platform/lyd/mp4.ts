import type { Rens } from "../lyd.server";

/**
 * The boxes that sound needs, by where they stand (ISO/IEC 14496-12). All others, `udta` and `meta` with places and names, `uuid`, free room
 * that is not empty, are turned into empty room where they stand, so that the offsets inside the file stay right.
 */
const TRE: Record<string, readonly string[]> = {
  "": ["ftyp", "styp", "moov", "moof", "mdat", "sidx"],
  moov: ["mvhd", "trak", "mvex"],
  mvex: ["mehd", "trex"],
  trak: ["tkhd", "mdia", "edts"],
  edts: ["elst"],
  mdia: ["mdhd", "hdlr", "minf"],
  minf: ["smhd", "dinf", "stbl"],
  dinf: ["dref"],
  stbl: ["stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64", "sgpd", "sbgp"],
  moof: ["mfhd", "traf"],
  traf: ["tfhd", "tfdt", "trun", "sgpd", "sbgp"],
};
const KODEKER = ["mp4a", "Opus", "alac", "fLaC"];
const I_PROEVEN = ["esds", "dOps", "alac", "dfLa", "chnl", "btrt", "wave"];

type Funnet = { spor: number; lyd: number; varighet: number | null };
class Ugyldig extends Error {}

export const rensMp4: Rens = (inn) => {
  const ut = Buffer.from(inn);
  const funnet: Funnet = { spor: 0, lyd: 0, varighet: null };
  const slutt = gaaGjennom(ut, 0, ut.length, "", funnet);
  // A track that is no sound is a picture, a text, or a path of places.
  if (funnet.spor === 0 || funnet.lyd !== funnet.spor) return null;
  return { bytes: ut.subarray(0, slutt), varighet: funnet.varighet };
};

/** Empties what is not needed between two places. Answers where the last whole box ends. */
function gaaGjennom(ut: Buffer, fra: number, til: number, forelder: string, funnet: Funnet): number {
  let her = fra;
  while (her + 8 <= til) {
    const slag = ut.toString("latin1", her + 4, her + 8);
    const { hode, lengde } = maal(ut, her, til);
    const slutt = her + lengde;
    // What lies behind the last box is no box. Inside one, it is a broken file.
    if (lengde < hode || slutt > til) {
      if (forelder === "" && funnet.spor > 0) return her;
      throw new Ugyldig();
    }
    if (!TRE[forelder]!.includes(slag)) toem(ut, her, hode, slutt);
    else if (TRE[slag]) gaaGjennom(ut, her + hode, slutt, slag, funnet);
    else les(ut, slag, her + hode, slutt, funnet);
    if (slag === "trak" && forelder === "moov") funnet.spor++;
    her = slutt;
  }
  if (forelder !== "") ut.fill(0, her, til);
  return her;
}

function maal(ut: Buffer, her: number, til: number) {
  const lengde = ut.readUInt32BE(her);
  if (lengde === 1) return { hode: 16, lengde: Number(ut.readBigUInt64BE(her + 8)) };
  return { hode: 8, lengde: lengde === 0 ? til - her : lengde };
}

function toem(ut: Buffer, fra: number, hode: number, til: number) {
  ut.write("free", fra + 4, "latin1");
  ut.fill(0, fra + hode, til);
}

function les(ut: Buffer, slag: string, fra: number, til: number, funnet: Funnet) {
  if (slag === "hdlr") {
    if (ut.toString("latin1", fra + 8, fra + 12) === "soun") funnet.lyd++;
    // A name that anybody may have written.
    ut.fill(0, fra + 24, til);
  }
  if (slag === "mvhd") funnet.varighet = varighet(ut, fra);
  if (slag === "stsd") proevene(ut, fra + 8, til);
  // Where the sound lies: in this file. An address would be another's.
  if (slag === "dref" && ut.readUInt32BE(fra + 4) !== 1) throw new Ugyldig();
  if (slag === "dref" && (ut.readUInt32BE(fra + 8 + 8) & 1) !== 1) throw new Ugyldig();
  if (slag === "dref") ut.fill(0, fra + 8 + 12, til);
}

function varighet(ut: Buffer, fra: number): number | null {
  const lang = ut[fra] === 1;
  const skala = ut.readUInt32BE(fra + (lang ? 20 : 12));
  const lengde = lang ? Number(ut.readBigUInt64BE(fra + 24)) : ut.readUInt32BE(fra + 16);
  // What is written while it is recorded does not say how long it became.
  return skala > 0 && lengde > 0 && lengde < 0xffffffff ? Math.round((lengde / skala) * 1000) : null;
}

function proevene(ut: Buffer, fra: number, til: number) {
  for (let her = fra; her + 8 <= til; her += ut.readUInt32BE(her)) {
    const slutt = her + ut.readUInt32BE(her);
    if (slutt > til || slutt < her + 36 || !KODEKER.includes(ut.toString("latin1", her + 4, her + 8)))
      throw new Ugyldig();
    // QuickTime's longer forms of the sample description.
    const mer = [0, 16, 36][ut.readUInt16BE(her + 16)] ?? 0;
    for (let inni = her + 36 + mer; inni + 8 <= slutt; inni += ut.readUInt32BE(inni)) {
      const lengde = ut.readUInt32BE(inni);
      if (lengde < 8 || inni + lengde > slutt) throw new Ugyldig();
      if (!I_PROEVEN.includes(ut.toString("latin1", inni + 4, inni + 8))) toem(ut, inni, 8, inni + lengde);
    }
  }
}
