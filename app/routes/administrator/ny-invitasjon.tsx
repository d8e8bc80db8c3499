import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { DAGER, invitasjonSkjema } from "~/domain/invitasjon/invitasjon";
import { lagInvitasjon } from "~/domain/invitasjon/lag.server";
import { hentValgperiode } from "~/domain/kommune/sett-valgperiode.server";
import { finnKomiteer } from "~/domain/rolle/finn.server";
import { lesSkjema } from "~/domain/skjema";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { useSkjema } from "../skjema";
import { Adminside } from "./Adminside";
import { Rollefelter } from "./Rollefelter";
import { leggVedKode } from "./vist-en-gang.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as("administrator", "/administrasjon/invitasjoner/ny", async (context) => ({
  tittel: tFor(context.spraak)("admin.inviter.tittel"),
  komiteer: await finnKomiteer(context),
  valgperiodeTil: (await hentValgperiode(context)).til,
}));

export const action = as(
  "administrator",
  "/administrasjon/invitasjoner/ny",
  async (context, _params, { values, url, besoek }) => {
    const { id, kode } = await lagInvitasjon(context, lesSkjema(invitasjonSkjema, values));
    leggVedKode(besoek, id, kode);
    return redirect(tilSide(url, `/administrasjon/invitasjoner/${id}`), 303);
  },
);

export default function NyInvitasjon() {
  const { tittel, ...felter } = useLoaderData<typeof loader>();
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <Adminside
      tittel={tittel}
      ledd={[{ tekst: t("admin.invitasjoner.tittel"), href: "/administrasjon/invitasjoner" }]}
      skjema={skjema}
    >
      <form method="post" noValidate className="skjema">
        <p>{t("admin.inviter.tekst", { dager: DAGER })}</p>
        <TekstFelt
          id="navn"
          etikett={t("admin.felt.navn")}
          hint={t("admin.felt.navnHint")}
          feil={skjema.feil("navn")}
          defaultValue={skjema.verdi("navn")}
          paakrevd
          maxLength={120}
          autoComplete="off"
        />
        <Rollefelter skjema={skjema} {...felter} />
        <div className="knapperad">
          <Knapp>{t("admin.inviter.knapp")}</Knapp>
        </div>
      </form>
    </Adminside>
  );
}
