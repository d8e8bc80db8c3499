import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentTema } from "~/domain/tema/tema.server";
import { nyId } from "~/platform/id.server";

/**
 * Begins a draft: a guest gets their cookie and the draft its id, and the way goes to the writing page. Nothing is written to the database
 * before the first letter, so that a crawler leaves nothing behind.
 */
export const loader = as("gjest", "/tema/:slug/innspill/nytt", async (context, { slug }, { besoek, url }) => {
  const tema = await hentTema(context, slug);
  if (!tema.aapen) return redirect(tilSide(url, `/tema/${tema.slug}`));
  if (context.aktoer.slag === "gjest") besoek.blirGjest();
  return redirect(tilSide(url, `/utkast/${nyId()}?tema=${tema.slug}`));
});

export const action = loader;
