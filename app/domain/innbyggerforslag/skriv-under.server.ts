import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { identitet, underskrift } from "#db/schema";
import { borHer } from "~/domain/avstemning/regler.server";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { lesSkjema } from "~/domain/skjema";
import { nyId } from "~/platform/id.server";
import { hinderFor } from "./hent.server";
import { noterNaaddKrav } from "./krav.server";
import { laasVistInnbyggerforslag } from "./laas.server";
import { underskriftskjema } from "./underskrift";
import { hentStilling } from "./stilling.server";

/**
 * Signs an innbyggerforslag as somebody who lives here, known by an eID. Whoever lives in the municipality may sign, whatever their age and
 * whether they may vote or not (kommuneloven § 12-1, first paragraph). One signature each, decided by the database: by account, and by the HMAC
 * of the fødselsnummer, which one on paper has too. The same tap twice is one; who has withdrawn may sign again. No event is recorded: only
 * that enough have signed.
 * @param nettsted where the pages are, for the letter to the proposer.
 * @throws Refusal 404 none that is shown; 409 not gathering, signed on paper, or struck by staff; 422 eID, residence, address.
 */
export async function skrivUnder(
  context: Context<"innbygger">,
  ref: string,
  values: Record<string, unknown>,
  nettsted: string,
): Promise<{ ny: boolean }> {
  const { epost } = lesSkjema(underskriftskjema, values);
  return iTransaksjon(context, async (tx) => {
    const forslagId = await laasVistInnbyggerforslag(tx, ref);
    const personId = tx.aktoer.id;
    const hinder = hinderFor(tx, await bor(tx, personId));
    if (hinder) throw new Refusal(`innbyggerforslag.feil.${hinder}`);
    if (!(await hentStilling(tx, forslagId)).samler)
      throw new Refusal("innbyggerforslag.feil.samlerIkke", { status: 409 });

    const felt = { epost: epost || null, spraak: tx.spraak, tid: tx.naa };
    const noekkel = await finnEidnoekkel(tx, personId);
    const ny = await leggTil(tx, { forslagId, personId, noekkel, ...felt });
    if (!ny && !(await skrivUnderIgjen(tx, { forslagId, personId, noekkel, felt }))) return { ny: false };
    await noterNaaddKrav(tx, forslagId, nettsted);
    return { ny: true };
  });
}

async function bor(tx: Context, personId: string): Promise<boolean> {
  const [rad] = await tx.db.select({ her: borHer(personId) }).from(sql`(select 1) en`);
  return rad!.her;
}

/** The key that says who this person is, whichever way they sign: the HMAC of their fødselsnummer. Null without an eID. */
async function finnEidnoekkel({ db }: Context, personId: string): Promise<string | null> {
  const [rad] = await db
    .select({ noekkel: identitet.noekkel })
    .from(identitet)
    .where(sql`${eq(identitet.personId, personId)} and ${identitet.slag} = 'eid'`)
    .limit(1);
  return rad?.noekkel ?? null;
}

/** True when it is the first of this person. */
async function leggTil(
  tx: Context,
  rad: Pick<typeof underskrift.$inferInsert, "forslagId" | "personId" | "noekkel" | "epost" | "spraak" | "tid">,
): Promise<boolean> {
  const lagt = await tx.db
    .insert(underskrift)
    .values({ id: nyId(), kanal: "nett", ...rad })
    .onConflictDoNothing()
    .returning({ id: underskrift.id });
  return lagt.length === 1;
}

type Igjen = {
  forslagId: string;
  personId: string;
  noekkel: string | null;
  felt: { epost: string | null; spraak: string; tid: Date };
};

/** There is one of theirs already. True where it was withdrawn, or was one on paper that does not count, and they have signed anew. */
async function skrivUnderIgjen(tx: Context, { forslagId, personId, noekkel, felt }: Igjen): Promise<boolean> {
  const mine = await tx.db
    .select({
      id: underskrift.id,
      kanal: underskrift.kanal,
      personId: underskrift.personId,
      trukket: underskrift.trukket,
      stroeket: underskrift.stroeket,
    })
    .from(underskrift)
    .where(
      and(
        eq(underskrift.forslagId, forslagId),
        or(eq(underskrift.personId, personId), noekkel === null ? undefined : eq(underskrift.noekkel, noekkel)),
      ),
    );
  const paaPapir = mine.find(({ kanal }) => kanal === "papir");
  if (paaPapir && !paaPapir.trukket && !paaPapir.stroeket)
    throw new Refusal("innbyggerforslag.feil.papir", { status: 409 });
  const paaNett = mine.find(({ kanal }) => kanal === "nett");
  if (paaNett?.stroeket) throw new Refusal("innbyggerforslag.feil.stroeket", { status: 409 });
  // The key stands with the one that counts, whatever becomes of the account.
  if (paaPapir) await tx.db.update(underskrift).set({ noekkel: null }).where(eq(underskrift.id, paaPapir.id));
  if (!paaNett) return leggTil(tx, { forslagId, personId, noekkel, ...felt });
  if (!paaNett.trukket) {
    // Theirs from an account that they have erased: the same eID, so the same signature.
    if (paaNett.personId === null || paaPapir)
      await tx.db.update(underskrift).set({ personId, noekkel }).where(eq(underskrift.id, paaNett.id));
    return false;
  }
  const [igjen] = await tx.db
    .update(underskrift)
    .set({ ...felt, trukket: null, noekkel })
    .where(and(eq(underskrift.id, paaNett.id), isNotNull(underskrift.trukket), isNull(underskrift.stroeket)))
    .returning({ id: underskrift.id });
  return igjen !== undefined;
}
