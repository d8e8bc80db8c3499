import { z } from "zod";
import { paakrevdTekst } from "~/domain/felt";
import { betydninger } from "#db/koder";

export const vurderingSkjema = z.object({
  /** The number of the assessment that the writer saw, 0 for none. */
  nr: z.coerce.number().int().min(0).max(10_000),
  oppsummering: paakrevdTekst(1000, "vurdering.feil.oppsummering"),
  tekst: paakrevdTekst(10_000, "vurdering.feil.tekst"),
  betydning: z.enum(betydninger, "vurdering.feil.betydning"),
});
