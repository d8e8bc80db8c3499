import { z } from "zod";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";

/** A name is a name: numbers and addresses have no business in it. */
export const navnSkjema = z.object({
  navn: z
    .string()
    .trim()
    .max(120, "feil.forLangt")
    .refine((navn) => finnPersonopplysninger(navn).length === 0, "innspill.feil.bareNavn"),
});
