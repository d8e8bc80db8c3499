import type { ReactNode } from "react";
import { type Spraak, spraaknavn } from "~/i18n/spraak";
import { useSide } from "../side";

/** Fields in the municipality's own language, and the same in its others on demand. `fylt`: something stands there already. */
export function FlereSpraak({
  spraakliste,
  fylt,
  felter,
}: {
  /** The municipality's own first. */
  spraakliste: Spraak[];
  fylt: boolean;
  felter: (spraak: Spraak, navn: (etikett: string) => string) => ReactNode;
}) {
  const { t } = useSide();
  const [eget, ...andre] = spraakliste;
  return (
    <>
      {eget ? felter(eget, (etikett) => etikett) : null}
      {andre.length > 0 ? (
        <details className="mer" open={fylt}>
          <summary>{t("avstemningsarbeid.felt.spraakene")}</summary>
          <div className="stabel">
            {andre.map((spraak) => (
              <div key={spraak} className="stabel tett">
                {felter(spraak, (etikett) => `${etikett}, ${spraaknavn[spraak]}`)}
              </div>
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
