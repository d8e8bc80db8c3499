import { Merke } from "~/components/Merke";
import { useSide } from "../side";

/** How long kommunestyret has left, in words, and its last day. The last month is marked. */
export function Klokka({
  frist,
  dagerIgjen,
  plansak,
}: {
  frist: string | null;
  dagerIgjen: number | null;
  plansak: string | null;
}) {
  const { t, dato } = useSide();
  if (plansak) return <>{t("innbyggerforslagsarbeid.ingenFrist")}</>;
  if (frist === null || dagerIgjen === null) return null;
  const ordene =
    dagerIgjen < 0
      ? t("innbyggerforslagsarbeid.over", { count: -dagerIgjen })
      : dagerIgjen === 0
        ? t("innbyggerforslagsarbeid.iDag")
        : t("innbyggerforslagsarbeid.igjen", { count: dagerIgjen });
  return (
    <>
      {dagerIgjen <= 30 ? (
        <Merke form="varsel" farge="varsel">
          {ordene}
        </Merke>
      ) : (
        ordene
      )}
      , <time dateTime={frist}>{dato(frist)}</time>
    </>
  );
}
