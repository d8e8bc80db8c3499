import { finnPersonopplysninger } from "./finn-personopplysninger";
import { finnFraser } from "./fraser";
import { slaaSammen, type Slag } from "./spenn";

/**
 * Replaces every finding, and every occurrence of the phrases in `ogsaa`, by `merke(slag)`. A phrase is literal; letter case,
 * composed or decomposed letters and the kind of white space make no difference, and it never matches inside a longer word.
 * Nothing else changes: whoever moderates may hide words, never rewrite them. `funn` holds what was hidden, in order.
 */
export function skjulPersonopplysninger(
  tekst: string,
  valg: { ogsaa: string[]; merke: (slag: Slag) => string },
): { tekst: string; funn: Array<{ slag: Slag; tekst: string }> } {
  const funn: Array<{ slag: Slag; tekst: string }> = [];
  let ut = "";
  let lest = 0;
  for (const { fra, til, slag } of slaaSammen([...finnPersonopplysninger(tekst), ...finnFraser(tekst, valg.ogsaa)])) {
    ut += tekst.slice(lest, fra) + valg.merke(slag);
    funn.push({ slag, tekst: tekst.slice(fra, til) });
    lest = til;
  }
  return { tekst: ut + tekst.slice(lest), funn };
}
