import type { Spenn } from "./spenn";

/** A run of digits; `skille` is what stands between it and the next run, read once because many windows ask. */
export type Gruppe = Spenn & { siffer: string; skille: Skille };

/** `iTelefon` is how phone numbers are grouped; `uvanlig` is how they may be, but lists, tables and case numbers are too. */
type Skille = { tekst: string; iFodselsnummer: boolean; iTelefon: " " | "-" | "." | null; uvanlig: string | null };

const BRUDD: Skille = { tekst: "\n", iFodselsnummer: false, iTelefon: null, uvanlig: null };

/** Every run of digits in a text read by `lesSomSkrevet`, in order. */
export function sifferGrupper(tekst: string): Gruppe[] {
  const grupper: Gruppe[] = [];
  for (const treff of tekst.matchAll(/\d+/g)) {
    const forrige = grupper.at(-1);
    if (forrige) forrige.skille = lesSkille(tekst.slice(forrige.til, Math.min(treff.index, forrige.til + 5)));
    grupper.push({ fra: treff.index, til: treff.index + treff[0].length, siffer: treff[0], skille: BRUDD });
  }
  return grupper;
}

/** Whether the day exists in the Gregorian calendar; months count from 1. */
export function erDato(dag: number, maaned: number, aar: number): boolean {
  return maaned >= 1 && maaned <= 12 && dag >= 1 && dag <= new Date(Date.UTC(aar, maaned, 0)).getUTCDate();
}

function lesSkille(tekst: string): Skille {
  const iTelefon = /^(?: {1,2}|\) ?)$/.test(tekst) ? " " : /^ ?- ?$/.test(tekst) ? "-" : tekst === "." ? "." : null;
  const uvanlig = iTelefon ? null : lesUvanlig(tekst);
  return { tekst, iFodselsnummer: /^[ \t./-]{1,3}$/.test(tekst), iTelefon, uvanlig };
}

// Named by its sign; a column is "\t", a line break "\n" and any bracket "(".
function lesUvanlig(tekst: string): string | null {
  if (/^ {0,2}[,/_.;:|] {0,2}$/.test(tekst)) return tekst.trim();
  if (/^[ \t]{1,4}$/.test(tekst)) return "\t";
  if (/^ ?\r?\n ?$/.test(tekst)) return "\n";
  return /^[ ()[\]{}-]{1,4}$/.test(tekst) && /[^ -]/.test(tekst) ? "(" : null;
}
