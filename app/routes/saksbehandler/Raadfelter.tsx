import { TekstFelt } from "~/components/Felt";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** A råd's name, and where it is asked. */
export function Raadfelter({
  skjema,
  navn = "",
  epost = "",
}: {
  skjema: ReturnType<typeof useSkjema>;
  navn?: string;
  epost?: string;
}) {
  const { t } = useSide();
  return (
    <>
      <TekstFelt
        id="navn"
        etikett={t("hoeringsarbeid.felt.raadNavn")}
        feil={skjema.feil("navn")}
        defaultValue={skjema.verdi("navn", navn)}
        paakrevd
        maxLength={120}
        autoComplete="off"
      />
      <TekstFelt
        id="epost"
        type="email"
        etikett={t("hoeringsarbeid.felt.raadEpost")}
        hint={t("hoeringsarbeid.felt.raadEpostHint")}
        valgfriTekst={t("saksbord.valgfritt")}
        feil={skjema.feil("epost")}
        defaultValue={skjema.verdi("epost", epost)}
        maxLength={254}
        autoComplete="off"
      />
    </>
  );
}
