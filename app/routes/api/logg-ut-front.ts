import { as } from "~/access/as.server";
import { csp } from "~/access/sikkerhetshoder.server";
import { avsluttFraUtsteder } from "~/access/utlogging.server";

/**
 * Front-channel logout: an issuer shows this address in a frame when its reader logs out there. It needs no cookie, for browsers send none
 * to a frame on another site; who knows the session's name at the issuer is the issuer. What is unknown is answered the same.
 */
export const loader = as("gjest", "/logg-ut/front", async (context, _params, { besoek, url: { searchParams } }) => {
  const rammer = await avsluttFraUtsteder(context, besoek, searchParams.get("iss"), searchParams.get("sid"));
  besoek.hoder.set("Cache-Control", "no-store");
  if (rammer.length > 0) besoek.hoder.set("Content-Security-Policy", csp({ "frame-ancestors": rammer }));
  return new Response("OK\n", { headers: { "Content-Type": "text/plain; charset=utf-8" } });
});
