import { useActionData } from "@remix-run/react";
import type { Avslaatt, Verdier } from "~/access/as.server";
import type { Noekkel } from "~/i18n/core";
import { useSide } from "./side";

/** A form that was refused: what was typed, and why, in the reader's language. Before that, everything is empty. */
export function useSkjema() {
  const svar = useActionData<Avslaatt>();
  const { t, gjenopptatt } = useSide();
  const avslaatt = svar && "refusal" in svar ? svar : null;
  const values: Verdier = avslaatt?.values ?? gjenopptatt ?? {};
  const si = ({ kode, verdier }: { kode: string; verdier?: Record<string, string | number> | undefined }) =>
    t(kode as Noekkel, verdier);
  const feltene = Object.entries(avslaatt?.refusal.felt ?? {}).map(([felt, avslag]) => ({ felt, tekst: si(avslag) }));
  return {
    /** What was typed in a field, else `ellers`. */
    verdi: (navn: string, ellers = ""): string => {
      const verdi = values[navn];
      return typeof verdi === "string" ? verdi : ellers;
    },
    /** Whether `verdi` was chosen, in a group of boxes; before the form was sent, `ellers`. */
    valgt: (navn: string, verdi: string, ellers = false): boolean =>
      avslaatt || gjenopptatt ? [values[navn]].flat().includes(verdi) : ellers,
    /** All that was chosen in a group of boxes. */
    alle: (navn: string): string[] => [values[navn] ?? []].flat(),
    feil: (navn: string): string | undefined => feltene.find(({ felt }) => felt === navn)?.tekst,
    /** Props of the error summary; nothing in it when nothing is wrong. */
    sammendrag: {
      tittel: avslaatt ? si(avslaatt.refusal) : "",
      feil: feltene as Array<{ felt: string | null; tekst: string }>,
    },
    avslaatt: avslaatt !== null,
    /** True when somebody has typed in it already: then the form is shown, whatever has happened meanwhile. */
    fylt: avslaatt !== null || gjenopptatt !== null,
    /** True when the words come from a session that ended while they were written. */
    gjenopptatt: avslaatt === null && gjenopptatt !== null,
    kode: avslaatt?.refusal.kode ?? null,
  };
}
