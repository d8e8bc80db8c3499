import { Merke } from "~/components/Merke";
import type { Invitasjonsstand } from "~/domain/invitasjon/invitasjon";
import { useSide } from "../side";

const utseende = {
  venter: { form: "tom", farge: "info" },
  tattImot: { form: "full", farge: "ok" },
  trukket: { form: "kryss", farge: "noeytral" },
  utloept: { form: "strek", farge: "noeytral" },
} as const;

export function Invitasjonsmerke({ stand }: { stand: Invitasjonsstand }) {
  const { t } = useSide();
  return <Merke {...utseende[stand]}>{t(`admin.invitasjoner.stand.${stand}`)}</Merke>;
}
