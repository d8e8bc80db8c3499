import type { Rens } from "../lyd.server";

// Elements by number (RFC 9559). What is not named here is turned into empty room where it stands: tags, chapters, attachments, titles, dates.
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const VOID = 0xec;
const [INFO, SPOR, ETT_SPOR, LYD, BLOKKGRUPPE] = [0x1549a966, 0x1654ae6b, 0xae, 0xe1, 0xa0];
const [SKALA, VARIGHET, MUXER, SKRIVER, SLAG, KODEK, KODEKDATA] = [
  0x2ad7b1, 0x4489, 0x4d80, 0x5741, 0x83, 0x86, 0x63a2,
];
const [KLYNGETID, ENKELBLOKK, BLOKK] = [0xe7, 0xa3, 0xa1];

const TRE: Record<number, readonly number[]> = {
  [EBML]: [0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285],
  [SEGMENT]: [0x114d9b74, INFO, SPOR, CLUSTER, 0x1c53bb6b],
  // SeekHead and Cues are numbers alone.
  0x114d9b74: [0x4dbb],
  0x4dbb: [0x53ab, 0x53ac],
  0x1c53bb6b: [0xbb],
  0xbb: [0xb3, 0xb7],
  0xb7: [0xf7, 0xf1, 0xf0, 0xb2, 0x5378],
  [INFO]: [SKALA, VARIGHET, MUXER, SKRIVER],
  [SPOR]: [ETT_SPOR],
  [ETT_SPOR]: [0xd7, 0x73c5, SLAG, KODEK, KODEKDATA, LYD, 0x56aa, 0x56bb, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x23e383],
  [LYD]: [0xb5, 0x78b5, 0x9f, 0x6264],
  [CLUSTER]: [KLYNGETID, ENKELBLOKK, BLOKKGRUPPE, 0xab, 0xa7],
  [BLOKKGRUPPE]: [BLOKK, 0x9b, 0xfb, 0x75a2],
};
/** The two programs' names must be there, and may be anything: these are the browsers' own. */
const PROGRAMMER = /^(Chrome|QTmuxingAppLibWebM[-\w.]{0,20}|Mozilla[\w.]{0,20}|Lavf[\d.]{0,20}|WebKit|AVFoundation)$/;

type Funnet = { spor: number; skala: number; varighet: number | null; klynge: number; siste: number };
class Ugyldig extends Error {}

/** One track of Opus or plain samples, as Chrome and newer Safari record it. */
export const rensWebm: Rens = (inn) => {
  const ut = Buffer.from(inn);
  const funnet: Funnet = { spor: 0, skala: 1_000_000, varighet: null, klynge: 0, siste: 0 };
  const hode = lesElement(ut, 0, ut.length);
  if (hode.id !== EBML || hode.til === null) return null;
  gaaGjennom(ut, hode.innhold, hode.til, EBML, funnet);
  const segment = lesElement(ut, hode.til, ut.length);
  if (segment.id !== SEGMENT) return null;
  const slutt = gaaGjennom(ut, segment.innhold, segment.til ?? ut.length, SEGMENT, funnet);
  if (funnet.spor !== 1) return null;
  // What it says of itself, or what the last sound says, whichever is later.
  const varighet = Math.max(funnet.varighet ?? 0, (funnet.siste * funnet.skala) / 1_000_000);
  return { bytes: ut.subarray(0, slutt), varighet: varighet > 0 ? Math.round(varighet) : null };
};

