import { dagerMellom } from "~/platform/klokke";
import { useSide } from "../side";

/** "frist lørdag 12. desember · 20 dager igjen" */
export function Temafrist({ frist, idag }: { frist: string | null; idag: string }) {
  const { t, ukedag } = useSide();
  if (!frist) return <span>{t("tema.utenFrist")}</span>;
  const igjen = dagerMellom(idag, frist);
  return (
    <>
      <span>
        {t("tema.frist")} <time dateTime={frist}>{ukedag(frist)}</time>
      </span>
      {igjen >= 0 ? <span>{igjen === 0 ? t("tema.sisteDag") : t("tema.dagerIgjen", { count: igjen })}</span> : null}
    </>
  );
}
