import type { ReactNode } from "react";
import { Kontur } from "./Kontur";
import { SkallTopp, type SkallToppProps } from "./SkallTopp";

export interface SkallProps extends SkallToppProps {
  hoppTilInnhold: string;
  /** The band that says all is invented; null outside a sample municipality. */
  eksempel: string | null;
  bunnlenker: Array<{ href: string; tekst: string }>;
  /** Residents' pages end with the place's contour. */
  kontur?: boolean;
  /** What the device has to say, between the top and the page. */
  fraEnheten?: ReactNode;
  children: ReactNode;
}

/** Everything around a page's content, inside <body data-flate="innbygger" | "ansatt">. */
export function Skall({ hoppTilInnhold, eksempel, bunnlenker, kontur, fraEnheten, children, ...topp }: SkallProps) {
  const { kommune, enkelt, flate } = topp;
  return (
    <>
      <a className="hopp" href="#innhold">
        {hoppTilInnhold}
      </a>
      <div className="skjoldstripe" aria-hidden="true" />
      {eksempel ? (
        <aside className="eksempelband" aria-label={eksempel.split(":")[0]}>
          <p className="ramme">{eksempel}</p>
        </aside>
      ) : null}
      <SkallTopp {...topp} />
      {fraEnheten}
      <main className="hoved" id="innhold" tabIndex={-1}>
        <div className="ramme">{children}</div>
      </main>
      <footer className="bunn">
        {(kontur ?? (flate === "innbygger" && !enkelt)) ? <Kontur /> : null}
        <div className="ramme">
          <div className="bunn-rad">
            <p className="bunn-navn">
              <b>{kommune.navn}</b>
              {kommune.telefon ? <a href={`tel:${kommune.telefon.replace(/\s/g, "")}`}>{kommune.telefon}</a> : null}
            </p>
            <ul className="bunn-lenker">
              {bunnlenker.map(({ href, tekst }) => (
                <li key={href}>
                  <a href={href}>{tekst}</a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </footer>
    </>
  );
}
