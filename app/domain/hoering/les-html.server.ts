import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Bit, Blokk, Listepunkt } from "#db/blokk";
import { ryddTekst } from "~/domain/tegn";
import {
  bitenesTekst,
  type Dokument,
  type LestAvsnitt,
  MAKS_DYBDE,
  MAKS_OVERSKRIFT,
  type Merknadsslag,
  trygtMaal,
} from "./dokument";

/** Images that the reader of the file has taken out, by the `src` that stands for each. */
export type Bildekilder = ReadonlyMap<string, Uint8Array>;

/**
 * Makes a document of the HTML that mammoth and marked write. Nothing of the HTML is kept: only words, their manner, and the blocks we know.
 * @throws RangeError when it is nested beyond all reason, or its tables are larger than anybody reads
 */
export function lesHtml(
  html: string,
  { bilder = new Map(), tittel = "" }: { bilder?: Bildekilder; tittel?: string } = {},
): Dokument {
  return new Leser(parseDocument(html).children, bilder).les(tittel);
}

const OVERSKRIFT = /^h[1-6]$/;
const BLOKKER = /^(h[1-6]|p|ul|ol|li|table|blockquote|pre|div|section|article|hr|dl|dt|dd|img|figure)$/;
const UTELATT = /^(script|style|template|iframe|object|embed|svg|math|form|input|button|select|textarea|head|title)$/;

/** Of all tables together, each counted as it is read, filled and made even. */
const MAKS_CELLER = 500_000;

class Leser {
  private readonly avsnitt: LestAvsnitt[] = [];
  private readonly bilder = new Map<string, Uint8Array>();
  private readonly merknader = new Map<Merknadsslag, number>();
  /** Footnotes by their anchor; each is told at the end of the section that points at it. */
  private readonly noter = new Map<string, Bit[]>();
  private ventendeNoter: Array<{ note: string; merke: string }> = [];
  private titler: string[] = [];
  private celler = 0;

  constructor(
    private readonly rot: ChildNode[],
    private readonly kilder: Bildekilder,
  ) {}

  les(tittel: string): Dokument {
    this.finnNoter(this.rot);
    this.blokker(this.rot, 0, this.inn);
    this.skrivNoter();
    return rettNivaaer({
      tittel: (tittel || this.titler.join(" ")).trim(),
      avsnitt: this.avsnitt,
      bilder: [...this.bilder].map(([noekkel, bytes]) => ({ noekkel, bytes })),
      merknader: [...this.merknader].map(([slag, antall]) => ({ slag, antall })),
    });
  }

  private meld(slag: Merknadsslag) {
    this.merknader.set(slag, (this.merknader.get(slag) ?? 0) + 1);
  }

  /** Into the section that is open; text before the first heading opens one without a heading. */
  private inn = (blokk: Blokk) => {
    if (this.avsnitt.length === 0) this.avsnitt.push({ nivaa: 1, overskrift: "", innhold: [] });
    this.avsnitt.at(-1)!.innhold.push(blokk);
  };

  private finnNoter(noder: ChildNode[]) {
    const koe = [...noder];
    for (let node = koe.pop(); node; node = koe.pop()) {
      if (!isTag(node)) continue;
      const id = node.attribs["id"] ?? "";
      if (node.name === "li" && /^(foot|end)note-/.test(id)) this.noter.set(id, this.biter(node.children));
      else koe.push(...node.children);
    }
  }

  private blokker(noder: ChildNode[], dybde: number, inn: (blokk: Blokk) => void) {
    let loese: ChildNode[] = [];
    const toem = () => {
      this.avsnittAv(loese, inn);
      loese = [];
    };
    for (const node of noder) {
      if (isTag(node) && UTELATT.test(node.name)) continue;
      if (isTag(node) && BLOKKER.test(node.name)) {
        toem();
        this.blokk(node, dybde, inn);
      } else loese.push(node);
    }
    toem();
  }

