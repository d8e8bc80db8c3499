import type { ReactNode } from "react";
import { Brodsmuler } from "~/components/Brodsmuler";
import { useSide } from "../side";

/** The head of one of the administration's lists: what it is, with a button to its right, and below it what has just been done. */
export function Listehode(props: { tittel: string; ingress: string; knapp: ReactNode; children?: ReactNode }) {
  const { tittel, ingress, knapp, children } = props;
  const { t, til } = useSide();
  return (
    <div className="stabel tett">
      <Brodsmuler
        etikett={t("flate.herErDu")}
        ledd={[{ tekst: t("flate.administrasjon"), href: til("/administrasjon") }, { tekst: tittel }]}
      />
      <div className="hode-rad">
        <h1>{tittel}</h1>
        {knapp}
      </div>
      <p className="ingress">{ingress}</p>
      {children}
    </div>
  );
}
