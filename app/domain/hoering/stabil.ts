import { somSlug } from "~/domain/slug";

/** A section as it is known again: by its heading, where it stands, and its words. In the document's order. */
export type Kjennetegn = { nivaa: number; overskrift: string; tekst: string };
export type Gammelt = Kjennetegn & { stabil: string };

/** How a section was known again; "ny" was not. */
export type Gjenkjent = "sti" | "overskrift" | "likhet" | "ny";
export type Tildelt = { stabil: string; ved: Gjenkjent };

/** How alike two texts must be (0–1) to be one section under another heading. */
const LIKE_NOK = 0.35;
/** The same heading elsewhere needs less; headings like "Mål" stand in many chapters. */
const LIKE_NOK_MED_OVERSKRIFT = 0.15;

/**
 * Gives each section of a new version its stable id: that of the section it was in the version before, else one that no version has had
 * (`brukt`). First those with the same heading under the same headings, then the same heading elsewhere, then those whose words are alike,
 * the most alike first. Two never become one; the same input gives the same answer.
 */
export function tildelStabil(gamle: Gammelt[], nye: Kjennetegn[], brukt: Iterable<string> = []): Tildelt[] {
  const svar = new Map<number, { gammelt: number; ved: Gjenkjent }>();
  const tatt = new Set<number>();
  const likhet = maalLikhet(gamle, nye);
  const gi = (nytt: number, gammelt: number, ved: Gjenkjent) => {
    if (svar.has(nytt) || tatt.has(gammelt)) return;
    svar.set(nytt, { gammelt, ved });
    tatt.add(gammelt);
  };
  const ledige = (stier: string[], erTatt: (nr: number) => boolean) =>
    grupper(stier.map((sti, nr) => [sti, nr] as const).filter(([, nr]) => !erTatt(nr)));

  const vedOrd = (ved: "sti" | "overskrift", { bareNummer }: { bareNummer: boolean }) => {
    const noekler = ved === "sti" ? stier : overskrifter;
    const utenfor = (avsnitt: Kjennetegn[]) => (nr: number) => erNummer(avsnitt[nr]!.overskrift) !== bareNummer;
    const av = ledige(noekler(gamle), (nr) => tatt.has(nr) || utenfor(gamle)(nr));
    const til = ledige(noekler(nye), (nr) => svar.has(nr) || utenfor(nye)(nr));
    for (const [noekkel, nyeNr] of til) {
      const gamleNr = av.get(noekkel) ?? [];
      const krav = ved === "sti" ? 0 : somKreves(gamleNr, nyeNr);
      for (const [g, n] of parvis(gamleNr, nyeNr, likhet, krav)) gi(n, g, ved);
    }
  };
  vedOrd("sti", { bareNummer: false });
  vedOrd("overskrift", { bareNummer: false });
  for (const [g, n] of likhet.par(LIKE_NOK)) gi(n, g, "likhet");
  // A number alone ("§ 12") says where a section stands, not which it is: its words are asked first.
  vedOrd("sti", { bareNummer: true });

  const opptatt = new Set([...brukt, ...gamle.map(({ stabil }) => stabil)]);
  const nyeStier = stier(nye);
  return nye.map((_, nr) => {
    const truffet = svar.get(nr);
    if (truffet) return { stabil: gamle[truffet.gammelt]!.stabil, ved: truffet.ved };
    const stabil = ledigStabil(nyeStier[nr]!, opptatt);
    opptatt.add(stabil);
    return { stabil, ved: "ny" };
  });
}

/** A heading that is the only one of its name in both needs no likeness of words: the section was moved, and may have been written anew. */
const somKreves = (gamle: number[], nye: number[]) =>
  gamle.length === 1 && nye.length === 1 ? 0 : LIKE_NOK_MED_OVERSKRIFT;

/** The best pairs first; where nothing tells them apart, in the document's order. */
function parvis(gamle: number[], nye: number[], likhet: Likhet, minst: number): Array<[number, number]> {
  return gamle
    .flatMap((g) => nye.map((n) => [g, n, likhet.mellom(g, n)] as const))
    .filter(([, , grad]) => grad >= minst)
    .sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1])
    .map(([g, n]) => [g, n]);
}

