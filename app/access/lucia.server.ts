import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import type { Database } from "#db/client.server";
import { oekt, person, rolle } from "#db/schema";
import { hash } from "~/platform/id.server";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof lagLucia>;
    DatabaseUserAttributes: { navn: string; roller: Array<{ rolle: string; komite: string | null }> };
    DatabaseSessionAttributes: { eksempel: boolean };
  }
}

/** Sessions. The only file that knows Lucia: it is past its end of life, and this is how far a change would reach. */
export function lagLucia(db: Database, { sikker }: { sikker: boolean }) {
  return new Lucia(adapter(db), {
    sessionExpiresIn: new TimeSpan(12, "h"),
    // __Host- ties the cookie to this very host, but browsers take it over https only.
    // The cookie outlives its session, so that a session that is over can be told from none.
    sessionCookie: {
      expires: false,
      name: sikker ? "__Host-traad_oekt" : "traad_oekt",
      attributes: { secure: sikker, sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ navn, roller }) => ({ navn, roller }),
    getSessionAttributes: ({ eksempel }) => ({ eksempel }),
  });
}

/** Lucia stores what the cookie holds and selects every column of a user; here the key is its SHA-256 and the columns are named. */
function adapter(db: Database): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await db
        .select({
          utloeper: oekt.utloeper,
          eksempel: oekt.eksempel,
          personId: person.id,
          navn: person.navn,
          roller: sql<Array<{ rolle: string; komite: string | null }>>`coalesce((
            select json_agg(json_build_object('rolle', ${rolle.rolle}, 'komite', ${rolle.komiteId}))
            from ${rolle} where ${and(eq(rolle.personId, person.id), lte(rolle.fra, sql`i_dag()`), or(isNull(rolle.til), gt(rolle.til, sql`i_dag()`)))}
          ), '[]')`,
        })
        .from(oekt)
        .innerJoin(person, eq(person.id, oekt.personId))
        .where(eq(oekt.id, hash(sessionId)));
      if (!row) return [null, null];
      const session = {
        id: sessionId,
        userId: row.personId,
        expiresAt: row.utloeper,
        attributes: { eksempel: row.eksempel },
      };
      return [session, { id: row.personId, attributes: { navn: row.navn, roller: row.roller } }];
    },
    async getUserSessions(userId) {
      const rows = await db.select().from(oekt).where(eq(oekt.personId, userId));
      return rows.map((row) => ({
        id: row.id,
        userId: row.personId,
        expiresAt: row.utloeper,
        attributes: { eksempel: row.eksempel },
      }));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.insert(oekt).values({
        id: hash(id),
        personId: userId,
        utloeper: expiresAt,
        opprettet: sql`naa()`,
        eksempel: attributes.eksempel,
      });
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db
        .update(oekt)
        .set({ utloeper: sql`least(${expiresAt.toISOString()}::timestamptz, ${oekt.opprettet} + interval '12 hours')` })
        .where(eq(oekt.id, hash(sessionId)));
    },
    async deleteSession(sessionId) {
      await db.delete(oekt).where(eq(oekt.id, hash(sessionId)));
    },
    async deleteUserSessions(userId) {
      await db.delete(oekt).where(eq(oekt.personId, userId));
    },
    async deleteExpiredSessions() {
      await db.delete(oekt).where(lte(oekt.utloeper, sql`now()`));
    },
  };
}
