import { as } from "~/access/as.server";
import { Brodsmuler } from "~/components/Brodsmuler";
import { MINST_VIST, type Stemmeslag } from "~/domain/avstemning/avstemning";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Avsnitt } from "./Avsnitt";

export const loader = as("gjest", "/avstemning/slik-virker-det", (context) => ({
  tittel: tFor(context.spraak)("avstemning.slikVirkerDet"),
}));

const SLAG: readonly Stemmeslag[] = ["enighet", "stoette", "godkjenning", "rangering", "poeng", "kurv"];

/** What is promised to those who vote, and what is not. */
export default function SlikVirkerDet() {
  const { t, til } = useSide();
  return (
    <div className="side-1 stabel">
      <Brodsmuler
        etikett={t("avstemning.duErHer")}
        ledd={[{ tekst: t("avstemning.tittel"), href: til("/avstemning") }, { tekst: t("avstemning.slikVirkerDet") }]}
      />
      <h1>{t("avstemning.slikVirkerDet")}</h1>
      <p className="ingress">{t("avstemning.virker.ingress")}</p>
      {(
        [
          "enStemme",
          "resultatet",
          "hvemKanSe",
          "hovedbok",
          "kvittering",
          "smaaGrupper",
          "ikkeLovet",
          "raadgivende",
        ] as const
      ).map((del) => (
        <Avsnitt
          key={del}
          tittel={t(`avstemning.virker.${del}.tittel`)}
          tekst={t(`avstemning.virker.${del}.tekst`, { minst: MINST_VIST })}
        />
      ))}
      <Avsnitt tittel={t("avstemning.virker.telling.tittel")} tekst={t("avstemning.virker.telling.tekst")}>
        {SLAG.map((slag) => (
          <div key={slag} className="stabel tett" id={`telling-${slag}`}>
            <h3>{t(`avstemning.slag.${slag}`)}</h3>
            <p>{t(`avstemning.telling.${slag}`)}</p>
            {slag === "rangering" || slag === "kurv" ? (
              <p className="dempet">{t(`avstemning.virker.kilder.${slag}`)}</p>
            ) : null}
          </div>
        ))}
      </Avsnitt>
    </div>
  );
}
