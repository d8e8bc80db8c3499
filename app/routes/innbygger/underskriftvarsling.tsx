import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { settVarsling } from "~/domain/innbyggerforslag/varsling.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Varslingsepost } from "./Varslingsepost";

export const loader = as("innbygger", "/forslag/:ref/underskrift/varsling", async (context, { ref }, { url }) => {
  const { tittel, underskrift } = await hentInnbyggerforslag({ ...context, krav: "gjest" }, ref);
  if (underskrift?.kanal !== "nett") throw finnesIkke();
  return {
    tittel: tFor(context.spraak)("innbyggerforslag.varsling.tittel"),
    ref,
    forslaget: tittel,
    epost: underskrift.epost,
    lagret: url.searchParams.has("lagret"),
  };
});

export const action = as(
  "innbygger",
  "/forslag/:ref/underskrift/varsling",
  async (context, { ref }, { values, url }) => {
    await settVarsling(context, ref, values["intent"] === "slutt" ? {} : values);
    return redirect(tilSide(url, `/forslag/${ref}/underskrift/varsling?lagret`), 303);
  },
);

export default function Underskriftvarsling() {
  const { tittel, ref, forslaget, epost, lagret } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      {lagret && !skjema.avslaatt ? (
        <Melding
          slag="ok"
          rolle="status"
          tittel={epost ? t("innbyggerforslag.varsling.faar", { epost }) : t("innbyggerforslag.varsling.faarIkke")}
        />
      ) : null}
      <h1>{tittel}</h1>
      <p className="ingress">{forslaget}</p>
      {epost && !skjema.avslaatt ? (
        <>
          {lagret ? null : <p>{t("innbyggerforslag.varsling.faar", { epost })}</p>}
          <p>{t("innbyggerforslag.varsling.tekst")}</p>
          <div className="knapperad">
            <Knapp name="intent" value="slutt">
              {t("innbyggerforslag.varsling.slutt")}
            </Knapp>
            <KnappeLenke slag="annen" href={til(`/forslag/${ref}`)}>
              {t("innbyggerforslag.tilForslaget")}
            </KnappeLenke>
          </div>
        </>
      ) : (
        <>
          <Varslingsepost skjema={skjema} />
          <div className="knapperad">
            <Knapp>{t("innbyggerforslag.varsling.start")}</Knapp>
            <KnappeLenke slag="annen" href={til(`/forslag/${ref}`)}>
              {t("innbyggerforslag.tilForslaget")}
            </KnappeLenke>
          </div>
        </>
      )}
    </form>
  );
}
