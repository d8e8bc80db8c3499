import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentInvitasjon } from "~/domain/invitasjon/finn.server";
import { trekkInvitasjon } from "~/domain/invitasjon/trekk.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { Verbside } from "../saksbehandler/Verbside";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

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
    <Verbside
      tittel={tittel}
      ledd={[
        { tekst: t("flate.administrasjon"), href: "/administrasjon" },
        { tekst: t("admin.invitasjoner.tittel"), href: "/administrasjon/invitasjoner" },
        { tekst: navn, href: `/administrasjon/invitasjoner/${id}` },
      ]}
      skjema={skjema}
    >
      {stand === "venter" || stand === "utloept" ? (
        <form method="post" noValidate className="skjema">
          <p>{t("admin.trekk.tekst")}</p>
          <div className="knapperad">
            <Knapp>{t("admin.trekk.knapp")}</Knapp>
          </div>
        </form>
      ) : skjema.avslaatt ? null : (
        <Melding tittel={t("admin.feil.kanIkkeTrekkes")} />
      )}
    </Verbside>
  );
}
