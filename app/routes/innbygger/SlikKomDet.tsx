import type { kanaler, skrankekanaler } from "#db/koder";
import { useSide } from "../side";

/** What staff wrote down for somebody: how it was said, and which day. For its author and for staff; others are told the channel only. */
export function SlikKomDet({ kanal, dag }: { kanal: (typeof kanaler)[number]; dag: string }) {
  const { t, dato } = useSide();
  return <>{t(`skranke.kom.${kanal as (typeof skrankekanaler)[number]}`, { dag: dato(dag) })}</>;
}
