import { and, eq, inArray, isNull } from "drizzle-orm";
import { kobling, planpunkt } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { laasTilArbeid } from "~/domain/innspill/i-arbeid.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";

/**
 * Maps an innspill to one or more planpunkter at any level, with a reason that its author reads. Append-only.
 * @throws Refusal 409 when it already belongs to all of them or its author has taken it back, 422 when a point is unknown.
 */
export async function knyttTilPunkt(
  context: Context<"saksbehandler">,
  ref: string,
  { punkt, begrunnelse }: { punkt: string[]; begrunnelse: string },
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const truffet = await laasTilArbeid(tx, ref);
    const punkter = await tx.db
      .select({ id: planpunkt.id, kode: planpunkt.kode })
      .from(planpunkt)
      .where(inArray(planpunkt.kode, punkt));
    if (punkter.length < new Set(punkt).size)
      throw new Refusal("kobling.feil.ukjentPunkt", { felt: { punkt: { kode: "kobling.feil.ukjentPunkt" } } });

    const knyttet = await tx.db
      .insert(kobling)
      .values(
        punkter.map(({ id }) => ({
          id: nyId(),
          innspillId: truffet.id,
          planpunktId: id,
          begrunnelse,
          av: tx.aktoer.id,
          tid: tx.naa,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: kobling.id, planpunktId: kobling.planpunktId });
    if (knyttet.length === 0)
      throw new Refusal("kobling.feil.finnesAlt", { status: 409, felt: { punkt: { kode: "kobling.feil.finnesAlt" } } });
    await record(
      tx,
      ...knyttet.map(({ id, planpunktId }) => ({
        slag: "kobling.knyttet" as const,
        objekt: id,
        data: { ref, planpunkt: planpunktId },
      })),
    );
  });
}

/** Revokes a kobling, with a reason; the row stays. @throws Refusal 409 when it is revoked already. */
export async function tilbakekallKobling(
  context: Context<"saksbehandler">,
  id: string,
  begrunnelse: string,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(kobling)
      .set({ tilbakekalt: tx.naa, tilbakekaltAv: tx.aktoer.id, tilbakekaltBegrunnelse: begrunnelse })
      .where(and(eq(kobling.id, id), isNull(kobling.tilbakekalt)))
      .returning({ id: kobling.id });
    if (!truffet) throw new Refusal("kobling.feil.alleredeTilbakekalt", { status: 409 });
    await record(tx, { slag: "kobling.tilbakekalt", objekt: truffet.id });
  });
}
