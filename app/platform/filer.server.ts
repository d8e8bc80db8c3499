import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";
import { adresseI } from "./http.server";

const ROT = "build/client";
const ETT_AAR = 31_536_000_000;
const EN_TIME = 3_600_000;

/**
 * Answers with a file of the build, or calls `ellers` when there is none by that name. Built assets carry a hash in their name and are kept
 * for a year. A file that is gone or cannot be read is an answer, never the end of the process.
 */
export function sendFil(req: IncomingMessage, res: ServerResponse, ellers: () => void): void {
  const { pathname } = new URL(adresseI(req), "http://her");
  const erAsset = pathname.startsWith("/assets/");
  if (req.method !== "GET" && req.method !== "HEAD") return ellers();
  // The service worker decides what every page gets: a new one is found at once.
  const erArbeider = pathname === "/sw.js";
  if (!erAsset && !erArbeider && !/^\/[\w-]+(\/[\w-]+)*\.(woff2|svg|txt|md)$/.test(pathname)) return ellers();
  send(req, pathname, {
    root: ROT,
    index: false,
    dotfiles: "ignore",
    acceptRanges: false,
    cacheControl: !erArbeider,
    maxAge: erAsset ? ETT_AAR : EN_TIME,
    immutable: erAsset,
  })
    .on("headers", (svar: ServerResponse) => erArbeider && svar.setHeader("Cache-Control", "no-cache"))
    .on("error", () => (erAsset ? void res.writeHead(404).end() : ellers()))
    .on("directory", ellers)
    .pipe(res);
}
