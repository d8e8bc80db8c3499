import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { tryggTilbake } from "~/access/tilbake";

/** Ends the session, and wipes what the browser has kept for us on the device. */
export const action = as("gjest", "/logg-ut", async (_context, _params, { besoek, values, url }) => {
  await besoek.loggUt();
  return redirect(tryggTilbake(values["til"], tilSide(url, "/")), {
    status: 303,
    headers: { "Clear-Site-Data": '"storage"' },
  });
});

export const loader = as("gjest", "/logg-ut", (_context, _params, { url }) => redirect(tilSide(url, "/")));
