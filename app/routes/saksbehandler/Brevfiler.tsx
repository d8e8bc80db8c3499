import type { Brevfil } from "~/domain/innspill/registrert.server";
import { useSide } from "../side";

/** The files of a scanned letter, to be saved: each is judged anew when it is fetched. */
export function Brevfiler({ brev }: { brev: Brevfil[] }) {
  const { t } = useSide();
  if (brev.length === 0) return null;
  return (
    <section className="stabel tett">
      <h2 className="smaa dempet">{t("skranke.felt.brev")}</h2>
      <ul className="lenker">
        {brev.map(({ id, nr, mime }) => (
          <li key={id}>
            <a href={`/vedlegg/${id}`}>
              {t("skranke.brevfil", { nr, format: mime.replace(/^.*\//, "").toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
