import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { saksdeler } from "#db/koder";
import { sak, sakstekst } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import type { sakstekstSkjema } from "./sak";

/** The texts of the case document. */
export async function hentSakstekster(
  context: Context,
  sakId: string,
): Promise<Record<(typeof saksdeler)[number], string>> {
  const rader = await context.db
    .select({ del: sakstekst.del, tekst: sakstekst.tekst })
    .from(sakstekst)
    .where(eq(sakstekst.sakId, sakId));
  return Object.fromEntries(saksdeler.map((del) => [del, rader.find((rad) => rad.del === del)?.tekst ?? ""])) as Record<
    (typeof saksdeler)[number],
    string
  >;
}

/** Keeps the texts of the case document. @throws Refusal 409 when somebody else has saved since; nothing is overwritten then. */
export async function lagreSakstekster(
  context: Context<"saksbehandler">,
  nr: string,
  { revisjon, ...deler }: z.infer<typeof sakstekstSkjema>,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(sak)
      .set({ revisjon: revisjon + 1 })
      .where(and(eq(sak.nr, nr), eq(sak.revisjon, revisjon)))
      .returning({ id: sak.id });
    if (!truffet) throw new Refusal("sak.feil.noenAndreLagret", { status: 409 });
    await tx.db
      .insert(sakstekst)
      .values(saksdeler.map((del) => ({ id: nyId(), sakId: truffet.id, del, tekst: deler[del] })))
      .onConflictDoUpdate({ target: [sakstekst.sakId, sakstekst.del], set: { tekst: sql`excluded.tekst` } });
    await record(tx, { slag: "sak.tekst_lagret", objekt: truffet.id, data: { nr, revisjon: revisjon + 1 } });
  });
}
