import { alleKladder, avgjoerKladd, type Feil, type Kladd } from "./utboks";

/** How a flush went. `stengt` of those that were saved came after their tema's last day, and cannot be sent. */
export type Rapport = { lagret: number; stengt: number; igjen: number; nektet: number };
type Utfall = "lagret" | "stengt" | "kjent" | "nektet" | "stans";

type Svar =
  | { lagret: true; revisjon: number; oppdatert: string; aapen: boolean }
  | { lagret: false; revisjon: number; tekst: string }
  | { refusal: { kode: string; verdier?: Record<string, string> } }
  | { feil: string }
  | null;

/** A line that is there and brings nothing is no line, in ms. */
const GIR_OPP = 20_000;

/** The draft's words, to the server. */
export async function sendKladd(kladd: Kladd, init: RequestInit = {}): Promise<Response> {
  const svar = await put(kladd, init);
  if (svar.status !== 202) return svar;
  // The server had not met this device, and has now.
  const igjen = await put(kladd, init);
  if (igjen.status === 202) throw new Error("the browser keeps no cookies");
  return igjen;
}

function put({ id, tekst, revisjon, tema, eier, avsnitt, sitat, som, forslag, side }: Kladd, init: RequestInit) {
  return fetch(`/api/utkast/${id}`, {
    signal: AbortSignal.timeout?.(GIR_OPP) ?? null,
    ...init,
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ tekst, revisjon, tema, eier, avsnitt, sitat, som, forslag, side }),
  });
}

/**
 * Sends all words that wait on the device, one after another, and in one tab or worker at a time: a guest gets their cookie with the first.
 * What the server takes goes from the device; what it refuses stays, marked with why.
 */
export const sendKladder = (): Promise<Rapport> => enOmGangen(send);

/**
 * In one tab or worker at a time. Somebody whom the server has not met gets a guest's cookie with the first that they send: two at once would
 * get one each, and what was saved under the one that was lost could never be found again. Recordings take long, and have a `koe` of their own.
 */
export const enOmGangen = <T>(gjoer: () => Promise<T>, koe = "traad-utboks"): Promise<T> =>
  "locks" in navigator ? (navigator.locks.request(koe, gjoer) as Promise<T>) : gjoer();

async function send(): Promise<Rapport> {
  const rapport: Rapport = { lagret: 0, stengt: 0, igjen: 0, nektet: 0 };
  const kladder = await alleKladder();
  let stanset = false;
  for (const kladd of kladder) {
    // Words from before the tema was kept here wait for their page.
    const utfall = stanset || !kladd.tema ? "igjen" : await sendEn(kladd);
    if (utfall === "lagret" || utfall === "stengt") rapport.lagret++;
    else if (utfall !== "kjent") rapport.igjen++;
    if (utfall === "stengt") rapport.stengt++;
    if (utfall === "nektet") rapport.nektet++;
    if (utfall === "stans") stanset = true;
  }
  return rapport;
}

/** No draft has been saved so many times: the server compares the words, and saves nothing. */
const BARE_SPOER = 2_000_000_000;

async function sendEn(kladd: Kladd): Promise<Utfall> {
  const svar = await sendKladd(kladd.lagret ? { ...kladd, revisjon: BARE_SPOER } : kladd).catch(() => null);
  // No line, or no room: later. Nothing is known of the words.
  if (!svar || svar.status === 429 || svar.status >= 500) return "stans";
  const kropp = (await svar.json().catch(() => null)) as Svar;
  if (svar.ok && kropp && "lagret" in kropp && kropp.lagret) {
    await avgjoerKladd(kladd, null);
    // A form brought the same words, and its page has told of them.
    if (kladd.postet || kladd.lagret) return "kjent";
    return kropp.aapen ? "lagret" : "stengt";
  }
  const feil = hvorfor(svar.status, kropp);
  // Whoever is met as the draft's owner has not lost their way to it.
  if ((feil.feil === "sendt" && kladd.postet) || (kladd.lagret && feil.feil !== "ikkeDitt")) {
    await avgjoerKladd(kladd, null);
    return "kjent";
  }
  await avgjoerKladd(kladd, feil);
  return "nektet";
}

/** Why the server refused, from its answer. */
export function hvorfor(status: number, kropp: Svar): { feil: Feil; ref?: string } {
  if (status === 401) return { feil: "loggetUt" };
  if (status === 404) return { feil: "temaBorte" };
  if (kropp && "feil" in kropp) return { feil: "annenEier" };
  if (kropp && "lagret" in kropp) return { feil: "konflikt" };
  const kode = kropp && "refusal" in kropp ? kropp.refusal.kode : "";
  if (kode === "utkast.feil.sendt")
    return { feil: "sendt", ref: (kropp as { refusal: { verdier?: { ref?: string } } }).refusal.verdier?.ref ?? "" };
  if (kode === "utkast.feil.altforLangt") return { feil: "forLangt" };
  if (kode === "utkast.feil.forMange") return { feil: "forMange" };
  return { feil: "ikkeDitt" };
}