  private blokk(node: Element, dybde: number, inn: (blokk: Blokk) => void) {
    if (OVERSKRIFT.test(node.name)) return this.overskrift(node, inn);
    switch (node.name) {
      case "p":
        if (node.attribs["class"] === "tittel") this.titler.push(bitenesTekst(this.biter(node.children)));
        else this.avsnittAv(node.children, inn);
        return;
      case "ul":
      case "ol":
        return this.liste(node, dybde, inn);
      case "table":
        return this.tabell(node, inn);
      case "blockquote": {
        const tekst = this.biter(node.children);
        if (tekst.length > 0) inn({ slag: "sitat", tekst });
        return this.figurerI(node, inn);
      }
      case "pre":
        return this.avsnittAv(node.children, inn);
      case "img":
        return this.figur(node, inn);
      case "hr":
        return;
      default:
        return this.blokker(node.children, dybde + 1, inn);
    }
  }

  private overskrift(node: Element, inn: (blokk: Blokk) => void) {
    const antallNoter = this.ventendeNoter.length;
    const tekst = bitenesTekst(this.biter(node.children)).replace(/\s+/g, " ").trim();
    // A whole paragraph in a heading's style is a paragraph.
    if (tekst.length > MAKS_OVERSKRIFT) inn({ slag: "avsnitt", tekst: [{ tekst, fet: true }] });
    else if (tekst !== "") {
      const egneNoter = this.ventendeNoter.splice(antallNoter);
      this.skrivNoter();
      this.avsnitt.push({ nivaa: Number(node.name[1]), overskrift: tekst, innhold: [] });
      this.ventendeNoter = egneNoter;
    }
    this.figurerI(node, this.inn);
  }

  private avsnittAv(noder: ChildNode[], inn: (blokk: Blokk) => void) {
    const tekst = this.biter(noder);
    if (tekst.length > 0) inn({ slag: "avsnitt", tekst });
    for (const node of noder) if (isTag(node)) this.figurerI(node, inn);
  }

  private liste(node: Element, dybde: number, inn: (blokk: Blokk) => void) {
    const punkter = this.punkter(node, dybde);
    if (punkter.length > 0) inn({ slag: "liste", ordnet: node.name === "ol", punkter });
    this.figurerI(node, inn);
  }

  private punkter(liste: Element, dybde: number): Listepunkt[] {
    const punkter: Listepunkt[] = [];
    for (const node of liste.children) {
      if (!isTag(node)) continue;
      if (/^(foot|end)note-/.test(node.attribs["id"] ?? "")) continue;
      const underlister = node.name === "li" ? node.children.filter(erListe) : erListe(node) ? [node] : [];
      const tekst = this.biter(underlister.length > 0 ? node.children.filter((barn) => !erListe(barn)) : node.children);
      const under = underlister.flatMap((en) => this.punkter(en, dybde + 1));
      if (dybde >= MAKS_DYBDE || tekst.length === 0) {
        if (tekst.length > 0) punkter.push({ tekst });
        punkter.push(...under);
      } else punkter.push(under.length > 0 ? { tekst, under } : { tekst });
    }
    return punkter;
  }

  private tabell(node: Element, inn: (blokk: Blokk) => void) {
    const funnet = finnRader(node);
    this.tellCeller(funnet.flatMap(({ celler }) => celler).reduce((sum, en) => sum + spenn(en, "colspan"), 0));
    const rader = funnet.map(({ celler, hode }) => ({
      hode,
      celler: celler.flatMap((celle) => [
        { tekst: this.biter(celle.children), hoeyde: spenn(celle, "rowspan") },
        ...Array.from({ length: spenn(celle, "colspan") - 1 }, () => ({ tekst: [] as Bit[], hoeyde: 1 })),
      ]),
    }));
    const fylte = fyll(rader, () => this.tellCeller(1));
    const bredde = fylte.reduce((bredest, { celler }) => Math.max(bredest, celler.length), 0);
    if (bredde === 0) return;
    this.tellCeller(bredde * fylte.length);
    for (const { celler } of fylte) while (celler.length < bredde) celler.push([]);
    const foerste = fylte[0]!;
    // Word marks few header rows; a first row that is bold throughout is meant as one.
    const harHode =
      foerste.hode ||
      (fylte.length > 1 && foerste.celler.every((celle) => celle.length > 0 && celle.every(({ fet }) => fet)));
    inn({
      slag: "tabell",
      hode: harHode ? foerste.celler : [],
      // Further header rows are rows like others: a table here has one.
      rader: fylte.slice(harHode ? 1 : 0).map(({ celler }) => celler),
      tekst: "",
    });
    this.figurerI(node, inn);
  }

