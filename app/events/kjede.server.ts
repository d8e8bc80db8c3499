import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";

/**
 * The form in which an event is sealed: one line of JSON, an array of nine texts (or null) in this order:
 * id, tid, slag, objekt_slag, objekt_id, aktoer_slag, aktoer_id, data, xid. The database makes the texts, for JavaScript would lose some of
 * them: `tid` in UTC with six decimals (2026-11-22T11:00:00.000000Z), `data` as jsonb prints it, `xid` in decimal. JSON escapes line breaks,
 * so that a line is never two.
 */
export type Linje = Array<string | null>;

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
/** A moment as the chain writes it. */
export const somTid = (kolonne: "h.tid" | "s.tid") =>
  sql<string>`to_char(${sql.raw(kolonne)} at time zone 'UTC', ${sql.raw(UTC)})`;

/** The canonical fields of `hendelse h`. */
export const kanonisk = sql<Linje>`json_build_array(h.id::text, ${somTid("h.tid")}, h.slag, h.objekt_slag, h.objekt_id::text,
  h.aktoer_slag, h.aktoer_id::text, h.data::text, h.xid::text)`;

/** What the first link hangs on. */
export const INGEN = "0".repeat(64);

export type Ledd = { nr: number; forrige: string; tid: string };

/** A link's head: SHA-256, hex, of its number, the head before, its moment (as `tid` above), and its events, one on each line. */
export function regnHode({ nr, forrige, tid }: Ledd, linjer: Linje[]): string {
  const sum = createHash("sha256").update(`${nr}\n${forrige}\n${tid}\n`);
  for (const linje of linjer) sum.update(`${JSON.stringify(linje)}\n`);
  return sum.digest("hex");
}

/** UUIDv7: the first 48 bits are the millisecond in which the id was made. */
export const tidAv = (id: string): number => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);

/** The smallest UUIDv7 of a moment. */
export function minsteId(tid: number): string {
  const hex = Math.max(0, Math.floor(tid)).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
