// Sends what waits on the device, tells of it where the page has a place for it, and wipes it at sign-out. Loaded by dekning.ts when needed.
import { flyttHastverk } from "./telefonen/hast";
import { EIER, merk, MERKE, merker } from "./telefonen/merke";
import { sendAlle } from "./telefonen/alle";
import type { Rapport } from "./telefonen/send";
import { bareHer, DATABASE, fjernKladd, fjernOpptak, type Kladd, type Opptak, toemUtboksen } from "./telefonen/utboks";

export type Utboks = typeof utboks;

const baand = document.getElementById("enheten") as HTMLElement | null;
const tekster = JSON.parse(baand?.dataset["tekster"] ?? "{}") as Record<string, string>;
/** The review lists what lies here and is not with the municipality. */
const liste = document.getElementById("paa-enheten") as HTMLElement | null;
let roert = false;
document.addEventListener("input", () => (roert = true));
let paagaar: Promise<Rapport> | undefined;

const utboks = {
  /** Sends, and tells how it went; of several calls at once, one does the work. */
  send: () => (paagaar ??= sendOgSi().finally(() => (paagaar = undefined))),
  siKopi: () => si("kopi"),
  loggUt,
  toem,
};
(window as unknown as { traad: Utboks }).traad = utboks;

async function sendOgSi(): Promise<Rapport> {
  await flyttHastverk();
  const rapport = await sendAlle();
  if (rapport.igjen === 0) merk(MERKE, null);
  else if (rapport.nektet === 0) void bakgrunn();
  await visListe();
  // The writing page speaks for its own words.
  if (document.getElementById("utkast")?.dataset["utkast"] !== undefined) return rapport;
  // Of those that were refused, the list tells why.
  if (rapport.nektet > 0 && !liste) si("nektet", rapport.nektet, true);
  else if (rapport.stengt > 0) si("stengt", rapport.stengt, true);
  else if (rapport.lagret > 0) si("lagret", rapport.lagret, true);
  // The review was made before the words came to the server.
  if (liste && rapport.lagret > 0 && !roert) location.reload();
  return rapport;
}

/** The browser sends by itself when the line is back, also when no page of ours is open. Not all browsers do. */
async function bakgrunn() {
  const arbeider = (await navigator.serviceWorker?.ready) as unknown as {
    sync?: { register(merke: string): Promise<void> };
  };
  await arbeider?.sync?.register("traad-utboks").catch(() => {});
}

function si(hva: string, antall?: number, lenke = false) {
  if (!baand) return;
  const tekst = (antall === 1 ? tekster[`${hva}En`] : tekster[hva])?.replace("{antall}", String(antall)) ?? "";
  const avsnitt = document.createElement("p");
  avsnitt.append(tekst);
  if (lenke) {
    const a = document.createElement("a");
    a.href = tekster["utkastsiden"] ?? "/utkast";
    a.textContent = tekster["seUtkast"] ?? "";
    avsnitt.append(" ", a);
  }
  if (baand.textContent !== avsnitt.textContent) baand.replaceChildren(avsnitt);
}

/** What is only here: what it is, why, and where it can be mended. Another's is not shown, only that there is some. */
async function visListe() {
  if (!liste) return;
  const eier = liste.dataset["eier"] ?? "";
  const { kladder, opptak } = await bareHer();
  const rader = [...kladder.map((kladd) => rad(kladd, eier)), ...opptak.map((ett) => opptaksrad(ett, eier))];
  liste.querySelector("ul")!.replaceChildren(...rader);
  liste.hidden = rader.length === 0;
}

function rad(kladd: Kladd, eier: string) {
  const min = kladd.eier === eier || kladd.eier === "";
  const foerInnlogging = min && kladd.feil === "annenEier";
  const feil = foerInnlogging ? "foerInnlogging" : min ? (kladd.feil ?? "venter") : "annenEier";
  const hvorfor = (liste!.dataset[feil] ?? liste!.dataset["ikkeDitt"] ?? "").replace("{ref}", kladd.ref ?? "");
  // What is refused as it is, goes on as a new draft, with the words in it.
  const href =
    feil === "konflikt" || feil === "forLangt" || feil === "venter" || feil === "loggetUt"
      ? `${liste!.dataset["sti"]}/utkast/${kladd.id}?${omUtkastet(kladd)}`
      : `${liste!.dataset["sti"]}/utkast/ny#fra-${kladd.id}`;
  return fyllUt(hvorfor, min && { tekst: kladd.tekst, href, kast: () => fjernKladd(kladd.id) });
}

