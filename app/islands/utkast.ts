// Saves the draft by itself: on the phone within half a second, on the server within two, and says "Lagret" only after the server's answer.
import { flyttHastverk } from "./telefonen/hast";
import { EIER, HAST, lesMerke, merk, MERKE } from "./telefonen/merke";
import { enOmGangen, hvorfor, sendKladd } from "./telefonen/send";
import { avgjoerKladd, fjernKladd, hentKladd, type Kladd, leggKladd } from "./telefonen/utboks";

type Svar =
  | { lagret: true; revisjon: number; oppdatert: string; aapen: boolean }
  | { lagret: false; revisjon: number; tekst: string };

/** After the last key; and while somebody types without a stop. */
const VENT = 700;
const LENGST = 1_500;
const PAA_TELEFONEN = 250;
const PROEV_IGJEN = 5000;
/** Browsers write a cookie to the disk within half a minute. */
const KAKEN_ER_SKREVET = 60_000;

const skjema = document.getElementById("utkast") as HTMLFormElement;
const felt = document.getElementById("tekst") as HTMLTextAreaElement;
const tema = document.getElementById("tema") as HTMLSelectElement;
const revisjon = document.getElementById("revisjon") as HTMLInputElement;
const meldt = document.getElementById("status") as HTMLElement;
const tegn = document.getElementById("tegn") as HTMLElement;
const konflikt = document.getElementById("konflikt") as HTMLElement;
const annen = document.getElementById("annen-tekst") as HTMLTextAreaElement;
const tekster = JSON.parse(skjema.dataset["tekster"] ?? "{}") as Record<string, string>;
const spoerring = new URL(location.href).searchParams;
const fra = /^#fra-([0-9a-f-]{36})$/.exec(location.hash)?.[1];
/** The page came from the device, and knows nothing of the draft. */
const utenTjener = skjema.dataset["sti"] !== undefined;
const erKopi = document.querySelector("script[data-kopi]") !== null;
const gjenfunnet = utenTjener && /^#[0-9a-f-]{36}$/.test(location.hash);
const id = skjema.dataset["utkast"] || nyttUtkast();
const eier = skjema.dataset["eier"] ?? lesMerke(EIER) ?? "";

// What the server gave: words typed on a slow line before this script came are not saved yet.
// The server says itself when what stands in the field is not saved: the session was over when it was sent.
const ulagret = skjema.dataset["ulagret"] !== undefined;
let sist = ulagret
  ? ""
  : `${[...tema.options].find(({ defaultSelected }) => defaultSelected)?.value ?? tema.value}\n${felt.defaultValue}`;
/** Words that this page has put where others may send them from: met again on the server, they are no conflict. */
const egne = new Set<string>();
let ventetid: ReturnType<typeof setTimeout> | undefined;
let venterSiden = 0;
let skriver: ReturnType<typeof setTimeout> | undefined;
let lagrer = false;
/** The save that was begun last. */
let underveis: Promise<void> = Promise.resolve();
let stoppet = false;
/** The button was pressed without coverage: until the words are saved, the page says that nothing was sent. */
let villeVidere = false;
/** What was kept here has been looked for: nothing is written over it before that. */
let hentetFram = false;
/** Not before this: the server has asked us to wait. */
let tidligst = 0;

