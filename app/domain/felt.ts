import { z } from "zod";

/** The number of a version that the writer saw. */
export const revisjon = z.coerce.number().int().min(0).max(2_000_000_000);

/** A calendar day that a case of ours can have. */
export const dag = z.iso.date("feil.dato").refine((dato) => dato >= "1900-01-01" && dato < "2200-01-01", "feil.dato");
/** The same, or nothing. */
export const dagEllerTom = z.union([z.literal(""), dag]).default("");

/** Boxes of one name: none, one or several, as a list. */
export const flere = <T extends z.ZodType>(liste: T) =>
  z.preprocess((verdi) => (verdi === undefined ? [] : Array.isArray(verdi) ? verdi : [verdi]), liste);

/** Why somebody did something, in words. */
export const begrunnelse = z.string().trim().min(1, "feil.begrunnelseMangler").max(2000, "feil.forLangt");
