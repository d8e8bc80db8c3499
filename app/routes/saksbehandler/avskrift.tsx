import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { avskriftSkjema } from "~/domain/avskrift/avskrift";
import { skrivAvskrift } from "~/domain/avskrift/skriv.server";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { Mediefigur } from "../innbygger/Mediefigur";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Avskrift as Avskriften } from "./Ansattvedlegg";
import { Innspillside } from "./Innspillside";
import { lesInnspill } from "./les-innspill.server";
import { medVedlegg } from "./med-vedlegg.server";
import { tilLesing } from "./til-lesing";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/innspill/:ref/avskrift", async (context, { ref }, { request }) => {
  const innspill = await lesInnspill(context, ref, request);
  const { vedlegg, avskrift } = await medVedlegg(context, innspill);
  const opptak = vedlegg.filter(({ slag }) => slag === "opptak");
  if (opptak.length === 0) throw finnesIkke();
  return {
    tittel: tFor(context.spraak)("vedlegg.avskrift.tittel"),
    innspill: tilLesing(innspill),
    opptak,
    avskrift,
  };
});

export const action = as("saksbehandler", "/innspill/:ref/avskrift", async (context, { ref }, { values, url }) => {
  await skrivAvskrift(context, ref, lesSkjema(avskriftSkjema, values));
  return redirect(tilSide(url, `/saksbehandling/innspill/${ref}?gjort=avskrevet`), 303);
});

export default function Avskrift() {
  const { innspill, opptak, avskrift, tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const naa = String(avskrift?.nr ?? 0);
  // Only a refusal that shows the newer transcript moves the number on.
  const sett = skjema.kode === "vedlegg.feil.nyereAvskrift" ? naa : skjema.verdi("nr", naa);
  return (
    <Innspillside
      tittel={tittel}
      innspill={innspill}
      skjema={skjema}
      mer={
        avskrift ? (
          <section>
            <h2>{t("vedlegg.avskrift.siste")}</h2>
            <Avskriften avskrift={avskrift} erOrdene={avskrift.tekst === innspill.original} />
          </section>
        ) : null
      }
    >
      {opptak.map((fil) => (
        <Mediefigur key={fil.id} fil={fil} />
      ))}
      <form method="post" noValidate className="skjema">
        <input type="hidden" name="nr" value={sett} />
        <TekstOmraade
          id="tekst"
          etikett={t("vedlegg.avskrift.felt")}
          hint={t("vedlegg.avskrift.hint")}
          paakrevd
          stor
          spraak={innspill.spraak}
          feil={skjema.feil("tekst")}
          defaultValue={skjema.verdi("tekst", avskrift?.tekst)}
        />
        <div className="knapperad">
          <Knapp>{t("vedlegg.avskrift.knapp")}</Knapp>
        </div>
      </form>
    </Innspillside>
  );
}
