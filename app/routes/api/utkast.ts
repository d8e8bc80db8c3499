import { z } from "zod";
import { as } from "~/access/as.server";
import { revisjon } from "~/domain/felt";
import { temaSlug } from "~/domain/innspill/innspill";
import { lagreUtkast } from "~/domain/innspill/utkast.server";
import { finnesIkke, Refusal } from "~/domain/refusal";

const skjema = z.object({
  tekst: z.string(),
  revisjon,
  tema: temaSlug,
});

/** What the autosave sends: 200 with the new revision, 409 with the text that stands. */
export const action = as("gjest", "/api/utkast/:id", async (context, { id }, { request, besoek }) => {
  if (await besoek.utloept()) return Response.json({ feil: "loggetUt" }, { status: 401 });
  const lest = skjema.safeParse(await request.json().catch(() => null));
  if (!lest.success) throw new Refusal("feil.ugyldig");
  const lagring = await lagreUtkast(context, { id, ...lest.data });
  return Response.json(lagring, { status: lagring.lagret ? 200 : 409 });
});

export const loader = as("gjest", "/api/utkast/:id", () => {
  throw finnesIkke();
});
