import { useSide } from "../side";

/** The form that every section's button belongs to: four hundred forms would weigh more than the words between them. */
export const KOMMENTERFORM = "kommenter";

/** Begins a comment on a section; `sti` is the section's page. */
export function KommenterKnapp({ sti, overskrift }: { sti: string; overskrift: string }) {
  const { t } = useSide();
  return (
    <button form={KOMMENTERFORM} formAction={`${sti}/kommentar`}>
      {t("hoering.kommenterDette")}
      <span className="skjult"> {t("hoering.til", { overskrift })}</span>
    </button>
  );
}
