import type { Rens } from "../lyd.server";

// kbit/s by index; ISO/IEC 11172-3 and 13818-3, layer III.
const BITRATER = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const PUNKTPROEVER = [44_100, 48_000, 32_000];

/** The frames, one after another. Tags in front, between and behind (ID3, APEv2, Lyrics3) are cut. */
export const rensMp3: Rens = (inn) => {
  const rammer: Buffer[] = [];
  let sekunder = 0;
  for (let her = 0; her < inn.length;) {
    const tagg = lengdeAvTagg(inn, her);
    if (tagg > 0) {
      her += tagg;
      continue;
    }
    const ramme = lesRamme(inn, her);
    // What follows the sound is no sound: a tag, a second file, or nothing.
    if (!ramme) break;
    rammer.push(inn.subarray(her, her + ramme.lengde));
    sekunder += ramme.sekunder;
    her += ramme.lengde;
  }
  // A word that looks like a frame is not three of them in a row.
  if (rammer.length < 3) return null;
  return { bytes: Buffer.concat(rammer), varighet: Math.round(sekunder * 1000) };
};

function lengdeAvTagg(inn: Buffer, her: number): number {
  if (inn.toString("latin1", her, her + 3) !== "ID3" || her + 10 > inn.length) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = inn.subarray(her + 6, her + 10);
  const fot = (inn[her + 5]! & 0x10) > 0 ? 10 : 0;
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d) + fot;
}

function lesRamme(inn: Buffer, her: number): { lengde: number; sekunder: number } | null {
  if (her + 4 > inn.length) return null;
  const hode = inn.readUInt32BE(her);
  const [synk, versjon, lag] = [hode >>> 21, (hode >>> 19) & 3, (hode >>> 17) & 3];
  if (synk !== 0x7ff || versjon === 1 || lag !== 1) return null;
  const mpeg1 = versjon === 3;
  const bitrate = (mpeg1 ? BITRATER.mpeg1 : BITRATER.mpeg2)[(hode >>> 12) & 15];
  const grunn = PUNKTPROEVER[(hode >>> 10) & 3];
  if (!bitrate || !grunn) return null;
  const frekvens = grunn / (mpeg1 ? 1 : versjon === 2 ? 2 : 4);
  const proever = mpeg1 ? 1152 : 576;
  const lengde = Math.floor((proever / 8) * ((bitrate * 1000) / frekvens)) + ((hode >>> 9) & 1);
  return her + lengde <= inn.length ? { lengde, sekunder: proever / frekvens } : null;
}
