import type { VedleggIListe } from "~/domain/vedlegg/hent.server";
import { useSide } from "../side";
import { Mediefigur } from "./Mediefigur";
import type { VistAvskrift } from "./vis-avskrift.server";

type Props = {
  vedlegg: VedleggIListe[];
  avskrift: VistAvskrift | null;
  ref_: string;
  /** The reader is its author. */
  min: boolean;
  /** The words that stand above already. */
  tekst: string;
};

/** What came with an innspill, on its own page: images, recordings, what was said; and to its author, whether that is right. */
export function Innspillvedlegg({ vedlegg, avskrift, ref_, min, tekst }: Props) {
  const { t, til, lang } = useSide();
  if (vedlegg.length === 0) return null;
  return (
    <section className="stabel tett">
      <h2 className="skjult">{t("vedlegg.bilder")}</h2>
      <div className="vedleggsrad">
        {vedlegg.map((fil) => (
          <Mediefigur key={fil.id} fil={fil}>
            {min ? <span className="dempet"> {t(fil.vises ? "vedlegg.visesNaa" : "vedlegg.visesIkkeNaa")}</span> : null}
          </Mediefigur>
        ))}
      </div>
      {min && tekst === "" ? <p>{t("vedlegg.maaSkrivesAvMin")}</p> : null}
      {avskrift && avskrift.tekst !== tekst && !erDet(avskrift.tekst, tekst) ? (
        <details className="mer">
          <summary>{t("vedlegg.ogsaaTekst")}</summary>
          <p className="innspill-tekst linjeskift" lang={lang(avskrift.spraak)}>
            {avskrift.tekst}
          </p>
        </details>
      ) : null}
      {min && avskrift ? (
        <p>
          {avskrift.godkjent ? (
            t("vedlegg.avskrift.minGodkjent")
          ) : avskrift.merknad !== null ? (
            t("vedlegg.avskrift.minMerknad")
          ) : (
            <a href={til(`/innspill/${ref_}/avskrift/godkjenning`)}>{t("vedlegg.avskrift.stemmerDet")}</a>
          )}
        </p>
      ) : null}
    </section>
  );
}

/** The same words, less what a moderator has hidden in the one of them. */
const erDet = (avskrift: string, vist: string) => avskrift.slice(0, 40) === vist.slice(0, 40);
