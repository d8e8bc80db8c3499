import { as } from "~/access/as.server";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Avsnitt } from "./Avsnitt";

export const loader = as("gjest", "/tilgjengelighet", (context) => ({
  tittel: tFor(context.spraak)("tilgjengelighetside.tittel"),
}));

export default function Tilgjengelighet() {
  const { t, kommune } = useSide();
  const navn = kommune?.navn ?? "";
  return (
    <div className="side-1 stabel">
      <h1>{t("tilgjengelighetside.tittel")}</h1>
      <p className="ingress">{t("tilgjengelighetside.ingress", { kommune: navn })}</p>
      {(["status", "slik", "mangler", "siFra"] as const).map((del) => (
        <Avsnitt
          key={del}
          tittel={t(`tilgjengelighetside.${del}.tittel`)}
          tekst={t(`tilgjengelighetside.${del}.tekst`, { kommune: navn })}
        />
      ))}
      {kommune?.erklaering ? (
        <p className="lenker">
          <a href={kommune.erklaering}>{t("tilgjengelighetside.erklaering")}</a>
        </p>
      ) : null}
    </div>
  );
}
