import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { leggTilOpptak } from "~/domain/vedlegg/legg-til.server";
import type { Handle } from "../flate-visning";
import { NyttVedlegg } from "./NyttVedlegg";
import { forNyttVedlegg, lesNyttVedlegg } from "./nytt-vedlegg.server";

export const handle: Handle = { enkelt: { tilbake: "tilbake.utkast", href: "/utkast" } };

export const loader = as("gjest", "/utkast/:id/opptak", (context, { id }, foresporsel) =>
  forNyttVedlegg(context, "opptak", id, foresporsel),
);

export const action = as("gjest", "/utkast/:id/opptak", async (context, { id }, foresporsel) => {
  await leggTilOpptak(context, foresporsel.besoek.lager, id, await lesNyttVedlegg(foresporsel));
  return redirect(tilSide(foresporsel.url, `/utkast/${id}`), 303);
});

export default function Opptak() {
  return <NyttVedlegg slag="opptak" {...useLoaderData<typeof loader>()} />;
}
