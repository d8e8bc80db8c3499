import { Valg } from "~/components/Felt";
import { alleSpraak, spraaknavn } from "~/i18n/spraak";
import { useSide } from "../side";

/** What one is writing in, for those who write in another language than the page's. Saved with the draft. */
export function Skrivespraak({ naa }: { naa: string }) {
  const { t, spraak } = useSide();
  return (
    <details className="mer" open={naa !== spraak}>
      <summary>{t("skrivespraak.sporsmaal")}</summary>
      <Valg
        id="spraak"
        etikett={t("skrivespraak.felt")}
        hint={t("skrivespraak.hint")}
        defaultValue={naa}
        valg={alleSpraak.map((kode) => ({ verdi: kode, tekst: spraaknavn[kode] }))}
      />
    </details>
  );
}
