import { as, begrens } from "~/access/as.server";
import { krevLevendeOekt } from "~/access/avvis.server";
import { skrivMineData } from "~/domain/konto/mine-data.server";

/** Everything, in a form that another program can read (personvernforordningen art. 15 and 20). */
export const loader = as("gjest", "/min-side/data.json", async (context, _params, { besoek, values }) => {
  await krevLevendeOekt(besoek);
  await begrens(besoek, "mineData", values);
  return new Response(skrivMineData(context), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="mine-data.json"',
      "Cache-Control": "private, no-store",
    },
  });
});
