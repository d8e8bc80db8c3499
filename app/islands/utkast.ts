// Saves the draft by itself: on the phone within half a second, on the server within two, and says "Lagret" only after the server's answer.
export {};

type Svar = { lagret: true; revisjon: number; oppdatert: string } | { lagret: false; revisjon: number; tekst: string };

const VENT = 700;
const PROEV_IGJEN = 5000;

const skjema = document.getElementById("utkast") as HTMLFormElement;
const felt = document.getElementById("tekst") as HTMLTextAreaElement;
const tema = document.getElementById("tema") as HTMLSelectElement;
const revisjon = document.getElementById("revisjon") as HTMLInputElement;
const meldt = document.getElementById("status") as HTMLElement;
const tegn = document.getElementById("tegn") as HTMLElement;
const tekster = JSON.parse(skjema.dataset["tekster"] ?? "{}") as Record<string, string>;
const noekkel = `traad-utkast-${skjema.dataset["utkast"]}`;

// What the server gave: words typed on a slow line before this script came are not saved yet.
// The server says itself when what stands in the field is not saved: the session was over when it was sent.
const ulagret = skjema.dataset["ulagret"] !== undefined;
let sist = ulagret
  ? ""
  : `${[...tema.options].find(({ defaultSelected }) => defaultSelected)?.value ?? tema.value}\n${felt.defaultValue}`;
let ventetid: ReturnType<typeof setTimeout> | undefined;
let underveis = false;
let stoppet = false;
/** Not before this: the server has asked us to wait. */
let tidligst = 0;

gjenopprett();
tellTegn();
const omLagring = document.getElementById("om-lagring") as HTMLElement;
omLagring.textContent = omLagring.dataset["medSkript"] ?? "";
if (innhold() !== sist) endret();
felt.addEventListener("input", endret);
tema.addEventListener("change", endret);
addEventListener("online", () => void lagre());
addEventListener("pagehide", () => void lagre(true));
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void lagre(true));
// The form carries the newest words itself; a save on its way would only collide with it. The phone keeps its copy until the server has them.
skjema.addEventListener("submit", (hendelse) => {
  if (!navigator.onLine) {
    // Without coverage the browser would answer with a page of its own, and the words would be out of sight.
    hendelse.preventDefault();
    return si("venter", tekster["paaTelefonen"]);
  }
  clearTimeout(ventetid);
  if (innhold() === sist) glem();
  else beholdPaaTelefonen();
  stoppet = true;
});
// Back from the next page, as it was left: the form goes on saving.
addEventListener("pageshow", (hendelse) => {
  if (hendelse.persisted) stoppet = false;
});

function innhold() {
  return `${tema.value}\n${felt.value}`;
}

/** What was typed when the line, the battery or the session went. Built on what the server has, it is newer; else both are shown. */
function gjenopprett() {
  const beholdt = les();
  if (!beholdt) return;
  if (beholdt.tekst === felt.value) return ulagret ? undefined : glem();
  if (beholdt.revisjon !== revisjon.value) return visAndre(beholdt.tekst);
  felt.value = beholdt.tekst;
  void lagre();
}

function endret() {
  tellTegn();
  beholdPaaTelefonen();
  proevOm(VENT);
}

function proevOm(ms: number) {
  clearTimeout(ventetid);
  ventetid = setTimeout(() => void lagre(), Math.max(ms, tidligst - Date.now()));
}

/** A save. `paaVeiUt`: the page is going away, and the browser sends at most 64 kB; a longer text waits on the phone. */
async function lagre(paaVeiUt = false) {
  if (underveis || stoppet || innhold() === sist) return;
  underveis = true;
  const sendt = innhold();
  const svar = await send(paaVeiUt);
  underveis = false;
  if (!svar) {
    si("venter", tekster["paaTelefonen"]);
    proevOm(PROEV_IGJEN);
  } else if (svar.ok) {
    const { revisjon: ny, oppdatert } = (await svar.json()) as Extract<Svar, { lagret: true }>;
    revisjon.value = String(ny);
    sist = sendt;
    glemFortsett();
    if (innhold() !== sendt) return endret();
    glem();
    si("lagret", tekster["lagret"]?.replace("{klokke}", klokke(oppdatert)));
  } else await avvist(svar);
}

async function send(paaVeiUt: boolean): Promise<Response | null> {
  try {
    return await fetch(`/api/utkast/${skjema.dataset["utkast"]}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ tekst: felt.value, revisjon: Number(revisjon.value), tema: tema.value }),
      keepalive: paaVeiUt && felt.value.length < 15_000,
    });
  } catch {
    return null;
  }
}

async function avvist(svar: Response) {
  if (svar.status === 401) return si("venter", tekster["loggetUt"]);
  if (svar.status === 422) return si("venter", tekster["forLangt"]);
  if (svar.status === 429 || svar.status >= 500) {
    // The words stay on the phone and go when there is room for them again.
    tidligst = Date.now() + 1000 * Number(svar.headers.get("Retry-After") ?? 0);
    proevOm(PROEV_IGJEN);
    return si("venter", tekster["paaTelefonen"]);
  }
  const kropp = (await svar.json().catch(() => null)) as Svar | null;
  if (svar.status !== 409 || kropp?.lagret !== false) return si("venter", tekster["ikkeDitt"]);
  revisjon.value = String(kropp.revisjon);
  stoppet = true;
  visAndre(kropp.tekst);
}

/** Two texts of the same draft: both are shown, and the writer decides. The one in the field counts when it is saved. */
function visAndre(tekst: string) {
  (document.getElementById("annen-tekst") as HTMLTextAreaElement).value = tekst;
  (document.getElementById("konflikt") as HTMLElement).hidden = false;
  si("venter", tekster["konflikt"]);
}

// A store that is full or forbidden must not stop the saving: the server's copy is the one that counts.
function beholdPaaTelefonen() {
  try {
    localStorage.setItem(noekkel, JSON.stringify({ tekst: felt.value, revisjon: revisjon.value }));
  } catch {}
}

function les(): { tekst: string; revisjon: string } | null {
  try {
    return JSON.parse(localStorage.getItem(noekkel) ?? "null") as { tekst: string; revisjon: string } | null;
  } catch {
    return null;
  }
}

/** What was kept for this page is in the draft now: loaded again, the page shows the draft. */
function glemFortsett() {
  const url = new URL(location.href);
  if (!url.searchParams.has("fortsett")) return;
  url.searchParams.delete("fortsett");
  history.replaceState(null, "", url);
}

function glem() {
  try {
    localStorage.removeItem(noekkel);
  } catch {}
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
