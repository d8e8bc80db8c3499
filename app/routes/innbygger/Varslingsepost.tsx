import { TekstFelt } from "~/components/Felt";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** Where those who sign are told how it goes. */
export function Varslingsepost({
  skjema,
  valgfri = false,
}: {
  skjema: ReturnType<typeof useSkjema>;
  valgfri?: boolean;
}) {
  const { t } = useSide();
  return (
    <TekstFelt
      id="epost"
      type="email"
      etikett={t("innbyggerforslag.skriv.epost")}
      {...(valgfri ? { valgfriTekst: t("innbyggerforslag.skriv.valgfritt") } : {})}
      hint={t("innbyggerforslag.skriv.epostHint")}
      feil={skjema.feil("epost")}
      defaultValue={skjema.verdi("epost")}
      maxLength={254}
      autoComplete="email"
    />
  );
}
