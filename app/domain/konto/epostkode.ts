import { z } from "zod";

/** Addresses of all alphabets, but nothing that means something else in a letter's head. */
export const ADRESSE = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/u;

export const epostSkjema = z.object({
  epost: z.string().trim().max(254, "epostkode.feil.adresse").regex(ADRESSE, "epostkode.feil.adresse"),
  til: z.string().max(2000).catch(""),
});
