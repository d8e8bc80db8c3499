import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Kodeskjema } from "../Kodeskjema";
import { useSide } from "../side";

export const loader = as("gjest", "/invitasjon", (context) => ({
  tittel: tFor(context.spraak)("invitasjon.skrivKode.tittel"),
}));

/** Leads on to the invitation's own page, which is also where a link leads. */
export const action = as("gjest", "/invitasjon", (_context, _params, { values, url }) => {
  const kode = String(values["kode"] ?? "")
    .toUpperCase()
    .replace(/[^A-Z2-9]/g, "");
  if (kode.length !== 12) throw new Refusal("feil.skjema", { felt: { kode: { kode: "invitasjon.feil.kode" } } });
  return redirect(tilSide(url, `/invitasjon/${kode.replace(/.{4}(?=.)/g, "$&-")}`), 303);
});

export default function Invitasjonskode() {
  const { tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  return (
    <Kodeskjema
      tittel={tittel}
      ingress={t("invitasjon.skrivKode.tekst")}
      felt={t("invitasjon.skrivKode.felt")}
      hint={t("invitasjon.skrivKode.hint")}
      knapp={t("invitasjon.skrivKode.knapp")}
      paakrevd
    />
  );
}
