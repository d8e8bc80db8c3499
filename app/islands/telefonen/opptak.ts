import { enOmGangen, type Rapport, sendKladd } from "./send";
import { alleOpptak, fjernOpptak, merkOpptak, type Opptak, type Opptaksfeil } from "./utboks";

/** "ferdig": the server has it whole. Seconds that the server asks us to wait; null for "later". */
export type Opptaksvar = "ferdig" | { feil: Opptaksfeil } | number | null;

const BIT = 65_536;
/** A line that stands open and carries nothing is no line, in ms. */
const GIR_OPP = 30_000;

/** Sends the recordings that their authors have said that they want; the others wait for that. As for words, what is refused stays. */
export async function sendOpptakene(): Promise<Pick<Rapport, "lagret" | "igjen" | "nektet">> {
  const rapport = { lagret: 0, igjen: 0, nektet: 0 };
  let stanset = false;
  for (const opptak of await alleOpptak()) {
    const svar = stanset || !opptak.beholdt ? null : await sendOpptak(opptak).catch(() => null);
    if (svar === "ferdig") rapport.lagret++;
    else rapport.igjen++;
    if (svar !== null && typeof svar === "object") rapport.nektet++;
    else if (svar !== "ferdig" && opptak.beholdt) stanset = true;
  }
  return rapport;
}

/**
 * One try, in one tab or worker at a time: what is on the server already is not sent again. Its entry goes from the device when the server has
 * it whole, and for no other reason. `sikre` makes sure that its draft is on the server, before it is asked for; `meld` is told the percent.
 */
export function sendOpptak(
  opptak: Opptak,
  { sikre, meld }: { sikre?: () => Promise<Sikret>; meld?: (prosent: number) => void } = {},
): Promise<Opptaksvar> {
  return enOmGangen(async () => {
    const svar = await send(opptak, sikre, meld);
    if (svar === "ferdig") await fjernOpptak(opptak.id).catch(() => {});
    else if (svar !== null && typeof svar === "object") await merkOpptak(opptak, svar.feil).catch(() => {});
    return svar;
  }, "traad-opptak");
}

export type Sikret = "ja" | { feil: Opptaksfeil } | null;

/** An empty draft, where there was none to add a recording to. Words that are there already are left alone. */
const lagUtkast = ({ utkast, tema, eier }: Opptak): Promise<Sikret> =>
  sendKladd({ id: utkast, tekst: "", revisjon: 0, tema, eier, endret: 0 }).then(erSikret);

/** What the answer to a draft's words says of the draft: that it is there, and one's own. */
export async function erSikret(svar: Response): Promise<Sikret> {
  if (svar.ok) return "ja";
  if (svar.status === 429 || svar.status >= 500) return null;
  if (svar.status === 409 && "lagret" in ((await svar.json().catch(() => ({}))) as object)) return "ja";
  return { feil: svar.status === 401 ? "loggetUt" : svar.status === 409 ? "borte" : "avvist" };
}

async function send(
  opptak: Opptak,
  sikre?: () => Promise<Sikret>,
  meld?: (prosent: number) => void,
): Promise<Opptaksvar> {
  const sikret = sikre ? await sikre() : "ja";
  if (sikret !== "ja") return sikret;
  const sti = `/api/utkast/${opptak.utkast}/opptak`;
  const { id, eier, lyd, mime, varighet, lydKanVises } = opptak;
  const sum = [...new Uint8Array(await crypto.subtle.digest("SHA-256", lyd))];
  const sha256 = sum.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const melding = JSON.stringify({ id, eier, mime, bytes: lyd.byteLength, sha256, varighet });
  const begynn = () => be<{ ferdig: boolean; biter: number[] }>(sti, "POST", melding);
  let begynt = await begynn();
  if (!sikre && "nei" in begynt && erBorte(begynt.nei)) {
    const laget = await lagUtkast(opptak);
    if (laget !== "ja") return laget;
    begynt = await begynn();
  }
  if (!("svar" in begynt)) return begynt.nei;
  if (begynt.svar.ferdig) return "ferdig";
  const her = new Set(begynt.svar.biter);
  const antall = Math.ceil(lyd.byteLength / BIT);
  for (let nr = 0; nr < antall; nr++) {
    if (!her.has(nr)) {
      const bit = await be(`${sti}/${id}/${nr}`, "PUT", lyd.slice(nr * BIT, (nr + 1) * BIT));
      if (!("svar" in bit)) return bit.nei;
    }
    meld?.(Math.round((100 * (nr + 1)) / antall));
  }
  const slutt = await be<{ ferdig: boolean }>(`${sti}/${id}`, "POST", JSON.stringify({ lydKanVises }));
  if (!("svar" in slutt)) return slutt.nei;
  return slutt.svar.ferdig ? "ferdig" : null;
}

const erBorte = (nei: Opptaksvar) => nei !== null && typeof nei === "object" && nei.feil === "borte";

async function be<T>(
  sti: string,
  method: string,
  body: string | ArrayBuffer,
): Promise<{ svar: T } | { nei: Exclude<Opptaksvar, "ferdig"> }> {
  const type = typeof body === "string" ? "application/json" : "application/octet-stream";
  const svar = await fetch(sti, {
    method,
    body,
    headers: { "Content-Type": type },
    signal: AbortSignal.timeout?.(GIR_OPP) ?? null,
  });
  return svar.ok ? { svar: (await svar.json()) as T } : { nei: await hvorforIkke(svar) };
}

async function hvorforIkke(svar: Response): Promise<Exclude<Opptaksvar, "ferdig">> {
  if (svar.status === 429) return Number(svar.headers.get("Retry-After") ?? 5);
  if (svar.status >= 500) return null;
  if (svar.status === 401) return { feil: "loggetUt" };
  if (svar.status === 404) return { feil: "borte" };
  const kropp = (await svar.json().catch(() => ({}))) as { feil?: string; refusal?: { kode: string } };
  if (kropp.feil === "annenEier") return { feil: "borte" };
  const kode = kropp.refusal?.kode;
  // Pieces have been lost on the server: they are sent again.
  if (kode === "vedlegg.feil.manglerBiter" || kode === "vedlegg.feil.sum") return null;
  return { feil: kode === "vedlegg.feil.forMange.opptak" ? "forMange" : "avvist" };
}
