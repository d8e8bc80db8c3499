import type { finnKommentarer } from "~/domain/hoering/kommentarer.server";
import { useSide } from "../side";
import { Avsender } from "./Avsender";
import { ANKER } from "./Dokumentet";

type Kommentar = Awaited<ReturnType<typeof finnKommentarer>>["rader"][number];

/** Comments on a section, with the words that each quotes, and the version it was written to where that is not the one that is read. */
export function Kommentarliste({
  slug,
  stabil,
  kommentarer,
  naa,
}: {
  slug: string;
  stabil: string;
  kommentarer: Kommentar[];
  naa: { nr: number; spraak: string };
}) {
  const { t, til, lang, dato } = useSide();
  if (kommentarer.length === 0) return <p className="dempet">{t("hoering.ingenKommentarer")}</p>;
  return (
    <ul className="innspilliste">
      {kommentarer.map((rad) => (
        <li key={rad.ref}>
          <p className="overlinje">
            <b>{rad.ref}</b>
            <Avsender {...rad} />
            {rad.publisert ? <time dateTime={rad.publisert.toISOString()}>{dato(rad.publisert)}</time> : null}
            {rad.versjon === naa.nr ? null : (
              <a href={til(`/hoering/${slug}/versjon/${rad.versjon}#${ANKER}${stabil}`)}>
                {t("hoering.gjaldtVersjon", { nr: rad.versjon })}
              </a>
            )}
          </p>
          {rad.sitat ? (
            <div className="om-avsnitt">
              <blockquote lang={lang(naa.spraak)}>
                <p>{rad.sitat}</p>
              </blockquote>
            </div>
          ) : null}
          <p className="innspill-tekst" lang={lang(rad.spraak)}>
            <a href={til(`/innspill/${rad.ref}`)}>
              {rad.utdrag.length >= 420 ? `${rad.utdrag.slice(0, rad.utdrag.lastIndexOf(" "))} …` : rad.utdrag}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
