import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { hastesak, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { hentHastesak, harAnsvar } from "./finn.server";

const denne = (context: Context, ref: string) =>
  inArray(hastesak.innspillId, context.db.select({ id: innspill.id }).from(innspill).where(eq(innspill.ref, ref)));

/**
 * "Jeg har sett den": said by whom it was given to, or somebody else who is on call. The first one counts.
 * @throws Refusal 404 to those who may not follow it, 409 when it is seen already or is not theirs.
 */
export async function merkSettHastesak(context: Context<"innbygger">, ref: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [sett] = await tx.db
      .update(hastesak)
      .set({ sett: tx.naa, settAv: tx.aktoer.id })
      .where(and(denne(tx, ref), isNull(hastesak.sett), harAnsvar(tx)))
      .returning({ id: hastesak.id });
    if (!sett) {
      const { sett: foer } = await hentHastesak(tx, ref);
      throw new Refusal(foer ? "hastesak.feil.alleredeSett" : "hastesak.feil.ikkeDin", { status: 409 });
    }
    await record(tx, { slag: "hastesak.sett", objekt: sett.id, data: { ref } });
  });
}

/**
 * Closes it with what came of it. It must have been seen.
 * @throws Refusal 404 to those who may not follow it, 409 when it is not seen, closed already, or not theirs.
 */
export async function avsluttHastesak(context: Context<"innbygger">, ref: string, utfall: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [avsluttet] = await tx.db
      .update(hastesak)
      .set({ avsluttet: tx.naa, utfall })
      .where(and(denne(tx, ref), isNotNull(hastesak.sett), isNull(hastesak.avsluttet), maaAvslutte(tx)))
      .returning({ id: hastesak.id });
    if (!avsluttet) {
      const foer = await hentHastesak(tx, ref);
      throw new Refusal(
        foer.avsluttet
          ? "hastesak.feil.alleredeAvsluttet"
          : foer.sett
            ? "hastesak.feil.ikkeDin"
            : "hastesak.feil.ikkeSett",
        { status: 409 },
      );
    }
    await record(tx, { slag: "hastesak.avsluttet", objekt: avsluttet.id, data: { ref } });
  });
}

/** Whoever answers for it, or works at the desk: those on call have gone home. */
const maaAvslutte = (tx: Context<"innbygger">) => (tx.aktoer.roller.has("saksbehandler") ? sql`true` : harAnsvar(tx));
