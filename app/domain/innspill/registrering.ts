import { z } from "zod";
import { skrankekanaler } from "#db/koder";
import { dag, flere } from "~/domain/felt";
import { somMobilnummer } from "~/domain/sms/nummer";
import { harUlesbareTegn, ryddTekst } from "~/domain/tegn";
import { alleSpraak } from "~/i18n/spraak";
import { avsendere, hvemSender, MAKS_TEGN, sjekkHvemSender, temaSlug } from "./innspill";

/** How long after it was said or written something may be registered. */
export const MAKS_DAGER_SIDEN = 365;
/** Pages of one letter. */
export const MAKS_FILER = 10;

/** What many in a row have in common. */
const felles = {
  tema: temaSlug.or(z.literal("")).refine((slug) => slug !== "", "skranke.feil.tema"),
  kanal: z.enum(skrankekanaler, "skranke.feil.kanal"),
  /** The day it was said or written. */
  mottattDato: dag,
  spraak: z.enum(alleSpraak),
};

/** The words as the resident said them. */
const ordene = z
  .string()
  .refine((tekst) => !harUlesbareTegn(tekst), "innspill.feil.ulesbareTegn")
  .transform((tekst) => ryddTekst(tekst).trim())
  .refine((tekst) => tekst.length > 0, "skranke.feil.tom")
  .refine((tekst) => tekst.length <= MAKS_TEGN, "skranke.feil.forLang");

type HvemSender = z.infer<z.ZodObject<typeof hvemSender>>;
type Tilfoey = Parameters<typeof sjekkHvemSender>[1];

/** As residents' own form, and a number that a text message can be sent to: whoever is told the number can ask again at once. */
function sjekk(skjema: HvemSender, ctx: Tilfoey) {
  sjekkHvemSender(skjema, ctx);
  if (skjema.svarkanal === "sms" && skjema.kontakt !== "" && somMobilnummer(skjema.kontakt) === null)
    ctx.addIssue({ code: "custom", path: ["kontakt"], message: "skranke.feil.mobil" });
}

/** One innspill on a resident's behalf. `innsending` is made with the form, and makes a second tap the first. */
export const registreringSkjema = z
  .object({ innsending: z.uuid(), ...felles, tekst: ordene, ...hvemSender })
  .superRefine(sjekk);

/** One line of a table. */
export const linjeSkjema = z.object({ tekst: ordene, ...hvemSender }).superRefine(sjekk);

export const skilletegn = ["finn", "tab", "semikolon", "linje"] as const;
/** What a column can be. */
export const kolonneslag = ["tekst", "navn", "avsender", "paaVegneAv", "kontakt", "ikke"] as const;
export type Kolonneslag = (typeof kolonneslag)[number];

/** A table pasted at once. `parti` is made with the form, as `innsending` is. */
export const listeSkjema = z.object({
  parti: z.uuid(),
  ...felles,
  avsender: z.enum(avsendere, "innspill.feil.avsender"),
  linjer: z
    .string()
    .refine((tekst) => tekst.trim() !== "", "skranke.feil.ingenLinjer")
    .transform(ryddTekst),
  skille: z.enum(skilletegn).default("finn"),
  overskrifter: z.literal("ja").optional(),
  /** How whoever has given a phone number wants the answer. */
  numre: z.enum(["sms", "ring"]).default("ring"),
  kolonne: flere(z.array(z.enum(kolonneslag)).max(20)),
});

export type Registrering = z.infer<typeof registreringSkjema>;
export type Linje = z.infer<typeof linjeSkjema>;
export type Liste = z.infer<typeof listeSkjema>;
export type Felles = Pick<Registrering, "tema" | "kanal" | "mottattDato" | "spraak">;
