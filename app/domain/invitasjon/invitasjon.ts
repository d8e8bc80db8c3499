import { z } from "zod";
import { paakrevdTekst } from "~/domain/felt";
import { manglerKomite, medKomite, rollefelt } from "../rolle/rolle";

/** How many days a link can be used. */
export const DAGER = 14;

export const invitasjonSkjema = z
  .object({
    /** What the municipality calls the person; it becomes the account's name when nobody has said another. */
    navn: paakrevdTekst(120, "admin.feil.navn"),
    ...rollefelt,
  })
  .refine(medKomite, manglerKomite);
export type Invitasjonsskjema = z.infer<typeof invitasjonSkjema>;

export type Invitasjonsstand = "venter" | "tattImot" | "trukket" | "utloept";
