import { z } from "zod";
import { ADRESSE } from "~/domain/konto/epostkode";

/** Where to tell how it goes; empty where they do not ask. */
export const underskriftskjema = z.object({
  epost: z
    .string()
    .trim()
    .max(254, "epostkode.feil.adresse")
    .refine((epost) => epost === "" || ADRESSE.test(epost), "epostkode.feil.adresse")
    .default(""),
});
