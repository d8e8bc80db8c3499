import { Knute } from "./Knute";

/**
 * The long thread down the margin: from the first words of the parts it is put in (class "traad-lang"), past every line
 * with class "paa-traaden", and into the heading of the part that follows.
 */
export function LangTraad() {
  return (
    <div className="langtraad" aria-hidden="true">
      <Knute tilstand="skjedd" />
      <svg className="loep" viewBox="0 0 16 100" preserveAspectRatio="none" focusable="false">
        <path d="M8 0c0 7-2 13-1.5 20s3.500 13 3 21-4 14-3.500 22 3 12 3 20-1 11-1 17" {...strek} />
      </svg>
      <svg className="hale" viewBox="0 0 30 28" preserveAspectRatio="none" focusable="false">
        <path d="M0 0C0 17 8 24 26 24" {...strek} />
      </svg>
    </div>
  );
}

const strek = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  vectorEffect: "non-scaling-stroke",
} as const;
