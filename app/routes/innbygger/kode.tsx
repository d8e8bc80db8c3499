import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { TekstFelt } from "~/components/Felt";
import { Knapp } from "~/components/Knapp";
import { hentInnspillMedKode } from "~/domain/innspill/kode.server";
import { tFor } from "~/i18n/core";
import { Avslag } from "../Avslag";
import { useSide } from "../side";
import { useSkjema } from "../skjema";

export const loader = as("gjest", "/mine/kode", (context, _params, { besoek }) => {
  if (context.aktoer.slag === "gjest") besoek.blirGjest();
  return { tittel: tFor(context.spraak)("kode.tittel") };
});

export const action = as("gjest", "/mine/kode", async (context, _params, { values, url, besoek }) => {
  await begrens(besoek, "hentekode", values);
  const antall = await hentInnspillMedKode(context, String(values["kode"] ?? ""));
  return redirect(tilSide(url, `/mine?hentet=${antall}`), 303);
});

export default function Kode() {
  const { t } = useSide();
  const skjema = useSkjema();
  return (
    <form method="post" className="skjema side-1" noValidate>
      <Avslag skjema={skjema} />
      <h1>{t("kode.tittel")}</h1>
      <p className="ingress">{t("kode.tekst")}</p>
      <TekstFelt
        id="kode"
        etikett={t("kode.felt")}
        hint={t("kode.hint")}
        feil={skjema.feil("kode")}
        defaultValue={skjema.verdi("kode")}
        autoComplete="off"
        stoerrelse="kode"
        maxLength={20}
      />
      <Knapp>{t("kode.hent")}</Knapp>
    </form>
  );
}
