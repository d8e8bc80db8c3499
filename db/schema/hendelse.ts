import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
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
  (t) => [
    index("hendelse_objekt").on(t.objektSlag, t.objektId),
    // The administrator's search: by what happened and by whom, newest first.
    index("hendelse_slag").on(t.slag, t.id),
    index("hendelse_aktoer").on(t.aktoerId, t.id),
  ],
);

/** One link of the hash chain: SHA-256 of the link before and of every event in this one. Append-only. */
export const segl = pgTable("segl", {
  nr: integer("nr").primaryKey(),
  forrige: text("forrige").notNull(),
  hode: text("hode").notNull(),
  antall: integer("antall").notNull(),
  tid: tidspunkt("tid").notNull(),
});

/** Which events a link holds, and in which order. A table of its own, for the log's rows are never touched again. */
export const forseglet = pgTable(
  "forseglet",
  {
    hendelseId: uuid("hendelse_id")
      .primaryKey()
      .references(() => hendelse.id),
    segl: integer("segl")
      .notNull()
      .references(() => segl.nr),
    plass: integer("plass").notNull(),
  },
  (t) => [unique("forseglet_plass").on(t.segl, t.plass)],
);
