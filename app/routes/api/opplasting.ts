import { z } from "zod";
import { as } from "~/access/as.server";
import { fullfoerOpplasting, hentOpplasting } from "~/domain/vedlegg/opplasting.server";

const skjema = z.object({ lydKanVises: z.boolean().catch(false) }).catch({ lydKanVises: false });

/** Which pieces are here, so that whoever lost the line sends the others. */
export const loader = as("gjest", "/api/utkast/:id/opptak/:opplasting", async (context, { id, opplasting }) =>
  Response.json(await hentOpplasting(context, id, opplasting)),
);

/** All pieces are sent: it becomes a recording in the draft. */
export const action = as(
  "gjest",
  "/api/utkast/:id/opptak/:opplasting",
  async (context, { id, opplasting }, { request, besoek }) => {
    if (await besoek.utloept()) return Response.json({ feil: "loggetUt" }, { status: 401 });
    const { lydKanVises } = skjema.parse(await request.json().catch(() => null));
    await fullfoerOpplasting(context, besoek.lager, id, { id: opplasting, lydKanVises });
    return Response.json({ ferdig: true });
  },
);
