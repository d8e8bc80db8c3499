import { redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { sider } from "#db/koder";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { hentForslagTilArgument } from "~/domain/forslag/utkast.server";
import { lesSkjema } from "~/domain/skjema";
import { nyId } from "~/platform/id.server";

const skjema = z.object({ side: z.enum(sider).nullable().catch(null) });

/**
 * Begins an argument: the way goes to the writing page, with the forslag and the side in the address. Nothing is written before the first
 * letter. A draft of one's own for the same side is gone on with. Where no side was said, the forslag asks again.
 */
export const action = as("gjest", "/forslag/:ref/argument", async (context, { ref }, { besoek, url, values }) => {
  const { side } = lesSkjema(skjema, values);
  const { aapen, tema, mitt } = await hentForslagTilArgument(context, ref, side ?? "for");
  if (!aapen || !side) return redirect(tilSide(url, `/forslag/${ref}`), 303);
  if (context.aktoer.slag === "gjest") besoek.blirGjest();
  if (mitt) return redirect(tilSide(url, `/utkast/${mitt}`), 303);
  const om = new URLSearchParams({ tema, forslag: ref, side });
  return redirect(tilSide(url, `/utkast/${nyId()}?${om}`), 303);
});

/** An address that somebody has kept: the forslag that it is about. */
export const loader = as("gjest", "/forslag/:ref/argument", async (context, { ref }, { url }) => {
  await hentForslagTilArgument(context, ref, "for");
  return redirect(tilSide(url, `/forslag/${ref}`));
});
