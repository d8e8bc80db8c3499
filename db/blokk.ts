/**
 * What stands in a section of a document. Not HTML: every word is a string that is escaped when it is shown, and nothing else can be in it.
 */
export type Blokk =
  | { slag: "avsnitt"; tekst: Bit[] }
  | { slag: "liste"; ordnet: boolean; punkter: Listepunkt[] }
  | { slag: "tabell"; hode: Bit[][]; rader: Bit[][][]; tekst: string }
  | { slag: "sitat"; tekst: Bit[] }
  | { slag: "figur"; figur: string; alt: string; bredde: number; hoeyde: number };

export type Listepunkt = { tekst: Bit[]; under?: Listepunkt[] };

/** Words in one manner. `href` is http(s), mailto or an anchor within the document. */
export type Bit = { tekst: string; fet?: true; kursiv?: true; href?: string };
