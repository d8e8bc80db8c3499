import { z } from "zod";
import { epostSkjema } from "~/domain/konto/epostkode";

/** How long a code for another device can be used, in days. */
export const RETURDAGER = 30;

/** An address is asked for, not needed. */
export const returSkjema = z.object({
  epost: z
    .string()
    .trim()
    .catch("")
    .transform((epost) => epost || null)
    .pipe(epostSkjema.shape.epost.nullable()),
});
