import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { raadSkjema } from "~/domain/raad/raad";
import { finnRaad, lagreRaad } from "~/domain/raad/raad.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Raadfelter } from "./Raadfelter";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/raad", async (context) => ({
  tittel: tFor(context.spraak)("hoeringsarbeid.raadene.tittel"),
  raad: await finnRaad(context),
}));

export const action = as("saksbehandler", "/saksbehandling/raad", async (context, _params, { values, url }) => {
  await lagreRaad(context, null, lesSkjema(raadSkjema, values));
  return redirect(tilSide(url, "/saksbehandling/raad"), 303);
});

export default function Raadene() {
  const { tittel, raad } = useLoaderData<typeof loader>();
  const { t, til, lang } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("saksbord.tittel"), href: "/saksbehandling" },
        { tekst: t("hoeringsarbeid.alle.tittel"), href: "/saksbehandling/hoeringer" },
      ]}
      skjema={skjema}
    >
      <p>{t("hoeringsarbeid.raadene.tekst")}</p>
      <ul className="radliste">
        {raad.map(({ slug, navn, epost }) => (
          <li key={slug}>
            <a className="radliste-tittel" href={til(`/saksbehandling/raad/${slug}`)} lang={lang(navn.lang)}>
              {navn.tekst}
            </a>
            <p className="radliste-tekst">{epost ?? t("hoeringsarbeid.raadene.utenEpost")}</p>
          </li>
        ))}
      </ul>
      <form method="post" noValidate className="skjema">
        <h2>{t("hoeringsarbeid.raadene.nytt")}</h2>
        <Raadfelter skjema={skjema} />
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.raadene.leggTil")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
