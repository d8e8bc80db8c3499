import { eq } from "drizzle-orm";
import type { z } from "zod";
import { hoering, tema } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { record } from "~/events/record.server";
import type { fristSkjema } from "./hoering";

/** Opens, closes, closes early or opens again: the days are the tema's, and the log tells what they were. @throws Refusal 404 */
export function settFrister(
  context: Context<"saksbehandler">,
  slug: string,
  { aapner, frist, svarfrist }: z.infer<typeof fristSkjema>,
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const [foer] = await tx.db
      .select({ id: hoering.id, temaId: tema.id, aapner: tema.aapner, frist: tema.frist, svarfrist: tema.svarfrist })
      .from(hoering)
      .innerJoin(tema, eq(tema.id, hoering.temaId))
      .where(eq(hoering.slug, slug))
      .for("update", { of: tema });
    if (!foer) throw finnesIkke();
    if (foer.aapner === aapner && foer.frist === frist && foer.svarfrist === svarfrist) return;
    await tx.db.update(tema).set({ aapner, frist, svarfrist, svarDager: null }).where(eq(tema.id, foer.temaId));
    await record(tx, {
      slag: "hoering.endret",
      objekt: foer.id,
      data: {
        aapner,
        frist,
        svarfrist,
        aapnetFoer: foer.aapner,
        fristFoer: foer.frist,
        svarfristFoer: foer.svarfrist,
      },
    });
  });
}
