import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { finnesIkke } from "~/domain/refusal";
import { finnVakter, fjernVakt } from "~/domain/vakt/vakt.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";
import { Bekreft } from "./Bekreft";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/vakt/:person/fjerning", async (context, { person }) => {
  const vakter = await finnVakter(context);
  const denne = vakter.find(({ id }) => id === person);
  if (!denne) throw finnesIkke();
  return {
    tittel: tFor(context.spraak)("vakt.fjernTittel", { navn: denne.navn }),
    navn: denne.navn,
    erSiste: vakter.length === 1,
  };
});

export const action = as(
  "administrator",
  "/administrasjon/vakt/:person/fjerning",
  async (context, { person }, { url }) => {
    await fjernVakt(context, person);
    return redirect(tilSide(url, "/administrasjon/vakt?gjort=fjernet"), 303);
  },
);

export default function VaktFjerning() {
  const { tittel, navn, erSiste } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside tittel={tittel} ledd={[{ tekst: t("vakt.tittel"), href: "/administrasjon/vakt" }]} skjema={skjema}>
      <Bekreft skjema={skjema} knapp={t("vakt.fjern")}>
        <p>
          {t("vakt.fjernTekst", { navn })} {erSiste ? <b>{t("vakt.fjernSiste")}</b> : null}
        </p>
      </Bekreft>
    </Adminside>
  );
}
