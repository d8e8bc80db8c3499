import type { Listested } from "~/domain/sted/sted";
import { useSide } from "../side";

type Props = { treff: Array<Listested & { id: string }> | null; skrevet: string };

/** The places that the search has found, to choose among; with a script they follow what is typed. Nobody must choose one. */
export function Stedstreff({ treff, skrevet }: Props) {
  const { t } = useSide();
  return (
    <div id="treff" tabIndex={-1} hidden={treff === null}>
      <p role="status" id="antall-treff" className="dempet">
        {treff?.length === 0 ? t("sted.ingenTreff") : treff ? t("sted.antallTreff", { antall: treff.length }) : ""}
      </p>
      <fieldset className="ds-fieldset radiogruppe" hidden={treff?.length === 0}>
        <legend>{t("sted.velg")}</legend>
        <Valg
          id="valgt"
          verdi=""
          navn={t("sted.behold", { sted: skrevet || "–" })}
          valgt
          mal={t("sted.behold", { sted: "{sted}" })}
        />
        <div id="stedene">
          {treff?.map((ett) => (
            <Valg key={ett.id} id={`valgt-${ett.id}`} verdi={ett.id} navn={ett.navn} slag={ett.slag} />
          ))}
        </div>
      </fieldset>
      <template id="stedvalg">
        <Valg id="" verdi="" navn="" slag=" " />
      </template>
    </div>
  );
}

function Valg(valg: { id: string; verdi: string; navn: string; slag?: string; valgt?: boolean; mal?: string }) {
  const { id, verdi, navn, slag, valgt = false, mal } = valg;
  return (
    <div className="ds-field">
      <input className="ds-input" type="radio" id={id} name="valgt" value={verdi} defaultChecked={valgt} />
      <label htmlFor={id} data-mal={mal}>
        <span>{navn}</span>
        {slag ? <small className="dempet">{slag}</small> : null}
      </label>
    </div>
  );
}
