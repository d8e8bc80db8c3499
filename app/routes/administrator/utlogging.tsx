import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentMenneske } from "~/domain/rolle/finn.server";
import { loggUtMenneske } from "~/domain/rolle/logg-ut.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Bekreft } from "./Bekreft";
import { Menneskeside } from "./Menneskeside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/mennesker/:person/utlogging", async (context, params) => {
  const { id, navn } = await hentMenneske(context, params.person);
  return {
    tittel: tFor(context.spraak)("admin.loggUt.tittel"),
    menneske: { id, navn },
    meg: id === context.aktoer.id,
  };
});

export const action = as(
  "administrator",
  "/administrasjon/mennesker/:person/utlogging",
  async (context, { person }, { url }) => {
    await loggUtMenneske(context, person);
    const meg = person === context.aktoer.id;
    return redirect(tilSide(url, meg ? "/logg-inn" : `/administrasjon/mennesker/${person}?gjort=loggetUt`), 303);
  },
);

export default function Utlogging() {
  const { tittel, menneske, meg } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Menneskeside tittel={tittel} menneske={menneske} skjema={skjema}>
      <p className="ingress">{menneske.navn || t("admin.mennesker.utenNavn")}</p>
      <Bekreft skjema={skjema} knapp={t("admin.loggUt.knapp")}>
        <p>{t(meg ? "admin.loggesUtSelv" : "admin.loggesUt")}</p>
        <p>{t("admin.loggUt.tekst")}</p>
      </Bekreft>
    </Menneskeside>
  );
}
