import type { ComponentProps } from "react";
import { useSide } from "../side";
import { Verbside } from "./Verbside";

type Verbsiden = ComponentProps<typeof Verbside>;

/** The page of a verb on one innbyggerforslag; its way goes on through `ledd`. */
export function Forslagsverb({
  det,
  ledd = [],
  ...siden
}: Omit<Verbsiden, "ledd"> & { det: { ref: string }; ledd?: Verbsiden["ledd"] }) {
  const { t } = useSide();
  return (
    <Verbside
      {...siden}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("innbyggerforslagsarbeid.alle.tittel"), href: "/saksbehandling/innbyggerforslag" },
        { tekst: det.ref, href: `/saksbehandling/innbyggerforslag/${det.ref}` },
        ...ledd,
      ]}
    />
  );
}
