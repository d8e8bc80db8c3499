import { Melding } from "~/components/Melding";
import { useSide } from "../side";

/** Two tabs or two phones have written in the same draft: both texts are shown, and the writer decides. Hidden until it happens. */
export function Konflikt({ tekst }: { tekst: string | null }) {
  const { t } = useSide();
  return (
    <section id="konflikt" className="stabel" hidden={tekst === null}>
      <Melding slag="varsel" rolle="alert" tittel={t("skriv.konflikt")}>
        <p>{t("skriv.konfliktTekst")}</p>
      </Melding>
      <div className="ds-field">
        <label className="ds-label" htmlFor="annen-tekst">
          {t("skriv.annenTekst")}
        </label>
        <textarea className="ds-input" id="annen-tekst" readOnly rows={6} defaultValue={tekst ?? ""} />
      </div>
    </section>
  );
}
