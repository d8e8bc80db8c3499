import { as } from "~/access/as.server";
import { hentMedKvitteringer, skrivKvitteringer } from "~/domain/avstemning/kvitteringer.server";
import { tFor } from "~/i18n/core";

/** All receipts of a closed vote, one a line: whoever looks in the file tells nobody which one. */
export const loader = as("gjest", "/avstemning/:avstemning/kvitteringer.txt", async (context, { avstemning: slug }) => {
  const { id, stengt } = await hentMedKvitteringer(context, slug);
  const type = { "Content-Type": "text/plain; charset=utf-8" };
  if (!stengt)
    return new Response(`${tFor(context.spraak)("avstemning.kvitteringer.ikkeEnnaa")}\n`, {
      status: 404,
      headers: { ...type, "Cache-Control": "no-store" },
    });
  return new Response(skrivKvitteringer(context, id), {
    headers: { ...type, "Content-Disposition": `attachment; filename="kvitteringer-${slug}.txt"` },
  });
});
