import { Dato, Radiogruppe, TekstFelt, TekstOmraade } from "~/components/Felt";
import {
  feltPaa,
  MAKS_TEGN_I_FORKLARING,
  MAKS_TEGN_I_SPOERSMAAL,
  stemmenivaaer,
  stemmeslag,
} from "~/domain/avstemning/oppsett";
import type { Spraak } from "~/i18n/spraak";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";
import { FlereSpraak } from "./FlereSpraak";
import { SlikStaarDet } from "./SlikStaarDet";

/** What is asked, how and of whom. `staar` is what is saved, by field. */
export function Oppsettfelter({
  skjema,
  spraakliste,
  staar = {},
  noenAndre = false,
}: {
  skjema: ReturnType<typeof useSkjema>;
  spraakliste: Spraak[];
  staar?: Record<string, string>;
  /** Somebody else has saved meanwhile. */
  noenAndre?: boolean;
}) {
  const { t, lang } = useSide();
  const felt = (id: string) => ({ id, feil: skjema.feil(id), defaultValue: skjema.verdi(id, staar[id] ?? "") });
  const naa = (id: string, somTekst = staar[id] ?? "") => (
    <SlikStaarDet vis={noenAndre && skjema.verdi(id).trim() !== (staar[id] ?? "")} staar={somTekst} />
  );
  return (
    <>
      <FlereSpraak
        spraakliste={spraakliste}
        fylt={
          skjema.fylt ||
          spraakliste.slice(1).some((s) => staar[feltPaa("spoersmaal", s)] || staar[feltPaa("forklaring", s)])
        }
        felter={(spraak, navn) => (
          <>
            <TekstFelt
              {...felt(feltPaa("spoersmaal", spraak))}
              etikett={navn(t("avstemningsarbeid.felt.spoersmaal"))}
              hint={spraak === spraakliste[0] ? t("avstemningsarbeid.felt.spoersmaalHint") : undefined}
              paakrevd={spraak === spraakliste[0]}
              maxLength={MAKS_TEGN_I_SPOERSMAAL}
              autoComplete="off"
            />
            {naa(feltPaa("spoersmaal", spraak))}
            <TekstOmraade
              {...felt(feltPaa("forklaring", spraak))}
              etikett={navn(t("avstemningsarbeid.felt.forklaring"))}
              hint={spraak === spraakliste[0] ? t("avstemningsarbeid.felt.forklaringHint") : undefined}
              spraak={lang(spraak)}
              maxLength={MAKS_TEGN_I_FORKLARING}
            />
            {naa(feltPaa("forklaring", spraak))}
          </>
        )}
      />
      <Radiogruppe
        {...felt("slag")}
        etikett={t("avstemningsarbeid.felt.slag")}
        valg={stemmeslag.map((verdi) => ({
          verdi,
          tekst: t(`avstemningsarbeid.slag.${verdi}`),
          hint: t(`avstemningsarbeid.slagHint.${verdi}`),
        }))}
      />
      {naa("slag", stemmeslag.flatMap((ett) => (ett === staar["slag"] ? t(`avstemningsarbeid.slag.${ett}`) : []))[0])}
      {(["maks", "poeng", "ramme"] as const).map((id) => (
        <div key={id} className="stabel tett">
          <TekstFelt
            {...felt(id)}
            etikett={t(`avstemningsarbeid.felt.${id}`)}
            hint={t(`avstemningsarbeid.felt.${id}Hint`)}
            valgfriTekst={t("saksbord.valgfritt")}
            inputMode="numeric"
            stoerrelse="kort"
            maxLength={20}
            autoComplete="off"
          />
          {naa(id)}
        </div>
      ))}
      <Radiogruppe
        {...felt("krav")}
        etikett={t("avstemningsarbeid.felt.krav")}
        valg={stemmenivaaer.map((verdi) => ({
          verdi,
          tekst: t(`avstemningsarbeid.krav.${verdi}`),
          hint: t(`avstemningsarbeid.kravHint.${verdi}`),
        }))}
      />
      {naa(
        "krav",
        stemmenivaaer.flatMap((ett) => (ett === staar["krav"] ? t(`avstemningsarbeid.krav.${ett}`) : []))[0],
      )}
      <TekstFelt
        {...felt("minAlder")}
        etikett={t("avstemningsarbeid.felt.minAlder")}
        hint={t("avstemningsarbeid.felt.minAlderHint")}
        valgfriTekst={t("saksbord.valgfritt")}
        inputMode="numeric"
        stoerrelse="kort"
        maxLength={2}
        autoComplete="off"
      />
      {naa("minAlder")}
      <Dato
        {...felt("frist")}
        etikett={t("avstemningsarbeid.felt.frist")}
        hint={t("avstemningsarbeid.felt.fristHint")}
        valgfriTekst={t("saksbord.valgfritt")}
      />
      {naa("frist")}
    </>
  );
}
