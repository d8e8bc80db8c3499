import { z } from "zod";
import { paakrevdTekst } from "~/domain/felt";

const avkrysset = z
  .literal("ja")
  .optional()
  .transform((valgt) => valgt === "ja");

/** Where it belongs, what its author reads, and what goes along. */
export const oversendingSkjema = z.object({
  instans: z.uuid("oversending.feil.instans"),
  tekst: paakrevdTekst(5000, "oversending.feil.tekst"),
  /** How to reach the author, who has asked to be contacted. */
  medKontakt: avkrysset,
  /** Too private for e-mail: somebody brings it. */
  forHaand: avkrysset,
});
export type Oversendingskjema = z.infer<typeof oversendingSkjema>;
