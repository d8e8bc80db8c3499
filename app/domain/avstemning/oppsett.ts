import { z } from "zod";
import { sjekker, stemmenivaaer, stemmeslag } from "#db/koder";
import { dag, dagEllerTom, flere, valgfriTekst } from "~/domain/felt";
import { MAKS_TEGN_I_TITTEL } from "~/domain/forslag/forslag";
import type { Noekkel } from "~/i18n/core";
import { alleSpraak, type Spraak } from "~/i18n/spraak";
import type { Sjekk, Stemmeslag } from "./avstemning";

export { sjekker, stemmenivaaer, stemmeslag };

type Tekster = Partial<Record<Spraak, string>>;

/** As many as one can read through on a ballot. */
export const MAKS_ALTERNATIVER = 100;
export const MAKS_TEGN_I_SPOERSMAAL = 200;
export const MAKS_TEGN_I_FORKLARING = 4_000;
export const MAKS_TEGN_I_BESKRIVELSE = 2_000;
/** Whole kroner; what the column holds. */
const MAKS_KRONER = 2_000_000_000;

/** Whether there is a list to choose from. */
export const harAlternativer = (slag: Stemmeslag): boolean => slag !== "enighet" && slag !== "stoette";

/** The field of a text in one language: `spoersmaalNb`. */
export const feltPaa = <F extends string>(felt: F, spraak: Spraak) =>
  `${felt}${spraak[0]!.toUpperCase()}${spraak.slice(1)}` as `${F}${Capitalize<Spraak>}`;

const paaAlleSpraak = <F extends string>(felt: F, maks: number) =>
  Object.fromEntries(alleSpraak.map((spraak) => [feltPaa(felt, spraak), valgfriTekst(maks)])) as Record<
    `${F}${Capitalize<Spraak>}`,
    ReturnType<typeof valgfriTekst>
  >;

/** The texts of a form in the municipality's languages; those of other languages stay as they stand. */
export function somTekster<F extends string>(
  skjema: Record<`${F}${Capitalize<Spraak>}`, string>,
  felt: F,
  spraakliste: readonly Spraak[],
  foer: Tekster = {},
): Tekster {
  return Object.fromEntries(
    alleSpraak.flatMap((spraak) => {
      const tekst = spraakliste.includes(spraak) ? skjema[feltPaa(felt, spraak)] : (foer[spraak] ?? "");
      return tekst === "" ? [] : [[spraak, tekst]];
    }),
  );
}

/** A whole number, or nothing; people write "1 000 000". */
const tallEllerTom = (fra: number, til: number, feil: Noekkel) =>
  z
    .string()
    .max(40, "feil.forLangt")
    .default("")
    .transform((skrevet) => skrevet.replace(/\s/g, ""))
    .refine((tall) => tall === "" || (/^\d{1,10}$/.test(tall) && Number(tall) >= fra && Number(tall) <= til), feil)
    .transform((tall) => (tall === "" ? null : Number(tall)));

const oppsett = {
  slag: z.enum(stemmeslag, "avstemningsarbeid.feil.slag"),
  ...paaAlleSpraak("spoersmaal", MAKS_TEGN_I_SPOERSMAAL),
  ...paaAlleSpraak("forklaring", MAKS_TEGN_I_FORKLARING),
  maks: tallEllerTom(1, MAKS_ALTERNATIVER, "avstemningsarbeid.feil.maks"),
  poeng: tallEllerTom(1, 1_000, "avstemningsarbeid.feil.poeng"),
  ramme: tallEllerTom(1, MAKS_KRONER, "avstemningsarbeid.feil.ramme"),
  krav: z.enum(stemmenivaaer, "avstemningsarbeid.feil.krav"),
  minAlder: tallEllerTom(1, 99, "avstemningsarbeid.feil.minAlder"),
  frist: dagEllerTom,
};

/** What points and baskets cannot do without; told at once with whatever else is wrong. */
function vedSlag(
  felt: "poeng" | "ramme",
  slag: Stemmeslag,
): [(skjema: Record<string, unknown>) => boolean, { path: string[]; message: Noekkel; when: () => boolean }] {
  const staar = (skjema: Record<string, unknown>) =>
    skjema["slag"] !== slag || typeof skjema[felt] === "number" || !["", null, undefined].includes(skjema[felt] as "");
  return [staar, { path: [felt], message: `avstemningsarbeid.feil.${felt}`, when: () => true }];
}

