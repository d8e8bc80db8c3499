import { z } from "zod";
import { erId } from "~/domain/felt";
import { finnPersonopplysninger, harFodselsnummer } from "~/domain/personvern/finn-personopplysninger";
import type { Noekkel } from "~/i18n/core";
import { type Beliggenhet, beliggenhet, type Punkt, type Utsnitt } from "~/platform/kart";

/** What is said of where an innspill is about. */
export type Sted = { sted: string; bredde: number | null; lengde: number | null; visSted: boolean };
/** One of the municipality's own places. */
export type Listested = Punkt & { navn: string; slag: string };

/** Longest place that is written. */
export const MAKS_TEGN_I_STED = 120;
/** Most places in a municipality's list. */
export const MAKS_STEDER = 1_000;
/** Most places in an answer to a search. */
export const MAKS_TREFF = 20;

export const punktAv = ({ bredde, lengde }: Pick<Sted, "bredde" | "lengde">): Punkt | null =>
  bredde === null || lengde === null ? null : { bredde, lengde };

export const harSted = ({ sted, bredde }: Pick<Sted, "sted" | "bredde">): boolean => sted !== "" || bredde !== null;

const tall = (maks: number) =>
  z.coerce.number("sted.feil.tall").min(-maks, "sted.feil.tall").max(maks, "sted.feil.tall");
const tomtTall = (maks: number) =>
  z.preprocess((verdi) => (verdi === "" || verdi === undefined ? null : verdi), tall(maks).nullable());

/** The place that the form showed, as it stood: what is compared before it is changed. */
const sett = z.preprocess(
  (verdi) => {
    try {
      return JSON.parse(String(verdi)) as unknown;
    } catch {
      return null;
    }
  },
  z
    .object({
      sted: z.string().max(1_000),
      bredde: z.number().nullable(),
      lengde: z.number().nullable(),
      visSted: z.boolean(),
    })
    .catch({ sted: "", bredde: null, lengde: null, visSted: false }),
);

/**
 * Where a draft is about: words, one of the municipality's places, a point, or nothing. An address may be secret, so nobody else sees it
 * unless `visSted` says so; and what tells who somebody is, is not a place.
 */
export const stedSkjema = z
  .object({
    sted: z
      .string()
      .trim()
      .max(MAKS_TEGN_I_STED, "feil.forLangt")
      .refine((tekst) => finnPersonopplysninger(tekst).length === 0, "sted.feil.bareSted")
      .default(""),
    /** A place of the list, by its id. */
    valgt: z
      .string()
      .refine((id) => id === "" || erId(id), "feil.ugyldig")
      .default(""),
    bredde: tomtTall(90),
    lengde: tomtTall(180),
    visSted: z
      .literal("ja")
      .optional()
      .transform((valgt) => valgt === "ja"),
    sett,
  })
  .refine(({ bredde, lengde }) => (bredde === null) === (lengde === null), {
    path: ["bredde"],
    message: "sted.feil.tall",
  });
export type StedSkjema = z.infer<typeof stedSkjema>;

/** What the map shows: four numbers, and no more of the world than a large municipality. */
export const kartSkjema = z
  .object({
    soer: tomtTall(85),
    vest: tomtTall(180),
    nord: tomtTall(85),
    oest: tomtTall(180),
    /** The four that the form showed. */
    sett: z
      .string()
      .regex(/^[\d.;-]{0,120}$/, "feil.ugyldig")
      .default(""),
  })
  .superRefine(({ soer, vest, nord, oest }, ctx) => {
    const feil = (felt: string, message: Noekkel) => ctx.addIssue({ code: "custom", path: [felt], message });
    const felt = { soer, vest, nord, oest };
    const fylt = Object.values(felt).filter((verdi) => verdi !== null).length;
    if (fylt === 0) return;
    if (fylt < 4) {
      for (const [navn, verdi] of Object.entries(felt)) if (verdi === null) feil(navn, "sted.feil.alleFire");
      return;
    }
    if (nord! - soer! < 0.01 || nord! - soer! > MAKS_GRADER) feil("nord", "sted.feil.nord");
    if (oest! - vest! < 0.01 || oest! - vest! > MAKS_GRADER) feil("oest", "sted.feil.oest");
  });
