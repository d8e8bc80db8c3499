import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { leggTilBilde } from "~/domain/vedlegg/legg-til.server";
import type { Handle } from "../flate-visning";
import { NyttVedlegg } from "./NyttVedlegg";
import { forNyttVedlegg, lesNyttVedlegg } from "./nytt-vedlegg.server";

export const handle: Handle = { enkelt: { tilbake: "tilbake.utkast", href: "/utkast" } };

export const loader = as("gjest", "/utkast/:id/bilde", (context, { id }, foresporsel) =>
  forNyttVedlegg(context, "bilde", id, foresporsel),
);

export const action = as("gjest", "/utkast/:id/bilde", async (context, { id }, foresporsel) => {
  await leggTilBilde(context, foresporsel.besoek.lager, id, await lesNyttVedlegg(foresporsel));
  return redirect(tilSide(foresporsel.url, `/utkast/${id}`), 303);
});

export default function Bilde() {
  return <NyttVedlegg slag="bilde" {...useLoaderData<typeof loader>()} />;
}
