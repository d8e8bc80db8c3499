import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { kommune } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { KOMMUNEN } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { hentKartutsnitt } from "./finn.server";
import { type kartSkjema, somSett } from "./sted";

/**
 * Sets what the map shows, or takes the map away. The same again is a success, and no event.
 * @throws Refusal 409 when somebody else has set it since the form was shown.
 */
export async function settKart(
  context: Context<"administrator">,
  { soer, vest, nord, oest, sett }: z.infer<typeof kartSkjema>,
): Promise<void> {
  const nytt = soer === null ? null : [soer, vest!, nord!, oest!];
  await iTransaksjon(context, async (tx) => {
    const staar = await hentKartutsnitt(tx);
    if (somSett(staar) === somSett(nytt)) return;
    const somDen = staar === null ? sql`${kommune.kartutsnitt} is null` : eq(kommune.kartutsnitt, [...staar]);
    const [satt] =
      somSett(staar) === sett
        ? await tx.db
            .update(kommune)
            .set({ kartutsnitt: nytt })
            .where(and(eq(kommune.nr, 1), somDen))
            .returning({ nr: kommune.nr })
        : [];
    if (!satt) throw new Refusal("sted.feil.kartetErEndret", { status: 409 });
    await record(tx, { slag: "kommune.kart_satt", objekt: KOMMUNEN, data: { utsnitt: somSett(nytt) } });
  });
}