export const nyAvstemningSkjema = z
  .object({ ...oppsett, tema: z.string().max(200).default("") })
  .refine(...vedSlag("poeng", "poeng"))
  .refine(...vedSlag("ramme", "kurv"));
export type NyAvstemning = z.infer<typeof nyAvstemningSkjema>;

/** `sett` is the mark of what stood when the form was opened. */
export const oppsettSkjema = z
  .object({ ...oppsett, sett: z.string().max(64).default("") })
  .refine(...vedSlag("poeng", "poeng"))
  .refine(...vedSlag("ramme", "kurv"));
export type Oppsett = Omit<z.infer<typeof oppsettSkjema>, "sett">;

const innhold = {
  ...paaAlleSpraak("tittel", MAKS_TEGN_I_TITTEL),
  ...paaAlleSpraak("beskrivelse", MAKS_TEGN_I_BESKRIVELSE),
  kostnad: tallEllerTom(0, MAKS_KRONER, "avstemningsarbeid.feil.kostnad"),
};
export type Innhold = z.infer<z.ZodObject<typeof innhold>>;

/** The id is made by the form: sent again, it makes no other. */
export const nyttAlternativSkjema = z.object({ ...innhold, id: z.uuid("feil.ugyldig") });

export const alternativSkjema = z
  .object({
    ...innhold,
    sjekk: z.enum(sjekker, "avstemningsarbeid.feil.sjekk"),
    begrunnelse: valgfriTekst(2_000),
    plass: tallEllerTom(1, MAKS_ALTERNATIVER, "avstemningsarbeid.feil.plass"),
    sett: z.string().max(64).default(""),
  })
  .refine(({ sjekk, begrunnelse }) => sjekk !== "ikke_med" || begrunnelse !== "", {
    path: ["begrunnelse"],
    message: "feil.begrunnelseMangler",
  });
export type Alternativskjema = z.infer<typeof alternativSkjema>;

export const ideerSkjema = z.object({
  forslag: flere(z.array(z.string().max(20)).min(1, "avstemningsarbeid.feil.ingenForslag").max(MAKS_ALTERNATIVER)),
});

export const aapningSkjema = z
  .object({ naar: z.enum(["naa", "dag"], "avstemningsarbeid.feil.naar"), dag: dagEllerTom })
  .refine(({ naar, dag: valgt }) => naar === "naa" || valgt !== "", { path: ["dag"], message: "feil.dato" });

export const nyFristSkjema = z.object({ frist: dag });
export const tilSakSkjema = z.object({ sak: z.string().max(20).default(""), sett: z.string().max(20).default("") });
export const tiltakSkjema = z.object({ punkt: z.string().max(80).default(""), sett: z.string().max(80).default("") });

/** What is to be put right before a vote can open, in the order it is done. */
export type Mangel =
  "forFaa" | "ikkeSjekket" | "utenKostnad" | "forDyr" | "forslagBorte" | "fristErOver" | "fristFoerAapning";

type Alternativet = { sjekk: Sjekk; kostnad: number | null; forslagBorte: boolean };

/** @param fristErOver by the database's clock */
export function finnMangler(
  { slag, ramme, fristErOver }: { slag: Stemmeslag; ramme: number | null; fristErOver: boolean },
  alternativer: Alternativet[],
): Mangel[] {
  const med = alternativer.filter(({ sjekk }) => sjekk === "med");
  const mangler: Array<[Mangel, boolean]> = [
    ["ikkeSjekket", alternativer.some(({ sjekk }) => sjekk === "foreslaatt")],
    ["forFaa", harAlternativer(slag) && med.length < 2],
    ["utenKostnad", slag === "kurv" && med.some(({ kostnad }) => kostnad === null)],
    ["forDyr", slag === "kurv" && med.some(({ kostnad }) => (kostnad ?? 0) > (ramme ?? 0))],
    ["forslagBorte", med.some(({ forslagBorte }) => forslagBorte)],
    ["fristErOver", fristErOver],
  ];
  return mangler.flatMap(([mangel, gjelder]) => (gjelder ? [mangel] : []));
}
