import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { raadSkjema } from "~/domain/raad/raad";
import { hentRaad, lagreRaad } from "~/domain/raad/raad.server";
import { lesSkjema } from "~/domain/skjema";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Raadfelter } from "./Raadfelter";
import { Verbside } from "./Verbside";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("saksbehandler", "/saksbehandling/raad/:raad", async (context, { raad: slug }) => {
  const raad = await hentRaad(context, slug);
  return { tittel: raad.navn.tekst, epost: raad.epost ?? "" };
});

export const action = as("saksbehandler", "/saksbehandling/raad/:raad", async (context, { raad }, { values, url }) => {
  await lagreRaad(context, raad, lesSkjema(raadSkjema, values));
  return redirect(tilSide(url, "/saksbehandling/raad"), 303);
});

export default function Raad() {
  const { tittel, epost } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Verbside
      tittel={tittel}
      ledd={[{ tekst: t("hoeringsarbeid.raadene.tittel"), href: "/saksbehandling/raad" }]}
      skjema={skjema}
    >
      <form method="post" noValidate className="skjema">
        <Raadfelter skjema={skjema} navn={tittel} epost={epost} />
        <div className="knapperad">
          <Knapp>{t("hoeringsarbeid.raadene.lagre")}</Knapp>
        </div>
      </form>
    </Verbside>
  );
}