  /** Counted before they are made: a few bytes of spans and rows can ask for more cells than there is memory. */
  private tellCeller(antall: number) {
    this.celler += antall;
    if (this.celler > MAKS_CELLER) throw new RangeError("too many cells");
  }

  /** Images within what is otherwise words stand after it. */
  private figurerI(node: Element, inn: (blokk: Blokk) => void) {
    const koe: ChildNode[] = [node];
    for (let denne = koe.shift(); denne; denne = koe.shift()) {
      if (!isTag(denne)) continue;
      if (denne.name === "img") this.figur(denne, inn);
      else koe.unshift(...denne.children);
    }
  }

  private figur(node: Element, inn: (blokk: Blokk) => void) {
    const src = node.attribs["src"] ?? "";
    const bytes = this.kilder.get(src) ?? lesDataUri(src);
    if (!bytes) return this.meld(/^https?:/i.test(src) ? "eksterneBilder" : "bilder");
    const noekkel = this.kilder.has(src) ? src : `innebygd-${this.bilder.size + 1}`;
    this.bilder.set(noekkel, bytes);
    const alt = ryddTekst(node.attribs["alt"] ?? "").trim();
    inn({ slag: "figur", figur: noekkel, alt: alt.slice(0, 1_000), bredde: 0, hoeyde: 0 });
  }

  private biter(noder: ChildNode[]): Bit[] {
    const ut: Bit[] = [];
    this.samle(noder, {}, ut);
    return slaaSammen(ut);
  }

