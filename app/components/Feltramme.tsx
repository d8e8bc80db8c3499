import type { ReactNode } from "react";

/** What every labelled field has in common. */
export interface Feltramme {
  id: string;
  /** The form name; the id when left out. */
  navn?: string | undefined;
  etikett: ReactNode;
  hint?: ReactNode;
  feil?: string | undefined;
  paakrevd?: boolean | undefined;
  /** Shown after the label of a field that may be left empty: "(valgfritt)". */
  valgfriTekst?: string | undefined;
  /** The label is said, not shown (only where a heading already asks the question). */
  skjultEtikett?: boolean | undefined;
}

/** Label, hint, the control itself, and what is wrong with it, in that order. */
export function Ramme({ felt, children }: { felt: Feltramme; children: ReactNode }) {
  const { id, etikett, valgfriTekst, skjultEtikett, hint, feil } = felt;
  return (
    <div className="ds-field">
      <label htmlFor={id} className={skjultEtikett ? "skjult" : undefined}>
        {etikett}
        {valgfriTekst ? <span className="valgfri"> {valgfriTekst}</span> : null}
      </label>
      <Hint id={id} hint={hint} />
      {children}
      <Feil id={id} feil={feil} />
    </div>
  );
}

/** The attributes that tie a control to its label, hint and error. */
export function kontroll({ id, navn, hint, feil, paakrevd }: Feltramme | Omit<Feltramme, "etikett">) {
  return {
    id,
    name: navn ?? id,
    required: paakrevd,
    "aria-invalid": feil ? true : undefined,
    "aria-describedby": beskrevetAv(id, hint, feil),
  };
}

export function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p data-field="description" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

export function Feil({ id, feil }: { id: string; feil: string | undefined }) {
  return feil ? (
    <p className="ds-validation-message" data-field="validation" id={`${id}-feil`}>
      {feil}
    </p>
  ) : null;
}

export function beskrevetAv(id: string, hint: ReactNode, feil: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : "", feil ? `${id}-feil` : ""].filter(Boolean).join(" ") || undefined;
}
