import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Avkrysning, Dato } from "~/components/Felt";
import { Feil } from "~/components/Feltramme";
import { Knapp } from "~/components/Knapp";
import { hentHoering } from "~/domain/hoering/hent.server";
import { bedOmSkjema } from "~/domain/raad/raad";
import { bedOmUttalelser, finnUttalelser } from "~/domain/raad/uttalelse.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/uttalelse",
  async (context, { hoering: slug }) => {
    const { id, tittel, frist } = await hentHoering(context, slug);
    const uspurte = (await finnUttalelser(context, id)).filter(({ bedtOm }) => bedtOm === null);
    return {
      tittel: tFor(context.spraak)("hoeringsarbeid.beOm.tittel"),
      slug,
      navn: tittel.tekst,
      frist,
      raad: uspurte.map(({ slug: verdi, navn, harEpost }) => ({
        verdi,
        navn,
        harEpost,
      })),
    };
  },
);

export const action = as(
  "saksbehandler",
  "/saksbehandling/hoeringer/:hoering/uttalelse",
  async (context, { hoering }, { values, url }) => {
    const adresse = `${url.origin}/hoering/${hoering}`;
    await bedOmUttalelser(context, hoering, lesSkjema(bedOmSkjema, values), adresse);
    return redirect(tilSide(url, `/saksbehandling/hoeringer/${hoering}`), 303);
  },
);

export default function BeOmUttalelse() {
  const { tittel, slug, navn, frist, raad } = useLoaderData<typeof loader>();
  const { t, lang } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
        { tekst: navn, href: `/saksbehandling/hoeringer/${slug}` },
      ]}
      skjema={skjema}
    >
      <form method="post" noValidate className="skjema">
        <p>{t("hoeringsarbeid.beOm.tekst")}</p>
        <fieldset className="ds-fieldset">
          <legend>{t("hoeringsarbeid.beOm.hvem")}</legend>
          {raad.length === 0 ? <p id="raad">{t("hoeringsarbeid.beOm.alleSpurt")}</p> : null}
          {raad.map(({ verdi, navn: raadets, harEpost }, i) => (
            <Avkrysning
              key={verdi}
              id={i === 0 ? "raad" : `raad-${verdi}`}
              navn="raad"
              verdi={verdi}
              etikett={<span lang={lang(raadets.lang)}>{raadets.tekst}</span>}
              hint={harEpost ? undefined : t("hoeringsarbeid.beOm.utenEpost")}
              defaultChecked={skjema.valgt("raad", verdi, true)}
            />
          ))}
          <Feil id="raad" feil={skjema.feil("raad")} />
        </fieldset>
        <Dato
          id="frist"
          etikett={t("hoeringsarbeid.beOm.frist")}
          feil={skjema.feil("frist")}
          defaultValue={skjema.verdi("frist", frist ?? "")}
          paakrevd
        />
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.beOm.knapp")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
