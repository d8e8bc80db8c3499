import type { ComponentProps } from "react";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";

type Verbsiden = ComponentProps<typeof Verbside>;

/** A page of the administration: its way begins at the front page of the room, and goes on through `ledd`. */
export function Adminside({ ledd = [], ...siden }: Omit<Verbsiden, "ledd"> & Partial<Pick<Verbsiden, "ledd">>) {
  const { t } = useSide();
  return <Verbside {...siden} ledd={[{ tekst: t("flate.administrasjon"), href: "/administrasjon" }, ...ledd]} />;
}
