import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { gjest, innsending, innspill, returkode, tema, utkast } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { record } from "~/events/record.server";
import { paa } from "~/i18n/spraak";

/** What this device has written without an account, and no account has taken over yet. */
export async function tellGjestens(context: Context, gjestId: string): Promise<{ utkast: number; innspill: number }> {
  const [rad] = await context.db
    .select({
      utkast: sql<number>`(select count(*)::int from utkast u where u.gjest_id = gjest.id)`,
      innspill: sql<number>`(select count(*)::int from innspill i where i.gjest_id = gjest.id)`,
    })
    .from(gjest)
    .where(and(eq(gjest.id, gjestId), isNull(gjest.overtatt)));
  return rad ?? { utkast: 0, innspill: 0 };
}

/** The drafts among it, last changed first, as those who wrote them know them again: the tema, the words and the day. */
export async function finnGjestensUtkast(context: Context, gjestId: string) {
  const rader = await context.db
    .select({ id: utkast.id, tekst: utkast.tekst, oppdatert: utkast.oppdatert, spoersmaal: tema.spoersmaal })
    .from(utkast)
    .innerJoin(tema, eq(tema.id, utkast.temaId))
    .innerJoin(gjest, eq(gjest.id, utkast.gjestId))
    .where(and(eq(gjest.id, gjestId), isNull(gjest.overtatt)))
    .orderBy(desc(utkast.oppdatert));
  return rader.map(({ tekst, spoersmaal, ...rad }) => ({
    ...rad,
    tekst: foersteOrd(tekst),
    spoersmaal: paa(spoersmaal, context.spraak),
  }));
}

function foersteOrd(tekst: string, antall = 10): string {
  const ord = tekst.trim().split(/\s+/);
  return ord.slice(0, antall).join(" ") + (ord.length > antall ? " …" : "");
}

/**
 * Attaches what a device wrote without an account to the account of whoever has signed in on it, once: of two accounts, one gets it.
 * Its claim codes are spent with it. The level at which it was sent stays what it was.
 */
export async function overtaFraGjest(
  context: Context<"innbygger">,
  gjestId: string,
): Promise<{ utkast: number; innspill: number }> {
  const eier = { personId: context.aktoer.id, gjestId: null };
  return iTransaksjon(context, async (tx) => {
    const [tatt] = await tx.db
      .update(gjest)
      .set({ overtattAv: tx.aktoer.id, overtatt: tx.naa })
      .where(and(eq(gjest.id, gjestId), isNull(gjest.overtatt)))
      .returning({ id: gjest.id });
    if (!tatt) return { utkast: 0, innspill: 0 };
    // A code that was made on the device goes on moving the same drafts.
    await tx.db.update(returkode).set(eier).where(eq(returkode.gjestId, gjestId));
    const utkastene = await tx.db
      .update(utkast)
      .set(eier)
      .where(eq(utkast.gjestId, gjestId))
      .returning({ id: utkast.id });
    await tx.db
      .update(innsending)
      .set({ ...eier, kodeBrukt: sql`coalesce(${innsending.kodeBrukt}, ${tx.naa.toISOString()}::timestamptz)` })
      .where(eq(innsending.gjestId, gjestId));
    const innspillene = await tx.db
      .update(innspill)
      .set(eier)
      .where(eq(innspill.gjestId, gjestId))
      .returning({ id: innspill.id });
    const tall = { utkast: utkastene.length, innspill: innspillene.length };
    await record(tx, { slag: "gjest.overtatt", objekt: gjestId, data: tall });
    return tall;
  });
}
