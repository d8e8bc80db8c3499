import { and, eq } from "drizzle-orm";
import { avskrift, innspill, vedlegg } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { laasTilArbeid } from "~/domain/innspill/i-arbeid.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { hentAvskrift } from "./hent.server";

/**
 * Writes down what was said in an innspill's recordings, as its next version. Where the author wrote nothing, these are the words that are
 * read, masked and published. `nr` is the version that the writer saw, 0 for none.
 * @throws Refusal 409 when somebody has written a newer one or the innspill is taken back, 422 when nothing was said, 404 when there is none.
 */
export async function skrivAvskrift(
  context: Context<"saksbehandler">,
  ref: string,
  { nr, tekst }: { nr: number; tekst: string },
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { id } = await laasTilArbeid(tx, ref);
    const opptak = and(eq(vedlegg.innspillId, id), eq(vedlegg.slag, "opptak"));
    if ((await tx.db.$count(vedlegg, opptak)) === 0) throw new Refusal("vedlegg.feil.ingenOpptak");
    const staar = await hentAvskrift(tx, id);
    if ((staar?.nr ?? 0) !== nr) throw new Refusal("vedlegg.feil.nyereAvskrift", { status: 409 });
    const [om] = await tx.db.select({ spraak: innspill.spraak }).from(innspill).where(eq(innspill.id, id));
    await tx.db.insert(avskrift).values({
      id: nyId(),
      innspillId: id,
      nr: nr + 1,
      spraak: om!.spraak,
      tekst,
      av: tx.aktoer.id,
      tid: tx.naa,
    });
    await record(tx, { slag: "avskrift.skrevet", objekt: id, data: { ref, nr: nr + 1 } });
  });
}
