import { useLoaderData } from "@remix-run/react";
import { data, redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { fullfoerInnlogging } from "~/access/innlogging-hos-utsteder.server";
import { erInnloggingsfeil, innloggingsfeil } from "~/access/innloggingsfeil";
import { tilSide } from "~/access/til-side";
import { PAA_NYTT, tryggTilbake } from "~/access/tilbake";
import { KnappeLenke } from "~/components/Knapp";
import { tFor } from "~/i18n/core";
import { useSide } from "../side";
import { RingKommunen } from "./LoggInn";
import { stedEtter } from "./sted-etter.server";

/** Where the issuer sends its reader back; and the page that says why a sign-in came to nothing. */
export const loader = as("gjest", "/logg-inn/retur", async (context, _params, { besoek, url, values }) => {
  const feil = url.searchParams.get("feil");
  if (erInnloggingsfeil(feil)) {
    const til = tryggTilbake(url.searchParams.get("til"));
    return data({ tittel: tFor(context.spraak)(`idporten.${feil}.tittel`), feil, til }, innloggingsfeil[feil]);
  }
  if (!url.searchParams.has("state")) return redirect(tilSide(url, "/logg-inn"), 303);
  await begrens(besoek, "innlogging", values);
  return redirect(await stedEtter(besoek, await fullfoerInnlogging(context, besoek, url)), 303);
});

export default function LoggInnRetur() {
  const { feil, til: retur } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  return (
    <div className="side-1 stabel">
      <h1>{t(`idporten.${feil}.tittel`)}</h1>
      <p className="ingress">{t(`idporten.${feil}.tekst`)}</p>
      <p>{t("idporten.beholdt")}</p>
      <p className="knapperad">
        <KnappeLenke
          href={til(
            `/logg-inn?til=${encodeURIComponent(retur)}${feil === "nivaa" || feil === "utenPid" ? `&${PAA_NYTT}=1` : ""}`,
          )}
        >
          {t("idporten.proevIgjen")}
        </KnappeLenke>
        <a href={til("/tema")}>{t("idporten.utenKonto")}</a>
        <RingKommunen />
      </p>
    </div>
  );
}