if (utenTjener) blir(Object.fromEntries(spoerring));
tellTegn();
const omLagring = document.getElementById("om-lagring") as HTMLElement;
omLagring.textContent = omLagring.dataset["medSkript"] ?? "";
for (const knapp of konflikt.querySelectorAll<HTMLButtonElement>("[data-velg]")) {
  knapp.addEventListener("click", () => velg(knapp.dataset["velg"]!));
  knapp.hidden = false;
}
// An empty page from the device has nothing to keep yet, though its tema was chosen in the address.
if (innhold() !== sist && !(utenTjener && felt.value === "")) endret();
felt.addEventListener("input", rettet);
felt.addEventListener("input", endret);
felt.addEventListener("blur", paaVeiBort);
tema.addEventListener("change", endret);
addEventListener("online", () => void lagre());
addEventListener("pagehide", paaVeiBort);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && paaVeiBort());
// The form carries the newest words itself; a save on its way would only collide with it. The phone keeps its copy until the server has them.
skjema.addEventListener("submit", (hendelse) => {
  if (!navigator.onLine) {
    // Without coverage the browser would answer with a page of its own, and the words would be out of sight.
    hendelse.preventDefault();
    villeVidere = true;
    si("venter", tekster["ikkeSendt"]);
    return meldt.scrollIntoView({ block: "center" });
  }
  if (utenTjener && revisjon.value === "0" && felt.value) {
    // The server has not met this draft, nor perhaps its writer: it is saved before the form goes.
    hendelse.preventDefault();
    const knapp = hendelse.submitter;
    const igjen = () => revisjon.value !== "0" && skjema.requestSubmit(knapp);
    return void underveis.then(() => lagre()).then(igjen);
  }
  clearTimeout(ventetid);
  clearTimeout(skriver);
  if (innhold() !== sist) iHast({ postet: true });
  stoppet = true;
});
// Back from the next page, as it was left: the form goes on saving.
addEventListener("pageshow", (hendelse) => {
  if (hendelse.persisted) stoppet = false;
});
void gjenopprett();

function innhold() {
  return `${tema.value}\n${felt.value}`;
}

/** A page that came from the device's cache knows no draft: its id is made here and stands in the address, so that it is found again. */
function nyttUtkast() {
  const ny = gjenfunnet ? location.hash.slice(1) : crypto.randomUUID();
  if (!fra) history.replaceState(null, "", `#${ny}`);
  const slug = spoerring.get("tema") ?? (spoerring.has("som") ? (skjema.dataset["fast"] ?? "") : "");
  if ([...tema.options].some(({ value }) => value === slug)) tema.value = slug;
  skjema.dataset["utkast"] = ny;
  skjema.action = `${skjema.dataset["sti"]}/utkast/${ny}`;
  return ny;
}

/** A field of the form that tells what the draft becomes: it goes along with the words however they go. */
function blirFelt(navn: "som" | "forslag" | "side") {
  return skjema.elements.namedItem(navn) as HTMLInputElement;
}

/** What the draft becomes, where only the address or the device knows it: in the form, and in the page's words. */
function blir({ som = "", forslag = "", side = "" }: { [navn in "som" | "forslag" | "side"]?: string | undefined }) {
  if (!som && !side) return;
  blirFelt("som").value = som;
  blirFelt("forslag").value = forslag;
  blirFelt("side").value = side;
  for (const ord of document.querySelectorAll<HTMLElement>("[data-blir]"))
    ord.textContent = ord.dataset[som || side] ?? ord.textContent;
}

