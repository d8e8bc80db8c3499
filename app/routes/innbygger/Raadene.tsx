import type { finnRaadene } from "~/domain/hoering/for-alle.server";
import { useSide } from "../side";

/** The råd that are asked for one joint statement each, and what has come of it. */
export function Raadene({ raadene }: { raadene: Awaited<ReturnType<typeof finnRaadene>> }) {
  const { t, til, lang, dato } = useSide();
  if (raadene.length === 0) return null;
  return (
    <section>
      <h2>{t("hoering.raadene")}</h2>
      <ul className="raadene">
        {raadene.map(({ navn, frist, ref, harSvart, ingenMerknad }) => (
          <li key={navn.tekst}>
            <span lang={lang(navn.lang)}>{navn.tekst}</span>
            <span className="dempet">
              {ref ? (
                <a href={til(`/innspill/${ref}`)}>{t("hoering.raad.uttalelse", { ref })}</a>
              ) : ingenMerknad ? (
                t("hoering.raad.ingenMerknad")
              ) : harSvart ? (
                t("hoering.raad.harSvart")
              ) : (
                t("hoering.raad.bedtOm", { dato: dato(frist) })
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
