import { z } from "zod";
import { forslagsslag, sider } from "#db/koder";
import type { Avslag } from "~/domain/refusal";
import { delForslag, type Forslagsslag, MAKS_TEGN_I_ARGUMENT, MAKS_TEGN_I_TITTEL, type Side } from "./forslag";

/** What a draft is to become, when it is more than an innspill; `forslag` is a reference. Its page, its device and its form carry it along. */
export type Blir = { som: Forslagsslag } | { forslag: string; side: Side };

/** As addresses, forms and scripts carry it. What cannot be read is left out: the words come first. */
export const blirFelter = {
  som: z.enum(forslagsslag).nullish().catch(null),
  forslag: z
    .string()
    .regex(/^R-\d{4}-\d{4,}$/)
    .nullish()
    .catch(null),
  side: z.enum(sider).nullish().catch(null),
};
const lesbart = z.object(blirFelter);

/** What the fields say; null for an innspill. */
export function lesBlir(felter: { [navn in keyof typeof blirFelter]?: unknown }): Blir | null {
  const { som, forslag, side } = lesbart.parse(felter);
  if (som) return { som };
  return forslag && side ? { forslag, side } : null;
}

/** The same in an address. */
export const blirISpoerring = (spoerring: URLSearchParams): Blir | null =>
  lesBlir({ som: spoerring.get("som"), forslag: spoerring.get("forslag"), side: spoerring.get("side") });

/** What one's own draft is to become, and whether it can be sent as that now (`tas`). The title is that of a forslag that is shown. */
export type Utkastblir = { tas: boolean } & (
  { slag: Forslagsslag } | { slag: null; forslag: string; side: Side; tittel: string | null; spraak: string }
);

/** What it becomes, in a word. */
export const hvaDetBlir = (blir: Utkastblir) => blir.slag ?? blir.side;

/** Why a draft cannot be sent now as what it is to become; null where it can. */
export function hvorforIkkeForslag(blir: Utkastblir, tekst: string, snakket: boolean): Avslag | null {
  if (!blir.tas) return { kode: `skriveforslag.feil.tasIkke.${blir.slag ?? "argument"}` };
  return feilIForslag(blir.slag ? { som: blir.slag } : blir, tekst, snakket);
}

/**
 * Why these words cannot be sent as what they are to become; null where they can. A title is always written, for others read it in lists; what
 * else there is to say may be said (`snakket`).
 */
function feilIForslag(blir: Blir, tekst: string, snakket: boolean): Avslag | null {
  if ("forslag" in blir) {
    const antall = tekst.trim().length;
    return antall > MAKS_TEGN_I_ARGUMENT
      ? { kode: "skriveforslag.feil.argumentForLangt", verdier: { antall, grense: MAKS_TEGN_I_ARGUMENT } }
      : null;
  }
  const { tittel, brodtekst } = delForslag(tekst);
  if (tittel === "") return { kode: "skriveforslag.feil.tittelMangler" };
  if (tittel.length > MAKS_TEGN_I_TITTEL)
    return { kode: "skriveforslag.feil.tittelForLang", verdier: { antall: tittel.length, grense: MAKS_TEGN_I_TITTEL } };
  if (blir.som === "innbyggerforslag" && brodtekst === "" && !snakket)
    return { kode: "skriveforslag.feil.brodtekstMangler" };
  return null;
}
