import { z } from "zod";

import { betydninger } from "#db/koder";

export const vurderingSkjema = z.object({
  /** The number of the assessment that the writer saw, 0 for none. */
  nr: z.coerce.number().int().min(0).max(10_000),
  oppsummering: z.string().trim().min(1, "vurdering.feil.oppsummering").max(1000, "feil.forLangt"),
  tekst: z.string().trim().min(1, "vurdering.feil.tekst").max(10_000, "feil.forLangt"),
  betydning: z.enum(betydninger, "vurdering.feil.betydning"),
});
