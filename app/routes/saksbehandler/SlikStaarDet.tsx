import { useSide } from "../side";
import { Linjer } from "./Linjer";

/** What somebody else has saved in a field meanwhile, where it is not what was typed. */
export function SlikStaarDet({ vis, staar }: { vis: boolean; staar: string }) {
  const { t } = useSide();
  if (!vis) return null;
  return (
    <details className="mer" open>
      <summary>{t("avstemningsarbeid.oppsett.slikStaarDet")}</summary>
      <p className="grunn">
        <Linjer tekst={staar || t("avstemningsarbeid.oppsett.tomt")} />
      </p>
    </details>
  );
}
