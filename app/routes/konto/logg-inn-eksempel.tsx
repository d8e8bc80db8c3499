import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { loggInnSomEksempel } from "~/access/eksempelinnlogging.server";
import { etterInnlogging } from "~/access/etter-innlogging.server";
import { tilSide } from "~/access/til-side";
import { tryggTilbake } from "~/access/tilbake";
import { finnesIkke } from "~/domain/refusal";
import { LoggInn } from "./LoggInn";
import { hentInnganger } from "./innganger.server";

/** Signing in without proof: exists in sample mode only. */
export const action = as("gjest", "/logg-inn/eksempel", async (context, _params, { besoek, values, url }) => {
  if (!besoek.eksempel) throw finnesIkke();
  const { personId } = await loggInnSomEksempel(context, besoek, values["bruker"]);
  const til = tryggTilbake(values["til"], tilSide(url, "/"));
  return redirect(await etterInnlogging(context, besoek, personId, til), 303);
});

// A loader also runs after a form that was refused, with the form's own headers: then the page is shown, else one is sent to the real one.
export const loader = as("gjest", "/logg-inn/eksempel", async (context, _params, { besoek, request, url }) => {
  if (!besoek.eksempel || !request.headers.has("content-type")) return redirect(tilSide(url, "/logg-inn"), 303);
  return hentInnganger(context, besoek, null);
});

export default function LoggInnEksempel() {
  const innlogging = useLoaderData<typeof loader>();
  return innlogging ? <LoggInn {...innlogging} /> : null;
}
