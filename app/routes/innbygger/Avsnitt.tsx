import type { ReactNode } from "react";

/** One headed part of a page that the municipality stands for. */
export function Avsnitt({ tittel, tekst, children }: { tittel: string; tekst: string; children?: ReactNode }) {
  return (
    <section className="stabel tett">
      <h2>{tittel}</h2>
      <p>{tekst}</p>
      {children}
    </section>
  );
}
