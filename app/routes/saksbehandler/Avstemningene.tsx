import type { Avstemningsresultat } from "~/domain/saksfremlegg/saksfremlegg";
import { useSide } from "../side";

/** The votes as they will stand in the document, in the municipality's own language. */
export function Avstemningene({ avstemninger }: { avstemninger: Avstemningsresultat[] }) {
  const { t, egetLang } = useSide();
  return (
    <>
      <h2>{t("avstemningsarbeid.dokument.overskrift")}</h2>
      <ul className="radliste" lang={egetLang}>
        {avstemninger.map(({ slug, spoersmaal, stengt, hvem, grupper }) => (
          <li key={slug}>
            <span className="radliste-tittel">{spoersmaal}</span>
            <p className="radliste-tekst dempet">
              {hvem} {stengt ? null : t("avstemningsarbeid.dokument.ikkeStengt")}
            </p>
            {grupper.map(({ navn, antall, svar }) => (
              <p key={navn} className="radliste-tekst">
                <b>{navn}</b>, {t("avstemningsarbeid.ord.antall", { count: antall })}. {svar}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
