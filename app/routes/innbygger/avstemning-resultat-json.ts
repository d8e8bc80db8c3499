import { as } from "~/access/as.server";
import { byggResultatfil } from "~/domain/avstemning/resultatfil.server";
import { tFor } from "~/i18n/core";

/** The result of a closed vote for other programs. */
export const loader = as("gjest", "/avstemning/:avstemning/resultat.json", async (context, { avstemning: slug }) => {
  const fil = await byggResultatfil(context, slug);
  if (!fil)
    return Response.json(
      { melding: tFor(context.spraak)("avstemning.kvitteringer.filIkkeEnnaa") },
      { status: 404, headers: { "Cache-Control": "no-store" } },
    );
  return new Response(`${JSON.stringify(fil, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="resultat-${slug}.json"`,
    },
  });
});
