import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { finnTemaerForAvstemning } from "~/domain/avstemning/arbeid.server";
import { opprettAvstemning } from "~/domain/avstemning/opprett.server";
import { nyAvstemningSkjema } from "~/domain/avstemning/oppsett";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { spraakene } from "./avstemningsfelter.server";
import { Oppsettfelter } from "./Oppsettfelter";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/avstemninger/ny", async (context, _params, { url }) => ({
  tittel: tFor(context.spraak)("avstemningsarbeid.ny.tittel"),
  spraakliste: await spraakene(context),
  temaer: await finnTemaerForAvstemning(context),
  valgtTema: url.searchParams.get("tema") ?? "",
}));

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/ny",
  async (context, _params, { values, url }) => {
    const { slug } = await opprettAvstemning(context, lesSkjema(nyAvstemningSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${slug}?gjort=opprettet`), 303);
  },
);

export default function NyAvstemning() {
  const { tittel, temaer, spraakliste, valgtTema } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("avstemningsarbeid.tittel"), href: "/saksbehandling/avstemninger" },
      ]}
      skjema={skjema}
    >
      <p className="lesbar">{t("avstemningsarbeid.ny.ingress")}</p>
      <form method="post" noValidate className="skjema">
        <Valg
          id="tema"
          etikett={t("avstemningsarbeid.felt.tema")}
          hint={t("avstemningsarbeid.felt.temaHint")}
          paakrevd
          feil={skjema.feil("tema")}
          defaultValue={skjema.verdi("tema", valgtTema)}
          valg={[
            { verdi: "", tekst: t("avstemningsarbeid.felt.velgTema") },
            ...temaer.map(({ slug, spoersmaal }) => ({ verdi: slug, tekst: spoersmaal })),
          ]}
        />
        <Oppsettfelter skjema={skjema} spraakliste={spraakliste} />
        <div className="knapperad">
          <Knapp>{t("avstemningsarbeid.ny.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
