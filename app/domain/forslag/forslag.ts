import { z } from "zod";
import type { forslagsslag, innbyggerforslagstatuser, sider } from "#db/koder";
import { avstemningsstatus } from "~/domain/avstemning/avstemning";
import { innspillTekst } from "~/domain/innspill/innspill";

export type Forslagsslag = (typeof forslagsslag)[number];
export type Side = (typeof sider)[number];

/** Longest title: it stands in lists, letters and on ballots. */
export const MAKS_TEGN_I_TITTEL = 120;
/** Longest argument: it is read beside others. */
export const MAKS_TEGN_I_ARGUMENT = 1_000;

/** A forslag is written in one go, like an innspill: its first line is its title, and the rest its words (decision 018). */
export function delForslag(tekst: string): { tittel: string; brodtekst: string } {
  const [tittel = "", ...resten] = tekst.trim().split("\n");
  return { tittel: tittel.trim(), brodtekst: resten.join("\n").trim() };
}

/** What a list of forslag is narrowed to, and in which order; what an address says wrong is left out. */
export const standvalg = ["aapne", "stengte", "avgjorte"] as const;
export const forslagsordener = ["nyest", "frist"] as const;
export const forslagsfilter = z.object({
  sok: z.string().trim().max(100).catch(""),
  tema: z
    .string()
    .regex(/^[a-z\d-]{1,200}$/)
    .nullable()
    .catch(null),
  stand: z.enum(standvalg).nullable().catch(null),
  orden: z.enum(forslagsordener).catch("nyest"),
  etter: z
    .string()
    .regex(/^R-\d{4}-\d{4,}$/)
    .nullable()
    .catch(null),
});
export type Forslagsfilter = z.infer<typeof forslagsfilter>;

/** Where a forslag stands, for everybody: can one vote on it or sign it, is that over, and has it been decided? */
export type Forslagsstand =
  | "aapen"
  | "telles"
  | "stengt"
  | "vedtatt"
  | `innbygger.${Exclude<(typeof innbyggerforslagstatuser)[number], "venter">}`;

/** `vedtatt`: the case that it came to has a decision, whatever the decision says. */
export function forslagsstand(
  om: {
    aapner: Date | null;
    stenger: Date | null;
    stengt: Date | null;
    vedtatt: boolean;
    innbyggerstatus: (typeof innbyggerforslagstatuser)[number] | null;
  },
  naa: Date,
): Forslagsstand {
  if (om.innbyggerstatus && om.innbyggerstatus !== "venter") return `innbygger.${om.innbyggerstatus}`;
  if (om.vedtatt) return "vedtatt";
  const status = avstemningsstatus(om, naa);
  return status === "aapen" || status === "telles" ? status : "stengt";
}

/** Longest word on what is new in a version. */
export const MAKS_TEGN_I_ENDRING = 2_000;

/** A new version of a forslag, as its author writes it. */
export const versjonSkjema = z.object({
  tekst: innspillTekst.refine(
    (tekst) => delForslag(tekst).tittel.length <= MAKS_TEGN_I_TITTEL,
    "forslag.feil.tittelForLang",
  ),
  endring: z.string().trim().min(1, "forslag.feil.endringMangler").max(MAKS_TEGN_I_ENDRING, "feil.forLangt"),
});

/** Fewer than so many is not told in figures: a count could be followed to those who gave it. */
export const MINST_STOETTET = 5;
export const stoetteSkjema = z.object({ intent: z.enum(["gi", "taTilbake"], "forslag.feil.intent") });
