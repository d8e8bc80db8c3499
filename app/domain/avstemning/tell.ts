import { stemmenivaaer } from "#db/koder";
import type { Gruppe, Regler, Resultat, Stemmenivaa, Telling, Valg } from "./avstemning";

/** A ballot as it is counted: nothing about who or when. */
export type Seddel = { nivaa: Stemmenivaa; versjon: number; valg: Valg };

/** Counts ballots by level and by version of the text, the surest level and the newest version first. Ballots of one group alone are added. */
export function tell(regler: Regler, sedler: Seddel[]): Resultat {
  const grupper = new Map<string, Seddel[]>();
  for (const seddel of sedler) {
    const navn = `${stemmenivaaer.length - stemmenivaaer.indexOf(seddel.nivaa)}|${String(99_999 - seddel.versjon).padStart(5, "0")}`;
    const gruppe = grupper.get(navn);
    if (gruppe) gruppe.push(seddel);
    else grupper.set(navn, [seddel]);
  }
  return {
    grupper: [...grupper.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, like]): Gruppe => {
        const { nivaa, versjon } = like[0]!;
        const valg = like.map((seddel) => seddel.valg);
        return { nivaa, versjon, antall: like.length, telling: tellSedler(regler, valg) };
      }),
  };
}

/** Counts ballots of one group. An alternative that is not on the ballot counts for nothing. */
export function tellSedler(regler: Regler, sedler: Valg[]): Telling {
  const ider = regler.alternativer.map(({ id }) => id);
  switch (regler.slag) {
    case "enighet": {
      const antall = (svar: string) => sedler.filter((valg) => "svar" in valg && valg.svar === svar).length;
      return { slag: "enighet", enig: antall("enig"), uenig: antall("uenig"), vetIkke: antall("vet_ikke") };
    }
    case "stoette":
      return { slag: "stoette", stoette: sedler.filter((valg) => "stoette" in valg).length };
    case "godkjenning": {
      const stemmer = tellValgte(ider, sedler);
      return { slag: "godkjenning", stemmer, plassering: etterTall(ider, stemmer) };
    }
    case "poeng": {
      const poeng = Object.fromEntries(ider.map((id) => [id, 0]));
      for (const valg of sedler) if ("poeng" in valg) for (const id of ider) poeng[id]! += valg.poeng[id] ?? 0;
      return { slag: "poeng", poeng, plassering: etterTall(ider, poeng) };
    }
    case "rangering": {
      const parvis = tellParvis(ider, sedler);
      return { slag: "rangering", parvis, plassering: schulze(ider, parvis) };
    }
    case "kurv": {
      const stemmer = tellValgte(ider, sedler);
      return { slag: "kurv", stemmer, plassering: etterTall(ider, stemmer), ...fyllKurven(regler, stemmer) };
    }
  }
}

function tellValgte(ider: string[], sedler: Valg[]): Record<string, number> {
  const stemmer = Object.fromEntries(ider.map((id) => [id, 0]));
  for (const valg of sedler)
    if ("valgte" in valg) for (const id of new Set(valg.valgte)) if (Object.hasOwn(stemmer, id)) stemmer[id]! += 1;
  return stemmer;
}

/** Most first; equals in one group, in the ballot's order. */
function etterTall(ider: string[], tall: Record<string, number>): string[][] {
  const verdier = [...new Set(ider.map((id) => tall[id]!))].toSorted((a, b) => b - a);
  return verdier.map((verdi) => ider.filter((id) => tall[id] === verdi));
}

/**
 * How many set the first before the second. Whoever ranks some of them sets those before all the others, and does not choose among the
 * others.
 */
function tellParvis(ider: string[], sedler: Valg[]): Record<string, Record<string, number>> {
  // In numbers: fifty thousand ballots with forty alternatives are eighty million pairs, while somebody waits.
  const antall = ider.length;
  const nummer = new Map(ider.map((id, nr) => [id, nr]));
  const seire = new Int32Array(antall * antall);
  for (const valg of sedler) {
    if (!("rekkefoelge" in valg)) continue;
    const foran = new Uint8Array(antall);
    for (const id of valg.rekkefoelge) {
      const a = nummer.get(id);
      if (a === undefined || foran[a] === 1) continue;
      foran[a] = 1;
      for (let b = 0; b < antall; b++) if (foran[b] === 0) seire[a * antall + b]! += 1;
    }
  }
  return Object.fromEntries(
    ider.map((en, a) => [en, Object.fromEntries(ider.map((annen, b) => [annen, seire[a * antall + b]!]))]),
  );
}

/**
 * Schulze's method with winning votes: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and condorcet-consistent
 * single-winner election method", Social Choice and Welfare 36 (2011), 267–303. A path is as strong as its weakest step; A stands before B
 * where the strongest path from A to B is stronger than that from B to A.
 * @returns groups, best first: those that nobody stands before, then those that nobody stands before among the rest, and so on. Within a group the
 * order is the ballot's, and says nothing.
 */
export function schulze(ider: string[], parvis: Record<string, Record<string, number>>): string[][] {
  const styrke: Record<string, Record<string, number>> = Object.fromEntries(
    ider.map((a) => [
      a,
      Object.fromEntries(ider.map((b) => [b, parvis[a]![b]! > parvis[b]![a]! ? parvis[a]![b]! : 0])),
    ]),
  );
  for (const via of ider)
    for (const a of ider)
      for (const b of ider)
        if (a !== b && a !== via && b !== via)
          styrke[a]![b] = Math.max(styrke[a]![b]!, Math.min(styrke[a]![via]!, styrke[via]![b]!));
  const slaar = (a: string, b: string) => styrke[a]![b]! > styrke[b]![a]!;
  const grupper: string[][] = [];
  let igjen = ider;
  while (igjen.length > 0) {
    const uslaatte = igjen.filter((a) => !igjen.some((b) => slaar(b, a)));
    grupper.push(uslaatte);
    igjen = igjen.filter((a) => !uslaatte.includes(a));
  }
  return grupper;
}

/**
 * Greedy approval: the alternatives in the order of their votes, each that still fits within the ceiling; among equals the cheaper first, and
 * then as they stand on the ballot. One without a vote is never chosen. The rule most used by municipalities: S. Rey and J. Maly, "The
 * (Computational) Social Choice Take on Indivisible Participatory Budgeting" (2023): greedy for cost satisfaction ("GreedCost").
 */
export function fyllKurven(regler: Regler, stemmer: Record<string, number>): { valgt: string[]; sum: number } {
  const valgt: string[] = [];
  let sum = 0;
  const iRekkefoelge = regler.alternativer.toSorted(
    (a, b) => stemmer[b.id]! - stemmer[a.id]! || (a.kostnad ?? 0) - (b.kostnad ?? 0),
  );
  for (const { id, kostnad } of iRekkefoelge) {
    if (stemmer[id] === 0 || sum + (kostnad ?? 0) > (regler.ramme ?? 0)) continue;
    valgt.push(id);
    sum += kostnad ?? 0;
  }
  return { valgt, sum };
}
