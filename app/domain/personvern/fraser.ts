import { lesUtenForm } from "./les-tekst";
import type { Spenn } from "./spenn";

/** Every occurrence of the phrases, read by `lesUtenForm` and never inside a longer word. Findings may overlap. */
export function finnFraser(tekst: string, fraser: string[]): Array<Spenn & { slag: "annet" }> {
  const lest = lesUtenForm(tekst);
  const funn: Array<Spenn & { slag: "annet" }> = [];
  for (const frase of new Set(fraser.map((frase) => lesUtenForm(frase).tekst.trim()).filter(Boolean))) {
    for (let i = lest.tekst.indexOf(frase); i >= 0; i = lest.tekst.indexOf(frase, i + 1)) {
      const slutt = i + frase.length;
      if (fortsetterOrd(lest.tekst, i) || fortsetterOrd(lest.tekst, slutt)) continue;
      funn.push({ slag: "annet", fra: lest.fra[i] ?? 0, til: lest.til[slutt - 1] ?? 0 });
    }
  }
  return funn;
}

function fortsetterOrd(tekst: string, i: number): boolean {
  return (
    /[\p{L}\p{N}\p{M}]$/u.test(tekst.slice(Math.max(i - 2, 0), i)) && /^[\p{L}\p{N}\p{M}]/u.test(tekst.slice(i, i + 2))
  );
}
