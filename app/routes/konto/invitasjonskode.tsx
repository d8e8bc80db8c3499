import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

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
  const skjema = useSkjema();
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      <h1>{tittel}</h1>
      <p className="ingress">{t("invitasjon.skrivKode.tekst")}</p>
      <TekstFelt
        id="kode"
        etikett={t("invitasjon.skrivKode.felt")}
        hint={t("invitasjon.skrivKode.hint")}
        feil={skjema.feil("kode")}
        defaultValue={skjema.verdi("kode")}
        paakrevd
        autoComplete="off"
        stoerrelse="kode"
        maxLength={20}
      />
      <Knapp>{t("invitasjon.skrivKode.knapp")}</Knapp>
    </form>
  );
}
