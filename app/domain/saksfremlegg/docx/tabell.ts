import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { avsnitt, tomt } from "./avsnitt";
import type { Blokk } from "./seksjon";
import { BLEKK, FLATE, STREK } from "./stiler";
import type { SaksfremleggTekster } from "./tekster";

type Celle = string | Paragraph[];
type Kolonne = { navn: string; bredde: number; tall?: boolean };

/**
 * A table with its head repeated on every page and no row split between two, or the word for an empty list. Widths are
 * twentieths of a point, cell margins included; `tall` stands to the right.
 */
export function tabellEllerTomt(tekster: SaksfremleggTekster, kolonner: Kolonne[], rader: Celle[][]): Blokk[] {
  if (rader.length === 0) return [tomt(tekster.ingen)];
  const ramme = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const tabell = new Table({
    width: { size: kolonner.reduce((sum, { bredde }) => sum + bredde, 0), type: WidthType.DXA },
    columnWidths: kolonner.map(({ bredde }) => bredde),
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, noVBand: true, noHBand: true },
    margins: { top: 70, bottom: 70, left: 100, right: 100, marginUnitType: WidthType.DXA },
    borders: {
      top: ramme,
      left: ramme,
      right: ramme,
      insideVertical: ramme,
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: STREK },
      bottom: { style: BorderStyle.SINGLE, size: 8, color: BLEKK },
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: kolonner.map((kolonne) => hodecelle(kolonne)) }),
      ...rader.map(
        (rad) => new TableRow({ cantSplit: true, children: rad.map((innhold, i) => celle(innhold, kolonner[i])) }),
      ),
    ],
  });
  return [tabell];
}

function hodecelle({ navn, bredde, tall }: Kolonne): TableCell {
  const linje = { style: BorderStyle.SINGLE, size: 8, color: BLEKK };
  return new TableCell({
    width: { size: bredde, type: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    shading: { type: ShadingType.CLEAR, color: "auto", fill: FLATE },
    borders: { top: linje, bottom: linje },
    children: [new Paragraph({ style: "Tabellhode", text: navn, alignment: side(tall) })],
  });
}

function celle(innhold: Celle, kolonne: Kolonne | undefined): TableCell {
  const avsnittene =
    typeof innhold === "string"
      ? avsnitt(innhold, () => ({ style: "Tabelltekst", alignment: side(kolonne?.tall) }))
      : innhold;
  return new TableCell({
    width: { size: kolonne?.bredde ?? 0, type: WidthType.DXA },
    children: avsnittene.length ? avsnittene : [new Paragraph({ style: "Tabelltekst" })],
  });
}

function side(tall: boolean | undefined) {
  return tall ? AlignmentType.RIGHT : AlignmentType.LEFT;
}
