import { z } from "zod";
import { begrunnelse, valgfriTekst } from "~/domain/felt";

import { avslagsgrunner } from "#db/koder";

const avkrysset = z
  .literal("ja")
  .optional()
  .transform((valgt) => valgt === "ja");

/** What the moderator hides besides what was found: words, one on each line, the name of whoever sent it, and the place it is about. */
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
  skjulNavn: avkrysset,
  skjulSted: avkrysset,
});
/**
 * Reasons that nobody but kommunestyret can dismiss an innbyggerforslag for: that it is not the municipality's business, and that the same has
 * been treated in the period (kommuneloven § 12-1, second paragraph).
 */
export const bareKommunestyretsGrunner: ReadonlyArray<(typeof avslagsgrunner)[number]> = [
  "utenfor_kommunen",
  "gjentakelse",
];
export const ikkePubliseringSkjema = z.object({ grunn: z.enum(avslagsgrunner, "moderering.feil.grunn"), begrunnelse });
export const begrunnelseSkjema = z.object({ begrunnelse });
/** One tap is enough to say that one is inhabil; why is for those who want to tell. */
export const overleveringSkjema = z.object({ begrunnelse: valgfriTekst(2000) });
export const bekreftelseSkjema = z
  .object({
    avgjoerelse: z.enum(["bekreft", "tilbake"], "moderering.feil.avgjoerelse"),
    begrunnelse: valgfriTekst(2000),
  })
  .refine((skjema) => skjema.avgjoerelse === "bekreft" || skjema.begrunnelse !== "", {
    path: ["begrunnelse"],
    message: "feil.begrunnelseMangler",
  });
