import type { ReactNode } from "react";
import { Radiogruppe, TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { svarSkjema } from "~/domain/sak/sak";
import { useSide } from "../side";
import type { useSkjema } from "../skjema";

/** What an answer is: the outcome, and the words that its reader gets. `mellom` stands between them and the button. */
export function Svarfelter({
  skjema,
  utfall,
  knapp,
  mellom,
}: {
  skjema: ReturnType<typeof useSkjema>;
  utfall?: string | undefined;
  knapp: string;
  mellom?: ReactNode;
}) {
  const { t } = useSide();
  return (
    <>
      <Radiogruppe
        id="utfall"
        etikett={t("besvar.utfall")}
        paakrevd
        feil={skjema.feil("utfall")}
        defaultValue={skjema.verdi("utfall", utfall)}
        valg={svarSkjema.shape.utfall.options.map((verdi) => ({ verdi, tekst: t(`betydning.${verdi}`) }))}
      />
      <TekstOmraade
        id="tekst"
        etikett={t("besvar.tekst")}
        hint={t("besvar.tekstHint")}
        paakrevd
        stor
        feil={skjema.feil("tekst")}
        defaultValue={skjema.verdi("tekst")}
      />
      {mellom}
      <div className="knapperad">
        <Knapp>{knapp}</Knapp>
      </div>
    </>
  );
}
