import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentInvitasjon } from "~/domain/invitasjon/finn.server";
import { trekkInvitasjon } from "~/domain/invitasjon/trekk.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";
import { Bekreft } from "./Bekreft";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "administrator",
  "/administrasjon/invitasjoner/:invitasjon/tilbaketrekking",
  async (context, params) => {
    const { id, navn, stand } = await hentInvitasjon(context, params.invitasjon);
    return { tittel: tFor(context.spraak)("admin.trekk.tittel", { navn }), id, navn, stand };
  },
);

export const action = as(
  "administrator",
  "/administrasjon/invitasjoner/:invitasjon/tilbaketrekking",
  async (context, { invitasjon }, { url }) => {
    await trekkInvitasjon(context, invitasjon);
    return redirect(tilSide(url, "/administrasjon/invitasjoner?gjort=trukket"), 303);
  },
);

export default function TrekkInvitasjon() {
  const { tittel, id, navn, stand } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside
      tittel={tittel}
      ledd={[
        { tekst: t("admin.invitasjoner.tittel"), href: "/administrasjon/invitasjoner" },
        { tekst: navn, href: `/administrasjon/invitasjoner/${id}` },
      ]}
      skjema={skjema}
    >
      <Bekreft
        skjema={skjema}
        knapp={t("admin.trekk.knapp")}
        forSent={stand === "venter" || stand === "utloept" ? null : t("admin.feil.kanIkkeTrekkes")}
      >
        <p>{t("admin.trekk.tekst")}</p>
      </Bekreft>
    </Adminside>
  );
}
