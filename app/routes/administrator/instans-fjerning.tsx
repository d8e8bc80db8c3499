import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentInstans } from "~/domain/instans/finn.server";
import { taUtInstans } from "~/domain/instans/lagre.server";
import { tFor } from "~/i18n/core";
import { paa } from "~/i18n/spraak";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";
import { Bekreft } from "./Bekreft";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "administrator",
  "/administrasjon/instanser/:instans/fjerning",
  async (context, { instans }) => {
    const { id, navn, rekkefoelge } = await hentInstans(context, instans);
    const { tekst } = paa(navn, context.spraak);
    return {
      tittel: tFor(context.spraak)("instans.taUtTittel", { navn: tekst }),
      id,
      navn: tekst,
      iBruk: rekkefoelge !== null,
    };
  },
);

export const action = as(
  "administrator",
  "/administrasjon/instanser/:instans/fjerning",
  async (context, { instans }, { url }) => {
    await taUtInstans(context, instans);
    return redirect(tilSide(url, "/administrasjon/instanser?gjort=fjernet"), 303);
  },
);

export default function InstansFjerning() {
  const { tittel, id, navn, iBruk } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside
      tittel={tittel}
      ledd={[
        { tekst: t("instans.tittel"), href: "/administrasjon/instanser" },
        { tekst: navn, href: `/administrasjon/instanser/${id}` },
      ]}
      skjema={skjema}
    >
      <Bekreft skjema={skjema} knapp={t("instans.taUt")} forSent={iBruk ? null : t("instans.feil.alleredeTattUt")}>
        <p>{t("instans.taUtTekst")}</p>
      </Bekreft>
    </Adminside>
  );
}