/** What the server must be told of a draft that it has not met: its tema, and what it becomes. */
function omUtkastet({ tema, som, forslag, side }: Kladd) {
  return new URLSearchParams({ tema, ...(som && { som }), ...(forslag && { forslag }), ...(side && { side }) });
}

function opptaksrad({ id, utkast, tema, eier: dens, beholdt, feil }: Opptak, eier: string) {
  const min = dens === eier || dens === "";
  const grunn = feil ? "opptakNektet" : beholdt ? "opptakVenter" : "opptakIkkeBeholdt";
  const hvorfor = liste!.dataset[min ? grunn : "opptakAnnenEier"] ?? "";
  // Only the page of a draft that is on the server can record and play.
  const dit = feil === "borte" ? `${crypto.randomUUID()}?tema=${tema}#fra-${utkast}` : `${utkast}?tema=${tema}`;
  const rad = fyllUt(
    hvorfor,
    min && {
      tekst: liste!.dataset["opptak"] ?? "",
      href: `${liste!.dataset["sti"]}/utkast/${dit}`,
      kast: () => fjernOpptak(id),
    },
  );
  const lenke = rad.querySelector<HTMLElement>("[data-del=lenke]");
  if (lenke) lenke.textContent = liste!.dataset["opptakAapne"] ?? "";
  return rad;
}

/** A row of the list; `mitt` is false for what is another's. */
function fyllUt(hvorfor: string, mitt: { tekst: string; href: string; kast: () => Promise<void> } | false) {
  const mal = liste!.querySelector("template")!;
  const utfylt = (mal.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const del = (navn: string) => utfylt.querySelector<HTMLElement>(`[data-del=${navn}]`)!;
  del("hvorfor").textContent = hvorfor;
  const lenke = del("lenke") as HTMLAnchorElement;
  const kast = del("kast") as HTMLButtonElement;
  if (!mitt) {
    lenke.remove();
    kast.remove();
    del("tekst").remove();
    return utfylt;
  }
  del("tekst").textContent = mitt.tekst;
  lenke.href = mitt.href;
  kast.addEventListener("click", () => {
    if (kast.dataset["sikker"] === undefined) {
      kast.dataset["sikker"] = "";
      kast.textContent = kast.dataset["bekreft"] ?? "";
      return;
    }
    void mitt.kast().then(visListe);
  });
  return utfylt;
}

/** How long one who signs out waits for what is being sent, in ms: a recording may take minutes. */
const SENDER_FOERST = 20_000;

/** Sends first. What cannot be sent just now is lost if one goes on, and one is told so. */
async function loggUt(skjema: HTMLFormElement): Promise<void> {
  await Promise.race([utboks.send().catch(() => {}), new Promise((videre) => setTimeout(videre, SENDER_FOERST))]);
  const igjen = await bareHer().then(
    ({ kladder, opptak }) => kladder.length + opptak.length,
    () => 0,
  );
  if (igjen > 0 && skjema.dataset["sikker"] === undefined) return spoer(skjema, igjen);
  await toem();
  skjema.submit();
}

function spoer(skjema: HTMLFormElement, antall: number) {
  const knapp = (tekst: string, gjoer: () => void) => {
    const en = document.createElement("button");
    en.type = "button";
    en.className = "ds-button";
    en.dataset["variant"] = "secondary";
    en.textContent = tekst;
    en.addEventListener("click", gjoer);
    return en;
  };
  si("foerUtlogging", antall, true);
  const bli = knapp(tekster["bli"] ?? "", () => baand?.replaceChildren());
  const ut = knapp(tekster["slettOgLoggUt"] ?? "", () => {
    skjema.dataset["sikker"] = "";
    void toem().finally(() => skjema.submit());
  });
  const rad = document.createElement("p");
  rad.className = "knapperad";
  rad.append(bli, ut);
  baand?.append(rad);
  document.querySelector<HTMLElement>(".meny:popover-open")?.hidePopover?.();
  bli.focus();
}

/** Everything of ours goes from the device: words, kept pages, marks, and the worker that would keep more. */
async function toem(): Promise<void> {
  const arbeider = navigator.serviceWorker;
  await Promise.allSettled([
    toemUtboksen().then(() => void indexedDB.deleteDatabase(DATABASE)),
    ...("caches" in window ? (await caches.keys()).map((navn) => caches.delete(navn)) : []),
    ...(arbeider ? (await arbeider.getRegistrations()).map((en) => en.unregister()) : []),
  ]);
  for (const [noekkel] of merker("traad-")) merk(noekkel, null);
  merk(EIER, null);
}
