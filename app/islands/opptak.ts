// Records what somebody says, lets them hear it, and sends it in pieces. Until the server has it whole it lies on the phone, so that neither a
// lost line nor a closed page loses it.
import { merk, MERKE } from "./telefonen/merke";
import { sendOpptak } from "./telefonen/opptak";
import { fjernOpptak, leggOpptak, type Opptak, opptakTil } from "./telefonen/utboks";
import { eier, erPaaTjeneren, hentListe, si, sikreUtkast, tema, utkastId } from "./vedleggsliste";

/** What phones really make, the smallest first. */
const TYPER = ["audio/webm;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4", "audio/ogg;codecs=opus"];

const rot = document.getElementById("opptak") as HTMLDetailsElement;
const skjema = document.getElementById("utkast") as HTMLFormElement;
const tekster = JSON.parse(rot.dataset["tekster"] ?? "{}") as Record<string, string>;
const grense = Number(rot.dataset["grense"]);
const del = (id: string) => document.getElementById(id) as HTMLElement;
const [start, stopp, ferdig, tid] = [del("opptak-start"), del("opptak-stopp"), del("opptak-ferdig"), del("opptak-tid")];
const lyd = del("opptak-lyd") as HTMLAudioElement;
const vises = del("opptak-vises") as HTMLInputElement;
const beholdknapp = del("opptak-behold");
const beholdtekst = beholdknapp.textContent;
const lastNed = del("opptak-last-ned") as HTMLAnchorElement;
const nyttUtkast = del("opptak-nytt-utkast") as HTMLAnchorElement;
/** The draft whose words and recordings go on in this one. */
const fra = /^#fra-([0-9a-f-]{36})$/.exec(location.hash)?.[1];

let naa: Opptak | null = null;
let sender = false;
/** A button of the form that was pressed while a recording was on its way. */
let venter: HTMLElement | null = null;

const mime =
  typeof MediaRecorder === "undefined" ? undefined : TYPER.find((type) => MediaRecorder.isTypeSupported(type));
if (mime && "mediaDevices" in navigator) del("opptaker").hidden = false;
else si("opptak-status", tekster["ingenMikrofon"]);

start.addEventListener("click", () => void taOpp());
beholdknapp.addEventListener("click", () => void behold());
del("opptak-forkast").addEventListener("click", () => void forkast());
// The draft is not left behind while its recording is on the way.
skjema.addEventListener(
  "submit",
  (hendelse) => {
    if (!sender) return;
    hendelse.preventDefault();
    hendelse.stopImmediatePropagation();
    venter = hendelse.submitter;
    si("opptak-status", tekster["ventMedSending"]);
  },
  { capture: true },
);
void fortsett();

/** A store that is full or forbidden must not stop anybody: the recording is in memory too. */
function paaTelefonen<T>(gjort: Promise<T>): Promise<T | null> {
  return gjort.catch(() => null);
}

/** Pages load what sends, lists and counts what waits here only when they are told that something does. */
async function leggUnna(opptak: Opptak): Promise<void> {
  merk(MERKE, "1");
  await paaTelefonen(leggOpptak(opptak));
}

/** What was recorded when the page was closed: on its way, refused, or waiting to be listened to. One at a time. */
async function fortsett() {
  const funnet = [
    ...((fra && (await paaTelefonen(opptakTil(fra)))) || []),
    ...((await paaTelefonen(opptakTil(utkastId))) ?? []),
  ];
  for (const ett of funnet) {
    // Another's is neither shown nor sent.
    if (ett.eier !== eier && ett.eier !== "") continue;
    const opptak = await herfra(ett);
    if (opptak.beholdt && (await lastOpp(opptak))) continue;
    if (!opptak.beholdt) vis(opptak);
    return;
  }
}

/** A recording from before its author signed in belongs to the draft that they took along, and one from another draft now to this. */
async function herfra(opptak: Opptak): Promise<Opptak> {
  const flyttes = opptak.utkast !== utkastId;
  if (!flyttes && (opptak.eier === eier || !erPaaTjeneren())) return opptak;
  const min: Opptak = { ...opptak, utkast: utkastId, tema: tema(), eier, feil: undefined };
  await leggUnna(min);
  return min;
}

