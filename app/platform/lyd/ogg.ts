import type { Rens } from "../lyd.server";

type Side = { fra: number; til: number; innhold: number; granul: bigint };

/**
 * One stream of Opus (RFC 7845), as Firefox records it. The second packet's comments are overwritten where they stand and the pages' sums
 * are made anew, so that nothing moves. Several streams, or another codec, is refused; what lies behind the last page is cut.
 */
export const rensOgg: Rens = (inn) => {
  const ut = Buffer.from(inn);
  const sider = lesSider(ut);
  const [foerste] = sider;
  if (!foerste || ut.toString("latin1", foerste.innhold, foerste.innhold + 8) !== "OpusHead") return null;
  const stroem = ut.readUInt32LE(foerste.fra + 14);
  if (sider.some(({ fra }) => ut.readUInt32LE(fra + 14) !== stroem)) return null;
  if (!visk(ut, sider)) return null;
  const foran = ut.readUInt16LE(foerste.innhold + 10);
  const siste = sider.at(-1)!;
  const proever = siste.granul > 0n ? Number(siste.granul) - foran : 0;
  return { bytes: ut.subarray(0, siste.til), varighet: proever > 0 ? Math.round(proever / 48) : null };
};

function lesSider(inn: Buffer): Side[] {
  const sider: Side[] = [];
  for (let her = 0; her + 27 <= inn.length && inn.toString("latin1", her, her + 4) === "OggS";) {
    const segmenter = inn[her + 26]!;
    const innhold = her + 27 + segmenter;
    const til = inn.subarray(her + 27, innhold).reduce((sum, lengde) => sum + lengde, innhold);
    if (til > inn.length) break;
    sider.push({ fra: her, til, innhold, granul: inn.readBigInt64LE(her + 6) });
    her = til;
  }
  return sider;
}

/** The packet of comments: "OpusTags", then the maker's name and the comments, each with its length. All of it becomes empty. */
function visk(ut: Buffer, sider: Side[]): boolean {
  let rest = Buffer.from("OpusTags\0\0\0\0\0\0\0\0", "latin1");
  for (const [nr, side] of sider.slice(1).entries()) {
    if (nr === 0 && ut.toString("latin1", side.innhold, side.innhold + 8) !== "OpusTags") return false;
    const lengder = ut.subarray(side.fra + 27, side.innhold);
    // A segment of less than 255 bytes ends the packet; it ends its page too (RFC 7845, section 3).
    const slutt = lengder.findIndex((lengde) => lengde < 255);
    if (slutt !== -1 && slutt !== lengder.length - 1) return false;
    const antall = Math.min(rest.length, side.til - side.innhold);
    rest.copy(ut, side.innhold, 0, antall);
    ut.fill(0, side.innhold + antall, side.til);
    rest = rest.subarray(antall);
    ut.writeUInt32LE(0, side.fra + 22);
    ut.writeUInt32LE(crc(ut.subarray(side.fra, side.til)), side.fra + 22);
    if (slutt !== -1) return rest.length === 0;
  }
  return false;
}

const TABELL = Uint32Array.from({ length: 256 }, (_, i) => {
  let r = i << 24;
  for (let bit = 0; bit < 8; bit++) r = r & 0x80000000 ? (r << 1) ^ 0x04c11db7 : r << 1;
  return r >>> 0;
});

/** Ogg's own sum (RFC 3533): not reflected, starts at nothing. */
export const crc = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => ((sum << 8) ^ TABELL[((sum >>> 24) ^ byte) & 0xff]!) >>> 0, 0);
