import { as, begrens } from "~/access/as.server";
import { finnLignende } from "~/domain/forslag/lignende.server";

/** Forslag that resemble a saved draft of one's own. The words are never in an address: they are read where they are saved. */
export const loader = as("gjest", "/api/utkast/:id/lignende", async (context, { id }, { besoek }) => {
  await begrens(besoek, "lignende", {});
  return Response.json(await finnLignende(context, { utkast: id }), { headers: { "Cache-Control": "no-store" } });
});
