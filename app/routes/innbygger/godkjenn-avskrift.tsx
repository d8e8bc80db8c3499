import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstOmraade } from "~/components/Felt";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { avskriftSvarSkjema } from "~/domain/avskrift/avskrift";
import { godkjennAvskrift } from "~/domain/avskrift/godkjenn.server";
import { hentAvskrift } from "~/domain/avskrift/hent.server";
import { hentInnspill } from "~/domain/innspill/hent.server";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { finnVedleggTil } from "~/domain/vedlegg/hent.server";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Mediefigur } from "./Mediefigur";

export const loader = as("gjest", "/innspill/:ref/avskrift/godkjenning", async (context, { ref }, { besoek }) => {
  await krevLevendeOekt(besoek);
  const { id, min, trukket } = await hentInnspill(context, ref);
  const avskrift = min && !trukket ? await hentAvskrift(context, id) : null;
  if (!avskrift) throw finnesIkke();
  const opptak = (await finnVedleggTil(context, id, { leserAlt: true })).filter(({ slag }) => slag === "opptak");
  return { tittel: tFor(context.spraak)("vedlegg.godkjenning.tittel"), ref, avskrift, opptak };
});

export const action = as(
  "gjest",
  "/innspill/:ref/avskrift/godkjenning",
  async (context, { ref }, { values, url, besoek }) => {
    await krevLevendeOekt(besoek);
    await godkjennAvskrift(context, ref, lesSkjema(avskriftSvarSkjema, values));
    return redirect(tilSide(url, `/innspill/${ref}`), 303);
  },
);

export default function GodkjennAvskrift() {
  const { tittel, ref, avskrift, opptak } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  const besvart = avskrift.godkjent !== null || avskrift.merknad !== null;
  return (
    <form method="post" noValidate className="side-1 skjema">
      <Avslag skjema={skjema} />
      <div className="stabel tett">
        <h1>{tittel}</h1>
        <p>{t("vedlegg.godkjenning.ingress", { ref })}</p>
      </div>
      {opptak.map((fil) => (
        <Mediefigur key={fil.id} fil={fil} />
      ))}
      <blockquote className="sitat linjeskift" lang={lang(avskrift.spraak)}>
        {avskrift.tekst}
      </blockquote>
      {besvart && !skjema.fylt ? (
        <p>{t(avskrift.godkjent ? "vedlegg.avskrift.minGodkjent" : "vedlegg.avskrift.minMerknad")}</p>
      ) : (
        <>
          <input type="hidden" name="nr" value={avskrift.nr} />
          <Radiogruppe
            id="stemmer"
            etikett={t("vedlegg.godkjenning.svar")}
            feil={skjema.feil("stemmer")}
            defaultValue={skjema.verdi("stemmer")}
            valg={(["ja", "nei"] as const).map((verdi) => ({ verdi, tekst: t(`vedlegg.godkjenning.${verdi}`) }))}
          />
          <TekstOmraade
            id="merknad"
            etikett={t("vedlegg.godkjenning.merknad")}
            hint={t("vedlegg.godkjenning.merknadHint")}
            maxLength={2000}
            feil={skjema.feil("merknad")}
            defaultValue={skjema.verdi("merknad")}
          />
        </>
      )}
      <div className="knapperad">
        {besvart && !skjema.fylt ? null : <Knapp>{t("vedlegg.godkjenning.knapp")}</Knapp>}
        <KnappeLenke slag="annen" href={til(`/innspill/${ref}`)}>
          {ref}
        </KnappeLenke>
      </div>
    </form>
  );
}
