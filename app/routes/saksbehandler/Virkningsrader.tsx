import { Dato, TekstFelt, Valg } from "~/components/Felt";
import { ANTALL_VIRKNINGER, planpunktStatuser, virkninger } from "~/domain/sak/sak";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

const felter = ["punkt", "endring", "beskrivelse", "status", "frist"] as const;

/** What the decision does to the plan: a row for each effect, the first open, the rest on demand. A row without a point is no effect. */
export function Virkningsrader({
  punkter,
  skjema,
}: {
  punkter: Array<{ kode: string; tekst: string }>;
  skjema: ReturnType<typeof useSkjema>;
}) {
  const { t } = useSide();
  return (
    <section className="stabel">
      <h2>{t("registrer.virkninger")}</h2>
      <p className="dempet lesbar">{t("registrer.virkningerHint")}</p>
      {Array.from({ length: ANTALL_VIRKNINGER }, (_, i) => i + 1).map((nr) => (
        <details
          key={nr}
          className="mer"
          open={
            nr === 1 ||
            felter.some((felt) => skjema.verdi(`virkning${nr}.${felt}`) || skjema.feil(`virkning${nr}.${felt}`))
          }
        >
          <summary>{t("registrer.virkning", { nr })}</summary>
          <Rad nr={nr} punkter={punkter} skjema={skjema} />
        </details>
      ))}
    </section>
  );
}

function Rad({
  nr,
  punkter,
  skjema,
}: {
  nr: number;
  punkter: Array<{ kode: string; tekst: string }>;
  skjema: ReturnType<typeof useSkjema>;
}) {
  const { t } = useSide();
  const felt = (navn: (typeof felter)[number]) => {
    const id = `virkning${nr}.${navn}`;
    return { id, feil: skjema.feil(id), defaultValue: skjema.verdi(id) };
  };
  return (
    <fieldset className="ds-fieldset">
      <legend className="skjult">{t("registrer.virkning", { nr })}</legend>
      <Valg
        {...felt("punkt")}
        etikett={t("registrer.punkt")}
        valg={[
          { verdi: "", tekst: t("registrer.ingenPunkt") },
          ...punkter.map(({ kode, tekst }) => ({ verdi: kode, tekst })),
        ]}
      />
      <Valg
        {...felt("endring")}
        etikett={t("registrer.endring")}
        valg={[
          { verdi: "", tekst: t("registrer.velg") },
          ...virkninger.map((verdi) => ({ verdi, tekst: t(`registrer.endringer.${verdi}`) })),
        ]}
      />
      <TekstFelt
        {...felt("beskrivelse")}
        etikett={t("registrer.beskrivelse")}
        hint={t("registrer.beskrivelseHint")}
        maxLength={1000}
      />
      <Valg
        {...felt("status")}
        etikett={t("registrer.status")}
        valg={[
          { verdi: "", tekst: t("registrer.velg") },
          ...planpunktStatuser.map((verdi) => ({ verdi, tekst: t(`status.${verdi}`) })),
        ]}
      />
      <Dato {...felt("frist")} etikett={t("registrer.frist")} />
    </fieldset>
  );
}
