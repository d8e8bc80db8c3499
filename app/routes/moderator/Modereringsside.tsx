import type { ReactNode } from "react";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { InnspillTilLesing } from "../saksbehandler/InnspillTilLesing";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import type { Stand, TilBehandling } from "./til-behandling.server";

/** A moderation verb's page. Where it no longer applies it says so instead of the form; a form that was refused keeps what was typed. */
export function Modereringsside(props: {
  tittel: string;
  innspill: TilBehandling;
  /** When the verb can be used. */
  gjelder: Stand | "ikkeAvgjort" | "avgjort";
  skjema: ReturnType<typeof useSkjema>;
  /** What is read before the innspill. */
  foerst?: ReactNode;
  /** What the verb does. */
  tekst: string;
  knapp: string;
  /** The form's fields. */
  children: ReactNode;
}) {
  const { tittel, innspill, gjelder, skjema, foerst, tekst, knapp, children } = props;
  const { t, til } = useSide();
  const passer =
    gjelder === "ikkeAvgjort"
      ? ["avgjoer", "bekreft", "venterPaaAnnen"].includes(innspill.stand)
      : gjelder === "avgjort"
        ? ["publisert", "ikke_publisert"].includes(innspill.stand)
        : innspill.stand === gjelder;
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("moderer.tittel"), href: `/moderering?ref=${innspill.ref}` }]}
      skjema={skjema}
      lesing={
        <>
          {foerst}
          <InnspillTilLesing innspill={innspill} />
        </>
      }
    >
      {passer || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <p>{tekst}</p>
          {children}
          <div className="knapperad">
            <Knapp>{knapp}</Knapp>
          </div>
        </form>
      ) : (
        <Melding tittel={t(`moderer.stand.${innspill.stand}`)}>
          <a href={til(`/moderering?ref=${innspill.ref}`)}>{t("moderer.tilKoen")}</a>
        </Melding>
      )}
    </Verbside>
  );
}
