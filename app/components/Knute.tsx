export type Knutetilstand = "skjedd" | "bestemt" | "kommer" | "nei";

/** A knot on the thread. Decoration: whoever uses it says the state in words. */
export function Knute({ tilstand, ende = false }: { tilstand: Knutetilstand; ende?: boolean }) {
  return (
    <svg
      className={ende ? "knute ende" : "knute"}
      data-tilstand={tilstand}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {tegning[tilstand]}
    </svg>
  );
}

const tegning = {
  skjedd: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  bestemt: <circle className="hul" cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="2" />,
  kommer: (
    <circle className="hul" cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="2" strokeDasharray="3.3 2.985" />
  ),
  nei: (
    <>
      <circle className="hul" cx="8" cy="8" r="8" />
      <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
    </>
  ),
} as const;
