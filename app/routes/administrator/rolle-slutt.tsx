import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentMenneske, hentRolle } from "~/domain/rolle/finn.server";
import { taRolle } from "~/domain/rolle/ta.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Bekreft } from "./Bekreft";
import { Menneskeside } from "./Menneskeside";
import { Rollenavn } from "./Rollenavn";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "administrator",
  "/administrasjon/mennesker/:person/rolle/:rolle/slutt",
  async (context, params) => {
    const menneske = await hentMenneske(context, params.person);
    const { rolle, komite, gjelder, kilde } = await hentRolle(context, params.person, params.rolle);
    const t = tFor(context.spraak);
    const hva = { rolle: t(`rolle.${rolle}`), navn: menneske.navn };
    return {
      tittel: t(menneske.navn ? "admin.ta.tittel" : "admin.ta.tittelUtenNavn", hva),
      menneske: { id: menneske.id, navn: menneske.navn },
      meg: menneske.id === context.aktoer.id,
      rolle: { rolle, komite, gjelder, kilde },
    };
  },
);

export const action = as(
  "administrator",
  "/administrasjon/mennesker/:person/rolle/:rolle/slutt",
  async (context, { person, rolle }, { url }) => {
    await taRolle(context, person, rolle);
    const meg = person === context.aktoer.id;
    return redirect(tilSide(url, meg ? "/logg-inn" : `/administrasjon/mennesker/${person}?gjort=tatt`), 303);
  },
);

export default function RolleSlutt() {
  const { tittel, menneske, meg, rolle } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <Menneskeside tittel={tittel} menneske={menneske} skjema={skjema}>
      <p className="ingress">
        {menneske.navn || t("admin.mennesker.utenNavn")}: <Rollenavn {...rolle} />
      </p>
      <Bekreft
        skjema={skjema}
        knapp={t("admin.ta.knapp")}
        forSent={
          rolle.gjelder && rolle.kilde === "tildelt"
            ? null
            : t(rolle.gjelder ? "admin.feil.fraUtsteder" : "admin.feil.alleredeTatt")
        }
        avbryt={<a href={til(`/administrasjon/mennesker/${menneske.id}`)}>{t("admin.ta.avbryt")}</a>}
      >
        <p>{t("admin.ta.tekst")}</p>
        <p>{t(meg ? "admin.loggesUtSelv" : "admin.loggesUt")}</p>
      </Bekreft>
    </Menneskeside>
  );
}
