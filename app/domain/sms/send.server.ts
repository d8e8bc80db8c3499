import { and, eq, isNull, sql } from "drizzle-orm";
import { sms } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { merkUtfoertAvMaskinen } from "~/domain/svar/utfoert.server";
import { ProevIgjen } from "~/platform/koe.server";
import { SmsIkkeTattImot, type Smsport } from "~/platform/sms.server";
import { somAvsendernavn } from "./som-sms";

/**
 * Sends one text message of the outbox, and wipes what it said. Killed between the gateway's yes and our mark it goes once more, under the
 * same id. The database is left alone while the gateway thinks.
 * @throws ProevIgjen with the status or Node's code, when it is worth trying later.
 */
export async function sendSms(context: Context<"system">, id: string, port: Smsport): Promise<void> {
  const melding = await begynn(context, id);
  if (!melding) return;
  const { navn } = await hentKommune(context.db);
  try {
    await port.send({ ...melding, id, avsender: somAvsendernavn(navn) });
  } catch (error) {
    if (!(error instanceof SmsIkkeTattImot)) throw error;
    await context.db.update(sms).set({ sisteFeil: error.kode }).where(eq(sms.id, id));
    if (error.endelig) return;
    throw new ProevIgjen(error.kode);
  }
  await merkSendt(context, id);
}

/** Counts a try. Nothing when it is sent or withdrawn. */
async function begynn(context: Context, id: string): Promise<{ til: string; tekst: string } | null> {
  const [rad] = await context.db
    .update(sms)
    .set({ forsoek: sql`${sms.forsoek} + 1` })
    .where(and(eq(sms.id, id), isNull(sms.sendt)))
    .returning({ til: sms.til, tekst: sms.tekst });
  const { til, tekst } = rad ?? {};
  return til && tekst ? { til, tekst } : null;
}

/** With it, the task that it carried out is done: by nobody but the machine. */
async function merkSendt(context: Context<"system">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [sendt] = await tx.db
      .update(sms)
      .set({ sendt: sql`naa()`, til: null, tekst: null, sisteFeil: null })
      .where(and(eq(sms.id, id), isNull(sms.sendt)))
      .returning({ varselId: sms.varselId });
    if (sendt?.varselId) await merkUtfoertAvMaskinen(tx, sendt.varselId, "sms");
  });
}
