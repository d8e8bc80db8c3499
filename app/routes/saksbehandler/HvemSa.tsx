import { svarkanaler } from "#db/koder";
import { Avkrysning, Radiogruppe, TekstFelt, Valg } from "~/components/Felt";
import { avsendere } from "~/domain/innspill/innspill";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** Who said it, whether they want their name shown, and how they want the answer: what one asks on the phone. */
export function HvemSa({ skjema }: { skjema: ReturnType<typeof useSkjema> }) {
  const { t } = useSide();
  const valgfritt = { valgfriTekst: t("saksbord.valgfritt") };
  return (
    <>
      <Radiogruppe
        id="svarkanal"
        etikett={t("skranke.felt.svarkanal")}
        feil={skjema.feil("svarkanal")}
        defaultValue={skjema.verdi("svarkanal")}
        valg={svarkanaler.map((kanal) => ({ verdi: kanal, tekst: t(`skranke.svarkanal.${kanal}`) }))}
      />
      <div className="ved-kontakt">
        <TekstFelt
          id="kontakt"
          etikett={t("skranke.felt.kontakt")}
          hint={t("skranke.felt.kontaktHint")}
          feil={skjema.feil("kontakt")}
          defaultValue={skjema.verdi("kontakt")}
          maxLength={300}
          autoComplete="off"
        />
      </div>
      <Valg
        id="avsender"
        etikett={t("skranke.felt.avsender")}
        feil={skjema.feil("avsender")}
        defaultValue={skjema.verdi("avsender", "privatperson")}
        valg={avsendere.map((slag) => ({ verdi: slag, tekst: t(`avsender.${slag}`) }))}
      />
      <TekstFelt
        {...valgfritt}
        id="paaVegneAv"
        etikett={t("hvemSender.paaVegneAv")}
        hint={t("skranke.felt.paaVegneAvHint")}
        feil={skjema.feil("paaVegneAv")}
        defaultValue={skjema.verdi("paaVegneAv")}
        maxLength={200}
        autoComplete="off"
      />
      <TekstFelt
        {...valgfritt}
        id="navn"
        etikett={t("skranke.felt.navn")}
        feil={skjema.feil("navn")}
        defaultValue={skjema.verdi("navn")}
        maxLength={120}
        autoComplete="off"
      />
      <Avkrysning
        id="visNavn"
        etikett={t("skranke.felt.visNavn")}
        hint={t("skranke.felt.visNavnHint")}
        defaultChecked={skjema.valgt("visNavn", "ja")}
      />
    </>
  );
}
