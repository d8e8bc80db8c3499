import { and, eq } from "drizzle-orm";
import { vedlegg } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { roerUtkast } from "./legg-til.server";

/** Says what an image in one's own draft shows, or whether a recording may be heard. It is kept like the draft's words. @throws Refusal 404 */
export async function lagreVedlegg(
  context: Context<"gjest">,
  utkastId: string,
  id: string,
  felt: { altTekst: string; lydKanVises: boolean },
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    await roerUtkast(tx, utkastId);
    const [endret] = await tx.db
      .update(vedlegg)
      .set(felt)
      .where(and(eq(vedlegg.id, id), eq(vedlegg.utkastId, utkastId)))
      .returning({ id: vedlegg.id });
    if (!endret) throw finnesIkke();
  });
}

/** Takes an attachment out of one's own draft; its file goes with the hour's cleaning. @throws Refusal 404 */
export async function slettVedlegg(context: Context<"gjest">, utkastId: string, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    await roerUtkast(tx, utkastId);
    const [slettet] = await tx.db
      .delete(vedlegg)
      .where(and(eq(vedlegg.id, id), eq(vedlegg.utkastId, utkastId)))
      .returning({ slag: vedlegg.slag });
    if (!slettet) throw finnesIkke();
    await record(tx, { slag: "vedlegg.slettet", objekt: id, data: { slag: slettet.slag } });
  });
}
