import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as, begrens } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { seReturkode } from "~/domain/innspill/retur.server";
import { Refusal } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { Kodeskjema } from "../Kodeskjema";
import { useSide } from "../side";

export const loader = as("gjest", "/utkast/hent", (context) => ({
  tittel: tFor(context.spraak)("nett.hent.tittel"),
}));

/** A typed code leads to the page that says what it does. */
export const action = as("gjest", "/utkast/hent", async (context, _params, { besoek, values, url }) => {
  await begrens(besoek, "hentekode", values);
  const kode = String(values["kode"] ?? "");
  if (!(await seReturkode(context, kode)))
    throw new Refusal("nett.retur.feil.ukjent", { felt: { kode: { kode: "nett.retur.feil.ukjent" } } });
  return redirect(tilSide(url, `/utkast/hent/${kode.replace(/[^A-Za-z2-9]/g, "")}`), 303);
});

export default function HentUtkast() {
  const { tittel } = useLoaderData<typeof loader>();
  const { t } = useSide();
  return (
    <Kodeskjema
      tittel={tittel}
      ingress={t("nett.hent.ingress")}
      felt={t("nett.hent.felt")}
      hint={t("nett.hent.hint")}
      knapp={t("nett.hent.videre")}
    />
  );
}
