import { useSide } from "../side";
import type { TilBehandling } from "./til-behandling.server";

/** What has been done with an innspill in moderation, oldest first, with who and why. */
export function Historikk({
  mottatt,
  historikk,
}: {
  mottatt: Date;
  historikk: Array<Omit<TilBehandling["historikk"][number], "avMeg">>;
}) {
  const { t, dato } = useSide();
  return (
    <ul className="haandregler">
      <li>
        {t("moderer.historikk.mottatt")} <span className="dempet">{dato(mottatt)}</span>
      </li>
      {historikk.map(({ handling, grunn, begrunnelse, tid, av }) => (
        <li key={tid.toISOString()}>
          {t(`moderer.historikk.${handling}`, { navn: av })} <span className="dempet">{dato(tid)}</span>
          {grunn ? <p>{t(`grunn.${grunn}`)}</p> : null}
          {begrunnelse ? <p className="grunn">{begrunnelse}</p> : null}
        </li>
      ))}
    </ul>
  );
}
