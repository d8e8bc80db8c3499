import type { ReactNode } from "react";

/** An empty list: why it is empty, and what one can do about it. */
export function Tom({ tittel, children, handling }: { tittel: string; children?: ReactNode; handling?: ReactNode }) {
  return (
    <div className="tom">
      <svg className="tom-traad" viewBox="0 0 120 24" aria-hidden="true" focusable="false">
        <path
          d="M2 12c18-12 30 12 46 4s10-14 2-9 4 16 20 10 26-9 48-5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      <p className="tom-tittel">{tittel}</p>
      {children}
      {handling ? <p className="knapperad">{handling}</p> : null}
    </div>
  );
}
