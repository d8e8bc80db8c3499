import type { planpunktStatuser } from "#db/koder";
import { Merke, type Merkefarge, type Merkeform } from "~/components/Merke";
import { useSide } from "../side";

const utseende: Record<(typeof planpunktStatuser)[number], { form: Merkeform; farge: Merkefarge }> = {
  ikke_startet: { form: "tom", farge: "noeytral" },
  i_gang: { form: "halv", farge: "info" },
  forsinket: { form: "varsel", farge: "varsel" },
  gjennomfoert: { form: "full", farge: "ok" },
  stanset: { form: "kryss", farge: "feil" },
};

/** How a planpunkt is doing: a word with a shape of its own. */
export function Statusmerke({ status }: { status: keyof typeof utseende }) {
  const { t } = useSide();
  return <Merke {...utseende[status]}>{t(`status.${status}`)}</Merke>;
}
