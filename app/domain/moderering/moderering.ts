import { z } from "zod";
import { begrunnelse } from "~/domain/felt";

import { avslagsgrunner } from "#db/koder";

/** Words that the moderator hides besides what was found, one on each line. */
export const publiseringSkjema = z.object({
  skjul: z
    .string()
    .max(2000, "feil.forLangt")
    .default("")
    .transform((tekst) =>
      tekst
        .split(/\r?\n/)
        .map((linje) => linje.trim())
        .filter(Boolean),
    ),
});
export const ikkePubliseringSkjema = z.object({ grunn: z.enum(avslagsgrunner, "moderering.feil.grunn"), begrunnelse });
export const begrunnelseSkjema = z.object({ begrunnelse });
/** One tap is enough to say that one is inhabil; why is for those who want to tell. */
export const overleveringSkjema = z.object({ begrunnelse: z.string().trim().max(2000, "feil.forLangt").default("") });
export const bekreftelseSkjema = z
  .object({
    avgjoerelse: z.enum(["bekreft", "tilbake"], "moderering.feil.avgjoerelse"),
    begrunnelse: z.string().trim().max(2000, "feil.forLangt").default(""),
  })
  .refine((skjema) => skjema.avgjoerelse === "bekreft" || skjema.begrunnelse !== "", {
    path: ["begrunnelse"],
    message: "feil.begrunnelseMangler",
  });
