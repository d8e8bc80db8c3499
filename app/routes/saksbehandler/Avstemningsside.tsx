import type { ReactNode } from "react";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

/** A step of a vote. */
export function Avstemningsside(props: {
  tittel: string;
  slug: string;
  navn: string;
  skjema: ReturnType<typeof useSkjema>;
  lesing?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useSide();
  const { slug, navn, ...resten } = props;
  return (
    <Verbside
      {...resten}
      ledd={[
        { tekst: t("avstemningsarbeid.tittel"), href: "/saksbehandling/avstemninger" },
        { tekst: navn, href: `/saksbehandling/avstemninger/${slug}` },
      ]}
    />
  );
}
