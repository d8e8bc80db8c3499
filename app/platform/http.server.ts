import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Room for 200,000 characters as a URL-encoded form (up to nine bytes each), and no more. */
const MAKS_KROPP = 2_000_000;

/** A request that cannot be made sense of: told in both languages, since nobody's language is known yet. */
export class Uforstaaelig extends Error {
  readonly status: number = 400;
  override message = "Adressen er ikke til å forstå. / This address makes no sense.";
}

export class ForStor extends Uforstaaelig {
  override readonly status = 413;
  override message = "Dette var for stort til å ta imot. / This was too large to receive.";
}

/** False for what no page of ours can have in its address: bytes that are not UTF-8, and NUL, which no database takes. */
export function erLesbarAdresse(url = "/"): boolean {
  const [sti = "", spoerring = ""] = url.split("?", 2);
  try {
    return !/\0|%00/.test(decodeURIComponent(sti) + spoerring);
  } catch {
    return false;
  }
}

export function avvisUleseligAdresse(req: IncomingMessage, res: ServerResponse): void {
  req.resume();
  res
    .writeHead(400, { "Content-Type": "text/plain; charset=utf-8" })
    .end("Adressen kan ikke leses. / The address cannot be read.\n");
}

/**
 * Node's request as the web's. The body is read whole, so that its size is known before anybody works on it.
 * @throws ForStor, Uforstaaelig
 */
export async function somRequest(req: IncomingMessage, res: ServerResponse, origin: string | null): Promise<Request> {
  const vert = origin ?? `http://${req.headers.host ?? "localhost"}`;
  const sti = (req.url ?? "/").replace(/^\/{2,}/, "/");
  if (!URL.canParse(vert) || vert.includes("@") || !URL.canParse(sti, vert)) throw new Uforstaaelig();
  const { pathname, search } = new URL(sti, vert);
  const avbrutt = new AbortController();
  res.on("close", () => avbrutt.abort());

  const headers = new Headers();
  for (const [navn, verdi] of Object.entries(req.headers))
    for (const enkelt of Array.isArray(verdi) ? verdi : [verdi]) if (enkelt !== undefined) headers.append(navn, enkelt);

  const method = req.method ?? "GET";
  const init: RequestInit = { method, headers, signal: avbrutt.signal };
  if (method !== "GET" && method !== "HEAD") init.body = await lesKropp(req);
  // Remix believes X-Forwarded-Host; this server believes only its own settings.
  headers.delete("x-forwarded-host");
  // A proxy may have put its own name there; Remix compares it with the form's Origin.
  headers.set("host", new URL(vert).host);
  return new Request(new URL(pathname + search, vert), init);
}

async function lesKropp(req: IncomingMessage) {
  const deler: Buffer[] = [];
  let lengde = 0;
  for await (const del of req as AsyncIterable<Buffer>) {
    lengde += del.length;
    if (lengde > MAKS_KROPP) throw new ForStor();
    deler.push(del);
  }
  return Buffer.concat(deler);
}

export async function sendSvar(response: Response, res: ServerResponse): Promise<void> {
  res.statusCode = response.status;
  for (const [navn, verdi] of response.headers) if (navn !== "set-cookie") res.setHeader(navn, verdi);
  const kaker = response.headers.getSetCookie();
  if (kaker.length > 0) res.setHeader("Set-Cookie", kaker);
  if (!response.body) return void res.end();
  // A reader who leaves in the middle is not an error.
  await pipeline(Readable.fromWeb(response.body as never), res).catch(() => undefined);
}
