import { as } from "~/access/as.server";
import { byggFargeark } from "~/domain/kommune/farger";
import { hentKommune } from "~/domain/kommune/kommune.server";

/** The arms' colours; the address carries them too, so that it may be kept for a year. */
export const loader = as("gjest", "/kommune.css", async (context, _params, { url }) => {
  const ark = byggFargeark(await hentKommune(context.db));
  const lagring = url.searchParams.has("v") ? "public, max-age=31536000, immutable" : "public, max-age=300";
  return new Response(ark, { headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": lagring } });
});