  private samle(noder: ChildNode[], stil: Omit<Bit, "tekst">, ut: Bit[]) {
    for (const node of noder) {
      if (isText(node)) ut.push({ tekst: ryddTekst(node.data), ...stil });
      if (!isTag(node) || UTELATT.test(node.name) || node.name === "img") continue;
      const skille = node.name === "br" || BLOKKER.test(node.name) || node.name === "td" || node.name === "th";
      if (skille && ut.length > 0) ut.push({ tekst: "\n" });
      const href = node.attribs["href"];
      if (node.name === "a" && href && /^#(foot|end)note-ref-/.test(href)) continue;
      if (node.name === "a" && href && this.noter.has(href.slice(1))) {
        const note = href.slice(1);
        const fra = ut.length;
        this.samle(node.children, stil, ut);
        if (!this.ventendeNoter.some((en) => en.note === note))
          this.ventendeNoter.push({ note, merke: bitenesTekst(ut.slice(fra)).trim() });
        continue;
      }
      this.samle(node.children, { ...stil, ...this.stilAv(node) }, ut);
      if (skille && node.name !== "br") ut.push({ tekst: "\n" });
    }
  }

  private stilAv(node: Element): Omit<Bit, "tekst"> {
    if (node.name === "strong" || node.name === "b") return { fet: true };
    if (node.name === "em" || node.name === "i") return { kursiv: true };
    if (node.name !== "a" || node.attribs["href"] === undefined) return {};
    const href = trygtMaal(node.attribs["href"]);
    if (href) return { href };
    this.meld("lenker");
    return {};
  }

  private skrivNoter() {
    for (const { note, merke } of this.ventendeNoter.splice(0))
      this.inn({ slag: "avsnitt", tekst: [{ tekst: `${merke} ` }, ...this.noter.get(note)!] });
  }
}

const erListe = (node: ChildNode): node is Element => isTag(node) && (node.name === "ul" || node.name === "ol");

function finnRader(tabell: Element): Array<{ celler: Element[]; hode: boolean }> {
  return tabell.children.filter(isTag).flatMap((del) => {
    const rader = del.name === "tr" ? [del] : del.children.filter(isTag).filter(({ name }) => name === "tr");
    return rader.map((rad) => {
      const celler = rad.children.filter(isTag).filter(({ name }) => name === "td" || name === "th");
      const hode = del.name === "thead" || (celler.length > 0 && celler.every(({ name }) => name === "th"));
      return { celler, hode };
    });
  });
}

/** A cell's span, within reason. */
const spenn = (celle: Element, navn: "rowspan" | "colspan") =>
  Math.min(50, Math.max(1, Number.parseInt(celle.attribs[navn] ?? "1", 10) || 1));

/** A cell that reaches down over rows leaves empty cells in them, so that the columns stay columns. */
function fyll(rader: Array<{ hode: boolean; celler: Array<{ tekst: Bit[]; hoeyde: number }> }>, tell: () => void) {
  const ned: number[] = [];
  return rader.map(({ hode, celler }) => {
    const ut: Bit[][] = [];
    const koe = [...celler];
    while (koe.length > 0 || (ned[ut.length] ?? 0) > 0) {
      tell();
      const kolonne = ut.length;
      if ((ned[kolonne] ?? 0) > 0) {
        ned[kolonne]!--;
        ut.push([]);
        continue;
      }
      const { tekst, hoeyde } = koe.shift()!;
      ned[kolonne] = hoeyde - 1;
      ut.push(tekst);
    }
    return { hode, celler: ut };
  });
}

/** Neighbours in one manner are one; white space is single, and a line break stands where there was one. */
function slaaSammen(biter: Bit[]): Bit[] {
  const ut: Bit[] = [];
  for (const bit of biter) {
    const forrige = ut.at(-1);
    if (forrige && forrige.fet === bit.fet && forrige.kursiv === bit.kursiv && forrige.href === bit.href)
      forrige.tekst += bit.tekst;
    else ut.push({ ...bit });
  }
  let foran = "\n";
  for (const bit of ut) {
    bit.tekst = bit.tekst
      .replace(/[^\S\n\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n+/g, "\n");
    if (/[\s]$/.test(foran)) bit.tekst = bit.tekst.replace(/^[ \n]+/, "");
    if (bit.tekst !== "") foran = bit.tekst;
  }
  const fylte = ut.filter(({ tekst }) => tekst !== "");
  for (let siste = fylte.at(-1); siste; siste = fylte.at(-1)) {
    siste.tekst = siste.tekst.replace(/[ \n]+$/, "");
    if (siste.tekst !== "") break;
    fylte.pop();
  }
  return fylte.every(({ tekst }) => tekst.trim() === "") ? [] : fylte;
}

function lesDataUri(src: string): Uint8Array | null {
  const truffet = /^data:image\/(?:png|jpe?g|gif|webp|tiff);base64,([a-z\d+/=\s]+)$/i.exec(src);
  return truffet ? Buffer.from(truffet[1]!, "base64") : null;
}

/**
 * A chapter is of level 1, whatever the file called it. A single heading of the highest level, first of all and with others under it, is the
 * document's title; what stands under it is a section by that name.
 */
function rettNivaaer(dokument: Dokument): Dokument {
  const [innledning, ...resten] =
    dokument.avsnitt[0]?.overskrift === "" ? dokument.avsnitt : [null, ...dokument.avsnitt];
  const overskrifter = resten as LestAvsnitt[];
  const foerste = overskrifter[0];
  const hoeyest = Math.min(...overskrifter.map(({ nivaa }) => nivaa));
  const erTittel =
    foerste !== undefined &&
    (dokument.tittel === "" || dokument.tittel === foerste.overskrift) &&
    overskrifter.length > 1 &&
    foerste.nivaa === hoeyest &&
    overskrifter.filter(({ nivaa }) => nivaa === hoeyest).length === 1;
  const tittel = dokument.tittel || (erTittel ? foerste.overskrift : "");
  const foran = [...(innledning?.innhold ?? []), ...(erTittel ? foerste.innhold : [])];
  const egne = erTittel ? overskrifter.slice(1) : overskrifter;
  const loeft = egne.length > 0 ? Math.min(...egne.map(({ nivaa }) => nivaa)) - 1 : 0;
  return {
    ...dokument,
    tittel,
    avsnitt: [
      ...(foran.length > 0 ? [{ nivaa: 1, overskrift: tittel, innhold: foran }] : []),
      ...egne.map((en) => ({ ...en, nivaa: en.nivaa - loeft })),
    ],
  };
}
