import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { tegnOm } from "./bilde.server";

export type Skannet = { bytes: Uint8Array; mime: string; bredde?: number; hoeyde?: number };
export type Skannefeil = "slag" | "kryptert" | "program" | "flereSider" | "uleselig";

/**
 * A page that was scanned: a PDF as it is, an image drawn anew. Judged by its bytes, never by its name. A PDF that is locked cannot be kept
 * for the archive, and one that can do something when it is opened is a program. What is hidden in compressed parts is not found: a letter
 * is given out as a download, and never shown in a page.
 */
export async function lesSkannet(bytes: Uint8Array): Promise<Skannet | Skannefeil> {
  const slag = await fileTypeFromBuffer(bytes);
  if (slag?.mime === "application/pdf") return lesPdf(bytes);
  if (!slag || !BILDER.includes(slag.mime)) return "slag";
  const sider = await sharp(bytes)
    .metadata()
    .then(({ pages = 1 }) => pages)
    .catch(() => 0);
  if (sider > 1) return "flereSider";
  return (await tegnOm(bytes)) ?? "uleselig";
}

const BILDER = ["image/jpeg", "image/png", "image/tiff"];

function lesPdf(bytes: Uint8Array): Skannet | Skannefeil {
  // What a page is made of is left out: among so many bytes any short name stands by chance. A name may be written with #xx for a letter.
  const ord = utenStroemmer(Buffer.from(bytes).toString("latin1")).replace(/#([0-9a-f]{2})/gi, (_alt, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (!ord.startsWith("%PDF-") || !/%%EOF\s*\0*$/.test(ord.slice(-2048))) return "uleselig";
  if (/\/Encrypt\b/.test(ord)) return "kryptert";
  if (/\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/.test(ord)) return "program";
  return { bytes, mime: "application/pdf" };
}

/** Each place is looked at once: a stream without an end would otherwise be sought for from every beginning. */
function utenStroemmer(pdf: string): string {
  const grense = /\bstream\r?\n|\bendstream\b/g;
  let ut = "";
  let fra = 0;
  let begynte: number | null = null;
  for (const { 0: ord, index } of pdf.matchAll(grense)) {
    if (ord !== "endstream") begynte ??= index;
    else if (begynte !== null) {
      ut += pdf.slice(fra, begynte);
      fra = index + ord.length;
      begynte = null;
    }
  }
  return ut + pdf.slice(fra);
}
