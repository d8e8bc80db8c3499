import { z } from "zod";
import type { Noekkel } from "~/i18n/core";
import { alleSpraak } from "~/i18n/spraak";
import { sakstyper } from "#db/koder";
import { dag, dagEllerTom, paakrevdTekst, utenFodselsnummer, valgfriTekst } from "~/domain/felt";

export { sakstyper };

const dager = {
  aapner: dag,
  frist: dag,
  /** By when everything that came is assessed. */
  svarfrist: dag,
};
type Dager = { aapner: string; frist: string; svarfrist: string };
const fristFoerst = (d: Dager) => d.frist >= d.aapner;
const svarSist = (d: Dager) => d.svarfrist >= d.frist;

export const fristSkjema = z
  .object(dager)
  .refine(fristFoerst, { path: ["frist"], message: "hoeringsarbeid.feil.fristFoerAapning" })
  .refine(svarSist, { path: ["svarfrist"], message: "hoeringsarbeid.feil.svarfristFoerFrist" });

/** What a new tema cannot do without; told at once with whatever else is wrong. */
function vedNyttTema(
  felt: string,
  message: Noekkel,
): [(skjema: Record<string, unknown>) => boolean, { path: string[]; message: string; when: () => boolean }] {
  const finnes = (skjema: Record<string, unknown>) => skjema["tema"] !== "" || Boolean(skjema[felt]);
  return [finnes, { path: [felt], message, when: () => true }];
}

/** A hearing of a tema that there is, or of one that is made with it: then its question, its place and its days must be told. */
export const nyHoeringSkjema = z
  .object({
    tittel: paakrevdTekst(200, "hoeringsarbeid.feil.tittel"),
    sammendrag: paakrevdTekst(2_000, "hoeringsarbeid.feil.sammendrag"),
    sakstype: z.enum(sakstyper, "hoeringsarbeid.feil.sakstype"),
    tema: z.string().max(200).default(""),
    spoersmaal: valgfriTekst(200),
    komite: z.string().max(200).default(""),
    enhet: valgfriTekst(120),
    ansvarlig: valgfriTekst(120),
    aapner: dagEllerTom,
    frist: dagEllerTom,
    svarfrist: dagEllerTom,
  })
  .refine(...vedNyttTema("spoersmaal", "hoeringsarbeid.feil.spoersmaal"))
  .refine(...vedNyttTema("komite", "hoeringsarbeid.feil.komite"))
  .refine(...vedNyttTema("enhet", "hoeringsarbeid.feil.enhet"))
  .refine(...vedNyttTema("ansvarlig", "hoeringsarbeid.feil.ansvarlig"))
  .refine(...vedNyttTema("aapner", "feil.dato"))
  .refine(...vedNyttTema("frist", "feil.dato"))
  .refine(...vedNyttTema("svarfrist", "feil.dato"))
  .refine((d) => d.tema !== "" || fristFoerst(d), { path: ["frist"], message: "hoeringsarbeid.feil.fristFoerAapning" })
  .refine((d) => d.tema !== "" || svarSist(d), {
    path: ["svarfrist"],
    message: "hoeringsarbeid.feil.svarfristFoerFrist",
  });
export type NyHoering = z.infer<typeof nyHoeringSkjema>;

export const importSkjema = z.object({
  spraak: z.enum(alleSpraak, "feil.ugyldig"),
  nytt: valgfriTekst(1_000),
});

export const sammendragSkjema = z.object({
  sammendrag: utenFodselsnummer(z.string().trim().max(2_000, "feil.forLangt")),
});

export const gjenkjenningSkjema = z.object({
  avsnitt: z.coerce.number().int().min(1).max(10_000),
  stabil: z.string().max(200),
});

/** A version's number as it stands in an address; null for anything else. */
export const lesVersjonsnr = (nr: string): number | null => (/^[1-9]\d{0,3}$/.test(nr) ? Number(nr) : null);
