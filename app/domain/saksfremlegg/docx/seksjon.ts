import { Footer, PageNumber, PageOrientation, Paragraph, Tab, type Table, TabStopType, TextRun } from "docx";
import type { ISectionOptions } from "docx";
import type { Saksfremlegg } from "../saksfremlegg";
import type { SaksfremleggTekster } from "./tekster";

/** What stands in a section, from the top down. */
export type Blokk = Paragraph | Table;

// A4 with quiet margins.
const MARG = { staaende: 1361, liggende: 1020 };

/** How wide the text is on an upright page and on one lying down: the page minus both margins, in twentieths of a point. */
export const BREDDE = { staaende: 11906 - 2 * MARG.staaende, liggende: 16838 - 2 * MARG.liggende };

/** Pages that stand or lie, with the case's number and "Side 2 av 9" at the foot, counted through the whole document. */
export function seksjon(
  sak: Saksfremlegg,
  tekster: SaksfremleggTekster,
  retning: keyof typeof MARG,
  children: Blokk[],
): ISectionOptions {
  const bunn = new Paragraph({
    style: "Bunntekst",
    tabStops: [{ type: TabStopType.RIGHT, position: BREDDE[retning] }],
    children: [
      new TextRun(tekster.bunntekst(sak.saksnr, sak.snapshotNr)),
      new TextRun({
        children: [new Tab(), tekster.side.foer, PageNumber.CURRENT, tekster.side.mellom, PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  const orientation = retning === "liggende" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const margin = { top: 1361, bottom: 1247, left: MARG[retning], right: MARG[retning], header: 680, footer: 624 };
  return {
    properties: { page: { size: { width: 11906, height: 16838, orientation }, margin } },
    footers: { default: new Footer({ children: [bunn] }) },
    children,
  };
}
