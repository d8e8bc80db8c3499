import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, tekster, tidspunkt } from "./felles";
import { hoering } from "./hoering";
import { innspill } from "./innspill";
import { person } from "./person";

/** A statutory råd (kommuneloven § 5-12), and others that are asked in the same way. */
export const raad = pgTable("raad", {
  id: id(),
  slug: text("slug").notNull().unique(),
  navn: tekster("navn").notNull(),
  /** Where it is asked. */
  epost: text("epost"),
});

/** A råd is asked for one joint statement on a hearing, by a day; what came is an innspill like others. */
export const uttalelse = pgTable(
  "uttalelse",
  {
    id: id(),
    hoeringId: uuid("hoering_id")
      .notNull()
      .references(() => hoering.id),
    raadId: uuid("raad_id")
      .notNull()
      .references(() => raad.id),
    frist: date("frist").notNull(),
    bedtOm: tidspunkt("bedt_om").notNull(),
    bedtAv: uuid("bedt_av").references(() => person.id),
    innspillId: uuid("innspill_id")
      .unique()
      .references(() => innspill.id),
    /** The råd has met, and has nothing to say: that too is an answer. */
    ingenMerknad: tidspunkt("ingen_merknad"),
  },
  (t) => [
    unique("uttalelse_en").on(t.hoeringId, t.raadId),
    check("uttalelse_ett_svar", sql`num_nonnulls(${t.innspillId}, ${t.ingenMerknad}) <= 1`),
    index("uttalelse_raad").on(t.raadId),
  ],
);
