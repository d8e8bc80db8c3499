import { Document, HeadingLevel, Packer, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { avsnitt, avsnittEllerTomt, kapittel, linjer, overskrift, tomt } from "./docx/avsnitt";
import { medFasteBytes, rens } from "./docx/bytes";
import { merknadstabell } from "./docx/merknadstabell";
import { type Blokk, BREDDE, seksjon } from "./docx/seksjon";
import { BROED, DEMPET, LEDETEKST, NUMMERERING, stiler } from "./docx/stiler";
import { tabellEllerTomt } from "./docx/tabell";
import type { SaksfremleggTekster } from "./docx/tekster";
import type { Avstemningsresultat, Saksfremlegg } from "./saksfremlegg";

/**
 * The case document as Word (OOXML): head, innstilling … medvirkning in portrait, the merknadstabell in a landscape section
 * of its own, then vurdering, konklusjon and the full texts. The same input gives the same bytes, so that an exported
 * document can be compared with its archived copy. What nobody has written is shown as missing, never filled in.
 */
export async function somDocx(saksfremlegg: Saksfremlegg, tekster: SaksfremleggTekster): Promise<Uint8Array> {
  const sak = rens(saksfremlegg);
  const dokument = new Document({
    title: sak.tittel,
    creator: sak.kommune,
    lastModifiedBy: sak.kommune,
    description: tekster.grunnlag(tekster.dato(sak.dato), sak.snapshotNr),
    styles: stiler(tekster.spraak),
    numbering: { config: [NUMMERERING] },
    sections: [
      seksjon(sak, tekster, "staaende", [...hode(sak, tekster), ...saken(sak, tekster), ...medvirkning(sak, tekster)]),
      seksjon(sak, tekster, "liggende", merknadstabell(sak, tekster)),
      seksjon(sak, tekster, "staaende", [...avslutning(sak, tekster), ...vedlegg(sak, tekster)]),
    ],
  });
  return medFasteBytes(await Packer.pack(dokument, "uint8array"), sak.dato);
}

function hode(sak: Saksfremlegg, tekster: SaksfremleggTekster): Blokk[] {
  const { ledetekst, kolonne } = tekster;
  const linje = (navn: string, verdi: string | null) =>
    new Paragraph({
      style: "Ledetekst",
      tabStops: [{ type: TabStopType.LEFT, position: LEDETEKST }],
      children: [new TextRun({ children: [navn, new Tab()], color: DEMPET }), new TextRun(verdi ?? "–")],
    });
  return [
    new Paragraph({
      style: "Brevhode",
      tabStops: [{ type: TabStopType.RIGHT, position: BREDDE.staaende }],
      children: [
        new TextRun({ text: sak.kommune, bold: true }),
        new TextRun({ children: [new Tab(), tekster.dokumenttype] }),
      ],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: sak.tittel }),
    linje(ledetekst.saksnr, sak.saksnr),
    linje(ledetekst.arkivsaksnr, sak.arkivsaksnr),
    linje(ledetekst.saksbehandler, sak.saksbehandler),
    linje(ledetekst.dato, tekster.dato(sak.dato)),
    overskrift(2, tekster.overskrift.saksgang),
    ...tabellEllerTomt(
      tekster,
      [
        { navn: kolonne.utvalg, bredde: 5184 },
        { navn: kolonne.moetedato, bredde: 2200 },
        { navn: kolonne.saksnr, bredde: 1800 },
      ],
      sak.saksgang.map((ledd) => [
        ledd.utvalg,
        ledd.moetedato ? tekster.dato(ledd.moetedato) : "–",
        ledd.saksnr ?? "–",
      ]),
    ),
  ];
}

function saken(sak: Saksfremlegg, tekster: SaksfremleggTekster): Blokk[] {
  // An empty innstilling is still a numbered list, ready to be written in.
  const punkter = sak.innstilling.length ? sak.innstilling : [""];
  return [
    overskrift(1, tekster.overskrift.innstilling),
    ...punkter.flatMap((punkt) =>
      avsnittEllerTomt(tekster, punkt, (nr) => ({
        style: "Innstilling",
        ...(nr === 0 ? { numbering: { reference: NUMMERERING.reference, level: 0 } } : {}),
      })),
    ),
    ...kapittel(tekster, tekster.overskrift.sammendrag, sak.sammendrag),
    ...kapittel(tekster, tekster.overskrift.bakgrunn, sak.bakgrunn),
    ...kapittel(tekster, tekster.overskrift.fakta, sak.fakta),
  ];
}

function medvirkning({ medvirkning, hovedtemaer, ...sak }: Saksfremlegg, tekster: SaksfremleggTekster): Blokk[] {
  const { overskrift: ord, kolonne } = tekster;
  const { periode, antallInnspill: innspill, antallIkkeVist: ikkeVist } = medvirkning;
  const deltakere = medvirkning.deltakere ?? medvirkning.antallDeltakere ?? 0;
  const dager = periode ? tekster.periode(tekster.dato(periode.fra), tekster.dato(periode.til)) : "";
  const uttalelser = medvirkning.raad.filter((uttalelse) => linjer(uttalelse).length > 0);
  return [
    overskrift(1, ord.medvirkning),
    ...avsnitt([dager, tekster.omfang({ innspill, deltakere, ikkeVist })].join(" ").trim()),
    ...avsnitt(tekster.grunnlag(tekster.dato(sak.dato), sak.snapshotNr), () => ({ style: "Merknad" })),
    overskrift(2, ord.kanaler),
    ...tabellEllerTomt(
      tekster,
      [
        { navn: kolonne.kanal, bredde: 7384 },
        { navn: kolonne.antall, bredde: 1800, tall: true },
      ],
      medvirkning.kanaler.map(({ kanal, antall }) => [kanal, tekster.tall(antall)]),
    ),
    ...avstemninger(medvirkning.avstemninger ?? [], tekster),
    overskrift(2, ord.raad),
    ...(uttalelser.length
      ? uttalelser.flatMap((uttalelse) =>
          avsnitt(uttalelse, (nr) => ({ style: "Uttalelse", spacing: { before: nr ? 0 : 120 } })),
        )
      : [tomt(tekster.ikkeSkrevet)]),
    ...kapittel(tekster, ord.barnOgUnge, medvirkning.barnOgUnge, 2),
    overskrift(1, ord.hovedtemaer),
    ...tabellEllerTomt(
      tekster,
      [
        { navn: kolonne.punkt, bredde: 1200 },
        { navn: kolonne.hovedtema, bredde: 6184 },
        { navn: kolonne.antall, bredde: 1800, tall: true },
      ],
      hovedtemaer.map(({ punkt, navn, antall }) => [punkt, navn, tekster.tall(antall)]),
    ),
  ];
}

/** Each vote with its groups in a table of their own; nothing where the case has none. */
function avstemninger(alle: Avstemningsresultat[], tekster: SaksfremleggTekster): Blokk[] {
  if (alle.length === 0) return [];
  const { avstemning: ord } = tekster;
  return [
    overskrift(2, ord.overskrift),
    ...avsnitt(ord.om),
    ...alle.flatMap(({ spoersmaal, periode, hvem, stengt, grupper, hode: bokens }) => [
      new Paragraph({
        keepNext: true,
        spacing: { before: 200 },
        children: [new TextRun({ text: spoersmaal, bold: true })],
      }),
      ...avsnitt(
        [
          ord.periode(tekster.dato(periode.fra), periode.til ? tekster.dato(periode.til) : null),
          hvem,
          stengt ? "" : ord.ikkeStengt,
        ]
          .join(" ")
          .trim(),
      ),
      ...(grupper.length > 0
        ? tabellEllerTomt(
            tekster,
            [
              { navn: ord.kolonne.hvem, bredde: 2700 },
              { navn: ord.kolonne.antall, bredde: 1100, tall: true },
              { navn: ord.kolonne.svar, bredde: 5384 },
            ],
            grupper.map(({ navn, antall, svar }) => [navn, tekster.tall(antall), svar]),
          )
        : stengt
          ? [tomt(ord.ingen)]
          : []),
      ...(bokens ? avsnitt(ord.hode(bokens), () => ({ style: "Merknad", spacing: { before: 80 } })) : []),
    ]),
  ];
}

function avslutning(sak: Saksfremlegg, tekster: SaksfremleggTekster): Blokk[] {
  return [
    overskrift(1, tekster.overskrift.vurdering),
    ...(sak.vurdering.length
      ? sak.vurdering.flatMap(({ omraade, tekst }) => kapittel(tekster, omraade, tekst, 2))
      : [tomt(tekster.ikkeSkrevet)]),
    ...kapittel(tekster, tekster.overskrift.konklusjon, sak.konklusjon),
  ];
}

function vedlegg(sak: Saksfremlegg, tekster: SaksfremleggTekster): Blokk[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: tekster.overskrift.vedlegg, pageBreakBefore: true }),
    ...(sak.vedlegg.length ? [] : [tomt(tekster.ingen)]),
    ...sak.vedlegg.flatMap(({ tittel, innspill }) => [
      overskrift(2, tittel),
      ...innspill.flatMap(({ nr, ref, tekst, spraak }) => [
        new Paragraph({
          heading: HeadingLevel.HEADING_3,
          children: [
            new TextRun(tekster.innspill(nr)),
            new TextRun({ text: `  ${ref}`, bold: false, font: BROED, size: 18, color: DEMPET }),
          ],
        }),
        ...avsnitt(tekst, () => ({}), spraak),
      ]),
    ]),
  ];
}
