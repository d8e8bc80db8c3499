import type { Papirbrev } from "~/domain/svar/papirbrev";
import { useSide } from "../side";
import { Linjer } from "./Linjer";

/** One letter on its own sheet or sheets; its measures are in brevark.css. */
export function Brevark({ brev }: { brev: Papirbrev }) {
  const { lang } = useSide();
  const eget = brev.egetSpraak === brev.spraak ? undefined : brev.egetSpraak;
  const id = `brev-${brev.ref}`;
  return (
    <article className="brevark" lang={lang(brev.spraak)} aria-labelledby={id}>
      <header className="brevark-hode">
        <p className="brevark-vindu">
          <span className="brevark-avsender">{brev.avsender.join(" · ")}</span>
          {brev.mottaker.map((linje) => (
            <span key={linje}>{linje}</span>
          ))}
        </p>
        <p className="brevark-data">
          <span>{brev.dato}</span>
          <span>{brev.referanse}</span>
        </p>
      </header>
      <h2 id={id}>{brev.tittel}</h2>
      <p>{brev.innledning}</p>
      <p lang={eget}>
        <Linjer tekst={brev.svar} />
      </p>
      {brev.sitat ? (
        <>
          <p>{brev.begrunnelse}</p>
          <blockquote className="grunn" lang={eget}>
            <Linjer tekst={brev.sitat} />
          </blockquote>
        </>
      ) : null}
      <div className="brevark-videre">
        <h3>{brev.videre.tittel}</h3>
        <p>{brev.videre.spoersmaal}</p>
        <p>{brev.videre.klage}</p>
        <p className="linjeskift">{brev.videre.nettsted}</p>
      </div>
      <p className="brevark-hilsen">
        {brev.hilsen}
        <br />
        {brev.kommune}
      </p>
    </article>
  );
}
