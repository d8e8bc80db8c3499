import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from "docx";
import type { IStylesOptions } from "docx";

export const BROED = "Calibri";
const TITTEL = "Cambria";
export const BLEKK = "1D2B3A";
export const DEMPET = "55606C";
export const STREK = "C3CAD1";
export const FLATE = "F2F4F6";

/** How far the head's labels reach, in twentieths of a point. */
export const LEDETEKST = 1985;

/** Every style by name: Word's own for headings, and ours for what a case document has besides. `spraak` is a BCP 47 tag. */
export function stiler(spraak: string): IStylesOptions {
  // LibreOffice reads a line height without its rule as exact, and prints large lines on top of each other.
  const lineRule = LineRuleType.AUTO;
  const tittel = (size: number, before: number, after: number) => ({
    run: { font: TITTEL, size, bold: true, color: BLEKK },
    paragraph: { spacing: { before, after, line: 252, lineRule }, keepNext: true, keepLines: true },
    next: "Normal",
  });
  const delt = (nivaa: number, { paragraph, ...resten }: ReturnType<typeof tittel>) => ({
    ...resten,
    paragraph: { ...paragraph, outlineLevel: nivaa - 1 },
  });
  const bunnstrek = { style: BorderStyle.SINGLE, size: 8, color: BLEKK, space: 6 };
  return {
    default: {
      document: {
        run: { font: BROED, size: 22, language: { value: spraak } },
        paragraph: { spacing: { after: 140, line: 281, lineRule } },
      },
      title: tittel(46, 440, 300),
      heading1: delt(1, tittel(30, 440, 120)),
      heading2: delt(2, tittel(24, 300, 80)),
      heading3: delt(3, tittel(22, 280, 60)),
    },
    paragraphStyles: [
      {
        id: "Brevhode",
        name: "Brevhode",
        basedOn: "Normal",
        run: { size: 21, color: BLEKK },
        paragraph: { spacing: { after: 0 }, border: { bottom: bunnstrek } },
      },
      {
        id: "Bunntekst",
        name: "Bunntekst",
        basedOn: "Normal",
        run: { size: 18, color: DEMPET },
        paragraph: {
          spacing: { after: 0 },
          border: { top: { style: BorderStyle.SINGLE, size: 4, color: STREK, space: 6 } },
        },
      },
      {
        id: "Ledetekst",
        name: "Ledetekst",
        basedOn: "Normal",
        paragraph: { spacing: { after: 40 }, indent: { left: LEDETEKST, hanging: LEDETEKST } },
      },
      { id: "Innstilling", name: "Innstilling", basedOn: "Normal", paragraph: { indent: { left: 454 } } },
      { id: "Merknad", name: "Merknad", basedOn: "Normal", run: { size: 20, color: DEMPET } },
      {
        id: "Uttalelse",
        name: "Uttalelse",
        basedOn: "Normal",
        paragraph: {
          indent: { left: 284 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: STREK, space: 10 } },
        },
      },
      {
        id: "Tabelltekst",
        name: "Tabelltekst",
        basedOn: "Normal",
        run: { size: 19 },
        paragraph: { spacing: { after: 50, line: 252, lineRule } },
      },
      { id: "Tabellnote", name: "Tabellnote", basedOn: "Tabelltekst", run: { size: 17, color: DEMPET } },
      {
        id: "Tabellhode",
        name: "Tabellhode",
        basedOn: "Tabelltekst",
        run: { bold: true, color: BLEKK },
        paragraph: { keepNext: true },
      },
    ],
  };
}

/** The innstilling's numbers are a real list: Word counts on when somebody adds an item. */
export const NUMMERERING = {
  reference: "innstilling",
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 454, hanging: 454 } } },
    },
  ],
};
