import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { type Duplex, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { MIMEType } from "node:util";
import proxyaddr from "proxy-addr";

/** Room for 200,000 characters as a URL-encoded form (up to nine bytes each), and no more. */
const MAKS_KROPP = 2_000_000;
/** Forms with a file: a photo as an old phone takes it, a scanned letter, a plan of four hundred sections with its pictures. */
export const MAKS_FIL = 25_000_000;
const MAKS_KROPP_MED_FIL = MAKS_FIL + MAKS_KROPP;

/** A request that cannot be made sense of: told in both languages, since nobody's language is known yet. */
export class Uforstaaelig extends Error {
  readonly status: number = 400;
  override message = "Adressen er ikke til å forstå. / This address makes no sense.";
}

export class ForStor extends Uforstaaelig {
  override readonly status = 413;
  override message = "Dette var for stort til å ta imot. / This was too large to receive.";
}

class ForMangeDeler extends Uforstaaelig {
  override message = "Skjemaet kan ikke leses. / The form cannot be read.";
}

class Fullt extends Uforstaaelig {
  override readonly status = 503;
  override message =
    "Mange sender filer akkurat nå. Prøv igjen om litt. / Many are sending files right now. Try again in a while.";
}

/** The address that was asked for, with one slash in front: two would name another host. */
export const adresseI = ({ url = "/" }: IncomingMessage): string => url.replace(/^\/{2,}/, "/");

/** False for what no page of ours can have in its address: what is no URL, bytes that are not UTF-8, and NUL, which no database takes. */
function erLesbar(adresse: string): boolean {
  const [sti = "", spoerring = ""] = adresse.split("?", 2);
  try {
    return URL.canParse(adresse, "http://her") && !/\0|%00/.test(decodeURIComponent(sti) + spoerring);
  } catch {
    return false;
  }
}

/** Longer than any link of ours, a search for the longest word included. */
const MAKS_ADRESSE = 8_000;

/** A request that no page shall see, answered in both languages; null when the request is an ordinary one. */
export function avvisUmulig(
  req: IncomingMessage,
): { status: number; tekst: string; hoder?: Record<string, string> } | null {
  if (!METODER.includes(req.method ?? ""))
    return {
      status: 405,
      tekst: "Slik kan siden ikke brukes. / This is no way to use the page.",
      hoder: { Allow: METODER.join(", ") },
    };
  // No page has sockets: whoever asks for one gets no page in its place.
  if (/websocket/i.test(req.headers.upgrade ?? ""))
    return {
      status: 426,
      tekst: "Her er det ingen WebSocket. / There is no WebSocket here.",
      hoder: { Connection: "close" },
    };
  if ((req.url ?? "").length > MAKS_ADRESSE)
    return { status: 414, tekst: "Adressen er for lang. / The address is too long." };
  if (!erLesbar(adresseI(req))) return { status: 400, tekst: "Adressen kan ikke leses. / The address cannot be read." };
  return null;
}

const METODER = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

export function svarKort(
  req: IncomingMessage,
  res: ServerResponse,
  { status, tekst, hoder }: { status: number; tekst: string; hoder?: Record<string, string> },
): void {
  req.resume();
  res.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...hoder }).end(`${tekst}\n`);
}

/** What Node itself will not take: headers beyond 16 kB, a request that is slower than we wait, and what is not HTTP. */
export function svarUleselig(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [linje, tekst] = ULESELIG[error.code ?? ""] ?? [
    "400 Bad Request",
    "Dette kan ikke leses. / This cannot be read.",
  ];
  socket.end(
    `HTTP/1.1 ${linje}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(tekst)}\r\n\r\n${tekst}`,
  );
}

const ULESELIG: Record<string, [string, string]> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "Adressen eller informasjonskapslene er for store. / The address or the cookies are too large.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "Dette tok for lang tid. / This took too long."],
};

/**
 * Node's request as the web's. The body is read whole, so that its size is known before anybody works on it; the larger ones are for forms
 * with files alone.
 * @throws ForStor, ForMangeDeler, Fullt, Uforstaaelig
 */
