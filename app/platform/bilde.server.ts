import sharp from "sharp";

export type Tegnet = { bytes: Uint8Array; mime: "image/jpeg" | "image/png"; bredde: number; hoeyde: number };

/** What phones and word processors make. SVG and PDF are not among them: those are programs. */
const FORMATER: readonly string[] = ["jpeg", "png", "webp", "gif", "heif", "tiff"];
/** Pixels in what is read: a phone's 50 megapixels, and no bomb. */
const MAKS_PIKSLER = 60_000_000;
/** The longest side of what is kept. */
const MAKS_SIDE = 2_000;

/**
 * Draws an image anew from its pixels: what was hidden in the file (place, camera, a second format behind the first) is not in the new one.
 * It is turned as it was held. Answers null for what is no image, is broken, or is larger than anybody needs; at most one is drawn at a time.
 */
export function tegnOm(bytes: Uint8Array): Promise<Tegnet | null> {
  const tegnet = forrige.then(() => tegn(bytes));
  forrige = tegnet;
  return tegnet;
}

/** The one before: sixty million pixels take a quarter of a gigabyte while they are drawn. */
let forrige: Promise<unknown> = Promise.resolve();

async function tegn(bytes: Uint8Array): Promise<Tegnet | null> {
  try {
    const kilde = sharp(bytes, { limitInputPixels: MAKS_PIKSLER, failOn: "error", pages: 1, sequentialRead: true });
    const { format, hasAlpha } = await kilde.metadata();
    if (!format || !FORMATER.includes(format)) return null;
    const rett = kilde
      .rotate()
      .resize({ width: MAKS_SIDE, height: MAKS_SIDE, fit: "inside", withoutEnlargement: true })
      .timeout({ seconds: 20 });
    const { data, info } = await (
      hasAlpha ? rett.png({ palette: true }) : rett.jpeg({ quality: 78, mozjpeg: true })
    ).toBuffer({ resolveWithObject: true });
    return { bytes: data, mime: hasAlpha ? "image/png" : "image/jpeg", bredde: info.width, hoeyde: info.height };
  } catch {
    return null;
  }
}

sharp.concurrency(1);
sharp.cache(false);
