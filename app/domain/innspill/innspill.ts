import { z } from "zod";
import { flere } from "~/domain/felt";
import { avsendere as alleAvsendere, svarkanaler } from "#db/koder";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { harUlesbareTegn } from "~/domain/tegn";

/** Longest text that can be sent; about eight pages. */
export const MAKS_TEGN = 20_000;
/** Longest draft that is kept: far beyond what can be sent, so that a paste gone wrong is not lost either. */
export const MAKS_TEGN_I_UTKAST = 200_000;
export const MAKS_UTKAST = 50;
/** Words marked in a document. */
export const MAKS_TEGN_I_SITAT = 1_000;

/** Whom one may speak for in the form; a råd gives its statement otherwise. */
export const avsendere = alleAvsendere.filter((slag) => slag !== "raad" && slag !== "kommunen");

/** The words of an innspill, as they may be sent: something, not too long, and only characters that can be kept and read. */
export const innspillTekst = z
  .string()
  .refine((tekst) => !harUlesbareTegn(tekst), "innspill.feil.ulesbareTegn")
  .transform((tekst) => tekst.trim())
  .refine((tekst) => tekst.length > 0, "innspill.feil.tom")
  .refine((tekst) => tekst.length <= MAKS_TEGN, "innspill.feil.forLang");

export const temaSlug = z.string().regex(/^[a-z\d-]{1,200}$/);

/** Who somebody speaks for, and how they want their answer: the same whoever fills in the form. */
export const hvemSender = {
  avsender: z.enum(avsendere, "innspill.feil.avsender"),
  paaVegneAv: z.string().trim().max(200, "feil.forLangt").default(""),
  navn: z.string().trim().max(120, "feil.forLangt").default(""),
  visNavn: z.literal("ja").optional(),
  svarkanal: z.enum(svarkanaler, "innspill.feil.svarkanal"),
  kontakt: z.string().trim().max(300, "feil.forLangt").default(""),
};

/** What one field of `hvemSender` says of another. */
export function sjekkHvemSender(
  skjema: z.infer<z.ZodObject<typeof hvemSender>>,
  ctx: { addIssue: (feil: { code: "custom"; path: string[]; message: string }) => void },
): void {
  const feil = (felt: string, message: string) => ctx.addIssue({ code: "custom", path: [felt], message });
  if (skjema.visNavn && skjema.navn === "") feil("navn", "innspill.feil.navnMangler");
  if (krevesPaaVegneAv(skjema.avsender) && skjema.paaVegneAv === "") feil("paaVegneAv", "innspill.feil.paaVegneAv");
  for (const felt of ["navn", "paaVegneAv"] as const)
    if (finnPersonopplysninger(skjema[felt]).length > 0) feil(felt, "innspill.feil.bareNavn");
  if (!erGyldigKontakt(skjema.svarkanal, skjema.kontakt)) feil("kontakt", `innspill.feil.kontakt.${skjema.svarkanal}`);
}

/** Who sends, and how they want their answer: one form for all that is sent together. */
export const innsendingSkjema = z
  .object({
    innsending: z.uuid(),
    utkast: flere(z.array(z.uuid()).min(1, "innspill.feil.ingenValgt").max(MAKS_UTKAST)),
    ...hvemSender,
  })
  .superRefine(sjekkHvemSender);

export type Innsending = z.infer<typeof innsendingSkjema>;

/** Whether one speaks for somebody whose name is shown: a club or a business. */
export const krevesPaaVegneAv = (avsender: string) => avsender === "lag_organisasjon" || avsender === "naeringsliv";

function erGyldigKontakt(kanal: Innsending["svarkanal"], kontakt: string) {
  if (kanal === "her" || kanal === "ikke") return true;
  if (kanal === "epost") return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(kontakt);
  if (kanal === "brev") return kontakt.length >= 10;
  return kontakt.replace(/[^\d]/g, "").length >= 8;
}