export async function somRequest(
  req: IncomingMessage,
  res: ServerResponse,
  origin: string | null,
  tarFiler: (sti: string) => boolean,
): Promise<Request> {
  const vert = origin ?? `http://${req.headers.host ?? "localhost"}`;
  const sti = adresseI(req);
  if (!URL.canParse(vert) || vert.includes("@") || !URL.canParse(sti, vert)) throw new Uforstaaelig();
  const { pathname, search } = new URL(sti, vert);
  const avbrutt = new AbortController();
  res.on("close", () => avbrutt.abort());

  const headers = new Headers();
  for (const [navn, verdi] of Object.entries(req.headers))
    for (const enkelt of Array.isArray(verdi) ? verdi : [verdi]) if (enkelt !== undefined) headers.append(navn, enkelt);

  const method = req.method ?? "GET";
  const init: RequestInit = { method, headers, signal: avbrutt.signal };
  if (method !== "GET" && method !== "HEAD") {
    const skille = skilletI(req.headers["content-type"]);
    const kropp = await lesKropp(req, res, skille !== null && tarFiler(pathname) ? MAKS_KROPP_MED_FIL : MAKS_KROPP);
    if (skille !== null && harForMangeDeler(kropp, skille)) throw new ForMangeDeler();
    init.body = kropp;
  }
  // Remix believes X-Forwarded-Host; this server believes only its own settings, and has read the client's address already.
  for (const navn of VIDERESENDTE) headers.delete(navn);
  // A proxy may have put its own name there; Remix compares it with the form's Origin.
  headers.set("host", new URL(vert).host);
  return new Request(new URL(pathname + search, vert), init);
}

const VIDERESENDTE = [
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-forwarded-for",
  "x-real-ip",
  "forwarded",
];

/** Reads who sent a request: the socket's address, or what the proxies that we believe say of it (X-Forwarded-For, from the right). */
export function lagKlientadresse(proxyer: string[]): (req: IncomingMessage) => string {
  const tro = proxyaddr.compile(proxyer);
  return (req) => somAdresse(proxyaddr(req, tro));
}

/** Some proxies write the port too, and then every connection would be somebody new. What is no address is one and the same stranger. */
function somAdresse(skrevet: string | undefined): string {
  const utenPort = (skrevet ?? "").replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  const adresse = utenPort.replace(/^::ffff:(?=[\d.]+$)/i, "");
  return isIP(adresse) ? adresse : "ukjent";
}

/** What stands between the parts of a form with files; null for a body of another kind. */
function skilletI(type: string | undefined): string | null {
  try {
    const { essence, params } = new MIMEType(type ?? "");
    return essence === "multipart/form-data" ? `--${params.get("boundary") ?? ""}` : null;
  } catch {
    return null;
  }
}

/** More than any form of ours has. */
const MAKS_DELER = 2_000;

/** Each part costs whoever reads the form far more than its bytes: half a million empty files would stop the process for ten seconds. */
function harForMangeDeler(kropp: Buffer, skille: string): boolean {
  let deler = 0;
  for (let her = kropp.indexOf(skille); her !== -1; her = kropp.indexOf(skille, her + skille.length))
    if (++deler > MAKS_DELER) return true;
  return false;
}

/** Bodies beyond a form's size that are held at once, from when they grow so until they are answered: this is all the memory there is for them. */
const MAKS_STORE = 16;
let store = 0;

async function lesKropp(req: IncomingMessage, res: ServerResponse, maks: number): Promise<Buffer<ArrayBuffer>> {
  const deler: Buffer[] = [];
  let lengde = 0;
  let erStor = false;
  for await (const del of req as AsyncIterable<Buffer>) {
    lengde += del.length;
    if (lengde > maks) throw new ForStor();
    if (!erStor && lengde > MAKS_KROPP) {
      if (store >= MAKS_STORE) throw new Fullt();
      erStor = true;
      store++;
      res.once("close", () => store--);
    }
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
