import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { finnKoblinger } from "~/domain/innspill/hent.server";
import { lesSkjema } from "~/domain/skjema";
import { koblingSkjema } from "~/domain/strategi/kobling";
import { knyttTilPunkt } from "~/domain/strategi/knytt.server";
import { finnPunkterAaKobleTil } from "~/domain/strategi/strategi.server";
import { finnTemaetsPunkter } from "~/domain/tema/tema.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Innspillside } from "./Innspillside";
import { lesInnspill } from "./les-innspill.server";
import { Punktvelger } from "./Punktvelger";
import { tilLesing } from "./til-lesing";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/innspill/:ref/kobling", async (context, { ref }, { request }) => {
  const innspill = await lesInnspill(context, ref, request);
  const koblinger = await finnKoblinger(context, [innspill.id]);
  return {
    tittel: tFor(context.spraak)("knytt.tittel"),
    innspill: tilLesing(innspill),
    knyttet: koblinger.map(({ kode }) => kode),
    foreslaatt: (await finnTemaetsPunkter(context, innspill.temaId)).map(({ kode }) => kode),
    punkter: await finnPunkterAaKobleTil(context),
  };
});

export const action = as("saksbehandler", "/innspill/:ref/kobling", async (context, { ref }, { values, url }) => {
  await knyttTilPunkt(context, ref, lesSkjema(koblingSkjema, values));
  return redirect(tilSide(url, `/saksbehandling/innspill/${ref}?gjort=knyttet`), 303);
});

export default function Kobling() {
  const { innspill, tittel, punkter, knyttet, foreslaatt } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Innspillside tittel={tittel} innspill={innspill} skjema={skjema}>
      <form method="post" noValidate className="skjema">
        <Punktvelger punkter={punkter} knyttet={knyttet} foreslaatt={foreslaatt} skjema={skjema} />
        <TekstOmraade
          id="begrunnelse"
          etikett={t("knytt.begrunnelse")}
          hint={t("knytt.begrunnelseHint")}
          paakrevd
          feil={skjema.feil("begrunnelse")}
          defaultValue={skjema.verdi("begrunnelse")}
        />
        <div className="knapperad">
          <Knapp>{t("knytt.knapp")}</Knapp>
        </div>
      </form>
    </Innspillside>
  );
}
