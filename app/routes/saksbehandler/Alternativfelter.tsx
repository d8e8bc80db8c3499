import { TekstFelt, TekstOmraade } from "~/components/Felt";
import { feltPaa, MAKS_TEGN_I_BESKRIVELSE } from "~/domain/avstemning/oppsett";
import { MAKS_TEGN_I_TITTEL } from "~/domain/forslag/forslag";
import type { Spraak } from "~/i18n/spraak";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { FlereSpraak } from "./FlereSpraak";
import { SlikStaarDet } from "./SlikStaarDet";

/** What can be chosen, and what it costs. `staar` is what is saved, by field. */
export function Alternativfelter({
  skjema,
  spraakliste,
  ramme,
  staar = {},
  noenAndre = false,
}: {
  skjema: ReturnType<typeof useSkjema>;
  spraakliste: Spraak[];
  /** The basket's ceiling; null where it is no basket. */
  ramme: number | null;
  staar?: Record<string, string>;
  noenAndre?: boolean;
}) {
  const { t, lang, tall } = useSide();
  const felt = (id: string) => ({ id, feil: skjema.feil(id), defaultValue: skjema.verdi(id, staar[id] ?? "") });
  const naa = (id: string) => (
    <SlikStaarDet vis={noenAndre && skjema.verdi(id).trim() !== (staar[id] ?? "")} staar={staar[id] ?? ""} />
  );
  return (
    <>
      <FlereSpraak
        spraakliste={spraakliste}
        fylt={
          skjema.fylt ||
          spraakliste.slice(1).some((s) => staar[feltPaa("tittel", s)] || staar[feltPaa("beskrivelse", s)])
        }
        felter={(spraak, navn) => (
          <>
            <TekstFelt
              {...felt(feltPaa("tittel", spraak))}
              etikett={navn(t("avstemningsarbeid.felt.tittel"))}
              hint={spraak === spraakliste[0] ? t("avstemningsarbeid.felt.tittelHint") : undefined}
              maxLength={MAKS_TEGN_I_TITTEL}
              autoComplete="off"
            />
            {naa(feltPaa("tittel", spraak))}
            <TekstOmraade
              {...felt(feltPaa("beskrivelse", spraak))}
              etikett={navn(t("avstemningsarbeid.felt.beskrivelse"))}
              valgfriTekst={t("saksbord.valgfritt")}
              spraak={lang(spraak)}
              maxLength={MAKS_TEGN_I_BESKRIVELSE}
            />
            {naa(feltPaa("beskrivelse", spraak))}
          </>
        )}
      />
      <TekstFelt
        {...felt("kostnad")}
        etikett={t("avstemningsarbeid.felt.kostnad")}
        hint={ramme === null ? undefined : t("avstemningsarbeid.felt.kostnadHint", { ramme: tall(ramme) })}
        valgfriTekst={ramme === null ? t("saksbord.valgfritt") : undefined}
        inputMode="numeric"
        stoerrelse="kort"
        maxLength={20}
        autoComplete="off"
      />
      {naa("kostnad")}
    </>
  );
}
