import type { nivaaer } from "#db/koder";
import type { Spraak } from "~/i18n/spraak";

type Nivaa = (typeof nivaaer)[number];

/**
 * One case document as it stood at a numbered, dated snapshot: already redacted, everything in the order it is printed.
 * Texts are plain; a line break starts a new paragraph. Empty texts and lists are what nobody has written yet.
 */
export type Saksfremlegg = {
  /** The language that the municipality writes its case documents in. */
  skriftspraak: Spraak;
  kommune: string;
  tittel: string;
  saksnr: string;
  arkivsaksnr: string | null;
  saksbehandler: string;
  /** ISO date of the snapshot. */
  dato: string;
  snapshotNr: number;
  /** Dates are ISO dates. */
  saksgang: Array<{ utvalg: string; moetedato: string | null; saksnr: string | null }>;
  /** The numbered items of kommunedirektørens innstilling. */
  innstilling: string[];
  sammendrag: string;
  bakgrunn: string;
  fakta: string;
  medvirkning: {
    periode: { fra: string; til: string } | null;
    kanaler: Array<{ kanal: string; antall: number }>;
    antallInnspill: number;
    /** Who stands behind them, by how surely it is known who they are: never added together. */
    deltakere?: Record<Nivaa, number>;
    /** Only in snapshots from before they were told apart. */
    antallDeltakere?: number;
    /** Received and assessed, but not shown in public. */
    antallIkkeVist: number;
    /** The joint statements of the statutory councils (kommuneloven § 5-12). */
    raad: string[];
    barnOgUnge: string;
    /** Votes whose result the case takes on; not in snapshots from before there were any. */
    avstemninger?: Avstemningsresultat[];
  };
  hovedtemaer: Array<{ punkt: string; navn: string; antall: number }>;
  merknader: Merknad[];
  /** Økonomi, klima, folkehelse, barn og unge, universell utforming … */
  vurdering: Array<{ omraade: string; tekst: string }>;
  konklusjon: string;
  /** Full texts. `spraak` is a BCP 47 tag: nb-NO, nn-NO, sma-NO, se-NO, en-GB. */
  vedlegg: Array<{ tittel: string; innspill: Array<{ nr: number; ref: string; tekst: string; spraak: string }> }>;
};

/** A vote in words. Groups are told apart by how surely it is known who voted, and are never added. */
export type Avstemningsresultat = {
  /** Its address. */
  slug: string;
  spoersmaal: string;
  /** ISO dates; until when it was open, or is. */
  periode: { fra: string; til: string | null };
  /** Who could vote. */
  hvem: string;
  /** False: it is not counted, and `grupper` is empty. */
  stengt: boolean;
  /** Of groups of fewer than five only the number is told. */
  grupper: Array<{ navn: string; antall: number; svar: string }>;
  /** The ledger's head, SHA-256, hex. */
  hode: string | null;
};

/**
 * A row of the merknadstabell: how one innspill was assessed and what it came to mean (plan- og bygningsloven §§ 11-14, 12-12).
 * `nr` never changes after the first export. An empty `vurdering` and a `betydning` of null: not assessed yet.
 */
export type Merknad = {
  nr: number;
  dato: string;
  avsender: string;
  oppsummering: string;
  vurdering: string;
  betydning: "tas_til_foelge" | "delvis" | "ikke" | "orientering" | null;
  ref: string;
  punkter: string[];
  /** Its author has taken it back, or has had it erased: its words are not here. */
  borte?: "trukket" | "sperret";
};
