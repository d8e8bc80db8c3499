import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { tryggTilbake } from "~/access/tilbake";
import { loggUt } from "~/access/utlogging.server";

/** Ends the session, and wipes what the browser has kept for us on the device. Whoever goes on as a guest stays where they are. */
export const action = as("gjest", "/logg-ut", async (context, _params, { besoek, values, url }) => {
  await loggUt(context, besoek);
  return redirect(tryggTilbake(values["til"], tilSide(url, "/logg-ut/ferdig")), {
    status: 303,
    headers: { "Clear-Site-Data": '"storage"' },
  });
});

export const loader = as("gjest", "/logg-ut", (_context, _params, { url }) => redirect(tilSide(url, "/")));
