import { Paragraph, TextRun } from "docx";
import type { Merknad, Saksfremlegg } from "../saksfremlegg";
import { avsnitt, overskrift, tomt } from "./avsnitt";
import type { Blokk } from "./seksjon";
import { tabellEllerTomt } from "./tabell";
import type { SaksfremleggTekster } from "./tekster";

/**
 * What each innspill said, how it was assessed and what it came to mean (plan- og bygningsloven §§ 11-14, 12-12), as wide as
 * a page lying down. An assessment nobody has written is an empty cell, and says that it is not assessed yet.
 */
export function merknadstabell(sak: Saksfremlegg, tekster: SaksfremleggTekster): Blokk[] {
  const { kolonne } = tekster;
  return [
    overskrift(1, tekster.overskrift.merknader),
    ...(sak.merknader.length ? avsnitt(tekster.omMerknadene) : []),
    ...tabellEllerTomt(
      tekster,
      // Dates, references and "orientering" stay on one line also where Calibri is replaced by a wider font.
      [
        { navn: kolonne.nr, bredde: 600, tall: true },
        { navn: kolonne.dato, bredde: 1320 },
        { navn: kolonne.avsender, bredde: 1750 },
        { navn: kolonne.oppsummering, bredde: 3818 },
        { navn: kolonne.vurdering, bredde: 4410 },
        { navn: kolonne.betydning, bredde: 1440 },
        { navn: kolonne.ref, bredde: 1460 },
      ],
      sak.merknader.map((merknad) => [
        String(merknad.nr),
        tekster.kortDato(merknad.dato),
        merknad.avsender,
        [
          ...avsnitt(merknad.oppsummering, () => ({ style: "Tabelltekst" })),
          ...(merknad.punkter.length ? avsnitt(tekster.gjelder(merknad.punkter), () => ({ style: "Tabellnote" })) : []),
        ],
        avsnitt(merknad.vurdering, () => ({ style: "Tabelltekst" })),
        [betydning(merknad, tekster)],
        merknad.ref,
      ]),
    ),
  ];
}

function betydning(merknad: Merknad, tekster: SaksfremleggTekster): Paragraph {
  if (!merknad.betydning && merknad.borte) return new Paragraph({ style: "Tabelltekst", text: "–" });
  if (!merknad.betydning) return tomt(tekster.ikkeVurdert, { style: "Tabelltekst" });
  const run = new TextRun({ text: tekster.betydning[merknad.betydning], bold: true });
  return new Paragraph({ style: "Tabelltekst", children: [run] });
}
