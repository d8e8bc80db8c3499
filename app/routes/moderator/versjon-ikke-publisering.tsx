import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { ikkePubliserForslagsversjon } from "~/domain/forslag/versjon.server";
import { begrunnelseSkjema } from "~/domain/moderering/moderering";
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
  "/forslag/:ref/versjon/:versjon/ikke-publisering",
  async (context, params, { request }) => {
    const { innspill, nr } = await hentTilVersjon(context, params, request);
    const tittel = tFor(context.spraak)("forslag.moderer.ikkePublisering.tittel", { nr, ref: innspill.ref });
    return { tittel, innspill, nr };
  },
);

export const action = as(
  "moderator",
  "/forslag/:ref/versjon/:versjon/ikke-publisering",
  async (context, { ref, versjon }, { values, url }) => {
    await ikkePubliserForslagsversjon(
      context,
      ref,
      versjonsnr(versjon) ?? 0,
      lesSkjema(begrunnelseSkjema, values).begrunnelse,
    );
    return redirect(tilSide(url, `/moderering?gjort=versjonIkkePublisert&ref=${ref}`), 303);
  },
);

export default function VersjonIkkePublisering() {
  const { innspill, tittel, nr } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Versjonsside
      tittel={tittel}
      innspill={innspill}
      nr={nr}
      skjema={skjema}
      tekst={t("forslag.moderer.ikkePublisering.tekst")}
      knapp={t("forslag.moderer.ikkePubliser")}
    >
      <TekstOmraade
        id="begrunnelse"
        etikett={t("forslag.moderer.ikkePublisering.begrunnelse")}
        hint={t("forslag.moderer.ikkePublisering.hint")}
        paakrevd
        feil={skjema.feil("begrunnelse")}
        defaultValue={skjema.verdi("begrunnelse")}
      />
    </Versjonsside>
  );
}
