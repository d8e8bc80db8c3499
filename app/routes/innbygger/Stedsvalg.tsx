import { Knapp } from "~/components/Knapp";
import { harSted, type Sted } from "~/domain/sted/sted";
import { useSide } from "../side";

/** In the form of a draft: its place, and the way to the page where it is said. The button saves the words first. */
export function Stedsvalg({ sted }: { sted: Pick<Sted, "sted" | "bredde" | "visSted"> | null }) {
  const { t } = useSide();
  const finnes = sted !== null && harSted(sted);
  return (
    <div className={finnes ? "stedsvalg" : "stedsvalg ny"}>
      {finnes ? (
        <p>
          {t("sted.gjelder")}: <b>{sted.sted || t("sted.etPunkt")}</b>
        </p>
      ) : null}
      <Knapp slag="stille" name="intent" value="sted">
        {t(finnes ? "sted.endre" : "sted.leggTil")}
      </Knapp>
    </div>
  );
}
