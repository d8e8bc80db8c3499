import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { versjonsnr } from "../innbygger/versjonsnr";
import { hentTilBehandling } from "./til-behandling.server";

/** A forslag, and the number of one of its versions. @throws Refusal 404 outside one's komiteer, or where it is no forslag. */
export async function hentTilVersjon(
  context: Context<"moderator">,
  { ref, versjon }: { ref: string; versjon: string },
  request: Request,
) {
  const nr = versjonsnr(versjon);
  if (nr === null) throw finnesIkke();
  const innspill = await hentTilBehandling(context, ref, request);
  if (!innspill.forslag) throw finnesIkke();
  return { innspill, nr };
}
