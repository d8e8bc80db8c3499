import type { ReactNode } from "react";

export type Merkeform = "full" | "halv" | "tom" | "stiplet" | "kryss" | "strek" | "varsel";
export type Merkefarge = "noeytral" | "ok" | "info" | "varsel" | "feil";

/** A status word with a shape of its own, so that it is never colour alone. */
export function Merke({
  form = "full",
  farge = "noeytral",
  children,
}: {
  form?: Merkeform;
  farge?: Merkefarge;
  children: ReactNode;
}) {
  return (
    <span className="merke" data-farge={farge}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {tegn[form]}
      </svg>
      {children}
    </span>
  );
}

const ring = { fill: "none", stroke: "currentColor", strokeWidth: 2 } as const;
const tegn: Record<Merkeform, ReactNode> = {
  full: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  halv: (
    <>
      <circle cx="8" cy="8" r="5.5" {...ring} />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  tom: <circle cx="8" cy="8" r="5.5" {...ring} />,
  stiplet: <circle cx="8" cy="8" r="5.5" {...ring} strokeDasharray="3 2.76" />,
  kryss: <path d="M3 3l10 10M13 3L3 13" {...ring} strokeWidth="2.5" strokeLinecap="round" />,
  strek: <path d="M2 8h12" {...ring} strokeWidth="3" />,
  varsel: <path d="M8 1.5l7 13H1z" {...ring} strokeLinejoin="round" />,
};
