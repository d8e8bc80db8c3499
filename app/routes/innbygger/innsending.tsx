import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt, krevLevendeOektEllerTaVarePaa } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentInnbyggerforslag } from "~/domain/innbyggerforslag/hent.server";
import { vedtaksfrist } from "~/domain/innbyggerforslag/innbyggerforslag";
import { sendInnbyggerforslag } from "~/domain/innbyggerforslag/send.server";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslagsord } from "./Forslagsord";
import { Underskrifter } from "./Innbyggerforslagsdel";

export const loader = as("gjest", "/forslag/:ref/innsending", async (context, { ref }, { besoek }) => {
  await krevLevendeOekt(besoek);
  const forslaget = await hentInnbyggerforslag(context, ref);
  if (!forslaget.min) throw finnesIkke();
  return {
    tittel: tFor(context.spraak)("innbyggerforslag.send.tittel"),
    forslaget,
    /** The deadline if it is sent now. */
    frist: vedtaksfrist(forslaget.beholderFristen && forslaget.sendt ? forslaget.sendt : forslaget.idag),
  };
});

export const action = as("gjest", "/forslag/:ref/innsending", async (context, { ref }, foresporsel) => {
  await krevLevendeOektEllerTaVarePaa(foresporsel, "innspill.feil");
  const { url } = foresporsel;
  await sendInnbyggerforslag(context, ref, url.origin);
  return redirect(tilSide(url, `/forslag/${ref}`), 303);
});

export default function Innsending() {
  const { tittel, forslaget, frist } = useLoaderData<typeof loader>();
  const { t, til, dato, tall, egetLang } = useSide();
  const skjema = useSkjema();
  const { ref, kanSendes, status, antall, kreves, mangler, rettes, samlerTil, beholderFristen } = forslaget;
  const verdier = {
    antall: tall(antall),
    kreves: tall(kreves),
    frist: dato(frist),
    dato: samlerTil ? dato(samlerTil) : "",
    sendt: forslaget.sendt ? dato(forslaget.sendt) : "",
  };
  return (
    <form method="post" className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <Forslagsord forslaget={forslaget} />
      <Underskrifter del={forslaget} />
      {status === "mangler" && rettes ? (
        <Melding slag="varsel" tittel={t("innbyggerforslag.del.manglerTittel")}>
          <p className="linjeskift" lang={egetLang}>
            {rettes}
          </p>
        </Melding>
      ) : null}
      {kanSendes ? (
        <>
          <ul className="konsekvenser">
            <li>{t("innbyggerforslag.send.skjer.tallet", verdier)}</li>
            <li>
              {t(
                beholderFristen ? "innbyggerforslag.send.skjer.sammeFrist" : "innbyggerforslag.send.skjer.frist",
                verdier,
              )}
            </li>
            <li>{t("innbyggerforslag.send.skjer.kontroll")}</li>
            <li>{t("innbyggerforslag.send.skjer.fortalt")}</li>
            {status === "samler" ? <li>{t("innbyggerforslag.send.skjer.flere", verdier)}</li> : null}
          </ul>
          <div className="knapperad">
            <Knapp>{t("innbyggerforslag.send.knapp")}</Knapp>
            <KnappeLenke slag="annen" href={til(`/forslag/${ref}`)}>
              {t(forslaget.aapen ? "innbyggerforslag.send.samleFlere" : "innbyggerforslag.ikkeNaa")}
            </KnappeLenke>
          </div>
        </>
      ) : (
        <>
          <Melding
            slag={status === "samler" || status === "mangler" ? "info" : "ok"}
            tittel={
              status === "samler" || status === "mangler"
                ? mangler > 0
                  ? t("innbyggerforslag.feil.forFaa", { count: mangler })
                  : t("innbyggerforslag.feil.tidenErUte")
                : status === "venter"
                  ? t("innbyggerforslag.del.venter")
                  : t("innbyggerforslag.feil.erSendt")
            }
          />
          <p className="lenker">
            <a href={til(`/forslag/${ref}`)}>{t("innbyggerforslag.tilForslaget")}</a>
          </p>
        </>
      )}
    </form>
  );
}
