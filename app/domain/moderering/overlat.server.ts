import { and, eq, inArray, or } from "drizzle-orm";
import { innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { record } from "~/events/record.server";
import { hvorforIkke } from "./hvorfor-ikke.server";
import { harVentendeVersjon, kanModerere, laasInnspill } from "./koe.server";
import { noterModerering } from "./noter.server";

/** "Jeg er inhabil": the innspill leaves this member's queue for good and waits for the others of the komité. Forvaltningsloven § 6. */
export async function overlatInnspill(context: Context<"moderator">, ref: string, begrunnelse: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    await laasInnspill(tx, ref);
    const [truffet] = await tx.db
      .select({ id: innspill.id })
      .from(innspill)
      .where(
        and(
          eq(innspill.ref, ref),
          or(inArray(innspill.status, ["mottatt", "foreslaatt_ikke_publisert"]), harVentendeVersjon),
          iArbeid,
          kanModerere(tx),
        ),
      );
    if (!truffet) throw await hvorforIkke(tx, ref);
    await noterModerering(tx, {
      innspillId: truffet.id,
      handling: "overlatt_inhabil",
      begrunnelse: begrunnelse || null,
    });
    await record(tx, { slag: "innspill.overlatt_inhabil", objekt: truffet.id, data: { ref } });
  });
}
