import { finnEpost } from "./epost";
import { finnFodselsnummer } from "./fodselsnummer";
import { finnKontonummer } from "./kontonummer";
import { lesSomSkrevet } from "./les-tekst";
import { type Slag, slaaSammen, type Spenn } from "./spenn";
import { finnTelefon } from "./telefon";

export type Funn = { slag: Exclude<Slag, "annet">; fra: number; til: number; tekst: string };

/**
 * Finds what must never be shown: fødselsnummer (both check digits, D-, H- and test numbers, the rules from 2032), account
 * numbers, e-mail addresses and phone numbers. Offsets are UTF-16 code units; findings are sorted and never overlap. Where two kinds overlap
 * (a fødselsnummer inside an address), one finding covers both and carries the graver kind. Runs in linear time.
 */
export function finnPersonopplysninger(tekst: string): Funn[] {
  const lest = lesSomSkrevet(tekst);
  const sikre = slaaSammen([
    ...finnFodselsnummer(lest.tekst).map((spenn) => ({ ...spenn, slag: "fodselsnummer" as const })),
    ...finnKontonummer(lest.tekst).map((spenn) => ({ ...spenn, slag: "kontonummer" as const })),
    ...finnEpost(lest.tekst).map((spenn) => ({ ...spenn, slag: "epost" as const })),
  ]);
  const telefoner = finnTelefon(dekkTil(lest.tekst, sikre)).map((spenn) => ({ ...spenn, slag: "telefon" as const }));
  return slaaSammen([...sikre, ...telefoner]).map(({ slag, ...spenn }) => {
    const fra = lest.fra[spenn.fra] ?? 0;
    const til = lest.til[spenn.til - 1] ?? fra;
    return { slag, fra, til, tekst: tekst.slice(fra, til) };
  });
}

// What is already found is not read again as a phone number, and no number reaches across it.
function dekkTil(tekst: string, spenn: Spenn[]): string {
  let ut = "";
  for (const { fra, til } of spenn) ut += tekst.slice(ut.length, fra) + "\n".repeat(til - fra);
  return ut + tekst.slice(ut.length);
}

/** Whether a text holds a fødselsnummer: what nothing that is published or exported may (offentleglova § 26). */
export const harFodselsnummer = (tekst: string): boolean =>
  finnPersonopplysninger(tekst).some(({ slag }) => slag === "fodselsnummer");
