import { sql } from "drizzle-orm";
import { check, integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { lagringsslag } from "../koder";
import { kode, tidspunkt } from "./felles";
import { person } from "./person";

/** How many days each kind of thing is kept, where the municipality has decided otherwise than the house. */
export const lagringstid = pgTable(
  "lagringstid",
  {
    slag: kode("slag", lagringsslag).primaryKey(),
    dager: integer("dager").notNull(),
    endret: tidspunkt("endret").notNull(),
    endretAv: uuid("endret_av").references(() => person.id),
  },
  (t) => [
    check("lagringstid_slag", sql`${t.slag} in ('utkast','gjest','kontakt','epost','innlogging')`),
    check("lagringstid_dager", sql`${t.dager} between 1 and 3650`),
  ],
);
