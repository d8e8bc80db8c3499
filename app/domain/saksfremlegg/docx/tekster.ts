import type { Merknad, Saksfremlegg } from "../saksfremlegg";

/** Every fixed word of the document, in one language. Dates come in as ISO dates. */
export type SaksfremleggTekster = {
  /** The document's language as a BCP 47 tag, such as nb-NO. */
  spraak: string;
  dokumenttype: string;
  overskrift: Record<
    | "saksgang"
    | "innstilling"
    | "sammendrag"
    | "bakgrunn"
    | "fakta"
    | "medvirkning"
    | "kanaler"
    | "raad"
    | "barnOgUnge"
    | "hovedtemaer"
    | "merknader"
    | "vurdering"
    | "konklusjon"
    | "vedlegg",
    string
  >;
  ledetekst: Record<"saksbehandler" | "arkivsaksnr" | "saksnr" | "dato", string>;
  kolonne: Record<
    | "utvalg"
    | "moetedato"
    | "saksnr"
    | "kanal"
    | "punkt"
    | "hovedtema"
    | "antall"
    | "nr"
    | "dato"
    | "avsender"
    | "oppsummering"
    | "vurdering"
    | "betydning"
    | "ref",
    string
  >;
  avstemning: {
    overskrift: string;
    /** What a vote is, and why its groups stand apart. */
    om: string;
    periode: (fra: string, til: string | null) => string;
    ikkeStengt: string;
    ingen: string;
    hode: (hode: string) => string;
    kolonne: Record<"hvem" | "antall" | "svar", string>;
  };
  betydning: Record<NonNullable<Merknad["betydning"]>, string>;
  ikkeVurdert: string;
  ikkeSkrevet: string;
  /** Stands where a list came out empty, as opposed to a text that nobody has written. */
  ingen: string;
  /** What the merknadstabell shows, and what an empty assessment means. */
  omMerknadene: string;
  dato: (iso: string) => string;
  kortDato: (iso: string) => string;
  tall: (antall: number) => string;
  /** What the numbers rest on: the snapshot's date and number. */
  grunnlag: (dato: string, snapshotNr: number) => string;
  periode: (fra: string, til: string) => string;
  /** A number of participants is from a snapshot that does not tell them apart. */
  omfang: (antall: {
    innspill: number;
    deltakere: NonNullable<Saksfremlegg["medvirkning"]["deltakere"]> | number;
    ikkeVist: number;
  }) => string;
  innspill: (nr: number) => string;
  gjelder: (punkter: string[]) => string;
  /** The left side of the footer. */
  bunntekst: (saksnr: string, snapshotNr: number) => string;
  /** "Side 2 av 9" is foer, page, mellom, pages. */
  side: { foer: string; mellom: string };
};
