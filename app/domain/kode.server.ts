import { randomBytes } from "node:crypto";
import { hash } from "~/platform/id.server";

/** No 0, O, 1, I: they are read aloud and copied by hand. */
const TEGN = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Five bits a character, in groups of four: "ABCD-EFGH". */
export const somKode = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => TEGN[byte % TEGN.length])
    .join("")
    .replace(/.{4}(?=.)/g, "$&-");

export const nyKode = (antallTegn: number): string => somKode(randomBytes(antallTegn));

/** What the database keeps: however the code was typed. */
export const kodeHash = (kode: string): string => hash(kode.toUpperCase().replace(/[^A-Z2-9]/g, ""));