const MAKS_GRADER = 6;

/** How four numbers stand in a form's memory. */
export const somSett = (utsnitt: readonly number[] | null): string => (utsnitt ?? []).join(";");

export type Listefeil = { linje: number; tekst: string; kode: Noekkel };

/**
 * Reads "navn;slag;bredde;lengde", a place on each line; empty lines are left out, and so is a heading that names the columns. Decimal comma
 * and point are the same. `feil` has the lines that cannot be read, with why.
 */
export function lesStedsliste(tekst: string, utsnitt: Utsnitt | null): { steder: Listested[]; feil: Listefeil[] } {
  const steder: Listested[] = [];
  const feil: Listefeil[] = [];
  const sett = new Set<string>();
  tekst.split(/\r\n?|\n/).forEach((linje, i) => {
    if (linje.trim() === "" || /^(navn|namn|name)\s*;/i.test(linje.trim())) return;
    const deler = linje.split(/[;\t]/).map((del) => del.trim());
    const kode = feilI(deler, sett, utsnitt);
    if (kode) return void feil.push({ linje: i + 1, tekst: linje.slice(0, 200), kode });
    const [navn, slag, bredde, lengde] = deler as [string, string, string, string];
    sett.add(navn.toLocaleLowerCase("nb"));
    steder.push({ navn, slag, bredde: somTall(bredde), lengde: somTall(lengde) });
  });
  return { steder, feil };
}

const somTall = (tekst: string) => (/^-?\d{1,3}([.,]\d{1,12})?$/.test(tekst) ? Number(tekst.replace(",", ".")) : NaN);

function feilI(deler: string[], sett: ReadonlySet<string>, utsnitt: Utsnitt | null): Noekkel | null {
  const [navn = "", slag = "", bredde = "", lengde = ""] = deler;
  if (deler.length !== 4) return "sted.feil.fireDeler";
  if (navn === "" || navn.length > MAKS_TEGN_I_STED || slag.length > 60) return "sted.feil.navn";
  if (harFodselsnummer(`${navn} ${slag}`)) return "feil.fodselsnummer";
  if (sett.has(navn.toLocaleLowerCase("nb"))) return "sted.feil.toGanger";
  const punkt = { bredde: somTall(bredde), lengde: somTall(lengde) };
  if (Number.isNaN(punkt.bredde) || Number.isNaN(punkt.lengde)) return "sted.feil.tall";
  if (Math.abs(punkt.bredde) > 85 || Math.abs(punkt.lengde) > 180) return "sted.feil.tall";
  const [soer, vest, nord, oest] = utsnitt ?? [-90, -180, 90, 180];
  // A whole degree outside is a mistake, such as the two numbers in the other order; a little outside is the neighbour's.
  const utenfor =
    punkt.bredde < soer - 1 || punkt.bredde > nord + 1 || punkt.lengde < vest - 1 || punkt.lengde > oest + 1;
  return utenfor ? "sted.feil.utenforKartet" : null;
}

/** The list as it is written in the form. */
export const somListe = (steder: readonly Listested[]): string =>
  steder.map(({ navn, slag, bredde, lengde }) => [navn, slag, bredde, lengde].join(";")).join("\n");

export type Stedsbeskrivelse = Omit<Beliggenhet<unknown>, "sted"> & { navn: string };

/** Where a point is seen from the nearest place, for those who do not see the map. */
export function beskrivPunkt(punkt: Punkt, steder: readonly Listested[]): Stedsbeskrivelse | null {
  const funnet = beliggenhet(punkt, steder);
  return funnet && { navn: funnet.sted.navn, meter: funnet.meter, retning: funnet.retning };
}
