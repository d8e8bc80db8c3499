import { as } from "~/access/as.server";
import { hentKommune } from "~/domain/kommune/kommune.server";

/** What a phone shows when the site is put on its home screen. */
export const loader = as("gjest", "/manifest.webmanifest", async (context) => {
  const { navn, spraak } = await hentKommune(context.db);
  const manifest = {
    name: navn,
    short_name: navn,
    lang: spraak,
    id: "/",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json; charset=utf-8", "Cache-Control": "public, max-age=86400" },
  });
});
