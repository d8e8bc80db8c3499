import { type Gruppe, sifferGrupper } from "./siffer";
import type { Spenn } from "./spenn";

/**
 * Norwegian account numbers in a text read by `lesSomSkrevet`: eleven digits with the check digit right, written as accounts are (4, 2, 5)
 * or with a word such as "konto" beside them. A bare row of eleven digits is left: every eleventh of them would pass. Findings may overlap.
 */
export function finnKontonummer(tekst: string): Spenn[] {
  const grupper = sifferGrupper(tekst);
  const funn: Spenn[] = [];
  grupper.forEach((foerste, i) => {
    let siffer = "";
    for (let k = i; siffer.length < 11; k++) {
      const gruppe = grupper[k];
      if (!gruppe) return;
      siffer += gruppe.siffer;
      const spenn = { fra: foerste.fra, til: gruppe.til };
      if (siffer.length === 11 && erKontonummer(siffer))
        if (erGruppert(grupper.slice(i, k + 1), grupper[i - 1]) || staarVedKontoord(tekst, spenn)) funn.push(spenn);
      if (!gruppe.skille.iFodselsnummer) return;
    }
  });
  for (const { index, 0: iban } of tekst.matchAll(IBAN))
    if (erKontonummer(iban.replace(/\D/g, "").slice(2))) funn.push({ fra: index, til: index + iban.length });
  return funn;
}

// Weights 5 4 3 2 7 6 5 4 3 2; the sum counts the check digit itself.
function erKontonummer(nummer: string): boolean {
  const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, vekt, i) => sum + vekt * Number(nummer[i]), 0);
  return sum % 11 === 0 && !/^0{4}/.test(nummer);
}

/** 8601 11 17947 or 8601.11.17947, and no part of a longer row written the same way. */
function erGruppert(deler: Gruppe[], foran: Gruppe | undefined): boolean {
  if (deler.map(({ siffer }) => siffer.length).join("-") !== "4-2-5") return false;
  const skille = deler[0]?.skille.iTelefon ?? "";
  const videre = deler.at(-1)?.skille.iTelefon;
  if (!skille || skille === "-" || deler[1]?.skille.iTelefon !== skille) return false;
  return skille === " " || (foran?.skille.iTelefon !== skille && videre !== skille);
}

function staarVedKontoord(tekst: string, { fra, til }: Spenn): boolean {
  const foer = tekst.slice(Math.max(fra - 50, 0), fra);
  if (ANNET_NUMMER.test(foer)) return false;
  return KONTO_FOER.test(foer) || KONTO_ETTER.test(tekst.slice(til, til + 40));
}

const KONTOORD =
  "(?:(?:bank|spare|lønns|bruks|drifts)?konto(?:en|ens|er|nr|nummer\\p{L}{0,3})?|kontonr|kto|(?:bank )?account)(?!\\p{L})";
const KONTO_FOER = new RegExp(`(?<!\\p{L})${KONTOORD}[^\\d\\n]{0,30}$`, "iu");
const KONTO_ETTER = new RegExp(
  `^[ ,(–-]{0,3}(?:(?:er|is|som er) )?(?:(?:min|mitt|mi|vår|vårt|my|our|hans|hennes) )?(?<!\\p{L})${KONTOORD}`,
  "iu",
);
// What stands right before the digits says that they are something else.
const ANNET_NUMMER =
  /(?<!\p{L})(?:kid|kid-?n(?:umme)?r|faktura\p{L}*|kunden\p{L}*|ordren\p{L}*|medlemsn\p{L}*|orgnr|organisasjonsn\p{L}*|ref|referanse|saksn\p{L}*|sak)(?!\p{L})[ .:#-]{0,3}(?:er |is )?$/iu;
const IBAN = /(?<![\p{L}\d])NO ?\d\d(?:[ .]?\d){11}(?!\d)/giu;
