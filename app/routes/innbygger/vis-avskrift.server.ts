import type { Avskriften } from "~/domain/avskrift/hent.server";
import { skjermTekst } from "~/domain/moderering/publiser.server";

/** A transcript as its reader may see it: whole for its author and staff, else masked as everything that is published. */
export function visAvskrift(avskrift: Avskriften, { leserAlt }: { leserAlt: boolean }) {
  const { nr, tekst, spraak, godkjent, merknad } = avskrift;
  if (leserAlt) return { nr, tekst, spraak, godkjent: godkjent !== null, merknad };
  return { nr, tekst: skjermTekst(tekst, spraak).tekst, spraak, godkjent: false, merknad: null };
}

export type VistAvskrift = ReturnType<typeof visAvskrift>;
