import type { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { useSide } from "./side";

/** What was found of personal data, named; the mark alone does not say what it is. */
export function Funnene({ funn }: { funn: ReturnType<typeof finnPersonopplysninger> }) {
  const { t } = useSide();
  return (
    <ul>
      {funn.map(({ slag, fra, tekst }) => (
        <li key={fra}>
          {t(`ansattInnspill.funn.${slag}`)}: <mark>{tekst}</mark>
        </li>
      ))}
    </ul>
  );
}
