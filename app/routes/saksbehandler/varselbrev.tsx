import { useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { as } from "~/access/as.server";
import { Knapp } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { hentVarsel } from "~/domain/svar/varsel.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Brevside } from "./Brevside";
import { skrivBrev } from "./papirbrev.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/varsler/:id/brev",
  async (context, { id }, { besoek, url, request }) => {
    const varsel = await hentVarsel(context, id);
    if (varsel) await noterLest(context, request, { slag: "innspill", hva: "kontakt", objekter: [varsel.innspillId] });
    const tittel = tFor(context.spraak)("skranke.brev.sideTittel");
    return { tittel, ...(await skrivBrev(varsel ? [varsel] : [], besoek, url)) };
  },
);

export default function Varselbrev() {
  const siden = useLoaderData<typeof loader>();
  const { t, til } = useSide();
  return (
    <Brevside {...siden} ingress={t("skranke.brev.skrivUt")} tom={t("varsler.utfoert.borte")}>
      {siden.brev.map(({ id, mottaker }) => (
        <Fragment key={id}>
          {mottaker.length === 0 ? <Melding slag="varsel" tittel={t("skranke.brev.manglerMottaker")} /> : null}
          <form method="post" action={til(`/saksbehandling/varsler/${id}/utfoert`)}>
            <Knapp>{t("skranke.brev.sendt")}</Knapp>
          </form>
        </Fragment>
      ))}
    </Brevside>
  );
}
