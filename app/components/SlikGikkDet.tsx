import type { ReactNode } from "react";
import { Knute, type Knutetilstand } from "./Knute";

export interface Traadsteg {
  id: string;
  tilstand: Knutetilstand;
  /** Formatted for the reader, e.g. "3. mars 2026". */
  dato: string | null;
  /** ISO date for <time>. */
  datoMaskin: string | null;
  tittel: ReactNode;
  children?: ReactNode;
  /** Said to screen readers: "Har skjedd", "Bestemt", "Kommer", "Svaret var nei". */
  tilstandTekst: string;
}

/** The red thread of one thing, oldest first. `overskrift` is the heading level of each step. */
export function SlikGikkDet({
  steg,
  overskrift: Tittel = "h3",
}: {
  steg: Traadsteg[];
  overskrift?: "h2" | "h3" | "h4";
}) {
  return (
    <div className="slik-ramme">
      <ol className="slik">
        {steg.map((ett, i) => (
          <li key={ett.id} id={ett.id} data-tilstand={ett.tilstand} data-neste={steg[i + 1]?.tilstand}>
            <Knute tilstand={ett.tilstand} />
            {ett.dato ? (
              <p className="slik-dato">
                {ett.datoMaskin ? <time dateTime={ett.datoMaskin}>{ett.dato}</time> : ett.dato}
              </p>
            ) : null}
            <div className="slik-innhold">
              <Tittel className="slik-tittel">
                <span className="skjult">{ett.tilstandTekst}: </span>
                {ett.tittel}
              </Tittel>
              {ett.children}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