/** An id that can stand in an address, from the headings that lead to the section. */
export function ledigStabil(sti: string, opptatt: ReadonlySet<string>): string {
  const ledd = sti
    .split(SKILLE)
    .map((en) => somSlug(en).slice(0, 40).replace(/-+$/, ""))
    .filter(Boolean);
  const rot = ledd.slice(-2).join("-") || "avsnitt";
  for (let nr = 1; ; nr++) {
    const stabil = nr === 1 ? rot : `${rot}-${nr}`;
    if (!opptatt.has(stabil)) return stabil;
  }
}

const SKILLE = "\u001f";

/** Each section's heading after those it stands under. */
export function stier(avsnitt: Array<Pick<Kjennetegn, "nivaa" | "overskrift">>): string[] {
  const over: Array<{ nivaa: number; ord: string }> = [];
  return avsnitt.map(({ nivaa, overskrift }) => {
    while (over.length > 0 && over.at(-1)!.nivaa >= nivaa) over.pop();
    over.push({ nivaa, ord: normal(overskrift) });
    return over.map(({ ord }) => ord).join(SKILLE);
  });
}

const overskrifter = (avsnitt: Kjennetegn[]) => avsnitt.map(({ overskrift }) => normal(overskrift));

const erNummer = (overskrift: string) =>
  !/\p{L}{2}/u.test(overskrift.replace(/^(?:kapittel|kap\.?|artikkel|punkt|del)\b/i, ""));

/** A heading without its number: "1.2 Mål" and "1.3 Mål" are one heading that has moved. */
const normal = (overskrift: string) =>
  overskrift
    .toLowerCase()
    .replace(/^(?:(?:kapittel|kap\.?|artikkel|punkt|§+)\s*)?\d+(?:[.-]\d+)*[.):]?\s+/u, "")
    .replace(/\s+/g, " ")
    .trim();

function grupper(par: Array<readonly [string, number]>): Map<string, number[]> {
  const grupper = new Map<string, number[]>();
  for (const [noekkel, nr] of par) grupper.set(noekkel, [...(grupper.get(noekkel) ?? []), nr]);
  return grupper;
}

type Likhet = { mellom: (gammelt: number, nytt: number) => number; par: (minst: number) => Array<[number, number]> };

/** Jaccard's measure of three words in a row. Only sections that share some are compared. */
function maalLikhet(gamle: Kjennetegn[], nye: Kjennetegn[]): Likhet {
  const [av, til] = [gamle.map(treord), nye.map(treord)];
  const hvor = new Map<string, number[]>();
  av.forEach((ord, g) => {
    for (const en of ord) {
      const her = hvor.get(en);
      if (her) her.push(g);
      else hvor.set(en, [g]);
    }
  });
  const overalt = Math.max(50, gamle.length / 2);
  const felles = til.map((ord) => {
    const antall = new Map<number, number>();
    for (const en of ord) {
      const her = hvor.get(en) ?? [];
      // What stands everywhere tells nothing apart.
      if (her.length <= overalt) for (const g of her) antall.set(g, (antall.get(g) ?? 0) + 1);
    }
    return antall;
  });
  const mellom = (g: number, n: number) => {
    const begge = felles[n]!.get(g) ?? 0;
    return begge === 0 ? 0 : begge / (av[g]!.size + til[n]!.size - begge);
  };
  return {
    mellom,
    par: (minst) =>
      felles
        .flatMap((antall, n) => [...antall.keys()].map((g) => [g, n, mellom(g, n)] as const))
        .filter(([, , grad]) => grad >= minst)
        .sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1])
        .map(([g, n]) => [g, n]),
  };
}

function treord({ overskrift, tekst }: Kjennetegn): Set<string> {
  const ord = `${normal(overskrift)} ${tekst.toLowerCase()}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (ord.length < 3) return new Set([ord.join(" ")].filter(Boolean));
  return new Set(ord.slice(2).map((en, nr) => `${ord[nr]} ${ord[nr + 1]} ${en}`));
}
