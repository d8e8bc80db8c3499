import { Avkrysning } from "~/components/Felt";
import { Feil } from "~/components/Feltramme";
import type { Merknad } from "~/domain/saksfremlegg/saksfremlegg";
import { enSetning } from "../innbygger/sitat";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

type Ubesvart = {
  nummer: number;
  ref: string;
  utdrag: string;
  spraak: string;
  betydning: Merknad["betydning"];
  vurdering: string;
};

/** Whom one answer goes to: what waits, each with how it was assessed. */
export function Mottakere({ ubesvart, skjema }: { ubesvart: Ubesvart[]; skjema: ReturnType<typeof useSkjema> }) {
  const { t, lang } = useSide();
  return (
    <fieldset
      className="ds-fieldset"
      id="innspill"
      tabIndex={-1}
      aria-describedby={skjema.feil("innspill") ? "innspill-feil" : undefined}
    >
      <legend>{t("besvar.mottakere", { count: ubesvart.length })}</legend>
      {ubesvart.map(({ nummer, ref, utdrag, spraak, betydning, vurdering }) => (
        <Avkrysning
          key={ref}
          id={`innspill-${ref}`}
          navn="innspill"
          verdi={ref}
          defaultChecked={skjema.valgt("innspill", ref)}
          etikett={
            <>
              <b>{t("velg.nummer", { nr: nummer })}</b> <span lang={lang(spraak)}>{enSetning(utdrag, 140)}</span>
            </>
          }
          hint={betydning ? `${t(`betydning.${betydning}`)}: ${vurdering}` : t("vurdering.ikkeVurdertEnnaa")}
        />
      ))}
      <Feil id="innspill" feil={skjema.feil("innspill")} />
    </fieldset>
  );
}
