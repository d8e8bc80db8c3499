import { Avkrysning, Radiogruppe, TekstFelt } from "~/components/Felt";
import { avsendere } from "~/domain/innspill/innspill";
import { svarkanaler } from "#db/koder";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** Who one speaks for, whether the name is shown, and how to be answered. */
export function HvemSender({ skjema, innlogget }: { skjema: ReturnType<typeof useSkjema>; innlogget: string | null }) {
  const { t } = useSide();
  return (
    <>
      <Radiogruppe
        id="avsender"
        etikett={t("hvemSender.avsender")}
        feil={skjema.feil("avsender")}
        defaultValue={skjema.verdi("avsender", "privatperson")}
        valg={avsendere.map((slag) => ({ verdi: slag, tekst: t(`hvemSender.slag.${slag}`) }))}
      />
      <div className="ved-lag">
        <TekstFelt
          id="paaVegneAv"
          etikett={t("hvemSender.paaVegneAv")}
          hint={t("hvemSender.paaVegneAvHint")}
          feil={skjema.feil("paaVegneAv")}
          defaultValue={skjema.verdi("paaVegneAv")}
          maxLength={200}
          autoComplete="organization"
        />
      </div>
      <TekstFelt
        id="navn"
        etikett={t("hvemSender.navn")}
        hint={t("hvemSender.navnHint")}
        feil={skjema.feil("navn")}
        defaultValue={skjema.verdi("navn", innlogget ?? "")}
        maxLength={120}
        autoComplete="name"
      />
      <div className="ved-navn">
        <Avkrysning
          id="visNavn"
          etikett={t("hvemSender.visNavn")}
          hint={t("hvemSender.visNavnHint")}
          defaultChecked={skjema.valgt("visNavn", "ja")}
        />
      </div>
      <Radiogruppe
        id="svarkanal"
        etikett={t("hvemSender.svarkanal")}
        hint={t("hvemSender.svarkanalHint")}
        feil={skjema.feil("svarkanal")}
        defaultValue={skjema.verdi("svarkanal", "her")}
        valg={svarkanaler.map((kanal) => ({ verdi: kanal, tekst: t(`hvemSender.kanal.${kanal}`) }))}
      />
      <div className="ved-kontakt">
        <TekstFelt
          id="kontakt"
          etikett={t("hvemSender.kontakt")}
          hint={t("hvemSender.kontaktHint")}
          feil={skjema.feil("kontakt")}
          defaultValue={skjema.verdi("kontakt")}
          maxLength={300}
        />
      </div>
    </>
  );
}
