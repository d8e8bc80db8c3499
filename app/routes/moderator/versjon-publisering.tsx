import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { publiserForslagsversjon } from "~/domain/forslag/versjon.server";
import { publiseringSkjema } from "~/domain/moderering/moderering";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { versjonsnr } from "../innbygger/versjonsnr";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { hentTilVersjon } from "./til-versjon.server";
import { Versjonsside } from "./Versjonsside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "moderator",
  "/forslag/:ref/versjon/:versjon/publisering",
  async (context, params, { request }) => {
    const { innspill, nr } = await hentTilVersjon(context, params, request);
    const tittel = tFor(context.spraak)("forslag.moderer.publisering.tittel", { nr, ref: innspill.ref });
    return { tittel, innspill, nr };
  },
);

export const action = as(
  "moderator",
  "/forslag/:ref/versjon/:versjon/publisering",
  async (context, { ref, versjon }, { values, url }) => {
    const { skjul } = lesSkjema(publiseringSkjema, values);
    await publiserForslagsversjon(context, ref, versjonsnr(versjon) ?? 0, { skjul });
    return redirect(tilSide(url, `/moderering?gjort=versjonPublisert&ref=${ref}`), 303);
  },
);

export default function VersjonPublisering() {
  const { innspill, tittel, nr } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Versjonsside
      tittel={tittel}
      innspill={innspill}
      nr={nr}
      skjema={skjema}
      tekst={t("forslag.moderer.publisering.tekst")}
      knapp={t("forslag.moderer.publiser")}
    >
      <TekstOmraade
        id="skjul"
        etikett={t("moderer.skjul.etikett")}
        valgfriTekst={t("saksbord.valgfritt")}
        hint={t("moderer.skjul.hint")}
        feil={skjema.feil("skjul")}
        defaultValue={skjema.verdi("skjul")}
      />
    </Versjonsside>
  );
}
