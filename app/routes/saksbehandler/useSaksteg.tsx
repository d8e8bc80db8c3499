import type { ReactNode } from "react";
import { KnappeLenke } from "~/components/Knapp";
import type { Traadsteg } from "~/components/SlikGikkDet";
import type { finnSnapshots, finnUtelatte, finnVirkninger } from "~/domain/sak/finn.server";
import { useSide } from "../side";
import { Linjer } from "./Linjer";
import { Funn, Referanser, Utelatte, Virkninger } from "./Saksdetaljer";

export type Saksdata = {
  nr: string;
  antall: number;
  /** Votes whose result goes into the document. */
  antallAvstemninger: number;
  /** All but those that were gone before they were answered. */
  skalBesvares: number;
  besvart: number;
  utelatte: Awaited<ReturnType<typeof finnUtelatte>>;
  utenPunkt: string[];
  deler: { skrevet: number; alle: number };
  funn: Array<{ sted: string; antall: number }>;
  uvurderte: string[];
  bilder: Awaited<ReturnType<typeof finnSnapshots>>;
  vedtak: { organ: string; dato: string; tekst: string } | null;
  virkninger: Awaited<ReturnType<typeof finnVirkninger>>;
};

/** The seven steps of a case from innspill to answer, each with how far it has come. The first that is not done has the page's one button. */
export function useSaksteg(sak: Saksdata): Traadsteg[] {
  const { t, til, dato } = useSide();
  const sti = (rest: string) => til(`/saksbehandling/saker/${sak.nr}/${rest}`);
  const bilde = sak.bilder[0];
  const harInnhold = sak.antall + sak.antallAvstemninger > 0;
  const steg: Array<{
    id: "innspill" | "tekst" | "seOver" | "bilde" | "word" | "vedtak" | "svar";
    ferdig: boolean;
    kan: boolean;
    stand: string;
    href: string;
    innhold?: ReactNode;
  }> = [
    {
      id: "innspill",
      ferdig: harInnhold,
      kan: true,
      stand: t("saken.steg.innspill.stand", { count: sak.antall }),
      href: sti("innspill"),
      innhold: <Utelatte utelatte={sak.utelatte} />,
    },
    {
      id: "tekst",
      // Who has taken a snapshot has gone on, whatever is left empty.
      ferdig: sak.deler.skrevet === sak.deler.alle || bilde !== undefined,
      kan: true,
      stand: t("saken.steg.tekst.stand", sak.deler),
      href: sti("tekst"),
    },
    {
      id: "seOver",
      ferdig: (harInnhold && sak.uvurderte.length === 0 && sak.utenPunkt.length === 0) || bilde !== undefined,
      kan: harInnhold,
      stand: t("saken.steg.seOver.stand", { count: sak.uvurderte.length }),
      href: sti("snapshot"),
      innhold: (
        <>
          <Funn funn={sak.funn} />
          <Referanser
            tittel={t("saken.uvurderte", { count: sak.uvurderte.length })}
            refs={sak.uvurderte}
            verb="vurdering"
          />
          <Referanser
            tittel={t("saken.utenPunkt", { count: sak.utenPunkt.length })}
            refs={sak.utenPunkt}
            verb="kobling"
          />
        </>
      ),
    },
    {
      id: "bilde",
      ferdig: bilde !== undefined,
      kan: harInnhold,
      stand: bilde ? t("saken.steg.bilde.stand", { nr: bilde.nr, dag: dato(bilde.tid) }) : t("saken.steg.bilde.ingen"),
      href: sti("snapshot"),
    },
    {
      id: "word",
      ferdig: sak.vedtak !== null,
      kan: bilde !== undefined,
      stand: bilde ? t("saken.steg.word.stand", { nr: bilde.nr }) : t("saken.steg.word.ingen"),
      href: sti("saksfremlegg.docx"),
    },
    {
      id: "vedtak",
      ferdig: sak.vedtak !== null,
      kan: true,
      stand: sak.vedtak ? dato(sak.vedtak.dato) : t("saken.steg.vedtak.ingen"),
      href: sti("vedtak"),
      innhold: sak.vedtak ? (
        <>
          <details className="mer">
            <summary>{t("saken.vedtaket", { organ: sak.vedtak.organ })}</summary>
            <p className="lesbar">
              <Linjer tekst={sak.vedtak.tekst} />
            </p>
          </details>
          <Virkninger virkninger={sak.virkninger} />
        </>
      ) : null,
    },
    {
      id: "svar",
      ferdig: sak.vedtak !== null && sak.antall > 0 && sak.besvart === sak.skalBesvares,
      kan: sak.vedtak !== null && sak.antall > 0,
      stand: t("saken.steg.svar.stand", { besvart: sak.besvart, alle: sak.skalBesvares }),
      href: sti("svar"),
    },
  ];
  const neste = steg.find(({ ferdig, kan }) => !ferdig && kan)?.id;
  return steg.map(({ id, ferdig, kan, stand, href, innhold }, i) => ({
    id,
    tilstand: ferdig ? "skjedd" : id === neste ? "bestemt" : "kommer",
    tilstandTekst: ferdig
      ? t("saken.tilstand.gjort")
      : id === neste
        ? t("saken.tilstand.naa")
        : t("saken.tilstand.senere"),
    dato: stand,
    datoMaskin: null,
    tittel: `${i + 1}. ${t(`saken.steg.${id}.tittel`)}`,
    children: (
      <>
        <p>{t(`saken.steg.${id}.tekst`)}</p>
        {innhold}
        {kan && !(id === "vedtak" && ferdig) ? (
          <p className="knapperad">
            <KnappeLenke
              href={href}
              slag={id === neste ? "hoved" : "annen"}
              stoerrelse={id === neste ? undefined : "sm"}
            >
              {t(`saken.steg.${id}.knapp`)}
            </KnappeLenke>
          </p>
        ) : null}
      </>
    ),
  }));
}
