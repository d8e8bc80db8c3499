import type { ReactNode } from "react";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";

/** The page of what is done with one person's roles. */
export function Menneskeside(props: {
  tittel: string;
  menneske: { id: string; navn: string };
  skjema: ReturnType<typeof useSkjema>;
  children: ReactNode;
}) {
  const { tittel, menneske, skjema, children } = props;
  const { t } = useSide();
  return (
    <Adminside
      tittel={tittel}
      ledd={[
        { tekst: t("admin.mennesker.tittel"), href: "/administrasjon/mennesker" },
        {
          tekst: menneske.navn || t("admin.mennesker.utenNavn"),
          href: `/administrasjon/mennesker/${menneske.id}`,
        },
      ]}
      skjema={skjema}
    >
      {children}
    </Adminside>
  );
}