async function taOpp() {
  let stroem: MediaStream;
  try {
    stroem = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (feil) {
    const nektet = (feil as DOMException).name === "NotAllowedError";
    return si("opptak-status", tekster[nektet ? "ikkeLov" : "ingenMikrofon"]);
  }
  const biter: Blob[] = [];
  const opptaker = new MediaRecorder(stroem, { mimeType: mime!, audioBitsPerSecond: 48_000 });
  const begynte = performance.now();
  const gaatt = () => Math.min(grense, performance.now() - begynte);
  opptaker.addEventListener("dataavailable", ({ data }) => void (data.size > 0 && biter.push(data)));
  opptaker.addEventListener("stop", () => {
    clearInterval(klokke);
    stopp.removeEventListener("click", slutt);
    for (const spor of stroem.getTracks()) spor.stop();
    void laget(new Blob(biter), Math.round(varte), varte >= grense);
  });
  let varte = 0;
  const slutt = () => {
    if (opptaker.state === "inactive") return;
    varte = gaatt();
    opptaker.stop();
  };
  const klokke = setInterval(() => {
    visTid(gaatt());
    if (gaatt() >= grense) slutt();
    else if (gaatt() >= grense - 30_000) si("opptak-status", tekster["igjen"]);
  }, 250);
  stopp.addEventListener("click", slutt);
  opptaker.start(1000);
  visTid(0);
  vekslTil("tarOpp");
  si("opptak-status", tekster["tarOpp"]);
  stopp.focus();
}

async function laget(blob: Blob, varighet: number, full: boolean) {
  const opptak: Opptak = {
    id: crypto.randomUUID(),
    utkast: utkastId,
    tema: tema(),
    eier,
    lyd: await blob.arrayBuffer(),
    mime: (mime ?? "audio/webm").replace(/\s/g, ""),
    varighet,
    lydKanVises: false,
    beholdt: false,
  };
  await leggUnna(opptak);
  vis(opptak);
  si("opptak-status", tekster[full ? "fullt" : "ferdig"]);
  lyd.focus();
}

function vis(opptak: Opptak) {
  naa = opptak;
  vises.checked = opptak.lydKanVises;
  lyd.src = URL.createObjectURL(new Blob([opptak.lyd], { type: opptak.mime }));
  beholdknapp.textContent = (opptak.feil && tekster["sendIgjen"]) || beholdtekst;
  lastNed.hidden = !opptak.feil;
  lastNed.href = lyd.src;
  lastNed.download = `opptak.${/webm|ogg/.exec(opptak.mime)?.[0] ?? "m4a"}`;
  nyttUtkast.hidden = opptak.feil !== "borte";
  nyttUtkast.href = `${location.pathname.replace(utkastId, crypto.randomUUID())}?tema=${tema()}#fra-${utkastId}`;
  visTid(opptak.varighet);
  vekslTil("ferdig");
  rot.open = true;
}

function vekslTil(tilstand: "klar" | "tarOpp" | "ferdig") {
  start.hidden = tilstand !== "klar";
  stopp.hidden = tilstand !== "tarOpp";
  ferdig.hidden = tilstand !== "ferdig";
  if (tilstand === "klar") tid.textContent = "";
}

function visTid(ms: number) {
  const sekunder = Math.floor(ms / 1000);
  const skille = document.documentElement.lang === "en" ? ":" : ".";
  const tekst = `${Math.floor(sekunder / 60)}${skille}${String(sekunder % 60).padStart(2, "0")}`;
  tid.textContent = tekster["tid"]?.replace("{tid}", tekst) ?? tekst;
}

async function forkast() {
  const borte = naa;
  nullstill();
  if (borte) await paaTelefonen(fjernOpptak(borte.id));
  si("opptak-status");
  start.focus();
  await fortsett();
}

function nullstill() {
  naa = null;
  URL.revokeObjectURL(lyd.src);
  lyd.removeAttribute("src");
  vekslTil("klar");
}

async function behold() {
  if (!naa) return;
  const opptak: Opptak = { ...naa, lydKanVises: vises.checked, beholdt: true, feil: undefined };
  await leggUnna(opptak);
  nullstill();
  if (await lastOpp(opptak)) await fortsett();
}

/** Tries until the server has it, true, or has said why it does not take it: then it lies here still, and one is told what can be done. */
async function lastOpp(opptak: Opptak): Promise<boolean> {
  sender = true;
  rot.open = true;
  const meld = (prosent: number) => si("opptak-status", tekster["sender"]?.replace("{prosent}", String(prosent)));
  for (let forsoek = 0; ; forsoek++) {
    const svar = await sendOpptak(opptak, { sikre: sikreUtkast, meld }).catch(() => null);
    if (svar === "ferdig") break;
    if (svar !== null && typeof svar === "object") {
      sender = false;
      venter = null;
      vis({ ...opptak, feil: svar.feil });
      si("opptak-status", tekster[svar.feil]);
      return false;
    }
    si("opptak-status", tekster["venter"]);
    await pause(typeof svar === "number" ? svar * 1000 : Math.min(15_000, 500 * 2 ** forsoek));
  }
  sender = false;
  await hentListe().catch(() => undefined);
  si("opptak-status", tekster["lagret"]);
  const knapp = venter;
  venter = null;
  if (knapp) skjema.requestSubmit(knapp);
  return true;
}

/** Until so long has passed, or the line is back. */
const pause = (ms: number) =>
  new Promise<void>((videre) => {
    const vekker = setTimeout(videre, ms);
    addEventListener("online", () => (clearTimeout(vekker), videre()), { once: true });
  });
