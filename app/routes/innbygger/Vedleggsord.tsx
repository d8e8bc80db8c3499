import { Avkrysning, TekstFelt } from "~/components/Felt";
import { MAKS_ALT } from "~/domain/vedlegg/vedlegg";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** What its sender says of an attachment: what an image shows, whether the sound of a recording may be heard by all. */
export function Vedleggsord({
  slag,
  skjema,
  naa,
}: {
  slag: string;
  skjema: ReturnType<typeof useSkjema>;
  naa?: { altTekst: string; lydKanVises: boolean };
}) {
  const { t } = useSide();
  return slag === "bilde" ? (
    <TekstFelt
      id="altTekst"
      etikett={t("vedlegg.bilde.alt")}
      hint={t("vedlegg.bilde.altHint")}
      maxLength={MAKS_ALT}
      feil={skjema.feil("altTekst")}
      defaultValue={skjema.verdi("altTekst", naa?.altTekst)}
    />
  ) : (
    <Avkrysning
      id="lydKanVises"
      etikett={t("vedlegg.opptak.lydKanVises")}
      hint={t("vedlegg.opptak.lydHint")}
      defaultChecked={skjema.valgt("lydKanVises", "ja", naa?.lydKanVises)}
    />
  );
}
