import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { hentValgperiode } from "~/domain/kommune/sett-valgperiode.server";
import { finnKomiteer, hentMenneske } from "~/domain/rolle/finn.server";
import { giRolle } from "~/domain/rolle/gi.server";
import { rolleSkjema } from "~/domain/rolle/rolle";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Menneskeside } from "./Menneskeside";
import { Rollefelter } from "./Rollefelter";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/mennesker/:person/rolle", async (context, params) => {
  const { id, navn } = await hentMenneske(context, params.person);
  return {
    tittel: tFor(context.spraak)("admin.gi.tittel"),
    menneske: { id, navn },
    meg: id === context.aktoer.id,
    komiteer: await finnKomiteer(context),
    valgperiodeTil: (await hentValgperiode(context)).til,
  };
});

export const action = as(
  "administrator",
  "/administrasjon/mennesker/:person/rolle",
  async (context, { person }, { values, url }) => {
    // Residents are not among those who are given roles by a list, also not by an address that somebody knows.
    await hentMenneske(context, person);
    await giRolle(context, person, lesSkjema(rolleSkjema, values));
    const siden = tilSide(url, `/administrasjon/mennesker/${person}?gjort=gitt`);
    // One's own session ended with it.
    const meg = person === context.aktoer.id;
    return redirect(meg ? tilSide(url, `/logg-inn?til=${encodeURIComponent(siden)}`) : siden, 303);
  },
);

export default function NyRolle() {
  const { tittel, menneske, meg, ...felter } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Menneskeside tittel={tittel} menneske={menneske} skjema={skjema}>
      <form method="post" noValidate className="skjema">
        <Rollefelter skjema={skjema} {...felter} />
        <p>{t(meg ? "admin.loggesUtSelv" : "admin.loggesUt")}</p>
        <div className="knapperad">
          <Knapp>{t("admin.gi.knapp")}</Knapp>
        </div>
      </form>
    </Menneskeside>
  );
}
