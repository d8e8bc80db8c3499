// What the two islands for attachments on the writing page have in common; each is built with its own copy.
import { EIER, lesMerke } from "./telefonen/merke";
import { erSikret, type Sikret } from "./telefonen/opptak";
import { sendKladd } from "./telefonen/send";

const skjema = document.getElementById("utkast") as HTMLFormElement;
const revisjon = document.getElementById("revisjon") as HTMLInputElement;
const temavalg = document.getElementById("tema") as HTMLSelectElement;
export const utkastId = skjema.dataset["utkast"]!;
/** The mark of who is here; of whoever was, where the session is over. */
export const eier = skjema.dataset["eier"] ?? lesMerke(EIER) ?? "";
export const tema = () => temavalg.value;
/** The server gave the draft to the one who is here. */
export const erPaaTjeneren = () => revisjon.value !== "0";

/**
 * A draft must be there before anything can be added to it. While the page's own saving is about to do that, it does; an empty one is made
 * here.
 */
export async function sikreUtkast(): Promise<Sikret> {
  const felt = document.getElementById("tekst") as HTMLTextAreaElement;
  for (let igjen = 30; igjen > 0 && !erPaaTjeneren() && felt.value !== ""; igjen--)
    await new Promise((ferdig) => setTimeout(ferdig, 200));
  if (erPaaTjeneren()) return "ja";
  const svar = await sendKladd({ id: utkastId, tekst: felt.value, revisjon: 0, tema: tema(), eier, endret: 0 });
  const kropp = (await svar
    .clone()
    .json()
    .catch(() => null)) as { revisjon?: number } | null;
  if (svar.ok && kropp?.revisjon && !erPaaTjeneren()) revisjon.value = String(kropp.revisjon);
  return erSikret(svar);
}

/** The list as the server draws it now. */
export async function hentListe(): Promise<void> {
  const svar = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!svar.ok) return;
  const ny = new DOMParser().parseFromString(await svar.text(), "text/html").getElementById("vedleggsliste");
  const gammel = document.getElementById("vedleggsliste");
  if (!ny || !gammel) return;
  gammel.replaceWith(ny);
  ny.dispatchEvent(new Event("tegnet", { bubbles: true }));
}

/** Announced politely, and only when it changes. */
export function si(id: string, tekst = ""): void {
  const meldt = document.getElementById(id);
  if (meldt && meldt.textContent !== tekst) meldt.textContent = tekst;
}
