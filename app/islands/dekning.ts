// On every page of the residents': the service worker, and what waits on the device. Small; the rest is fetched when there is something to
// send or to wipe.
import type { Utboks } from "./utboks";
import { EIER, HAST, lesMerke, merk, MERKE, merker } from "./telefonen/merke";

const meg = (document.currentScript as HTMLScriptElement).dataset;
const vent = () => Boolean(lesMerke(MERKE)) || merker(HAST).length > 0;
const LETT = "traad-lett-etter";
let henter: Promise<Utboks> | undefined;

/** The other script, once. */
const utboks = () =>
  (henter ??= new Promise((klar, feil) => {
    const skript = document.createElement("script");
    skript.src = meg["utboks"]!;
    skript.addEventListener("load", () => klar((window as unknown as { traad: Utboks }).traad));
    skript.addEventListener("error", () => {
      henter = undefined;
      feil();
    });
    document.head.append(skript);
  }));
const send = () =>
  void (
    vent() &&
    utboks().then(
      (en) => en.send(),
      () => {},
    )
  );

if (meg["toem"] !== undefined) {
  // Most browsers have wiped all of it by the answer's Clear-Site-Data.
  if (merker("traad-").length > 0) void utboks().then((en) => en.toem());
} else {
  // A kept copy was made for nobody and does not know who is here; nor does a page whose session is over.
  if (meg["eier"] !== undefined) merk(EIER, meg["eier"]);
  if (meg["kopi"] !== undefined) void utboks().then((en) => en.siKopi());
  addEventListener("load", () => void navigator.serviceWorker?.register("/sw.js").catch(() => {}));
  addEventListener("online", send);
  addEventListener("focus", send);
  document.addEventListener("visibilitychange", send);
  document.addEventListener("submit", (hendelse) => {
    const skjema = hendelse.target as HTMLFormElement;
    if (!new URL(skjema.action).pathname.endsWith("/logg-ut") || hendelse.defaultPrevented) return;
    hendelse.preventDefault();
    // Whatever goes wrong with the wiping, the session ends; and its answer wipes what it can.
    utboks()
      .then((en) => en.loggUt(skjema))
      .catch(() => skjema.submit());
  });
  if (vent()) send();
  else void letEtterGlemt();
}

/** A browser that dies may lose the mark that something waits, and not what waits: once in each tab it is looked for. */
async function letEtterGlemt() {
  try {
    if (sessionStorage.getItem(LETT)) return;
    sessionStorage.setItem(LETT, "1");
    if (!(await indexedDB.databases()).some(({ name }) => name === "traad")) return;
  } catch {
    return;
  }
  merk(MERKE, "1");
  send();
}
