import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { PAA_NYTT, tryggTilbake } from "~/access/tilbake";
import { LoggInn } from "./LoggInn";
import { hentInnganger } from "./innganger.server";

// From the front page one goes on to one's own work.
export const loader = as("gjest", "/logg-inn", async (context, _params, { besoek, url }) => ({
  ...(await hentInnganger(
    context,
    besoek,
    tryggTilbake(url.searchParams.get("til"), "").replace(/^\/(\w{2,3})?$/, "") || null,
  )),
  paaNytt: url.searchParams.has(PAA_NYTT),
}));

export default function LoggInnSide() {
  return <LoggInn {...useLoaderData<typeof loader>()} />;
}
