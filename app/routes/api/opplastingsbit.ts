import { as } from "~/access/as.server";
import { finnesIkke } from "~/domain/refusal";
import { taImotBit } from "~/domain/vedlegg/opplasting.server";

/** One piece of a recording, as it is. */
export const action = as(
  "gjest",
  "/api/utkast/:id/opptak/:opplasting/:nr",
  async (context, { id, opplasting, nr }, { request, besoek }) => {
    if (await besoek.utloept()) return Response.json({ feil: "loggetUt" }, { status: 401 });
    if (!/^\d{1,4}$/.test(nr)) throw finnesIkke();
    const data = new Uint8Array(await request.arrayBuffer());
    await taImotBit(context, id, { id: opplasting, nr: Number(nr), data });
    return Response.json({ nr: Number(nr) });
  },
);

export const loader = as("gjest", "/api/utkast/:id/opptak/:opplasting/:nr", () => {
  throw finnesIkke();
});
