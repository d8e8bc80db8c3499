import { Knapp, KnappeLenke } from "~/components/Knapp";
import { TekstOmraade } from "~/components/Felt";
import { Melding } from "~/components/Melding";
import { useSide } from "../side";
import { Forslag } from "./Forslag";
import { SkjulNavn } from "./SkjulNavn";
import { SkjulSted } from "./SkjulSted";
import type { TilBehandling } from "./til-behandling.server";

/** What this member can do with the innspill now; last in the reading column, so that it can follow down the page. */
export function Handlinger({
  innspill,
  neste,
}: {
  innspill: Pick<TilBehandling, "ref" | "stand" | "tilIkkePublisering" | "navn" | "sted">;
  neste: string | null;
}) {
  const { t, til } = useSide();
  const { ref, stand, tilIkkePublisering: forslag, navn, sted } = innspill;
  const sti = (verb: string) => til(`/innspill/${ref}/${verb}`);
  const senere = neste ? (
    <KnappeLenke href={til(`/moderering?ref=${neste}`)} slag="stille">
      {t("moderer.senere")}
    </KnappeLenke>
  ) : null;
  const inhabil = (
    <form method="post" action={sti("overlevering")}>
      <Knapp slag="stille">{t("moderer.inhabil")}</Knapp>
    </form>
  );

  if (stand === "avgjoer")
    return (
      <>
        <form method="post" action={sti("publisering")} id="publiser">
          <details className="mer">
            <summary>
              {t(sted?.visSted ? "sted.skjul.ogSted" : navn ? "moderer.skjul.ogNavn" : "moderer.skjul.etikett")}
            </summary>
            <TekstOmraade
              id="skjul"
              etikett={t("moderer.skjul.etikett")}
              skjultEtikett
              hint={t("moderer.skjul.hint")}
            />
            <SkjulNavn navn={navn} />
            <SkjulSted sted={sted} />
          </details>
        </form>
        <div className="handlingslinje">
          <Knapp form="publiser">{t("moderer.publiser")}</Knapp>
          <KnappeLenke href={sti("ikke-publisering")} slag="annen">
            {t("moderer.ikkePubliser")}
          </KnappeLenke>
          {senere}
          {inhabil}
        </div>
      </>
    );
  if (stand === "bekreft")
    return (
      <>
        <Forslag forslag={forslag} />
        <form method="post" action={sti("ikke-publisering/bekreftelse")} id="bekreft">
          <input type="hidden" name="avgjoerelse" value="bekreft" />
        </form>
        <div className="handlingslinje">
          <Knapp form="bekreft">{t("moderer.enig")}</Knapp>
          <KnappeLenke href={sti("ikke-publisering/bekreftelse?avgjoerelse=tilbake")} slag="annen">
            {t("moderer.uenig")}
          </KnappeLenke>
          {senere}
          {inhabil}
        </div>
      </>
    );
  return (
    <>
      {stand === "venterPaaAnnen" ? <Forslag forslag={forslag} /> : null}
      <Melding tittel={t(`moderer.stand.${stand}`)}>
        {stand === "publisert" ? <a href={sti("tilbaketaking")}>{t("moderer.taTilbake")}</a> : null}
      </Melding>
      {senere ? <div className="handlingslinje">{senere}</div> : null}
    </>
  );
}
