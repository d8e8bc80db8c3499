import { type sjekker, stemmenivaaer, type stemmeslag } from "#db/koder";

export type Stemmeslag = (typeof stemmeslag)[number];
export type Stemmenivaa = (typeof stemmenivaaer)[number];
export type Sjekk = (typeof sjekker)[number];

export const enighetssvar = ["enig", "uenig", "vet_ikke"] as const;
export type Enighetssvar = (typeof enighetssvar)[number];

/** What a ballot holds. Alternatives are named by id; `valgte` stand in the order of their ids, since none of them goes first. */
export type Valg =
  | { svar: Enighetssvar }
  | { stoette: true }
  | { valgte: string[] }
  | { rekkefoelge: string[] }
  | { poeng: Record<string, number> };

/** What can be voted on, and within which bounds: what a ballot is judged by and counted by. `alternativer` are those on the ballot, in its order. */
export type Regler = {
  slag: Stemmeslag;
  maks: number | null;
  poeng: number | null;
  ramme: number | null;
  alternativer: Array<{ id: string; kostnad: number | null }>;
};

/** How ballots of one kind add up. Lists of alternatives are best first; those in one group are equal. */
export type Telling =
  | { slag: "enighet"; enig: number; uenig: number; vetIkke: number }
  | { slag: "stoette"; stoette: number }
  | { slag: "godkjenning"; stemmer: Record<string, number>; plassering: string[][] }
  | { slag: "rangering"; parvis: Record<string, Record<string, number>>; plassering: string[][] }
  | { slag: "poeng"; poeng: Record<string, number>; plassering: string[][] }
  | { slag: "kurv"; stemmer: Record<string, number>; plassering: string[][]; valgt: string[]; sum: number };

/** One count for each level of certainty and each version of the text; they are never added together. */
export type Gruppe = { nivaa: Stemmenivaa; versjon: number; antall: number; telling: Telling };
export type Resultat = { grupper: Gruppe[] };

/** How a group is shown: with fewer voters than MINST_VIST only how many, for what they answered could be told of each. */
export type VistGruppe = Omit<Gruppe, "telling"> & { telling: Telling | null };
export const MINST_VIST = 5;

/** A result as others may see it. */
export const somVist = ({ grupper }: Resultat): VistGruppe[] =>
  grupper.map((gruppe) => (gruppe.antall < MINST_VIST ? { ...gruppe, telling: null } : gruppe));

/** Whether somebody known as surely as `nivaa` may vote where `krav` is asked. */
export const holder = (nivaa: Stemmenivaa, krav: Stemmenivaa): boolean =>
  stemmenivaaer.indexOf(nivaa) >= stemmenivaaer.indexOf(krav);

/** Where a vote stands at `naa`, the database's time. Between its deadline and its count it takes nothing. */
export function avstemningsstatus(
  { aapner, stenger, stengt }: { aapner: Date | null; stenger: Date | null; stengt: Date | null },
  naa: Date,
): "kladd" | "kommer" | "aapen" | "telles" | "stengt" {
  if (stengt) return "stengt";
  if (!aapner) return "kladd";
  if (aapner > naa) return "kommer";
  return stenger && stenger <= naa ? "telles" : "aapen";
}
