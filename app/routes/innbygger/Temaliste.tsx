import type { TemaIListe } from "~/domain/tema/tema.server";
import { useSide } from "../side";

/** Ruled rows: the question, the deadline, how many innspill. */
export function Temaliste({ temaer }: { temaer: TemaIListe[] }) {
  const { t, til, lang, dato } = useSide();
  return (
    <ul className="radliste">
      {temaer.map(({ slug, spoersmaal, frist, aapen, antallVist }) => (
        <li key={slug}>
          <a className="radliste-tittel" href={til(`/tema/${slug}`)} lang={lang(spoersmaal.lang)}>
            {spoersmaal.tekst}
          </a>
          <span className="radliste-tall">
            {aapen ? (frist ? `${t("tema.frist")} ${dato(frist)}` : t("tema.utenFrist")) : t("tema.avsluttet")}
          </span>
          <span className="radliste-tall">{t("tema.antallInnspill", { count: antallVist })}</span>
        </li>
      ))}
    </ul>
  );
}

export function Temasoek({ soek = "" }: { soek?: string }) {
  const { t, til } = useSide();
  return (
    <form className="soek" role="search" action={til("/tema")}>
      <input
        type="search"
        name="sok"
        aria-label={t("tema.soekITemaer")}
        placeholder={t("tema.soekITemaer")}
        defaultValue={soek}
        maxLength={100}
      />
      <button>{t("tema.soek")}</button>
    </form>
  );
}
