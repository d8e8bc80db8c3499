import { diffWordsWithSpace } from "diff";

export type TilSammenligning = { stabil: string; nivaa: number; overskrift: string; tekst: string };
/** Words that stand, came or went. */
export type Bitendring = { slag: "lik" | "ny" | "fjernet"; tekst: string };
export type Avsnittsendring = {
  stabil: string;
  nivaa: number;
  overskrift: string;
  slag: "uendret" | "endret" | "ny" | "fjernet";
  /** It stands elsewhere, or under another heading. A new or removed one is not moved. */
  flyttet: boolean;
  /** Its heading before, where that is another. */
  foerOverskrift: string | null;
  /** Word by word; empty where nothing is changed. */
  biter: Bitendring[];
};

/** So many changed words are told one by one; beyond that the section is new in the old one's place. */
const MAKS_ENDRINGER = 600;

/**
 * What is changed between two versions, section by section, in the order of the new one; what is gone stands where it stood, after the
 * section that was before it.
 */
export function sammenlignVersjoner(fra: TilSammenligning[], til: TilSammenligning[]): Avsnittsendring[] {
  const foer = new Map(fra.map((en) => [en.stabil, en]));
  const naa = new Set(til.map(({ stabil }) => stabil));
  const flyttede = finnFlyttede(fra, til);
  const borteEtter = new Map<string | null, Avsnittsendring[]>();
  let forrige: string | null = null;
  for (const en of fra) {
    if (naa.has(en.stabil)) forrige = en.stabil;
    else borteEtter.set(forrige, [...(borteEtter.get(forrige) ?? []), fjernet(en)]);
  }
  return [
    ...(borteEtter.get(null) ?? []),
    ...til.flatMap((en) => [
      endringAv(foer.get(en.stabil), en, flyttede.has(en.stabil)),
      ...(borteEtter.get(en.stabil) ?? []),
    ]),
  ];
}

function endringAv(foer: TilSammenligning | undefined, naa: TilSammenligning, flyttet: boolean): Avsnittsendring {
  const { stabil, nivaa, overskrift } = naa;
  const felles = { stabil, nivaa, overskrift };
  if (!foer) return { ...felles, slag: "ny", flyttet: false, foerOverskrift: null, biter: hele("ny", naa.tekst) };
  const annen = foer.overskrift !== overskrift ? foer.overskrift : null;
  const likt = foer.tekst === naa.tekst;
  return {
    ...felles,
    slag: likt && annen === null ? "uendret" : "endret",
    flyttet,
    foerOverskrift: annen,
    biter: likt ? [] : ordForOrd(foer.tekst, naa.tekst),
  };
}

const fjernet = ({ stabil, nivaa, overskrift, tekst }: TilSammenligning): Avsnittsendring => ({
  stabil,
  nivaa,
  overskrift,
  slag: "fjernet",
  flyttet: false,
  foerOverskrift: null,
  biter: hele("fjernet", tekst),
});

const hele = (slag: Bitendring["slag"], tekst: string): Bitendring[] => (tekst === "" ? [] : [{ slag, tekst }]);

function ordForOrd(foer: string, naa: string): Bitendring[] {
  const deler = diffWordsWithSpace(foer, naa, { maxEditLength: MAKS_ENDRINGER });
  if (!deler) return [...hele("fjernet", foer), ...hele("ny", naa)];
  return deler.map(({ added, removed, value }) => ({ slag: added ? "ny" : removed ? "fjernet" : "lik", tekst: value }));
}

/** Those that stand under another heading, and those outside the longest run that has kept its order. */
function finnFlyttede(fra: TilSammenligning[], til: TilSammenligning[]): Set<string> {
  const plass = new Map(fra.map(({ stabil }, nr) => [stabil, nr]));
  const felles = til.filter(({ stabil }) => plass.has(stabil));
  const iRekke = lengsteStigende(felles.map(({ stabil }) => plass.get(stabil)!));
  const [over, overNaa] = [foreldre(fra), foreldre(til)];
  return new Set(
    felles
      .filter(({ stabil }, nr) => !iRekke.has(nr) || over.get(stabil) !== overNaa.get(stabil))
      .map(({ stabil }) => stabil),
  );
}

/** The stable id of the section that each stands under. */
function foreldre(avsnitt: TilSammenligning[]): Map<string, string | null> {
  const over: TilSammenligning[] = [];
  return new Map(
    avsnitt.map((en) => {
      while (over.length > 0 && over.at(-1)!.nivaa >= en.nivaa) over.pop();
      const forelder = over.at(-1)?.stabil ?? null;
      over.push(en);
      return [en.stabil, forelder];
    }),
  );
}

/** The places in `tall` of a longest rising run (patience sorting). */
function lengsteStigende(tall: number[]): Set<number> {
  const topper: number[] = [];
  const foran: number[] = [];
  tall.forEach((verdi, nr) => {
    let [lav, hoey] = [0, topper.length];
    while (lav < hoey) {
      const midt = (lav + hoey) >> 1;
      if (tall[topper[midt]!]! < verdi) lav = midt + 1;
      else hoey = midt;
    }
    foran[nr] = lav > 0 ? topper[lav - 1]! : -1;
    topper[lav] = nr;
  });
  const ut = new Set<number>();
  for (let nr = topper.at(-1) ?? -1; nr >= 0; nr = foran[nr]!) ut.add(nr);
  return ut;
}
