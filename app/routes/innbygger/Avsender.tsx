import type { avsendere } from "#db/koder";
import { useSide } from "../side";

/** The kind of sender; a name only where its owner asked for it. */
export function Avsender({
  avsender,
  navn,
  paaVegneAv,
}: {
  avsender: (typeof avsendere)[number];
  navn: string | null;
  paaVegneAv: string | null;
}) {
  const { t } = useSide();
  const hvem = paaVegneAv ?? navn;
  return (
    <span>{hvem ? `${hvem} (${t(`avsender.${avsender}`).toLocaleLowerCase("nb")})` : t(`avsender.${avsender}`)}</span>
  );
}
