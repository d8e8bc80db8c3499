import { Melding } from "~/components/Melding";
import { Mediefigur } from "../innbygger/Mediefigur";
import { useSide } from "../side";
import type { MedVedlegg } from "./med-vedlegg.server";

type Props = {
  innspill: { ref: string; original: string; trukket: Date | string | null } & Pick<MedVedlegg, "vedlegg" | "avskrift">;
  rom: "moderator" | "saksbehandler" | "vakt";
};

/** Images and recordings as staff meet them: the moderator decides what is shown, the saksbehandler writes down what is said, whoever is on call sees and hears. */
export function Ansattvedlegg({ innspill: { ref, original, trukket, vedlegg, avskrift }, rom }: Props) {
  const { t, til } = useSide();
  if (vedlegg.length === 0) return null;
  const snakket = vedlegg.some(({ slag }) => slag === "opptak");
  return (
    <section className="stabel tett">
      <h2 className="smaa dempet">{t("vedlegg.bilder")}</h2>
      {snakket && original === "" ? <Melding slag="varsel" tittel={t("vedlegg.maaSkrivesAvAnsatt")} /> : null}
      <div className="vedleggsrad">
        {vedlegg.map((fil) => (
          <Mediefigur key={fil.id} fil={fil}>
            <span className="dempet"> {t(fil.vises ? "vedlegg.visesNaa" : "vedlegg.visesIkkeNaa")}</span>
            {rom === "moderator" && !trukket ? (
              <a className="vedleggsvalg" href={til(`/innspill/${ref}/vedlegg/${fil.id}/visning`)}>
                {t("vedlegg.visning.lenke")}
              </a>
            ) : null}
          </Mediefigur>
        ))}
      </div>
      {avskrift ? <Avskrift avskrift={avskrift} erOrdene={avskrift.tekst === original} /> : null}
      {snakket && rom === "saksbehandler" && !trukket ? (
        <p className="lenker">
          <a href={til(`/innspill/${ref}/avskrift`)}>
            {t(avskrift ? "vedlegg.avskrift.nyLenke" : "vedlegg.avskrift.lenke")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The newest transcript, and what the one who spoke has said of it. */
export function Avskrift({
  avskrift,
  erOrdene,
}: {
  avskrift: NonNullable<MedVedlegg["avskrift"]>;
  /** It stands above already. */
  erOrdene: boolean;
}) {
  const { t, lang, dato } = useSide();
  return (
    <>
      {erOrdene ? null : (
        <blockquote className="sitat linjeskift" lang={lang(avskrift.spraak)}>
          {avskrift.tekst}
        </blockquote>
      )}
      {avskrift.merknad !== null ? (
        <Melding slag="varsel" tittel={t("vedlegg.avskrift.merknad")}>
          <p className="linjeskift" lang={lang(avskrift.spraak)}>
            {avskrift.merknad}
          </p>
        </Melding>
      ) : (
        <p className="dempet">
          {avskrift.godkjent
            ? t("vedlegg.avskrift.godkjent", { dato: dato(avskrift.godkjent) })
            : t("vedlegg.avskrift.ikkeSvart")}
        </p>
      )}
    </>
  );
}
