import { TekstOmraade } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { sammenlignForslag } from "~/domain/forslag/endring";
import { Endringstekst, EndretOverskrift } from "../innbygger/Endringstekst";
import { Linjer } from "../saksbehandler/Linjer";
import { Funnliste, Ordene } from "../saksbehandler/MedFunn";
import { useSide } from "../side";
import type { TilBehandling } from "./til-behandling.server";

type Ny = NonNullable<TilBehandling["venter"]>;
type Om = { innspill: Pick<TilBehandling, "ref" | "original" | "spraak">; ny: Ny };

/** A new version of a forslag: its words, what its author says is new, and what is changed word by word. */
export function VersjonTilLesing({ innspill: { original, spraak }, ny }: Om) {
  const { t, lang } = useSide();
  const endret = sammenlignForslag(original, ny.tekst);
  return (
    <section className="stabel tett">
      <h2>{t("forslag.moderer.venter", { nr: ny.nr })}</h2>
      <Ordene innspill={{ original: ny.tekst, spraak }} kort="sitat" />
      <Funnliste tekst={ny.tekst} />
      <h3>{t("forslag.moderer.hva")}</h3>
      <p className="grunn" lang={lang(spraak)}>
        <Linjer tekst={ny.endring} />
      </p>
      <Funnliste tekst={ny.endring} />
      <details className="mer" open>
        <summary>{t("forslag.moderer.forskjell")}</summary>
        <p className="smaa" lang={lang(spraak)}>
          <EndretOverskrift foer={endret.foerOverskrift} naa={endret.overskrift} />
        </p>
        <Endringstekst biter={endret.biter} lang={lang(spraak)} />
      </details>
      <p className="dempet">{t("forslag.moderer.merkes")}</p>
    </section>
  );
}

/** What can be done with it; last in the reading column, as with any innspill. */
export function Versjonshandlinger({ innspill, ny }: Pick<Om, "ny"> & { innspill: Pick<TilBehandling, "ref"> }) {
  const { t, til } = useSide();
  const sti = `/forslag/${innspill.ref}/versjon/${ny.nr}`;
  return (
    <>
      <form method="post" action={til(`${sti}/publisering`)} id="publiser-versjon">
        <details className="mer">
          <summary>{t("moderer.skjul.etikett")}</summary>
          <TekstOmraade id="skjul" etikett={t("moderer.skjul.etikett")} skjultEtikett hint={t("moderer.skjul.hint")} />
        </details>
      </form>
      <div className="handlingslinje">
        <Knapp form="publiser-versjon">{t("forslag.moderer.publiser")}</Knapp>
        <KnappeLenke href={til(`${sti}/ikke-publisering`)} slag="annen">
          {t("forslag.moderer.ikkePubliser")}
        </KnappeLenke>
        <form method="post" action={til(`/innspill/${innspill.ref}/overlevering`)}>
          <Knapp slag="stille">{t("moderer.inhabil")}</Knapp>
        </form>
      </div>
    </>
  );
}
