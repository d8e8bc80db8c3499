import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { kommunen } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { taUtloggingHosUtsteder } from "~/access/utlogging.server";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { tFor } from "~/i18n/core";
import { erSpraak, spraakprefiks } from "~/i18n/spraak";
import skript from "~/islands/logg-ut.ts?worker&url";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";

export const handle: Handle = { toem: () => true };

const STI = "/logg-ut/ferdig";

/** The session is over here. What is left is the issuer's own, if it was one that signed the reader in. */
export const loader = as("gjest", "/logg-ut/ferdig", async (context, _params, { besoek, url }) => {
  if (context.aktoer.slag === "person") return redirect(tilSide(url, "/"), 303);
  // Back from the issuer, who was told which language to come back in.
  const tilstand = url.searchParams.get("state") ?? undefined;
  const { spraak: standard, spraakliste } = await kommunen(besoek);
  if (erSpraak(tilstand) && tilstand !== context.spraak && spraakliste.includes(tilstand))
    return redirect(spraakprefiks(tilstand, standard) + STI, 303);
  return {
    tittel: tFor(context.spraak)("idporten.loggetUt.tittel"),
    hosUtsteder: await taUtloggingHosUtsteder(context, besoek, url.origin + STI),
  };
});

export default function LoggetUt() {
  const { hosUtsteder } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  if (!hosUtsteder)
    return (
      <div className="side-1 stabel">
        <h1>{t("idporten.loggetUt.tittel")}</h1>
        <p className="ingress">{t("idporten.loggetUt.tekst")}</p>
        <p className="knapperad">
          <KnappeLenke href={til("/")}>{t("feilside.tilForsiden")}</KnappeLenke>
          <a href={til("/logg-inn")}>{t("idporten.loggetUt.igjen")}</a>
        </p>
      </div>
    );
  const navn = hosUtsteder.navn.tekst;
  return (
    <div className="side-1 stabel">
      <h1>{t("idporten.loggetUt.tittel")}</h1>
      <p className="ingress">{t("idporten.loggetUt.hosUtsteder", { navn })}</p>
      <form method="post" action={hosUtsteder.adresse} id="logg-ut-hos-utsteder">
        {Object.entries(hosUtsteder.felter).map(([felt, verdi]) => (
          <input key={felt} type="hidden" name={felt} value={verdi} />
        ))}
        <p className="knapperad">
          <Knapp>{t("idporten.loggetUt.knapp", { navn })}</Knapp>
          <a href={til("/")}>{t("feilside.tilForsiden")}</a>
        </p>
      </form>
      <script src={skript} defer />
    </div>
  );
}
