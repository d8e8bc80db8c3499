import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { finnHvaGaarHvor } from "~/domain/instans/finn.server";
import { KONTROLLERT } from "~/domain/oversending/noednumre";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { Hjelpenumre, HvaGaarHvor } from "./Hjelpenumre";

export const loader = as("gjest", "/hjelp", async (context) => ({
  tittel: tFor(context.spraak)("hjelpNaa.tittel"),
  instanser: await finnHvaGaarHvor(context),
}));

export default function Hjelp() {
  const { tittel, instanser } = useLoaderData<typeof loader>();
  const { t, dato } = useSide();
  return (
    <div className="side-1 stabel">
      <h1>{tittel}</h1>
      <p className="ingress">{t("hjelpNaa.ingress")}</p>
      <Hjelpenumre />
      <HvaGaarHvor instanser={instanser} />
      <p className="dempet">{t("hjelpNaa.kontrollert", { dato: dato(KONTROLLERT) })}</p>
    </div>
  );
}