/** Answers where the last whole element ends. A cluster that does not say how long it is, ends where the next thing begins. */
function gaaGjennom(ut: Buffer, fra: number, til: number, forelder: number, funnet: Funnet): number {
  let her = fra;
  while (her < til) {
    const element = lesElement(ut, her, til);
    if (forelder === CLUSTER && TRE[SEGMENT]!.includes(element.id)) return her;
    if (element.til !== null && element.til > til) {
      // The end of a recording that was cut off. What has no end is not looked into.
      if (forelder === SEGMENT || forelder === CLUSTER) return her;
      throw new Ugyldig();
    }
    if (element.til === null && (element.id !== CLUSTER || forelder !== SEGMENT)) throw new Ugyldig();
    const slutt = element.til ?? til;
    if (!TRE[forelder]!.includes(element.id)) {
      // Inside a cluster of unknown length, an unknown element may be one of the segment's own: it is emptied all the same.
      toem(ut, her, slutt);
      her = slutt;
    } else if (TRE[element.id]) {
      her = gaaGjennom(ut, element.innhold, slutt, element.id, funnet);
      if (element.til !== null) {
        // Bytes inside an element that are none of its children.
        ut.fill(0, her, element.til);
        her = element.til;
      }
      if (element.id === ETT_SPOR) funnet.spor++;
    } else {
      les(ut, element.id, element.innhold, slutt, funnet);
      her = slutt;
    }
  }
  return her;
}

/** `til` is null where the length is said to be unknown. */
function lesElement(ut: Buffer, her: number, slutt: number) {
  const idLengde = bredde(ut[her], 4);
  const id = ut.readUIntBE(her, idLengde);
  const lengdeFelt = her + idLengde;
  const felt = bredde(ut[lengdeFelt], 8);
  let lengde = BigInt(ut[lengdeFelt]! & ((1 << (8 - felt)) - 1));
  for (let i = 1; i < felt; i++) lengde = (lengde << 8n) | BigInt(ut[lengdeFelt + i]!);
  const innhold = lengdeFelt + felt;
  if (innhold > slutt) throw new Ugyldig();
  return { id, innhold, til: lengde === (1n << BigInt(7 * felt)) - 1n ? null : innhold + Number(lengde) };
}

function bredde(foerste: number | undefined, hoyst: number): number {
  const lengde = Math.clz32(foerste ?? 0) - 23;
  if (lengde > hoyst) throw new Ugyldig();
  return lengde;
}

/** Empty room of the same length: a Void with as wide a length as there is room for. */
function toem(ut: Buffer, fra: number, til: number) {
  const felt = Math.min(8, til - fra - 1);
  const lengde = til - fra - 1 - felt;
  ut[fra] = VOID;
  ut.fill(0, fra + 1, til);
  let rest = BigInt(lengde) | (1n << BigInt(7 * felt));
  for (let i = felt; i > 0; i--) {
    ut[fra + i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
}

function les(ut: Buffer, id: number, fra: number, til: number, funnet: Funnet) {
  const tekst = () => ut.toString("latin1", fra, til).replace(/\0+$/, "");
  if (id === SLAG && ut[fra] !== 2) throw new Ugyldig();
  // Vorbis has comments of its own inside.
  if (id === KODEK && !/^A_(OPUS|PCM\/(INT\/LIT|FLOAT\/IEEE))$/.test(tekst())) throw new Ugyldig();
  if (id === KODEKDATA && (til - fra > 64 || (til > fra && !tekst().startsWith("OpusHead")))) throw new Ugyldig();
  if ((id === MUXER || id === SKRIVER) && !PROGRAMMER.test(tekst())) ut.fill(0x20, fra, til);
  if (id === SKALA) funnet.skala = ut.readUIntBE(fra, Math.min(6, til - fra));
  if (id === VARIGHET)
    funnet.varighet = ((til - fra === 8 ? ut.readDoubleBE(fra) : ut.readFloatBE(fra)) * funnet.skala) / 1_000_000;
  if (id === KLYNGETID) funnet.klynge = ut.readUIntBE(fra, Math.min(6, til - fra));
  if (id === ENKELBLOKK || id === BLOKK)
    funnet.siste = Math.max(funnet.siste, funnet.klynge + ut.readInt16BE(fra + bredde(ut[fra], 8)));
}
