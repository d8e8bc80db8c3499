import { Fragment, type ReactNode } from "react";
import type { Bit, Blokk, Listepunkt } from "#db/blokk";

type Props = {
  blokker: readonly Blokk[];
  /** Where a figure of the document is fetched. */
  figursti: (id: string) => string;
  /** What a table is called to those who do not see that it can be scrolled; `nr` counts from 1 within the section. */
  tabellnavn: (nr: number) => string;
  /** Put before the name of an anchor within the document. */
  ankerprefiks: string;
};

/** What stands in a section of a document. Every word is text: nothing of it is read as markup. */
export function Blokker({ blokker, ...maate }: Props) {
  return blokker.map((blokk, i) => (
    <Blokken
      key={i}
      blokk={blokk}
      nr={blokker.slice(0, i + 1).filter(({ slag }) => slag === "tabell").length}
      {...maate}
    />
  ));
}

type EnProps = Omit<Props, "blokker"> & { blokk: Blokk; nr: number };

function Blokken({ blokk, nr, figursti, tabellnavn, ankerprefiks }: EnProps): ReactNode {
  const biter = (tekst: readonly Bit[]) => <Biter biter={tekst} ankerprefiks={ankerprefiks} />;
  switch (blokk.slag) {
    case "avsnitt":
      return <p>{biter(blokk.tekst)}</p>;
    case "sitat":
      return (
        <blockquote>
          <p>{biter(blokk.tekst)}</p>
        </blockquote>
      );
    case "liste":
      return <Liste ordnet={blokk.ordnet} punkter={blokk.punkter} ankerprefiks={ankerprefiks} />;
    case "tabell":
      return <Tabell blokk={blokk} navn={tabellnavn(nr)} biter={biter} />;
    case "figur":
      return (
        <figure>
          <img
            src={figursti(blokk.figur)}
            alt={blokk.alt}
            width={blokk.bredde}
            height={blokk.hoeyde}
            loading="lazy"
            decoding="async"
          />
        </figure>
      );
  }
}

function Liste({ ordnet, punkter, ankerprefiks }: { ordnet: boolean; punkter: Listepunkt[]; ankerprefiks: string }) {
  const Merke = ordnet ? "ol" : "ul";
  return (
    <Merke>
      {punkter.map(({ tekst, under }, i) => (
        <li key={i}>
          <Biter biter={tekst} ankerprefiks={ankerprefiks} />
          {under && under.length > 0 ? <Liste ordnet={ordnet} punkter={under} ankerprefiks={ankerprefiks} /> : null}
        </li>
      ))}
    </Merke>
  );
}

/** A table that is wider than a phone scrolls in its own frame, which the keyboard reaches. */
function Tabell({
  blokk: { hode, rader, tekst },
  navn,
  biter,
}: {
  blokk: Extract<Blokk, { slag: "tabell" }>;
  navn: string;
  biter: (tekst: readonly Bit[]) => ReactNode;
}) {
  const klasse = (celle: readonly Bit[] | undefined) => (celle && erTall(celle) ? "tall" : undefined);
  return (
    <div className="tabellramme" role="region" aria-label={tekst || navn} tabIndex={0}>
      <table>
        {tekst ? <caption>{tekst}</caption> : null}
        {hode.length > 0 ? (
          <thead>
            <tr>
              {hode.map((celle, i) => (
                <th key={i} scope="col" className={i > 0 ? klasse(rader[0]?.[i]) : undefined}>
                  {biter(celle)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rader.map((rad, i) => (
            <tr key={i}>
              {rad.map((celle, j) =>
                j === 0 && hode.length > 0 ? (
                  <th key={j} scope="row">
                    {biter(celle)}
                  </th>
                ) : (
                  <td key={j} className={klasse(celle)}>
                    {biter(celle)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const erTall = (celle: readonly Bit[]) =>
  /^[-+−–]?\d[\d\s.,]*\s?%?$/u.test(
    celle
      .map(({ tekst }) => tekst)
      .join("")
      .trim(),
  );

function Biter({ biter, ankerprefiks }: { biter: readonly Bit[]; ankerprefiks: string }) {
  return biter.map(({ tekst, fet, kursiv, href }, i) => {
    const kursivert = kursiv ? <em>{tekst}</em> : tekst;
    const utseende = fet ? <strong>{kursivert}</strong> : kursivert;
    const til = trygg(href, ankerprefiks);
    return til ? (
      <a key={i} href={til}>
        {utseende}
      </a>
    ) : (
      <Fragment key={i}>{utseende}</Fragment>
    );
  });
}

/** The reader has judged it once; a page never hands on an address of another kind all the same. */
function trygg(href: string | undefined, ankerprefiks: string): string | null {
  if (!href) return null;
  if (href.startsWith("#")) return `#${ankerprefiks}${href.slice(1)}`;
  return /^(https?:|mailto:)/i.test(href) ? href : null;
}
