import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, tidspunkt, xid8 } from "./felles";

/** The append-only event log: every change records to it in its own transaction. A trigger refuses UPDATE and DELETE. */
export const hendelse = pgTable(
  "hendelse",
  {
    id: id(),
    tid: tidspunkt("tid").notNull(),
    /** noun.status: "innspill.publisert" */
    slag: text("slag").notNull(),
    objektSlag: text("objekt_slag").notNull(),
    objektId: uuid("objekt_id").notNull(),
    aktoerSlag: text("aktoer_slag", { enum: ["person", "gjest", "system"] }).notNull(),
    aktoerId: uuid("aktoer_id"),
    /** Codes and ids only; never a resident's words, name or address. */
    data: jsonb("data").$type<Record<string, string | number | boolean | null>>().notNull(),
    xid: xid8("xid")
      .notNull()
      .default(sql`pg_current_xact_id()`),
  },
  (t) => [index("hendelse_objekt").on(t.objektSlag, t.objektId)],
);
