import { z } from "zod";
import { paakrevdTekst } from "~/domain/felt";
import { MAKS_TEGN, temaSlug } from "~/domain/innspill/innspill";
import { MAKS_TEGN_I_TITTEL } from "./forslag";

/** A forslag of the municipality's own. Its id is made with the form, so that a second tap is the first. */
export const kommunensForslagSkjema = z.object({
  id: z.uuid(),
  tema: temaSlug.catch("").refine((slug) => slug !== "", "skriveforslag.feil.tema"),
  // One line, as a resident's is.
  tittel: paakrevdTekst(MAKS_TEGN_I_TITTEL, "skriveforslag.feil.overskrift").transform((tittel) =>
    tittel.replace(/\s+/g, " "),
  ),
  tekst: paakrevdTekst(MAKS_TEGN - MAKS_TEGN_I_TITTEL - 1, "skriveforslag.feil.tekst"),
});
export type KommunensForslag = z.infer<typeof kommunensForslagSkjema>;
