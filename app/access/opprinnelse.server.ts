import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "~/platform/env.server";

const TRYGGE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * One check in front of everything that changes anything: the request must come from our own pages. Remix' resource routes have no
 * such check, and its own passes whatever lacks an Origin. Answers 403 and returns true when the request is not ours.
 */
export function avvisFremmed(req: IncomingMessage, res: ServerResponse, env: Pick<Env, "origin">): boolean {
  if (TRYGGE.has(req.method ?? "GET") || erVaar(req, env.origin)) return false;
  req.resume();
  res.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" });
  res.end(
    "Skjemaet kom fra et annet nettsted, og er ikke tatt imot. / The form came from another site and was not accepted.\n",
  );
  return true;
}

function erVaar({ headers }: IncomingMessage, origin: string | null) {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const fra = headers.origin ?? opprinnelseTil(headers.referer);
  if (fra === undefined) return false;
  return origin ? fra === origin : erSammeLoopback(fra, headers.host);
}

/** Browsers from before 2020 send forms without Origin, but with Referer. */
function opprinnelseTil(referer: string | undefined) {
  if (!referer || !URL.canParse(referer)) return undefined;
  return new URL(referer).origin;
}

/** Without a configured origin we are on a loopback address, where localhost and 127.0.0.1 are one and the same. */
function erSammeLoopback(fra: string, host: string | undefined) {
  if (!URL.canParse(fra) || !host || !URL.canParse(`http://${host}`)) return false;
  const [a, b] = [new URL(fra), new URL(`http://${host}`)];
  return a.protocol === "http:" && a.port === b.port && erLoopback(a.hostname) && erLoopback(b.hostname);
}

const erLoopback = (navn: string) => navn === "localhost" || navn === "[::1]" || /^127(\.\d{1,3}){3}$/.test(navn);
