import { sql } from "drizzle-orm";
import { boolean, check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, kode, tidspunkt } from "./felles";
import { roller } from "../koder";
import { komite } from "./kommune";

export const person = pgTable("person", {
  id: id(),
  navn: text("navn").notNull(),
  /** Which sample person this is; null for everybody real. */
  eksempel: text("eksempel").unique(),
  opprettet: tidspunkt("opprettet").notNull(),
});

/** A role is a grant with dates; a moderator's is for one komité. */
export const rolle = pgTable(
  "rolle",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    rolle: kode("rolle", roller).notNull(),
    komiteId: uuid("komite_id").references(() => komite.id),
    fra: date("fra").notNull(),
    til: date("til"),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check("rolle_kode", sql`${t.rolle} in ('moderator','saksbehandler','fasilitator','administrator')`),
    check("rolle_moderator_har_komite", sql`(${t.rolle} = 'moderator') = (${t.komiteId} is not null)`),
    // Read with every signed-in request.
    index("rolle_person").on(t.personId),
  ],
);

/** A signed-in session; the id is the SHA-256 of what the cookie holds. */
export const oekt = pgTable(
  "oekt",
  {
    id: text("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    utloeper: tidspunkt("utloeper").notNull(),
    opprettet: tidspunkt("opprettet").notNull(),
    /** True when the person has signed in without any proof, as the sample allows. */
    eksempel: boolean("eksempel").notNull().default(false),
  },
  (t) => [index("oekt_person").on(t.personId)],
);

/** A person without an account. The id is the first half of the SHA-256 of an opaque cookie on one device, so nobody is looked up. */
export const gjest = pgTable("gjest", {
  id: id(),
  opprettet: tidspunkt("opprettet").notNull(),
});
