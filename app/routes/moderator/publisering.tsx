import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { publiseringSkjema } from "~/domain/moderering/moderering";
import { publiserInnspill } from "~/domain/moderering/publiser.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Modereringsside } from "./Modereringsside";
import { SkjulNavn } from "./SkjulNavn";
import { SkjulSted } from "./SkjulSted";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("moderator", "/innspill/:ref/publisering", async (context, { ref }, { request }) => ({
  tittel: tFor(context.spraak)("moderer.publisering.tittel", { ref }),
  innspill: await hentTilBehandling(context, ref, request),
}));

export const action = as("moderator", "/innspill/:ref/publisering", async (context, { ref }, { values, url }) => {
  await publiserInnspill(context, ref, lesSkjema(publiseringSkjema, values));
  return redirect(tilSide(url, `/moderering?gjort=publisert&ref=${ref}`), 303);
});

export default function Publisering() {
  const { innspill, tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Modereringsside
      tittel={tittel}
      innspill={innspill}
      gjelder="avgjoer"
      skjema={skjema}
      tekst={t("moderer.publisering.tekst")}
      knapp={t("moderer.publiser")}
    >
      <TekstOmraade
        id="skjul"
        etikett={t("moderer.skjul.etikett")}
        valgfriTekst={t("saksbord.valgfritt")}
        hint={t("moderer.skjul.hint")}
        feil={skjema.feil("skjul")}
        defaultValue={skjema.verdi("skjul")}
      />
      <SkjulNavn navn={innspill.navn} valgt={skjema.valgt("skjulNavn", "ja")} />
      <SkjulSted sted={innspill.sted} valgt={skjema.valgt("skjulSted", "ja")} />
    </Modereringsside>
  );
}
