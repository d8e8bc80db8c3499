import { as } from "~/access/as.server";
import { hentKommune } from "~/domain/kommune/kommune.server";

/** RFC 9116: whom to tell about a hole in this house. Half a year at a time, so that an abandoned installation says so by itself. */
export const loader = as("gjest", "/.well-known/security.txt", async (context, _params, { url }) => {
  const { epost, telefon, spraakliste } = await hentKommune(context.db);
  const utloeper = new Date(context.naa.getTime() + 180 * 24 * 60 * 60 * 1000);
  const kontakter = [
    ...(epost ? [`mailto:${epost}`] : []),
    ...(telefon ? [`tel:${telefon.replace(/^(?!\+)/, "+47").replace(/[^+\d]/g, "")}`] : []),
  ];
  const linjer = [
    ...(kontakter.length > 0 ? kontakter : [url.origin]).map((adresse) => `Contact: ${adresse}`),
    `Expires: ${utloeper.toISOString().slice(0, 10)}T00:00:00Z`,
    `Preferred-Languages: ${spraakliste.join(", ")}`,
    `Canonical: ${url.origin}/.well-known/security.txt`,
  ];
  return new Response(`${linjer.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
});
