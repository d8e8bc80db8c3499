import type { ReactNode } from "react";
import { somSaksnr } from "~/domain/sak/sak";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

/** A step of a case. */
export function Saksside(props: {
  tittel: string;
  nr: string;
  skjema: ReturnType<typeof useSkjema>;
  lesing?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useSide();
  const { nr, ...resten } = props;
  return (
    <Verbside
      {...resten}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("saken.alle.tittel"), href: "/saksbehandling/saker" },
        { tekst: somSaksnr(nr), href: `/saksbehandling/saker/${nr}` },
      ]}
    />
  );
}
