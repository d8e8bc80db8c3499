import type { ReactNode } from "react";
import { Melding } from "~/components/Melding";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { Funnene } from "../Funnene";
import { useSide } from "../side";

/** What looks like personal data in a draft, told before it is sent. It stops nobody: it may be just what has to be said. */
export function Funnvarsel({ tekst, children }: { tekst: string; children?: ReactNode }) {
  const { t } = useSide();
  const funn = finnPersonopplysninger(tekst);
  const [foerste, ...flere] = funn;
  if (!foerste) return null;
  return (
    <Melding
      slag="varsel"
      tittel={
        flere.length === 0 ? t(`mineUtkast.funn.${foerste.slag}`) : t("mineUtkast.funn.flere", { count: funn.length })
      }
    >
      <Funnene funn={funn} />
      <p>{t("mineUtkast.funn.hvaSkjer")}</p>
      {children}
    </Melding>
  );
}
