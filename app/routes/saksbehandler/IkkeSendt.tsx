import type { IkkeSendt as Rad } from "~/domain/svar/ikke-sendt.server";
import { useSide } from "../side";

/** Receipts, and matters sent on, that never left the house: somebody must tell it in another way. */
export function IkkeSendt({ rader }: { rader: Rad[] }) {
  const { t, til, dato } = useSide();
  if (rader.length === 0) return null;
  return (
    <section className="stabel tett">
      <h2>{t("varsler.ikkeSendt.tittel")}</h2>
      <p>{t("varsler.ikkeSendt.tekst")}</p>
      <ul className="radliste">
        {rader.map(({ slag, kanal, ref, innsending, opprettet }) => (
          <li key={`${slag} ${kanal} ${ref}`}>
            <a
              className="radliste-tittel"
              href={til(
                slag === "kvittering"
                  ? `/saksbehandling/registrering/${innsending}`
                  : `/saksbehandling/innspill/${ref}/oversending`,
              )}
            >
              {t(slag === "kvittering" ? `varsler.ikkeSendt.kvittering.${kanal}` : "varsler.ikkeSendt.oversending", {
                ref,
              })}
            </a>
            <time className="radliste-tall" dateTime={opprettet.toISOString()}>
              {dato(opprettet)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
