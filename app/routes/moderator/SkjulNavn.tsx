import { Avkrysning } from "~/components/Felt";
import { useSide } from "../side";

/** The sender has asked for their name to be shown; a moderator may know why it should not be. Nothing where no name is shown. */
export function SkjulNavn({ navn, valgt = false }: { navn: string | null; valgt?: boolean }) {
  const { t } = useSide();
  if (!navn) return null;
  return (
    <Avkrysning
      id="skjulNavn"
      etikett={t("moderer.skjulNavn.etikett", { navn })}
      hint={t("moderer.skjulNavn.hint")}
      defaultChecked={valgt}
    />
  );
}
