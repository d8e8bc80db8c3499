import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato, TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { nySakSkjema } from "~/domain/sak/sak";
import { opprettSak } from "~/domain/sak/opprett.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/saker/ny", (context) => ({
  tittel: tFor(context.spraak)("saken.ny.tittel"),
}));

export const action = as("saksbehandler", "/saksbehandling/saker/ny", async (context, _params, { values, url }) => {
  const { nr } = await opprettSak(context, lesSkjema(nySakSkjema, values));
  return redirect(tilSide(url, `/saksbehandling/saker/${nr}`), 303);
});

export default function NySak() {
  const { tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const felt = (id: keyof typeof nySakSkjema.shape) => ({ id, feil: skjema.feil(id), defaultValue: skjema.verdi(id) });
  const valgfritt = { valgfriTekst: t("saksbord.valgfritt") };
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("saken.alle.tittel"), href: "/saksbehandling/saker" },
      ]}
      skjema={skjema}
    >
      <form method="post" noValidate className="skjema">
        <TekstFelt
          {...felt("tittel")}
          etikett={t("saken.ny.navn")}
          hint={t("saken.ny.navnHint")}
          paakrevd
          maxLength={300}
        />
        <TekstFelt
          {...felt("saksnr")}
          etikett={t("saken.ny.saksnr")}
          hint={t("saken.ny.saksnrHint")}
          paakrevd
          stoerrelse="kort"
          autoComplete="off"
        />
        <TekstFelt
          {...felt("arkivsaksnr")}
          {...valgfritt}
          etikett={t("saken.ny.arkivsaksnr")}
          stoerrelse="kort"
          maxLength={40}
          autoComplete="off"
        />
        {([1, 2] as const).map((plass) => (
          <fieldset key={plass} className="ds-fieldset">
            <legend>{t(`saken.ny.behandling${plass}`)}</legend>
            <TekstFelt
              {...felt(`utvalg${plass}`)}
              {...valgfritt}
              etikett={t("saken.ny.utvalg")}
              hint={t("saken.ny.utvalgHint")}
              maxLength={120}
            />
            <Dato {...felt(`moetedato${plass}`)} {...valgfritt} etikett={t("saken.ny.moetedato")} />
            <TekstFelt
              {...felt(`saksnr${plass}`)}
              {...valgfritt}
              etikett={t("saken.ny.saksnrHer")}
              stoerrelse="kort"
              maxLength={40}
              autoComplete="off"
            />
          </fieldset>
        ))}
        <div className="knapperad">
          <Knapp>{t("saken.ny.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
