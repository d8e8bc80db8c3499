import { Linjer } from "../saksbehandler/Linjer";
import { useSide } from "../side";
import type { TilBehandling } from "./til-behandling.server";

/** Why somebody has proposed not to publish: what the second person judges, and what the author will read. */
export function Forslag({ forslag }: { forslag: TilBehandling["tilIkkePublisering"] }) {
  const { t, dato } = useSide();
  if (!forslag?.grunn) return null;
  return (
    <section className="stabel tett">
      <h2>{t("moderer.forslag.tittel")}</h2>
      <p className="overlinje">
        <b>{t(`grunn.${forslag.grunn}`)}</b>
        <span>{forslag.av}</span>
        <time dateTime={forslag.tid.toISOString()}>{dato(forslag.tid)}</time>
      </p>
      <p className="grunn">
        <Linjer tekst={forslag.begrunnelse ?? ""} />
      </p>
    </section>
  );
}
