import type { skrankekanaler } from "#db/koder";
import { useSide } from "../side";

type Rad = { ref: string; innsending: string; kanal: string };

/** How far one has come today, and the way back to the last ones. */
export function SisteRegistrerte({ antall, siste }: { antall: number; siste: Rad[] }) {
  const { t, til } = useSide();
  return (
    <section>
      <h2>{t("skranke.idag", { count: antall })}</h2>
      {siste.length > 0 ? (
        <ul className="haandregler">
          {siste.map(({ ref, innsending, kanal }) => (
            <li key={ref}>
              <a href={til(`/saksbehandling/registrering/${innsending}`)}>{ref}</a>{" "}
              <span className="dempet">{t(`skranke.kanal.${kanal as (typeof skrankekanaler)[number]}`)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="dempet">{t("skranke.ingenIdag")}</p>
      )}
    </section>
  );
}
