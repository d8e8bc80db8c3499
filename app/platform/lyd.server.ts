import { fileTypeFromBuffer } from "file-type";
import { rensMp3 } from "./lyd/mp3";
import { rensMp4 } from "./lyd/mp4";
import { rensOgg } from "./lyd/ogg";
import { rensWav } from "./lyd/wav";
import { rensWebm } from "./lyd/webm";

/** What browsers and phones record; `mime` is what it is served as. */
export const lydtyper = {
  webm: { mime: "audio/webm", endelse: "webm", rens: rensWebm },
  mp4: { mime: "audio/mp4", endelse: "m4a", rens: rensMp4 },
  ogg: { mime: "audio/ogg", endelse: "ogg", rens: rensOgg },
  mp3: { mime: "audio/mpeg", endelse: "mp3", rens: rensMp3 },
  wav: { mime: "audio/wav", endelse: "wav", rens: rensWav },
} as const;

/** Served with `inline`: nothing else that has come in is. */
export const erLyd = (mime: string): boolean => Object.values(lydtyper).some((type) => type.mime === mime);
export const endelseFor = (mime: string): string =>
  Object.values(lydtyper).find((type) => type.mime === mime)?.endelse ?? "bin";

/** `varighet` in milliseconds, as the file itself tells it; null where it does not. */
export type RenLyd = { bytes: Uint8Array; mime: string; varighet: number | null };
/** The sound of a container without what else lay in it; null when it is broken, or holds more than sound. */
export type Rens = (bytes: Buffer) => { bytes: Buffer; varighet: number | null } | null;

/**
 * Reads a sound file by what it is, whatever it is called, and leaves out all but the sound: tags, covers, places, notes, a second file
 * behind the first. Only parts that are known to be needed are kept; what is not understood is refused. A recording without any of that
 * comes back byte for byte. Answers null for everything else, video included.
 */
export async function rensLyd(inn: Uint8Array): Promise<RenLyd | null> {
  try {
    const bytes = Buffer.from(inn);
    const type = await slaget(bytes);
    const renset = type && type.rens(bytes);
    if (!renset || renset.bytes.length === 0) return null;
    return { bytes: renset.bytes, mime: type.mime, varighet: renset.varighet };
  } catch {
    // Lengths that point outside the file.
    return null;
  }
}

async function slaget(bytes: Buffer) {
  // A tag in front hides what comes after it from whoever looks at the first bytes.
  const funnet = await fileTypeFromBuffer(bytes);
  const slag = FUNNET[funnet?.ext ?? ""];
  return slag ? lydtyper[slag] : null;
}

/** What file-type calls them. The containers of sound and of video are the same; that there is only sound, is checked inside. */
const FUNNET: Record<string, keyof typeof lydtyper> = {
  webm: "webm",
  mkv: "webm",
  mp4: "mp4",
  m4a: "mp4",
  m4b: "mp4",
  mov: "mp4",
  ogg: "ogg",
  oga: "ogg",
  ogv: "ogg",
  ogx: "ogg",
  opus: "ogg",
  mp3: "mp3",
  wav: "wav",
};
