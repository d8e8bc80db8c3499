import { z } from "zod";
import { harFodselsnummer } from "~/domain/personvern/finn-personopplysninger";
import { valgfriTekst } from "~/domain/felt";

const eller = <T extends z.ZodType>(skjema: T) => z.union([z.literal(""), skjema]).default("" as never);

/** A phone number as it is written: digits, spaces and a country code. */
export const telefonnummer = z
  .string()
  .trim()
  .regex(/^\+?\d[\d ]{2,18}$/, "instans.feil.telefon")
  .refine((nummer) => !harFodselsnummer(nummer), "feil.fodselsnummer");
export const epostadresse = z
  .string()
  .trim()
  .max(200, "feil.forLangt")
  .regex(/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/, "instans.feil.epost");
/** Only pages: any other scheme could run something. */
export const nettadresse = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "instans.feil.nettside" })
  .max(500, "feil.forLangt");

/** A receiver in the three languages; what one of them lacks is said in another. */
export const instansSkjema = z
  .object({
    navnNb: valgfriTekst(120),
    navnNn: valgfriTekst(120),
    navnEn: valgfriTekst(120),
    hvaNb: valgfriTekst(400),
    hvaNn: valgfriTekst(400),
    hvaEn: valgfriTekst(400),
    egen: z
      .literal("ja")
      .optional()
      .transform((valgt) => valgt === "ja"),
    telefon: eller(telefonnummer),
    epost: eller(epostadresse),
    nettside: eller(nettadresse),
    rekkefoelge: z.coerce.number("instans.feil.rekkefoelge").int("instans.feil.rekkefoelge").min(1).max(999),
  })
  .refine(({ navnNb, navnNn, navnEn }) => navnNb || navnNn || navnEn, {
    path: ["navnNb"],
    error: "instans.feil.navn",
  })
  .refine(({ hvaNb, hvaNn, hvaEn }) => hvaNb || hvaNn || hvaEn, { path: ["hvaNb"], error: "instans.feil.hva" });
export type Instansskjema = z.infer<typeof instansSkjema>;

/** The id that a form for a new one was given: sent again, it makes no other. */
export const nyInstansSkjema = z.object({ id: z.uuid("feil.ugyldig") });
