import { z } from "zod";
import { harFodselsnummer } from "~/domain/personvern/finn-personopplysninger";
import { alleSpraak } from "~/i18n/spraak";
import { kontrast } from "./farger";

/** The paper that all pages are printed on; the action colour is read against it. */
export const PAPIR = "#FAF8F4";
/** WCAG 2.2, 1.4.3: what text needs. */
export const MINSTE_KONTRAST = 4.5;

const spraak = z.enum(alleSpraak, `Språket må være ett av ${alleSpraak.join(", ")}.`);
const FARGE = /^#[0-9a-f]{6}$/i;
const farge = (hva: string) => z.string().regex(FARGE, `${hva} må skrives som # og seks tegn, for eksempel #7A2B20.`);
const tekster = z.partialRecord(z.enum(alleSpraak), z.string().trim().min(1));

/** What a municipality must have before anybody can use it. Messages are read in a terminal, in bokmål. */
export const nyKommuneSkjema = z
  .object({
    navn: z.string().trim().min(1, "Kommunen må ha et navn.").max(120, "Navnet på kommunen er for langt."),
    navnLokalt: z.string().trim().min(1).max(120).nullable().default(null),
    spraak,
    spraakliste: z.array(spraak).min(1, "Minst ett språk må være med i lista."),
    tinkturer: z
      .array(farge("Fargene i kommunevåpenet"))
      .min(1, "Minst én farge fra kommunevåpenet må være med.")
      .max(5, "Høyst fem farger fra kommunevåpenet."),
    handlingsfarge: farge("Handlingsfargen").refine(
      (valgt) => !FARGE.test(valgt) || kontrast(valgt, PAPIR) >= MINSTE_KONTRAST,
      { error: ({ input }) => forLys(String(input)) },
    ),
    innbyggertall: z
      .number("Innbyggertallet må være et tall.")
      .int("Innbyggertallet må være et helt tall.")
      .min(1, "Innbyggertallet må være større enn null.")
      .max(10_000_000, "Innbyggertallet er for stort."),
    /** Part of every pseudonym (HMAC of kommune and fødselsnummer), so it must be right before anybody signs in. */
    kommunenr: z.string().regex(/^\d{4}$/, "Kommunenummeret har fire sifre, for eksempel 5025."),
    /** The day that the figure holds for; null is the day of set-up. */
    innbyggertallDato: z.iso.date().nullable().default(null),
    telefon: z.string().trim().max(40, "Telefonnummeret er for langt.").nullable().default(null),
    epost: z.email("E-postadressen er ikke gyldig.").nullable().default(null),
    administrator: z
      .string()
      .trim()
      .min(1, "Den første administratoren må ha et navn.")
      .max(120, "Navnet på administratoren er for langt."),
    /** Without a slug it is made from the name. */
    komiteer: z
      .array(
        z.object({
          slug: z
            .string()
            .regex(/^[a-z0-9-]+$/)
            .optional(),
          navn: tekster,
        }),
      )
      .min(1, "Minst én komité må være med: den første får temaet «Noe annet»."),
    /** Who reads what comes in under "Noe annet". */
    enhet: z.string().trim().min(1).max(120).default("Servicetorget"),
    eksempel: z.boolean().default(false),
  })
  .superRefine((lest, ctx) => {
    const { spraak: standard, spraakliste, komiteer } = lest;
    const feil = (felt: string, message: string) => ctx.addIssue({ code: "custom", path: [felt], message });
    for (const [felt, verdi] of Object.entries(lest))
      if (harFodselsnummer(JSON.stringify(verdi)))
        feil(felt, "Feltet har et fødselsnummer i seg. Det kan leses av alle.");
    if (!spraakliste.includes(standard))
      feil("spraakliste", `Kommunens eget språk (${standard}) må være med i lista over språk.`);
    for (const { navn } of komiteer)
      if (!navn[standard]) feil("komiteer", `Hver komité må ha et navn på kommunens eget språk (${standard}).`);
  });

export type NyKommune = z.input<typeof nyKommuneSkjema>;
export type LestKommune = z.output<typeof nyKommuneSkjema>;

const forLys = (valgt: string) =>
  `Handlingsfargen ${valgt} er for lys: kontrasten mot papiret (${PAPIR}) er ${kontrast(valgt, PAPIR).toFixed(1).replace(".", ",")}, og må være minst 4,5.`;
