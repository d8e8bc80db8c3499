import { Feilsammendrag } from "~/components/Feilsammendrag";
import { Melding } from "~/components/Melding";
import { useSide } from "./side";
import type { useSkjema } from "./skjema";

/** Why a form was refused, on top of it: by field where a field is wrong, else as one sentence. */
export function Avslag({ skjema }: { skjema: ReturnType<typeof useSkjema> }) {
  const { t } = useSide();
  if (skjema.gjenopptatt) return <Melding slag="varsel" rolle="status" tittel={t("feil.gjenopptatt")} />;
  if (!skjema.avslaatt) return null;
  if (skjema.sammendrag.feil.length > 0) return <Feilsammendrag {...skjema.sammendrag} />;
  return (
    <div id="feil" tabIndex={-1} autoFocus>
      <Melding slag="feil" rolle="alert" tittel={skjema.sammendrag.tittel} />
    </div>
  );
}
