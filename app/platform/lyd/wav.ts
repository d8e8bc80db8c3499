import type { Rens } from "../lyd.server";

/** The format, and the samples. Notes (LIST, bext, iXML, ID3) and what lies behind the file are not among them. */
const BEHOLDES = ["fmt ", "fact", "data"];
/** PCM, floating point, A-law, µ-law, and the one that says which of them inside. */
const KODINGER = [1, 3, 6, 7, 0xfffe];

export const rensWav: Rens = (inn) => {
  const slutt = Math.min(inn.length, 8 + inn.readUInt32LE(4));
  const deler: Buffer[] = [];
  let hastighet = 0;
  let lyd = 0;
  for (let her = 12; her + 8 <= slutt;) {
    const navn = inn.toString("latin1", her, her + 4);
    // A recorder that was stopped in the middle has not written how long it was.
    const lengde = Math.min(inn.readUInt32LE(her + 4), slutt - her - 8);
    const innhold = inn.subarray(her + 8, her + 8 + lengde);
    if (navn === "fmt ") {
      if (!KODINGER.includes(innhold.readUInt16LE(0)) || lengde > 40) return null;
      hastighet = innhold.readUInt32LE(8);
    }
    if (navn === "data") lyd += lengde;
    if (BEHOLDES.includes(navn)) deler.push(del(navn, innhold));
    her += 8 + lengde + (lengde % 2);
  }
  if (hastighet === 0 || lyd === 0) return null;
  const kropp = Buffer.concat(deler);
  const hode = Buffer.from("RIFF\0\0\0\0WAVE", "latin1");
  hode.writeUInt32LE(kropp.length + 4, 4);
  return { bytes: Buffer.concat([hode, kropp]), varighet: Math.round((lyd / hastighet) * 1000) };
};

function del(navn: string, innhold: Buffer) {
  const hode = Buffer.alloc(8);
  hode.write(navn, "latin1");
  hode.writeUInt32LE(innhold.length, 4);
  return Buffer.concat([hode, innhold, Buffer.alloc(innhold.length % 2)]);
}
