import { kommunen } from "~/access/avvis.server";
import type { Besoek } from "~/access/besoek.server";
import type { VarselSomVenter } from "~/domain/svar/varsel.server";
import { somPapirbrev } from "~/domain/svar/papirbrev";

/** The letter of each answer, on the municipality's paper. */
export async function skrivBrev(varsler: VarselSomVenter[], besoek: Besoek, url: URL) {
  const kommune = await kommunen(besoek);
  const valg = { naa: besoek.klokke(), nettsted: url.origin };
  return {
    brev: varsler.map((varsel) => ({ id: varsel.id, ...somPapirbrev(varsel, kommune, valg) })),
    manglerAvsender: !kommune.postadresse,
  };
}
