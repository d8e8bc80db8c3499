import { and, eq, isNull, lte, ne, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import type { Database } from "#db/client.server";
import { oekt, person, rolle } from "#db/schema";
import { oektenLever } from "~/domain/konto/oekter.server";
import { gjelderIDag } from "~/domain/rolle/tildel.server";
import { hash } from "~/platform/id.server";

/** What a session rests on, and how its owner may recognise it in a list. */
export type Oektsdata = {
  eksempel: boolean;
  maate: "epost" | "eid" | "ansatt";
  utsteder: string | null;
  sid: string | null;
  nettleser: string;
};

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof lagLucia>;
    DatabaseUserAttributes: { navn: string; roller: Array<{ rolle: string; komite: string | null }> };
    DatabaseSessionAttributes: Oektsdata;
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
    getSessionAttributes: (data) => ({ ...data }),
  });
}

/** A time by this process' clock, as Lucia counts, as the same time from now by the database's, as sessions end. */
const etterDatabasen = (tid: Date) => sql`naa() + make_interval(secs => ${(tid.getTime() - Date.now()) / 1000})`;

/**
 * Lucia stores what the cookie holds and selects every column of a user; here the key is its SHA-256 and the columns are named. Lucia knows
 * only the clock of this process: it is told how long a session has left by the database's.
 */
function adapter(db: Database): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await db
        .select({
          igjen: sql<number>`extract(epoch from ${oekt.utloeper} - naa())::float8 * 1000`,
          eksempel: oekt.eksempel,
          maate: oekt.maate,
          utsteder: oekt.utsteder,
          sid: oekt.sid,
          nettleser: oekt.nettleser,
          personId: person.id,
          navn: person.navn,
          // Roles take more than an e-mail code.
          roller: sql<Array<{ rolle: string; komite: string | null }>>`coalesce((
            select json_agg(json_build_object('rolle', ${rolle.rolle}, 'komite', ${rolle.komiteId}))
            from ${rolle} where ${and(eq(rolle.personId, person.id), ne(oekt.maate, "epost"), gjelderIDag)}
          ), '[]')`,
          gammel: sql<boolean>`${oekt.sistBrukt} < naa() - interval '1 minute'`,
        })
        .from(oekt)
        .innerJoin(person, eq(person.id, oekt.personId))
        .where(and(eq(oekt.id, hash(sessionId)), oektenLever, isNull(person.slettet)));
      // A session that is over keeps its row for a day: it tells whose unsent words are to be kept.
      if (!row) return [null, null];
      if (row.gammel)
        await db
          .update(oekt)
          .set({ sistBrukt: sql`naa()` })
          .where(eq(oekt.id, hash(sessionId)));
      const { personId, navn, roller, igjen, eksempel, maate, utsteder, sid, nettleser } = row;
      const attributes = { eksempel, maate, utsteder, sid, nettleser };
      return [
        { id: sessionId, userId: personId, expiresAt: new Date(Date.now() + igjen), attributes },
        { id: personId, attributes: { navn, roller } },
      ];
    },
    async getUserSessions(userId) {
      const rows = await db.select().from(oekt).where(eq(oekt.personId, userId));
      return rows.map(({ id, utloeper, eksempel, maate, utsteder, sid, nettleser }) => ({
        id,
        userId,
        expiresAt: utloeper,
        attributes: { eksempel, maate, utsteder, sid, nettleser },
      }));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.insert(oekt).values({
        ...attributes,
        id: hash(id),
        personId: userId,
        utloeper: etterDatabasen(expiresAt),
        opprettet: sql`naa()`,
        sistBrukt: sql`naa()`,
      });
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db
        .update(oekt)
        .set({ utloeper: sql`least(${etterDatabasen(expiresAt)}, ${oekt.opprettet} + interval '12 hours')` })
        .where(eq(oekt.id, hash(sessionId)));
    },
    async deleteSession(sessionId) {
      await db.delete(oekt).where(eq(oekt.id, hash(sessionId)));
    },
    async deleteUserSessions(userId) {
      await db.delete(oekt).where(eq(oekt.personId, userId));
    },
    async deleteExpiredSessions() {
      await db.delete(oekt).where(lte(oekt.utloeper, sql`naa()`));
    },
  };
}
