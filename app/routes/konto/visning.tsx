import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tryggTilbake } from "~/access/tilbake";

/** Text size in three steps, kept in a cookie; works without a script. */
export const action = as("gjest", "/visning", (_context, _params, { values, besoek }) => {
  const valgt = values["tekst"];
  besoek.settTekststoerrelse(valgt === "2" ? 2 : valgt === "3" ? 3 : 1);
  return redirect(tryggTilbake(values["tilbake"]), 303);
});

export const loader = as("gjest", "/visning", () => redirect("/"));
