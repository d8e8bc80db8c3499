import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Dato, TekstFelt, TekstOmraade, Valg } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { nyHoeringSkjema, sakstyper } from "~/domain/hoering/hoering";
import { finnValgForHoering, opprettHoering } from "~/domain/hoering/opprett.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/hoeringer/ny", async (context) => ({
  tittel: tFor(context.spraak)("hoeringsarbeid.ny.tittel"),
  ...(await finnValgForHoering(context)),
}));

export const action = as("saksbehandler", "/saksbehandling/hoeringer/ny", async (context, _params, { values, url }) => {
  const { slug } = await opprettHoering(context, lesSkjema(nyHoeringSkjema, values));
  return redirect(tilSide(url, `/saksbehandling/hoeringer/${slug}`), 303);
});

export default function NyHoering() {
  const { tittel, temaer, komiteer } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  const felt = (id: string) => ({ id, feil: skjema.feil(id), defaultValue: skjema.verdi(id) });
  const velg = { verdi: "", tekst: t("hoeringsarbeid.velg") };
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
      ]}
      skjema={skjema}
    >
      <form method="post" noValidate className="skjema">
        <TekstFelt
          {...felt("tittel")}
          etikett={t("hoeringsarbeid.felt.tittel")}
          hint={t("hoeringsarbeid.felt.tittelHint")}
          paakrevd
          maxLength={200}
        />
        <TekstOmraade
          {...felt("sammendrag")}
          etikett={t("hoeringsarbeid.felt.sammendrag")}
          hint={t("hoeringsarbeid.felt.sammendragHint")}
          paakrevd
          maxLength={2_000}
        />
        <Valg
          {...felt("sakstype")}
          etikett={t("hoeringsarbeid.felt.sakstype")}
          hint={t("hoeringsarbeid.felt.sakstypeHint")}
          paakrevd
          valg={[velg, ...sakstyper.map((verdi) => ({ verdi, tekst: t(`hoeringsarbeid.sakstype.${verdi}`) }))]}
        />
        <Valg
          {...felt("tema")}
          etikett={t("hoeringsarbeid.felt.tema")}
          hint={t("hoeringsarbeid.felt.temaHint")}
          valg={[
            { verdi: "", tekst: t("hoeringsarbeid.ny.nyttTema") },
            ...temaer.map(({ slug, spoersmaal }) => ({ verdi: slug, tekst: spoersmaal })),
          ]}
        />
        <fieldset className="ds-fieldset">
          <legend>{t("hoeringsarbeid.ny.omTemaet")}</legend>
          <p data-field="description">{t("hoeringsarbeid.ny.omTemaetHint")}</p>
          <TekstFelt {...felt("spoersmaal")} etikett={t("hoeringsarbeid.felt.spoersmaal")} maxLength={200} />
          <Valg
            {...felt("komite")}
            etikett={t("hoeringsarbeid.felt.komite")}
            valg={[velg, ...komiteer.map(({ slug, navn }) => ({ verdi: slug, tekst: navn }))]}
          />
          <TekstFelt {...felt("enhet")} etikett={t("hoeringsarbeid.felt.enhet")} maxLength={120} />
          <TekstFelt {...felt("ansvarlig")} etikett={t("hoeringsarbeid.felt.ansvarlig")} maxLength={120} />
          <Dato {...felt("aapner")} etikett={t("hoeringsarbeid.felt.aapner")} />
          <Dato {...felt("frist")} etikett={t("hoeringsarbeid.felt.frist")} hint={t("hoeringsarbeid.felt.fristHint")} />
          <Dato
            {...felt("svarfrist")}
            etikett={t("hoeringsarbeid.felt.svarfrist")}
            hint={t("hoeringsarbeid.felt.svarfristHint")}
          />
        </fieldset>
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.ny.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
