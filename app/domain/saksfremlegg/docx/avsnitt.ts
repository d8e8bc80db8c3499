import { HeadingLevel, Paragraph, TextRun } from "docx";
import type { IParagraphOptions } from "docx";
import { DEMPET } from "./stiler";
import type { SaksfremleggTekster } from "./tekster";

type Oppsett = (nr: number) => IParagraphOptions;

/** A heading and its text, or its heading and that nobody has written it. */
export function kapittel(tekster: SaksfremleggTekster, tittel: string, tekst: string, nivaa: 1 | 2 = 1): Paragraph[] {
  return [overskrift(nivaa, tittel), ...avsnittEllerTomt(tekster, tekst)];
}

/** A heading in Word's own styles, so that the document has an outline. */
export function overskrift(nivaa: 1 | 2, text: string): Paragraph {
  return new Paragraph({ heading: nivaa === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text });
}

/** The text's paragraphs, or one that says that it is not written. */
export function avsnittEllerTomt(
  tekster: SaksfremleggTekster,
  tekst: string,
  oppsett: Oppsett = () => ({}),
): Paragraph[] {
  return linjer(tekst).length > 0 ? avsnitt(tekst, oppsett) : [tomt(tekster.ikkeSkrevet, oppsett(0))];
}

/** What stands where something is missing: quiet, in italics. */
export function tomt(text: string, oppsett: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...oppsett, children: [new TextRun({ text, italics: true, color: DEMPET })] });
}

/** One paragraph for each line; `oppsett` gets its number from 0. `spraak` is a BCP 47 tag, for text in another language. */
export function avsnitt(tekst: string, oppsett: Oppsett = () => ({}), spraak?: string): Paragraph[] {
  return linjer(tekst).map((text, nr) => {
    const run = new TextRun({ text, ...(spraak ? { language: { value: spraak } } : {}) });
    return new Paragraph({ ...oppsett(nr), children: [run] });
  });
}

/** The lines that hold something, trimmed. */
export function linjer(tekst: string): string[] {
  return tekst
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((linje) => linje.trim())
    .filter(Boolean);
}
