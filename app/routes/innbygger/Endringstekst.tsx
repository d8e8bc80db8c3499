import type { Avsnittsendring } from "~/domain/hoering/endringer";

/** The words of a text that is changed: what came and what went stands where it stands. Nothing where none did. */
export function Endringstekst({ biter, lang }: { biter: Avsnittsendring["biter"]; lang?: string | undefined }) {
  if (biter.length === 0) return null;
  return (
    <p className="doktekst endret-tekst" lang={lang}>
      <span>
        {biter.map(({ slag, tekst }, i) => {
          const Merke = slag === "ny" ? "ins" : slag === "fjernet" ? "del" : "span";
          return <Merke key={i}>{tekst}</Merke>;
        })}
      </span>
    </p>
  );
}

/** A heading, and what it was. */
export function EndretOverskrift({ foer, naa }: { foer: string | null; naa: string }) {
  if (foer === null) return naa;
  return (
    <>
      <del>{foer}</del> <ins>{naa}</ins>
    </>
  );
}
