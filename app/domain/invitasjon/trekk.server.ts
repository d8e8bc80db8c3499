import { and, eq, isNull } from "drizzle-orm";
import { invitasjon } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";

/** The link leads nowhere any more. @throws Refusal 409 when somebody has taken the role, or it is withdrawn already. */
export async function trekkInvitasjon(context: Context<"administrator">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(invitasjon)
      .set({ trukket: tx.naa })
      .where(and(eq(invitasjon.id, id), isNull(invitasjon.tattImot), isNull(invitasjon.trukket)))
      .returning({ id: invitasjon.id });
    if (!truffet) throw new Refusal("admin.feil.kanIkkeTrekkes", { status: 409 });
    await record(tx, { slag: "invitasjon.trukket", objekt: id });
  });
}
