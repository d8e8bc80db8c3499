import { z } from "zod";
import { dag, flere, paakrevdTekst } from "~/domain/felt";
import { innspillTekst } from "~/domain/innspill/innspill";

export const raadSkjema = z.object({
  navn: paakrevdTekst(120, "hoeringsarbeid.feil.raadNavn"),
  epost: z.union([z.literal(""), z.email("hoeringsarbeid.feil.raadEpost").max(254)]).default(""),
});

export const bedOmSkjema = z.object({
  raad: flere(z.array(z.string().max(200)).min(1, "hoeringsarbeid.feil.ingenRaad").max(50)),
  frist: dag,
});

/** How a statement comes. */
export const uttalelseskanaler = ["moete", "epost", "papir"] as const;

export const uttalelseSkjema = z.discriminatedUnion(
  "svar",
  [
    z.object({ svar: z.literal("ingen_merknad") }),
    z.object({
      svar: z.literal("uttalelse"),
      tekst: innspillTekst,
      kanal: z.enum(uttalelseskanaler, "hoeringsarbeid.feil.kanal"),
      mottatt: dag,
    }),
  ],
  "hoeringsarbeid.feil.svar",
);
