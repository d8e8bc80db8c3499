import { z } from "zod";
import { as, begrens } from "~/access/as.server";
import { erEiersMerke } from "~/access/enhet.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { startOpplasting } from "~/domain/vedlegg/opplasting.server";
import { opplastingSkjema } from "~/domain/vedlegg/vedlegg";

const skjema = opplastingSkjema.extend({ eier: z.string().max(64).optional() });

/** Begins an upload, or goes on with it: answers which pieces are here; 409 when the device kept it for somebody else than the one who is here. */
export const action = as("gjest", "/api/utkast/:id/opptak", async (context, { id }, { request, besoek }) => {
  if (await besoek.utloept()) return Response.json({ feil: "loggetUt" }, { status: 401 });
  await begrens(besoek, "fil", {});
  const lest = skjema.safeParse(await request.json().catch(() => null));
  if (!lest.success) throw new Refusal("feil.ugyldig");
  const { eier, ...opptak } = lest.data;
  if (!erEiersMerke(besoek, context.aktoer, eier)) return Response.json({ feil: "annenEier" }, { status: 409 });
  return Response.json(await startOpplasting(context, id, opptak));
});

export const loader = as("gjest", "/api/utkast/:id/opptak", () => {
  throw finnesIkke();
});
