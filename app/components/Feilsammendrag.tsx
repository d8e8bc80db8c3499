import type { ReactNode } from "react";

export interface FeilsammendragProps {
  tittel: string;
  /** `felt` is the id of the field; null when the refusal concerns the whole form. */
  feil: Array<{ felt: string | null; tekst: string }>;
  /** What the reader cannot do, and what they can do instead. */
  kanIkke?: ReactNode;
}

/**
 * First in the page's form after a refusal. Works without a script: `autofocus` moves focus here on load, and the
 * action may also redirect to `#feil`. Each line leads to its field.
 */
export function Feilsammendrag({ tittel, feil, kanIkke }: FeilsammendragProps) {
  if (feil.length === 0 && !kanIkke) return null;
  return (
    // Focus must be here after a reload: it is what tells a screen reader that nothing was sent.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="ds-error-summary" id="feil" role="alert" tabIndex={-1} autoFocus>
      <h2>{tittel}</h2>
      {kanIkke ? <p>{kanIkke}</p> : null}
      {feil.length > 0 ? (
        <ul>
          {feil.map(({ felt, tekst }) => (
            <li key={`${felt}${tekst}`}>{felt ? <a href={`#${felt}`}>{tekst}</a> : tekst}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