/** What was typed when the line, the battery or the session went. Built on what the server has, it is newer; else both are shown. */
async function gjenopprett() {
  const foer = felt.value;
  await flyttHastverk().catch(() => {});
  const funnet = await hentKladd(fra ?? id).catch(() => null);
  const beholdt = funnet && (funnet.eier === eier || funnet.eier === "") ? funnet : null;
  hentetFram = true;
  if (fra) return beholdt ? begynnMed(beholdt) : undefined;
  // The words have come to the server since this address was made.
  if (gjenfunnet && (!beholdt || (beholdt.lagret && !erKopi)) && felt.value === foer)
    return location.replace(`${skjema.action}?tema=${tema.value}`);
  if (!beholdt) return;
  if (utenTjener) {
    revisjon.value = String(beholdt.revisjon);
    blir(beholdt);
  }
  // A guest whose browser died has lost its way to the draft on the server: what was written goes on in a new one.
  const mistet = !utenTjener && eier === "" && beholdt.revisjon > 0 && revisjon.value === "0";
  if (mistet && !foer && !felt.value)
    return location.replace(skjema.action.replace(id, crypto.randomUUID()).replace(/[#].*|$/, `#fra-${id}`));
  const bareTema = beholdt.tekst === felt.value && (!beholdt.tema || beholdt.tema === tema.value);
  // The server has the words, and knows whose they are.
  if (beholdt.lagret && !utenTjener && revisjon.value !== "0") return fjernKladd(id);
  if (bareTema) return ulagret ? undefined : glem();
  if (felt.value !== foer || String(beholdt.revisjon) !== revisjon.value) return visAndre(beholdt.tekst);
  velgTema(beholdt.tema);
  felt.value = beholdt.tekst;
  endret();
  void lagre();
}

function velgTema(slug: string) {
  if ([...tema.options].some(({ value }) => value === slug)) tema.value = slug;
}

/** Words that were refused where they stood go on in this new draft, and are kept here before they are let go there. */
async function begynnMed(beholdt: Kladd) {
  velgTema(beholdt.tema);
  blir(beholdt);
  felt.value = beholdt.tekst;
  history.replaceState(null, "", `#${id}`);
  tellTegn();
  await behold();
  await fjernKladd(beholdt.id);
  void lagre();
}

function endret() {
  tellTegn();
  merk(MERKE, "1");
  skriver ??= setTimeout(() => void behold(), PAA_TELEFONEN);
  venterSiden ||= Date.now();
  proevOm(Math.min(VENT, Math.max(0, venterSiden + LENGST - Date.now())));
}

/** What the field was sent back for no longer holds while it is being mended; it is judged again when it is sent. */
function rettet() {
  if (!felt.value.trim()) return;
  felt.removeAttribute("aria-invalid");
  document.getElementById("tekst-feil")?.remove();
}

function proevOm(ms: number) {
  clearTimeout(ventetid);
  ventetid = setTimeout(() => void lagre(), Math.max(ms, tidligst - Date.now()));
}

/** The page goes away or is left: all that is typed is written down at once, and sent if there is a line. */
function paaVeiBort() {
  if (stoppet || innhold() === sist) return;
  iHast();
  void lagre(true);
}

function lagre(paaVeiUt = false): Promise<void> {
  if (lagrer || stoppet || innhold() === sist) return Promise.resolve();
  if (!hentetFram) return Promise.resolve(proevOm(100));
  return (underveis = lagreNaa(paaVeiUt));
}

/** A save. `paaVeiUt`: the page is going away, and the browser sends at most 64 kB; a longer text waits on the phone. */
async function lagreNaa(paaVeiUt: boolean): Promise<void> {
  lagrer = true;
  venterSiden = 0;
  const sendt = innhold();
  const send = () => sendKladd(naa(), { keepalive: paaVeiUt && felt.value.length < 15_000 });
  const svar = await (utenTjener && revisjon.value === "0" ? enOmGangen(send) : send()).catch(() => null);
  lagrer = false;
  if (!svar) {
    si("venter", tekster[villeVidere ? "ikkeSendt" : "paaTelefonen"]);
    proevOm(PROEV_IGJEN);
    await behold();
    await bakgrunn();
  } else if (svar.ok) {
    const { revisjon: ny, oppdatert, aapen } = (await svar.json()) as Extract<Svar, { lagret: true }>;
    revisjon.value = String(ny);
    sist = sendt;
    glemFortsett();
    if (innhold() !== sendt) return endret();
    await glem();
    skjema.dispatchEvent(new Event("lagret"));
    villeVidere = false;
    si(
      aapen ? "lagret" : "venter",
      aapen ? tekster["lagret"]?.replace("{klokke}", klokke(oppdatert)) : tekster["stengt"],
    );
  } else await avvist(svar);
}

async function avvist(svar: Response) {
  await behold();
  if (svar.status === 401) return si("venter", tekster["loggetUt"]);
  if (svar.status === 422) return si("venter", tekster["forLangt"]);
  if (svar.status === 429 || svar.status >= 500) {
    // The words stay on the phone and go when there is room for them again.
    tidligst = Date.now() + 1000 * Number(svar.headers.get("Retry-After") ?? 0);
    proevOm(PROEV_IGJEN);
    return si("venter", tekster["paaTelefonen"]);
  }
  const kropp = (await svar.json().catch(() => null)) as Svar | null;
  if (svar.status !== 409 || kropp?.lagret !== false) {
    const { feil, ref } = hvorfor(svar.status, kropp);
    return si("venter", (tekster[feil] ?? tekster["ikkeDitt"])?.replace("{ref}", ref ?? ""));
  }
  revisjon.value = String(kropp.revisjon);
  // Sent from here already, by the worker or on the way to another page: what has been typed since goes on top of it.
  // And a recording may have come first, to a draft without words.
  if (egne.has(kropp.tekst) || kropp.tekst === "") return lagre();
  stoppet = true;
  visAndre(kropp.tekst);
}

/** Two texts of the same draft: both are shown, and the writer decides. The one in the field counts when it is saved. */
function visAndre(tekst: string) {
  annen.value = tekst;
  konflikt.hidden = false;
  si("venter", tekster["konflikt"]);
}

/** One tap: this one, the other, or both. Then the field is saved, on top of what the server has. */
function velg(hvilken: string) {
  if (hvilken === "den-andre") felt.value = annen.value;
  if (hvilken === "begge") felt.value = `${felt.value.trimEnd()}\n\n${annen.value}`;
  konflikt.hidden = true;
  stoppet = false;
  sist = "";
  felt.focus();
  endret();
  void lagre();
}

const naa = (): Kladd => ({
  id,
  tekst: felt.value,
  revisjon: Number(revisjon.value),
  tema: tema.value,
  avsnitt: spoerring.get("avsnitt") ?? undefined,
  sitat: spoerring.get("sitat") ?? undefined,
  som: blirFelt("som").value || undefined,
  forslag: blirFelt("forslag").value || undefined,
  side: blirFelt("side").value || undefined,
  eier,
  endret: Date.now(),
});

async function behold(): Promise<void> {
  clearTimeout(skriver);
  skriver = undefined;
  if (!hentetFram) return void (skriver = setTimeout(() => void behold(), 100));
  const kladd = naa();
  husk(kladd.tekst);
  await leggKladd(kladd).catch(() => iHast());
}

/** Written down before the next line of the program is run: a page that goes away waits for no database. */
function iHast(mer: Partial<Kladd> = {}) {
  const kladd = { ...naa(), ...mer };
  husk(kladd.tekst);
  merk(MERKE, "1");
  merk(HAST + id, JSON.stringify(kladd));
}

function husk(tekst: string) {
  egne.add(tekst);
  if (egne.size > 50) egne.delete(egne.values().next().value!);
}

async function bakgrunn() {
  const arbeider = (await navigator.serviceWorker?.getRegistration()) as unknown as
    { sync?: { register(merke: string): Promise<void> } } | undefined;
  await arbeider?.sync?.register("traad-utboks").catch(() => {});
}

/** What was kept for this page is in the draft now: loaded again, the page shows the draft. */
function glemFortsett() {
  const url = new URL(location.href);
  if (!url.searchParams.has("fortsett")) return;
  url.searchParams.delete("fortsett");
  history.replaceState(null, "", url);
}

async function glem() {
  clearTimeout(skriver);
  skriver = undefined;
  // The page may be gone before the store has let go: then the next one knows that the server has these words.
  iHast({ postet: true });
  const merket = lesMerke(HAST + id);
  await (eier === "" ? leggGjestens() : fjernKladd(id)).catch(() => {});
  if (lesMerke(HAST + id) === merket) merk(HAST + id, null);
}

/** Until the browser has written a new cookie down, or a later page has met the server as the same guest. */
async function leggGjestens() {
  const kladd: Kladd = { ...naa(), lagret: true };
  await leggKladd(kladd);
  setTimeout(() => void avgjoerKladd(kladd, null).catch(() => {}), KAKEN_ER_SKREVET);
}

/** Announced politely, and only when it changes. */
function si(tilstand: string, tekst = "") {
  if (meldt.textContent === tekst) return;
  meldt.dataset["tilstand"] = tilstand;
  meldt.textContent = tekst;
}

function tellTegn() {
  tegn.textContent =
    tekster["tegn"]?.replace("{antall}", felt.value.length.toLocaleString(document.documentElement.lang)) ?? "";
}

function klokke(oppdatert: string) {
  const tekst = new Date(oppdatert).toLocaleTimeString("nb-NO", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Oslo",
  });
  return document.documentElement.lang === "en" ? tekst.replace(".", ":") : tekst.replace(":", ".");
}
