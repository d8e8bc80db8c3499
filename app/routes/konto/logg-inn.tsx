import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { finnEksempelpersoner } from "~/access/eksempelinnlogging.server";
import { tryggTilbake } from "~/access/tilbake";
import { tFor } from "~/i18n/core";
import { LoggInn } from "./LoggInn";

export const loader = as("gjest", "/logg-inn", async (context, _params, { besoek, url }) => ({
  tittel: tFor(context.spraak)("loggInn.tittel"),
  personer: besoek.eksempel ? await finnEksempelpersoner(context) : null,
  innlogget: context.aktoer.slag === "person" ? context.aktoer.navn : null,
  // From the front page one goes on to one's own work.
  til: tryggTilbake(url.searchParams.get("til"), "").replace(/^\/(\w{2,3})?$/, "") || null,
}));

export default function LoggInnSide() {
  return <LoggInn {...useLoaderData<typeof loader>()} />;
}
