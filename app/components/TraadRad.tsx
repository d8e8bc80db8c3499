import type { ReactNode } from "react";
import { Knute, type Knutetilstand } from "./Knute";

export type Utfall = "gjort" | "i_gang" | "ikke_gjort" | "ikke_vurdert";

export interface TraadRadProps {
  /** The resident's words, with their quotation marks. */
  sitat: ReactNode;
  /** Language of the quotation when it is not the page's, e.g. "sma". */
  spraak?: string | undefined;
  tilstand: Utfall;
  /** "Gjort", "I gang", "Ikke gjort, fordi", "Ikke vurdert ennå". */
  tilstandTekst: string;
  /** The outcome. */
  children: ReactNode;
  /** The page of the innspill; the quotation becomes the link. */
  href?: string | undefined;
}

/** One row from somebody's words to what came of them. Wrap rows in <ul className="traadrader">. */
export function TraadRad({ sitat, spraak, tilstand, tilstandTekst, children, href }: TraadRadProps) {
  return (
    <li className="traadrad" data-tilstand={tilstand}>
      <Knute tilstand="skjedd" />
      <p className="traadrad-sitat" lang={spraak}>
        {href ? <a href={href}>{sitat}</a> : sitat}
      </p>
      <Knute tilstand={knute[tilstand]} ende />
      <svg className="traadrad-buet" viewBox="0 0 96 32" aria-hidden="true" focusable="false">
        {kurve[tilstand]}
      </svg>
      <div className="traadrad-utfall">
        <span className="tilstand" data-tilstand={tilstand}>
          {tilstandTekst}
        </span>
        {children}
      </div>
    </li>
  );
}

const knute: Record<Utfall, Knutetilstand> = {
  gjort: "skjedd",
  i_gang: "bestemt",
  ikke_gjort: "nei",
  ikke_vurdert: "kommer",
};

const start = <circle cx="6" cy="16" r="5" fill="currentColor" />;
const strek = { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round" } as const;
const kurve: Record<Utfall, ReactNode> = {
  gjort: (
    <>
      {start}
      <path d="M6 16c20-4 30 9 46 7s20-8 36-7" {...strek} />
      <circle cx="90" cy="16" r="5" fill="currentColor" />
    </>
  ),
  i_gang: (
    <>
      {start}
      <path d="M6 16c14-9 26-8 40 0s26 8 38 1" {...strek} />
      <circle className="hul" cx="90" cy="16" r="5" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  ikke_gjort: (
    <>
      {start}
      <path d="M6 16c14 7 24 6 34 2s14-3 21-2" {...strek} />
      <path d="M57 10l12 12M69 10l-12 12" {...strek} />
    </>
  ),
  ikke_vurdert: (
    <>
      {start}
      <path d="M6 16c18 8 34 6 46 0s22-4 32 0" {...strek} strokeDasharray="5 6" />
      <circle className="hul" cx="90" cy="16" r="5" stroke="currentColor" strokeWidth="2" strokeDasharray="2.6 2.63" />
    </>
  ),
};
