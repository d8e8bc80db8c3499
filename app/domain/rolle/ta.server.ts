import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { rolle } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import type { Noekkel } from "~/i18n/core";
import { gjelderIDag, loggUtOveralt } from "./tildel.server";

/**
 * Ends a grant today, and with it the person's sessions. The row stays: it says who could do what, and when.
 * @throws Refusal 404 when the grant is not this person's, 409 when it has ended already, comes from an issuer's claims, or is the last administrator's.
 */
export async function taRolle(context: Context<"administrator">, personId: string, rolleId: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [staar] = await tx.db
      .select({
        rolle: rolle.rolle,
        kilde: rolle.kilde,
        komite: sql<string | null>`(select k.slug from komite k where k.id = rolle.komite_id)`,
      })
      .from(rolle)
      .where(and(eq(rolle.id, rolleId), eq(rolle.personId, personId)));
    if (!staar) throw finnesIkke();
    if (staar.kilde === "utsteder") throw new Refusal("admin.feil.fraUtsteder", { status: 409 });
    if (staar.rolle === "administrator") await krevEnAdministratorTil(tx, (en) => en.id !== rolleId);

    const [tatt] = await tx.db
      .update(rolle)
      .set({ til: sql`i_dag()` })
      .where(and(eq(rolle.id, rolleId), or(isNull(rolle.til), gt(rolle.til, sql`i_dag()`))))
      .returning({ id: rolle.id });
    if (!tatt) throw new Refusal("admin.feil.alleredeTatt", { status: 409 });
    await loggUtOveralt(tx, personId);
    await record(tx, { slag: "rolle.tatt", objekt: personId, data: { rolle: staar.rolle, komite: staar.komite } });
  });
}

/**
 * Somebody must be left who can give roles. Holds every administrator's grant in one order, so that of two who take each other's at once
 * the second sees that the first is gone.
 * @throws Refusal 409 with `ellers` as its reason.
 */
export async function krevEnAdministratorTil(
  tx: Context,
  blirIgjen: (tildeling: { id: string; personId: string }) => boolean,
  ellers: Noekkel = "admin.feil.sisteAdministrator",
): Promise<void> {
  const alle = await tx.db
    .select({ id: rolle.id, personId: rolle.personId })
    .from(rolle)
    .where(
      and(
        eq(rolle.rolle, "administrator"),
        gjelderIDag,
        sql`exists (select 1 from person p where p.id = rolle.person_id and p.slettet is null)`,
      ),
    )
    .orderBy(asc(rolle.id))
    .for("update");
  if (alle.length > 0 && !alle.some(blirIgjen)) throw new Refusal(ellers, { status: 409 });
}
