import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { useSide } from "../side";

/**
 * Two tabs or two phones have written in the same draft: both texts are shown, beside each other where there is room, and the writer decides.
 * Hidden until it happens; the choices that need a script are hidden until it is there.
 */
export function Konflikt({ tekst }: { tekst: string | null }) {
  const { t } = useSide();
  return (
    <section id="konflikt" className="stabel tett" hidden={tekst === null}>
      <div className="ds-field">
        <label className="ds-label" htmlFor="annen-tekst">
          {t("skriv.annenTekst")}
        </label>
        <textarea className="ds-input" id="annen-tekst" readOnly rows={6} defaultValue={tekst ?? ""} />
      </div>
      <Melding slag="varsel" rolle="alert" tittel={t("skriv.konflikt")}>
        <p>{t("skriv.konfliktTekst")}</p>
      </Melding>
      <div className="knapperad" role="group" aria-label={t("nett.velg.forklaring")}>
        <Knapp slag="annen" type="button" data-velg="min" hidden>
          {t("nett.velg.min")}
        </Knapp>
        <Knapp slag="annen" type="button" data-velg="den-andre" hidden>
          {t("nett.velg.denAndre")}
        </Knapp>
        <Knapp slag="annen" type="button" data-velg="begge" hidden>
          {t("nett.velg.begge")}
        </Knapp>
      </div>
    </section>
  );
}
