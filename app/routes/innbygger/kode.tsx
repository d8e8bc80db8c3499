import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentInnspillMedKode } from "~/domain/innspill/kode.server";
import { tFor } from "~/i18n/core";
import { Kodeskjema } from "../Kodeskjema";
import { useSide } from "../side";

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
  return (
    <Kodeskjema
      tittel={t("kode.tittel")}
      ingress={t("kode.tekst")}
      felt={t("kode.felt")}
      hint={t("kode.hint")}
      knapp={t("kode.hent")}
    />
  );
}
