import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, tidspunkt } from "./felles";

/**
 * Something in the file store, under `noekkel`. Nothing that came from outside is kept as it came, except sound and scanned letters: images
 * are drawn anew. Who may fetch it is decided by what points at it, never by knowing its address.
 */
export const fil = pgTable(
  "fil",
  {
    id: id(),
    noekkel: text("noekkel").notNull().unique(),
    mime: text("mime").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    /** Pixels; null for what is no image. */
    bredde: integer("bredde"),
    hoeyde: integer("hoeyde"),
    /** What nothing points at an hour later is taken out of the store by the job, and then the row. */
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check("fil_bytes", sql`${t.bytes} > 0`),
    check("fil_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("fil_maal", sql`num_nonnulls(${t.bredde}, ${t.hoeyde}) in (0, 2)`),
    index("fil_opprettet").on(t.opprettet),
  ],
);
