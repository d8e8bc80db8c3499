import { z } from "zod";
import { paakrevdTekst, revisjon, valgfriTekst } from "~/domain/felt";
import { MAKS_TEGN } from "~/domain/innspill/innspill";

/** What was said, written down; `nr` is the newest that the writer saw. */
export const avskriftSkjema = z.object({ nr: revisjon, tekst: paakrevdTekst(MAKS_TEGN, "vedlegg.feil.avskriftTom") });

/** The author's answer to the transcript that they read: it is right, or what is wrong with it. */
export const avskriftSvarSkjema = z.object({
  nr: revisjon,
  stemmer: z.enum(["ja", "nei"], "vedlegg.feil.stemmer"),
  merknad: valgfriTekst(2000),
});
