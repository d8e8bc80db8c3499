/** A stretch of text, from and including `fra` up to `til`, in UTF-16 code units. */
export type Spenn = { fra: number; til: number };

/** What can be hidden: the kinds that are found, and the phrases a moderator points out. */
export type Slag = (typeof ALVOR)[number];

/** Sorts the stretches and joins those that overlap, under the gravest of their kinds. Neighbours stay apart. */
export function slaaSammen<S extends Slag>(spenn: Array<Spenn & { slag: S }>): Array<Spenn & { slag: S }> {
  const ut: Array<Spenn & { slag: S }> = [];
  for (const { fra, til, slag } of spenn.toSorted((a, b) => a.fra - b.fra || b.til - a.til)) {
    const forrige = ut.at(-1);
    if (!forrige || fra >= forrige.til) {
      ut.push({ fra, til, slag });
      continue;
    }
    forrige.til = Math.max(forrige.til, til);
    if (ALVOR.indexOf(slag) < ALVOR.indexOf(forrige.slag)) forrige.slag = slag;
  }
  return ut;
}

// The gravest first: a finding that covers several kinds is named after the gravest.
const ALVOR = ["fodselsnummer", "kontonummer", "epost", "telefon", "annet"] as const;
