import { createHmac } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { gjest, innsending, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import type { Noekler } from "~/platform/noekler.server";
import { kodeHash, somKode } from "../kode.server";
import { eierFelt } from "./eier.server";

/**
 * A guest's claim code: twelve characters (60 bits) of HMAC-SHA-256(the guest's cookie, the innsending). It can be shown again on the
 * guest's own receipt, and is stored nowhere: the database keeps its hash only.
 */
export function lagKode(gjestemerke: string, innsendingId: string): string {
  return somKode(createHmac("sha256", gjestemerke).update(innsendingId).digest().subarray(0, 12));
}

/**
 * The claim code of what staff have registered: as a guest's, made with a key of the house in place of a cookie. Whoever taps twice gets the
 * same code both times.
 */
export function lagSkrankekode(noekler: Pick<Noekler, "hmac">, innsendingId: string): string {
  return somKode(Buffer.from(noekler.hmac("skrankekode", innsendingId), "base64url").subarray(0, 12));
}

/**
 * Takes over what was sent with a claim code, once. Returns how many innspill moved.
 * @throws Refusal 422 when no unused code is like this.
 */
export async function hentInnspillMedKode(context: Context<"gjest">, kode: string): Promise<number> {
  const eier = eierFelt(context);
  if (!eier) throw new Refusal("kode.feil.ukjent");
  return iTransaksjon(context, async (tx) => {
    if (eier.gjestId) await tx.db.insert(gjest).values({ id: eier.gjestId, opprettet: tx.naa }).onConflictDoNothing();
    const [brukt] = await tx.db
      .update(innsending)
      .set({ ...eier, kodeBrukt: tx.naa })
      .where(and(eq(innsending.kodeHash, kodeHash(kode)), isNull(innsending.kodeBrukt)))
      .returning({ id: innsending.id });
    if (!brukt) throw new Refusal("kode.feil.ukjent", { felt: { kode: { kode: "kode.feil.ukjent" } } });
    const flyttet = await tx.db
      .update(innspill)
      .set(eier)
      .where(eq(innspill.innsendingId, brukt.id))
      .returning({ id: innspill.id });
    await record(tx, { slag: "innsending.hentet", objekt: brukt.id });
    return flyttet.length;
  });
}
