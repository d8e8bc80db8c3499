import { z } from "zod";
import { as, begrens } from "~/access/as.server";
import { erEiersMerke } from "~/access/enhet.server";
import { revisjon } from "~/domain/felt";
import { blirFelter, lesBlir } from "~/domain/forslag/skriving";
import { temaSlug } from "~/domain/innspill/innspill";
import { lagreUtkast } from "~/domain/innspill/utkast.server";
import { finnesIkke, Refusal } from "~/domain/refusal";

const skjema = z.object({
  tekst: z.string(),
  revisjon,
  tema: temaSlug,
  avsnitt: z.uuid().nullish(),
  sitat: z.string().optional(),
  ...blirFelter,
  eier: z.string().max(64).optional(),
});

/**
 * What the autosave and the device's outbox send: 202 with a guest's cookie when there was none, and it is to be sent again; 200 with the new revision, and whether the tema still takes innspill; 409 with the text
 * that stands, or when the words were kept for somebody else than the one who is here.
 */
export const action = as("gjest", "/api/utkast/:id", async (context, { id }, { request, besoek }) => {
  if (await besoek.utloept()) return Response.json({ feil: "loggetUt" }, { status: 401 });
  const lest = skjema.safeParse(await request.json().catch(() => null));
  if (!lest.success) throw new Refusal("feil.ugyldig");
  const { eier, som, forslag, side, ...lagt } = lest.data;
  if (!erEiersMerke(besoek, context.aktoer, eier)) return Response.json({ feil: "annenEier" }, { status: 409 });
  // A draft under a cookie whose answer was lost on the way could never be found again: the cookie comes first, and the words after it.
  if (context.aktoer.slag === "gjest" && !context.aktoer.id) {
    besoek.blirGjest();
    return Response.json({ igjen: true }, { status: 202 });
  }
  if (lagt.revisjon === 0) await begrens(besoek, "nyttUtkast", {});
  const lagring = await lagreUtkast(context, { id, ...lagt, blir: lesBlir({ som, forslag, side }) });
  return Response.json(lagring, { status: lagring.lagret ? 200 : 409 });
});

export const loader = as("gjest", "/api/utkast/:id", () => {
  throw finnesIkke();
});
