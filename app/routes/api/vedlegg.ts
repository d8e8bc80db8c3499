import { as } from "~/access/as.server";
import { hentVedlegg, type HentetVedlegg } from "~/domain/vedlegg/hent.server";
import { endelseFor, erLyd } from "~/platform/lyd.server";
import { noterLest } from "../lest.server";

/** Drawn by ourselves, from the pixels. */
const BILDER: readonly string[] = ["image/jpeg", "image/png"];

/**
 * One image, recording or letter: judged anew each time. Images are our own drawings and sound is what we know as sound; everything else is a
 * file to be saved, under a name of ours. Nothing in it is run, whatever it is.
 */
export const loader = as("gjest", "/vedlegg/:vedlegg", async (context, { vedlegg }, { request, besoek }) => {
  const fil = await hentVedlegg(context, vedlegg);
  if (fil.ansattLeser) await noterLest(context, request, { slag: "vedlegg", objekter: [fil.id] });
  const bytes = await besoek.lager.les(fil.noekkel);
  // The answer's own headers come after the page's.
  besoek.hoder.set("Content-Security-Policy", "default-src 'none'; sandbox");
  const headers = new Headers({
    "Content-Type": visesISiden(fil) ? fil.mime : "application/octet-stream",
    "Content-Disposition": `${visesISiden(fil) ? "inline" : "attachment"}; filename="${filnavn(fil)}"`,
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    // Shown to all today, taken back tomorrow.
    "Cache-Control": fil.alleSer ? "private, no-cache" : "private, no-store",
  });
  const del = lesOmraade(request.headers.get("range"), bytes.byteLength);
  if (del === null) {
    headers.set("Content-Length", String(bytes.byteLength));
    return new Response(bytes as BodyInit, { headers });
  }
  if (del === "utenfor") {
    headers.set("Content-Range", `bytes */${bytes.byteLength}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Range", `bytes ${del.fra}-${del.til}/${bytes.byteLength}`);
  headers.set("Content-Length", String(del.til - del.fra + 1));
  return new Response(bytes.subarray(del.fra, del.til + 1) as BodyInit, { status: 206, headers });
});

const visesISiden = ({ slag, mime }: HentetVedlegg) =>
  (slag === "bilde" && BILDER.includes(mime)) || (slag === "opptak" && erLyd(mime));

const ENDELSER: Record<string, string> = { "image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf" };

/** Never the sender's own name for it. */
const filnavn = ({ slag, nr, ref, mime }: HentetVedlegg) =>
  `${ref ?? "utkast"}-${slag}-${nr}.${ENDELSER[mime] ?? endelseFor(mime)}`;

/** One range, as players ask for it (RFC 9110, section 14); null for all of it, which is what anything else gets. */
function lesOmraade(hode: string | null, lengde: number): { fra: number; til: number } | "utenfor" | null {
  const [, start = "", slutt = ""] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(hode ?? "") ?? [];
  if (start === "" && slutt === "") return null;
  const fra = start === "" ? Math.max(0, lengde - Number(slutt)) : Number(start);
  const til = start === "" || slutt === "" ? lengde - 1 : Math.min(Number(slutt), lengde - 1);
  return fra > til || fra >= lengde ? "utenfor" : { fra, til };
}
