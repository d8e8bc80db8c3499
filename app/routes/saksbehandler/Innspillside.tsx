import type { ReactNode } from "react";
import { Melding } from "~/components/Melding";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { InnspillTilLesing } from "./InnspillTilLesing";
import type { TilLesing } from "./til-lesing";
import { Verbside } from "./Verbside";

/** A verb on one innspill at the desk: its words to the left, the form to the right. `mer` is read after the words. */
export function Innspillside(props: {
  tittel: string;
  innspill: TilLesing;
  skjema: ReturnType<typeof useSkjema>;
  mer?: ReactNode;
  children: ReactNode;
}) {
  const { tittel, innspill, skjema, mer, children } = props;
  const { t } = useSide();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: innspill.ref, href: `/saksbehandling/innspill/${innspill.ref}` },
      ]}
      skjema={skjema}
      lesing={
        <>
          <InnspillTilLesing innspill={innspill} />
          {mer}
        </>
      }
    >
      {innspill.trukket && !skjema.fylt ? <Melding slag="varsel" tittel={t("trekk.feil.iArbeid")} /> : children}
    </Verbside>
  );
}
