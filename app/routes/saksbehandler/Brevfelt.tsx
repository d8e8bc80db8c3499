import { Ramme, kontroll } from "~/components/Feltramme";
import { MAKS_FILER } from "~/domain/innspill/registrering";
import { useSide } from "../side";

/** A letter that was scanned. A browser does not keep what was chosen: after a refusal (`igjen`) it is asked for again. */
export function Brevfelt({ feil, igjen }: { feil: string | undefined; igjen: boolean }) {
  const { t } = useSide();
  const felt = {
    id: "brev",
    etikett: t("skranke.felt.brev"),
    valgfriTekst: t("saksbord.valgfritt"),
    hint: t(igjen ? "skranke.felt.brevIgjen" : "skranke.felt.brevHint", { antall: MAKS_FILER }),
    feil,
  };
  return (
    <Ramme felt={felt}>
      <input
        {...kontroll(felt)}
        className="ds-input filfelt"
        type="file"
        multiple
        accept="application/pdf,image/jpeg,image/png,image/tiff"
      />
    </Ramme>
  );
}
