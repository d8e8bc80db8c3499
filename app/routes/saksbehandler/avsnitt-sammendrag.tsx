import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { sammendragSkjema } from "~/domain/hoering/hoering";
import { hentUtkastavsnitt, lagreSammendrag } from "~/domain/hoering/sammendrag.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/avsnitt/:avsnitt/sammendrag",
  async (context, { hoering, avsnitt }) => ({
    tittel: tFor(context.spraak)("hoeringsarbeid.sammendrag.tittel"),
    slug: hoering,
    avsnitt: await hentUtkastavsnitt(context, hoering, avsnitt),
  }),
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/avsnitt/:avsnitt/sammendrag",
  async (context, { hoering, avsnitt }, { values, url }) => {
    const { nr } = await lagreSammendrag(context, hoering, avsnitt, lesSkjema(sammendragSkjema, values));
    return redirect(tilSide(url, `/saksbehandling/hoeringer/${hoering}/versjon/${nr}`), 303);
  },
);

export default function AvsnittSammendrag() {
  const { tittel, slug, avsnitt } = useLoaderData<typeof loader>();
  const { t, lang } = useSide();
  const skjema = useSkjema();
  const her = `/saksbehandling/hoeringer/${slug}/versjon/${avsnitt.nr}`;
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
        { tekst: t("hoeringsarbeid.versjon.navn", { nr: avsnitt.nr }), href: her },
      ]}
      skjema={skjema}
      lesing={
        <section lang={lang(avsnitt.spraak)}>
          <h2>{avsnitt.overskrift}</h2>
          <p className="endret-tekst">{avsnitt.tekst}</p>
        </section>
      }
    >
      <form method="post" noValidate className="skjema">
        <TekstOmraade
          id="sammendrag"
          etikett={t("hoeringsarbeid.sammendrag.felt")}
          hint={t("hoeringsarbeid.sammendrag.hint")}
          feil={skjema.feil("sammendrag")}
          defaultValue={skjema.verdi("sammendrag", avsnitt.sammendrag)}
          spraak={lang(avsnitt.spraak)}
          maxLength={2_000}
        />
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.sammendrag.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
