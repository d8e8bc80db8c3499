import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { record } from "~/events/record.server";
import { alleSpraak, type Spraak } from "~/i18n/spraak";
import { laasTilArbeid } from "./i-arbeid.server";

export const spraakSkjema = z.object({ spraak: z.enum(alleSpraak, "skrivespraak.feil") });

/**
 * Says which language an innspill is written in, so that it is read aloud right. Versions of its words that are made already keep what they
 * were made with: pages go by the innspill. Said again, nothing happens.
 * @throws Refusal 404 when there is none, 409 when its author has taken it back.
 */
export async function rettSpraak(context: Context<"saksbehandler">, ref: string, spraak: Spraak): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { id } = await laasTilArbeid(tx, ref);
    const [rettet] = await tx.db
      .update(innspill)
      .set({ spraak })
      .where(and(eq(innspill.id, id), ne(innspill.spraak, spraak)))
      .returning({ id: innspill.id });
    if (!rettet) return;
    await record(tx, { slag: "innspill.spraak_endret", objekt: id, data: { ref, spraak } });
  });
}
