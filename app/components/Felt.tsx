import type { HTMLInputTypeAttribute, ReactNode } from "react";
import type { Feltramme } from "./Feltramme";
import { Feil, Hint, Ramme, beskrevetAv, kontroll } from "./Feltramme";

// Fields are labelled in the markup itself: Designsystemet's own React fields get their labels from a script, and
// residents' pages have none. All are uncontrolled, so what was typed is the browser's own until it is sent.

export interface TekstFeltProps extends Feltramme {
  type?:
    Extract<HTMLInputTypeAttribute, "text" | "email" | "tel" | "url" | "search" | "password" | "number"> | undefined;
  defaultValue?: string | number | undefined;
  autoComplete?: string | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search" | undefined;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
  /** "kort": narrow; "kode": spaced capitals for a meeting code. */
  stoerrelse?: "kort" | "kode" | undefined;
}

export function TekstFelt(felt: TekstFeltProps) {
  const { type = "text", stoerrelse, defaultValue, autoComplete, inputMode, maxLength, placeholder } = felt;
  return (
    <Ramme felt={felt}>
      <input
        {...kontroll(felt)}
        {...{ type, defaultValue, autoComplete, inputMode, maxLength, placeholder }}
        className={stoerrelse ? `ds-input ${stoerrelse}` : "ds-input"}
      />
    </Ramme>
  );
}

export interface TekstOmraadeProps extends Feltramme {
  defaultValue?: string | undefined;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
  /** At least eight lines, for writing an innspill. */
  stor?: boolean | undefined;
  spellCheck?: boolean | undefined;
  /** Language of what is written, when it is not the page's. */
  spraak?: string | undefined;
  /** Whoever does many in a row begins here. */
  fokus?: boolean | undefined;
}

export function TekstOmraade(felt: TekstOmraadeProps) {
  const { stor, spraak, fokus, defaultValue, maxLength, placeholder, spellCheck } = felt;
  return (
    <Ramme felt={felt}>
      <textarea
        {...kontroll(felt)}
        {...{ defaultValue, maxLength, placeholder, spellCheck }}
        lang={spraak}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={fokus}
        className={stor ? "ds-input stor" : "ds-input"}
      />
    </Ramme>
  );
}

export interface ValgProps extends Feltramme {
  defaultValue?: string | undefined;
  valg: Array<{ verdi: string; tekst: string }>;
}

export function Valg(felt: ValgProps) {
  return (
    <Ramme felt={felt}>
      <select {...kontroll(felt)} className="ds-input" defaultValue={felt.defaultValue}>
        {felt.valg.map(({ verdi, tekst }) => (
          <option key={verdi} value={verdi}>
            {tekst}
          </option>
        ))}
      </select>
    </Ramme>
  );
}

export interface DatoProps extends Feltramme {
  /** yyyy-mm-dd */
  defaultValue?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

export function Dato(felt: DatoProps) {
  const { defaultValue, min, max } = felt;
  return (
    <Ramme felt={felt}>
      <input {...kontroll(felt)} {...{ defaultValue, min, max }} className="ds-input kort" type="date" />
    </Ramme>
  );
}

export interface AvkrysningProps {
  id: string;
  navn?: string | undefined;
  verdi?: string | undefined;
  etikett: ReactNode;
  hint?: ReactNode;
  feil?: string | undefined;
  defaultChecked?: boolean | undefined;
  paakrevd?: boolean | undefined;
}

export function Avkrysning(felt: AvkrysningProps) {
  const { id, verdi = "ja", etikett, hint, feil, defaultChecked } = felt;
  return (
    <div className="ds-field">
      <input {...kontroll(felt)} className="ds-input" type="checkbox" value={verdi} defaultChecked={defaultChecked} />
      <label htmlFor={id}>{etikett}</label>
      <Hint id={id} hint={hint} />
      <Feil id={id} feil={feil} />
    </div>
  );
}

export interface RadiogruppeProps {
  /** Also the id of the first radio, so that the error summary can link to it. */
  id: string;
  navn?: string | undefined;
  etikett: ReactNode;
  hint?: ReactNode;
  feil?: string | undefined;
  defaultValue?: string | undefined;
  paakrevd?: boolean | undefined;
  skjultEtikett?: boolean | undefined;
  valg: Array<{ verdi: string; tekst: ReactNode; hint?: ReactNode }>;
}

export function Radiogruppe({
  id,
  navn,
  etikett,
  hint,
  feil,
  defaultValue,
  paakrevd,
  skjultEtikett,
  valg,
}: RadiogruppeProps) {
  return (
    <fieldset
      className="ds-fieldset radiogruppe"
      role="radiogroup"
      aria-invalid={feil ? true : undefined}
      aria-describedby={beskrevetAv(id, hint, feil)}
    >
      <legend className={skjultEtikett ? "skjult" : undefined}>{etikett}</legend>
      <Hint id={id} hint={hint} />
      {valg.map((ett, i) => {
        const valgId = i === 0 ? id : `${id}-${ett.verdi}`;
        return (
          <div className="ds-field" key={ett.verdi}>
            <input
              className="ds-input"
              type="radio"
              id={valgId}
              name={navn ?? id}
              value={ett.verdi}
              defaultChecked={ett.verdi === defaultValue}
              required={paakrevd}
              aria-describedby={ett.hint ? `${valgId}-valghint` : undefined}
            />
            <label htmlFor={valgId}>{ett.tekst}</label>
            {ett.hint ? (
              <p data-field="description" id={`${valgId}-valghint`}>
                {ett.hint}
              </p>
            ) : null}
          </div>
        );
      })}
      <Feil id={id} feil={feil} />
    </fieldset>
  );
}
