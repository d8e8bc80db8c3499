import type { Lignende as Funnet } from "~/domain/forslag/lignende.server";
import skript from "~/islands/lignende.ts?worker&url";
import { useSide } from "../side";

/**
 * Forslag that resemble the one being written, as of its last save. It stands there from the start, closed or with what was found before, so that
 * nothing moves under the writer; with a script it is filled in after a save, without one when the page comes again.
 */
export function Lignende({ utkast, funnet }: { utkast: string; funnet: Funnet[] }) {
  const { t, til, lang } = useSide();
  const ord = {
    tittel: t("skriveforslag.lignende.tittel"),
    en: t("skriveforslag.lignende.en"),
    flere: t("skriveforslag.lignende.flere", { antall: "{antall}" }),
  };
  const antall = funnet.length === 1 ? ord.en : ord.flere.replace("{antall}", String(funnet.length));
  return (
    <details
      className="mer lignende"
      id="lignende"
      open={funnet.length > 0}
      data-utkast={utkast}
      data-sti={til("/forslag/")}
      data-tekster={JSON.stringify(ord)}
    >
      <summary>
        <span role="status" data-del="antall">
          {funnet.length === 0 ? ord.tittel : antall}
        </span>
      </summary>
      <p className="dempet" data-del="ingen" hidden={funnet.length > 0}>
        {t("skriveforslag.lignende.ingen")}
      </p>
      <p className="dempet" data-del="ingress" hidden={funnet.length === 0}>
        {t("skriveforslag.lignende.ingress")}
      </p>
      <ul>
        {funnet.map(({ ref, tittel, spraak }) => (
          <li key={ref}>
            <a href={til(`/forslag/${ref}`)} lang={lang(spraak)}>
              {tittel}
            </a>
          </li>
        ))}
      </ul>
      <script src={skript} defer />
    </details>
  );
}
