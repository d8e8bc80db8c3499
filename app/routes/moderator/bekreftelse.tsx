import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Radiogruppe, TekstOmraade } from "~/components/Felt";
import { bekreftIkkePublisering, sendTilbakeTilKoe } from "~/domain/moderering/avslaa.server";
import { bekreftelseSkjema } from "~/domain/moderering/moderering";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Forslag } from "./Forslag";
import { Modereringsside } from "./Modereringsside";
import { hentTilBehandling } from "./til-behandling.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "moderator",
  "/innspill/:ref/ikke-publisering/bekreftelse",
  async (context, { ref }, { url, request }) => ({
    tittel: tFor(context.spraak)("moderer.bekreftelse.tittel", { ref }),
    innspill: await hentTilBehandling(context, ref, request),
    valgt: url.searchParams.get("avgjoerelse") ?? "",
  }),
);

/** The second person's word on a proposal not to publish. */
export const action = as(
  "moderator",
  "/innspill/:ref/ikke-publisering/bekreftelse",
  async (context, { ref }, { values, url }) => {
    const { avgjoerelse, begrunnelse } = lesSkjema(bekreftelseSkjema, values);
    if (avgjoerelse === "bekreft") await bekreftIkkePublisering(context, ref);
    else await sendTilbakeTilKoe(context, ref, begrunnelse);
    return redirect(
      tilSide(url, `/moderering?gjort=${avgjoerelse === "bekreft" ? "ikke_publisert" : "tilbake"}&ref=${ref}`),
      303,
    );
  },
);

export default function Bekreftelse() {
  const { innspill, tittel, valgt } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Modereringsside
      tittel={tittel}
      innspill={innspill}
      gjelder="bekreft"
      skjema={skjema}
      foerst={<Forslag forslag={innspill.tilIkkePublisering} />}
      tekst={t("moderer.bekreftelse.tekst")}
      knapp={t("moderer.bekreftelse.knapp")}
    >
      <Radiogruppe
        id="avgjoerelse"
        etikett={t("moderer.bekreftelse.avgjoerelse")}
        feil={skjema.feil("avgjoerelse")}
        paakrevd
        defaultValue={skjema.verdi("avgjoerelse", valgt)}
        valg={[
          { verdi: "bekreft", tekst: t("moderer.bekreftelse.bekreft"), hint: t("moderer.bekreftelse.bekreftHint") },
          { verdi: "tilbake", tekst: t("moderer.bekreftelse.tilbake"), hint: t("moderer.bekreftelse.tilbakeHint") },
        ]}
      />
      <TekstOmraade
        id="begrunnelse"
        etikett={t("moderer.bekreftelse.begrunnelse")}
        hint={t("moderer.bekreftelse.begrunnelseHint")}
        feil={skjema.feil("begrunnelse")}
        defaultValue={skjema.verdi("begrunnelse")}
      />
    </Modereringsside>
  );
}
