import type { TilArbeid } from "~/domain/avstemning/arbeid.server";
import { gruppenavn, svarIOrd } from "~/domain/avstemning/ord";
import { useSide } from "../side";

/** What each group answered, in words: by how surely it is known who they are, and never added. */
export function Avstemningsresultat({
  resultat,
  ramme,
  navn,
  hode,
  loggrader,
}: {
  resultat: NonNullable<TilArbeid["resultat"]>;
  ramme: number | null;
  /** What alternatives are called, by id. */
  navn: Record<string, string>;
  hode: string | null;
  loggrader: number | null;
}) {
  const { t, tall, spraak } = useSide();
  return (
    <section className="stabel">
      <h2>{t("avstemningsarbeid.side.resultat")}</h2>
      {resultat.length === 0 ? <p>{t("avstemningsarbeid.side.ingenStemmer")}</p> : null}
      {resultat.length > 0 ? (
        <ul className="radliste">
          {resultat.map((gruppe) => (
            <li key={`${gruppe.nivaa}-${gruppe.versjon}`}>
              <span className="radliste-tittel">{gruppenavn(gruppe, resultat, t)}</span>
              <span className="radliste-tall">{t("avstemningsarbeid.ord.antall", { count: gruppe.antall })}</span>
              <p className="radliste-tekst">
                {svarIOrd(gruppe, { navn: (id) => navn[id] ?? "–", ramme }, { t, spraak })}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {hode ? (
        <p className="dempet linjeskift">
          {t("avstemningsarbeid.side.hode")}: <code>{hode}</code>. {t("avstemningsarbeid.side.loggrader")}:{" "}
          {tall(loggrader ?? 0)}.
        </p>
      ) : null}
    </section>
  );
}
