import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { leggTilAlternativ } from "~/domain/avstemning/alternativ.server";
import { hentTilArbeid } from "~/domain/avstemning/arbeid.server";
import { harAlternativer, nyttAlternativSkjema } from "~/domain/avstemning/oppsett";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { nyId } from "~/platform/id.server";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Alternativfelter } from "./Alternativfelter";
import { Avstemningsside } from "./Avstemningsside";
import { spraakene } from "./avstemningsfelter.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/alternativ/nytt",
  async (context, { avstemning }) => {
    const rad = await hentTilArbeid(context, avstemning);
    return {
      tittel: tFor(context.spraak)("avstemningsarbeid.alternativ.nytt"),
      slug: rad.slug,
      navn: rad.navn.tekst,
      kan: rad.status === "kladd" && harAlternativer(rad.slag),
      harAlternativer: harAlternativer(rad.slag),
      ramme: rad.ramme,
      spraakliste: await spraakene(context),
      id: nyId(),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/avstemninger/:avstemning/alternativ/nytt",
  async (context, { avstemning }, { values, url }) => {
    await leggTilAlternativ(context, avstemning, lesSkjema(nyttAlternativSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/avstemninger/${avstemning}?gjort=lagret`), 303);
  },
);

export default function NyttAlternativ() {
  const { tittel, slug, navn, kan, harAlternativer: liste, ramme, spraakliste, id } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Avstemningsside tittel={tittel} slug={slug} navn={navn} skjema={skjema}>
      {kan || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <input type="hidden" name="id" value={skjema.verdi("id", id)} />
          <Alternativfelter skjema={skjema} spraakliste={spraakliste} ramme={ramme} />
          <div className="knapperad">
            <Knapp>{t("avstemningsarbeid.alternativ.nyttKnapp")}</Knapp>
          </div>
        </form>
      ) : (
        <p>{t(liste ? "avstemningsarbeid.oppsett.laast" : "avstemningsarbeid.feil.ingenAlternativer")}</p>
      )}
    </Avstemningsside>
  );
}
