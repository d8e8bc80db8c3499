import { z } from "zod";
import type { Noekkel } from "~/i18n/core";
import { harFodselsnummer } from "./personvern/finn-personopplysninger";

/** The number of a version that the writer saw. */
export const revisjon = z.coerce.number().int().min(0).max(2_000_000_000);

/** What an id looks like: a UUID. */
export const erId = (verdi: string | null | undefined): verdi is string =>
  typeof verdi === "string" && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(verdi);

/** A calendar day that a case of ours can have. */
export const dag = z.iso.date("feil.dato").refine((dato) => dato >= "1900-01-01" && dato < "2200-01-01", "feil.dato");
/** The same, or nothing. */
export const dagEllerTom = z.union([z.literal(""), dag]).default("");

/** Boxes of one name: none, one or several, as a list. */
export const flere = <T extends z.ZodType>(liste: T) =>
  z.preprocess((verdi) => (verdi === undefined ? [] : Array.isArray(verdi) ? verdi : [verdi]), liste);

/**
 * Staff's own words where others will read them: no fødselsnummer (offentleglova § 26). They are refused, not masked, for whoever wrote them
 * can say it otherwise. Phone numbers and addresses may be the municipality's own.
 */
export const utenFodselsnummer = <T extends z.ZodString>(tekst: T): T =>
  tekst.refine((ordene) => !harFodselsnummer(ordene), "feil.fodselsnummer");

/** Words that may be left out. */
export const valgfriTekst = (maks: number) =>
  utenFodselsnummer(z.string().trim().max(maks, "feil.forLangt")).default("");

/** Words that must be there; `mangler` says so. */
export const paakrevdTekst = (maks: number, mangler: Noekkel) =>
  utenFodselsnummer(z.string().trim().min(1, mangler).max(maks, "feil.forLangt"));

/** Why somebody did something, in words. */
export const begrunnelse = paakrevdTekst(2000, "feil.begrunnelseMangler");
