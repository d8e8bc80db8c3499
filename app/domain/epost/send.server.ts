import { and, eq, isNull, sql } from "drizzle-orm";
import { epost } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { merkUtfoertAvMaskinen } from "~/domain/svar/utfoert.server";
import { IkkeTattImot, type Post } from "~/platform/epost.server";
import { ProevIgjen } from "~/platform/koe.server";

/**
 * Sends one letter of the outbox, and wipes what it said. Killed between the receiver's yes and our mark it goes once more, under the same
 * Message-ID. The database is left alone while the mail server thinks.
 * @throws ProevIgjen with SMTP's or Node's code, when it is worth trying later.
 */
export async function sendEpost(context: Context<"system">, id: string, post: Post): Promise<void> {
  const brev = await begynn(context, id);
  if (!brev) return;
  const { navn: fraNavn } = await hentKommune(context.db);
  try {
    await post.send({ ...brev, id, fraNavn });
  } catch (error) {
    if (!(error instanceof IkkeTattImot)) throw error;
    await context.db.update(epost).set({ sisteFeil: error.kode }).where(eq(epost.id, id));
    if (error.endelig) return;
    throw new ProevIgjen(error.kode);
  }
  await merkSendt(context, id);
}

/** Counts a try. Nothing when the letter is sent or withdrawn; a code that nobody can use any more is thrown away. */
async function begynn(context: Context, id: string) {
  const [rad] = await context.db
    .update(epost)
    .set({ forsoek: sql`${epost.forsoek} + 1` })
    .where(and(eq(epost.id, id), isNull(epost.sendt)))
    .returning({
      til: epost.til,
      emne: epost.emne,
      tekst: epost.tekst,
      html: epost.html,
      spraak: epost.spraak,
      utgaatt: sql<boolean>`${epost.slag} = 'kode' and ${epost.opprettet} < naa() - interval '10 minutes'`,
    });
  const { til, emne, tekst, html, spraak, utgaatt } = rad ?? {};
  if (utgaatt) await context.db.delete(epost).where(eq(epost.id, id));
  if (utgaatt || !til || !emne || !tekst || !html || !spraak) return null;
  return { til, emne, tekst, html, spraak };
}

/** With it, the task that it carried out is done: by nobody but the machine. */
async function merkSendt(context: Context<"system">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [sendt] = await tx.db
      .update(epost)
      .set({ sendt: sql`naa()`, til: null, emne: null, tekst: null, html: null, sisteFeil: null })
      .where(and(eq(epost.id, id), isNull(epost.sendt)))
      .returning({ varselId: epost.varselId });
    if (sendt?.varselId) await merkUtfoertAvMaskinen(tx, sendt.varselId, "epost");
  });
}
