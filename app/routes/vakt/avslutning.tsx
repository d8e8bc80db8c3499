import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstOmraade } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentHastesak } from "~/domain/hastesak/finn.server";
import { avsluttHastesak } from "~/domain/hastesak/foelg-opp.server";
import { utfallSkjema } from "~/domain/hastesak/hastesak";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Hastestand } from "./Hastestand";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("innbygger", "/saksbehandling/haste/:ref/avslutning", async (context, { ref }) => {
  const { ref: _ref, meldt, meldtAv, til, sett, settAv, purret, avsluttet, utfall } = await hentHastesak(context, ref);
  return {
    tittel: tFor(context.spraak)("hastesak.side.avslutt"),
    ref,
    sak: { meldt, meldtAv, til, sett, settAv, purret, avsluttet, utfall },
  };
});

export const action = as(
  "innbygger",
  "/saksbehandling/haste/:ref/avslutning",
  async (context, { ref }, { values, url }) => {
    await avsluttHastesak(context, ref, lesSkjema(utfallSkjema, values).utfall);
    return redirect(tilSide(url, `/saksbehandling/haste/${ref}?gjort=avsluttet`), 303);
  },
);

export default function Avslutning() {
  const { tittel, ref, sak } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("hastesak.liste.tittel"), href: "/saksbehandling/haste" },
        { tekst: ref, href: `/saksbehandling/haste/${ref}` },
      ]}
      skjema={skjema}
      lesing={
        <div>
          <Hastestand sak={sak} />
        </div>
      }
    >
      {(sak.sett && !sak.avsluttet) || skjema.fylt ? (
        <form method="post" noValidate className="skjema">
          <TekstOmraade
            id="utfall"
            etikett={t("hastesak.side.utfall")}
            hint={t("hastesak.side.utfallHint")}
            paakrevd
            maxLength={2000}
            feil={skjema.feil("utfall")}
            defaultValue={skjema.verdi("utfall")}
          />
          <div className="knapperad">
            <Knapp>{t("hastesak.side.avslutt")}</Knapp>
          </div>
        </form>
      ) : (
        <Melding tittel={t(sak.avsluttet ? "hastesak.feil.alleredeAvsluttet" : "hastesak.feil.ikkeSett")} />
      )}
    </Verbside>
  );
}
