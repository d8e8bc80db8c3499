import { useSide } from "../side";

type Versjon = { nr: number; publisert: Date | null; nytt: string };

/** Which version is read, what is new in it, and the way to the others. */
export function Versjonslinje({ slug, nr, versjoner }: { slug: string; nr: number; versjoner: Versjon[] }) {
  const { t, til, dato, egetLang } = useSide();
  const denne = versjoner.find((en) => en.nr === nr);
  const foer = versjoner.find((en) => en.nr < nr);
  return (
    <>
      <p className="overlinje">
        <span>
          {denne?.publisert
            ? t("hoering.versjonFra", { nr, dato: dato(denne.publisert) })
            : t("hoering.versjon", { nr })}
        </span>
        {foer ? (
          <span>
            <a href={til(`/hoering/${slug}/endringer/${foer.nr}/${nr}`)}>{t("hoering.endretSiden", { nr: foer.nr })}</a>
          </span>
        ) : null}
        {foer ? <a href={til(`/hoering/${slug}/versjoner`)}>{t("hoering.alleVersjoner")}</a> : null}
      </p>
      {denne?.nytt ? (
        <p className="dempet" lang={egetLang}>
          {denne.nytt}
        </p>
      ) : null}
    </>
  );
}
