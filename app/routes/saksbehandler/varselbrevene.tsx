import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { finnVarsler } from "~/domain/svar/varsel.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { noterLest } from "../lest.server";
import { useSide } from "../side";
import { Brevside } from "./Brevside";
import { skrivBrev } from "./papirbrev.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "saksbehandler",
  "/saksbehandling/varsler/brev",
  async (context, _params, { besoek, url, request }) => {
    const varsler = (await finnVarsler(context)).filter(({ kanal }) => kanal === "brev");
    await noterLest(context, request, {
      slag: "innspill",
      hva: "kontakt",
      objekter: varsler.map(({ innspillId }) => innspillId),
    });
    return { tittel: tFor(context.spraak)("skranke.brev.alleTittel"), ...(await skrivBrev(varsler, besoek, url)) };
  },
);

export default function Varselbrevene() {
  const siden = useLoaderData<typeof loader>();
  const { t } = useSide();
  return (
    <Brevside
      {...siden}
      ingress={t("skranke.brev.alleTekst", { count: siden.brev.length })}
      tom={t("skranke.brev.ingen")}
    />
  );
}
