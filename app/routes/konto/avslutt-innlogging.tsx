import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp, KnappeLenke } from "~/components/Knapp";
import { avsluttAndreOekter, avsluttOekt, avsluttSkjema } from "~/domain/konto/oekter.server";
import { finnesIkke } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const handle: Handle = { enkelt: { tilbake: "oekter.tittel", href: "/min-side/innlogginger" } };

export const loader = as("innbygger", "/min-side/innlogginger/avslutning", (context) => ({
  tittel: tFor(context.spraak)("oekter.avsluttAndre"),
}));

/** Ends the session that is named, or all but this one. */
export const action = as(
  "innbygger",
  "/min-side/innlogginger/avslutning",
  async (context, _params, { values, besoek, url }) => {
    const denne = await besoek.oekt();
    if (!denne) throw finnesIkke();
    const { oekt } = lesSkjema(avsluttSkjema, values);
    let antall = 1;
    if (oekt !== undefined) await avsluttOekt(context, oekt);
    else antall = (await avsluttAndreOekter(context, denne.id)).antall;
    return redirect(tilSide(url, `/min-side/innlogginger?avsluttet=${antall}`), 303);
  },
);

export default function AvsluttInnlogging() {
  const { tittel } = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  const skjema = useSkjema();
  return (
    <form method="post" className="side-1 stabel">
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p>{t("oekter.avsluttAndreTekst")}</p>
      <div className="knapperad">
        <Knapp>{t("oekter.avsluttAndre")}</Knapp>
        <KnappeLenke slag="annen" href={til("/min-side/innlogginger")}>
          {t("minSide.avbryt")}
        </KnappeLenke>
      </div>
    </form>
  );
}
