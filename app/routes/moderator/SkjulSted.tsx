import { Avkrysning } from "~/components/Felt";
import type { TilLesing } from "../saksbehandler/til-lesing";
import { useSide } from "../side";

/** The sender lets everybody see the place; a moderator may know that it is somebody's home. Nothing where no place is shown. */
export function SkjulSted({ sted, valgt = false }: { sted: TilLesing["sted"]; valgt?: boolean }) {
  const { t } = useSide();
  if (!sted?.visSted) return null;
  return (
    <Avkrysning
      id="skjulSted"
      etikett={sted.sted ? t("sted.skjul.etikett", { sted: sted.sted }) : t("sted.skjul.punktet")}
      hint={t("sted.skjul.hint")}
      defaultChecked={valgt}
    />
  );
}
