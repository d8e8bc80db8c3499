import { z } from "zod";
import { valgfriTekst } from "~/domain/felt";
import { ryddTekst } from "~/domain/tegn";

/** How one reaches the municipality, and where its letters come back to. `sett` is what the form showed. */
export const kontaktSkjema = z.object({
  postadresse: valgfriTekst(200)
    .transform((tekst) => ryddTekst(tekst))
    .refine((tekst) => tekst.split("\n").length <= 4, "skranke.kommune.feil.postadresse"),
  telefon: valgfriTekst(40),
  epost: z.union([z.literal(""), z.email("skranke.kommune.feil.epost").max(200)]).default(""),
  sett: z.string().regex(/^[\w-]{22}$/),
});
