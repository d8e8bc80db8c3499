import { z } from "zod";

/** How staff may check where somebody lives: papers at the desk, or their own look in folkeregisteret. */
export const sjekkmaater = ["legitimasjon", "folkeregister"] as const;

export const bostedSkjema = z.object({
  kode: z.string().trim().min(1, "bostedssjekk.feil.kode").max(40, "bostedssjekk.feil.kode"),
  metode: z.enum(sjekkmaater, "bostedssjekk.feil.metode"),
});
