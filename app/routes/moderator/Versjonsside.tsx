import type { ReactNode } from "react";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { VersjonTilLesing } from "./NyVersjon";
import type { TilBehandling } from "./til-behandling.server";

/** A verb on a new version of a forslag. Where none waits any more it says so instead of the form. */
export function Versjonsside(props: {
  tittel: string;
  innspill: TilBehandling;
  nr: number;
  skjema: ReturnType<typeof useSkjema>;
  tekst: string;
  knapp: string;
  children: ReactNode;
}) {
  const { tittel, innspill, nr, skjema, tekst, knapp, children } = props;
  const { t, til } = useSide();
  const ny = innspill.stand === "publisert" && innspill.venter?.nr === nr ? innspill.venter : null;
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("moderer.tittel"), href: `/moderering?ref=${innspill.ref}` }]}
      skjema={skjema}
      lesing={ny ? <VersjonTilLesing innspill={innspill} ny={ny} /> : null}
    >
      {ny || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <p>{tekst}</p>
          {children}
          <div className="knapperad">
            <Knapp>{knapp}</Knapp>
          </div>
        </form>
      ) : (
        <Melding tittel={t("forslag.moderer.finnesIkke")}>
          <a href={til(`/moderering?ref=${innspill.ref}`)}>{t("moderer.tilKoen")}</a>
        </Melding>
      )}
    </Verbside>
  );
}
