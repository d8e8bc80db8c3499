import { Blokker } from "../innbygger/Blokker";
import type { LestAvsnittIDokument } from "~/domain/hoering/hent.server";
import { useSide } from "../side";

type Props = { slug: string; avsnitt: LestAvsnittIDokument[]; spraak: string; erUtkast: boolean };

/** The document as it will be read, each section with its summary or a way to write one. */
export function Forhaandsvisning({ slug, avsnitt, spraak, erUtkast }: Props) {
  const { t, til, lang } = useSide();
  const her = `/saksbehandling/hoeringer/${slug}`;
  return (
    <section className="stabel">
      <h2>{t("hoeringsarbeid.versjon.forhaandsvisning")}</h2>
      <div className="dokument">
        {avsnitt.map(({ stabil, nivaa, overskrift, sammendrag, innhold }) => {
          const Overskrift = `h${Math.min(6, nivaa + 2)}` as "h3";
          return (
            <div key={stabil} className="hdel" data-nivaa={nivaa} id={`avsnitt-${stabil}`}>
              <div className="doktekst" lang={lang(spraak)}>
                <Overskrift>{overskrift}</Overskrift>
                {sammendrag ? <p>{sammendrag}</p> : null}
                <Blokker
                  blokker={innhold}
                  figursti={(id) => til(`${her}/figur/${id}`)}
                  tabellnavn={(nr) => t("hoeringsarbeid.versjon.tabell", { nr, overskrift })}
                  ankerprefiks={`avsnitt-${stabil}-`}
                />
              </div>
              {erUtkast ? (
                <p className="hdel-marg">
                  <a href={til(`${her}/avsnitt/${stabil}/sammendrag`)}>
                    {t(sammendrag ? "hoeringsarbeid.sammendrag.endre" : "hoeringsarbeid.sammendrag.skriv")}
                    <span className="skjult"> {overskrift}</span>
                  </a>
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </section>
  );
}
