import { doublePrecision, index, pgTable, text } from "drizzle-orm/pg-core";
import { id } from "./felles";

/** The municipality's list of places: what one chooses from before, or instead of, a map. WGS 84. */
export const sted = pgTable(
  "sted",
  {
    id: id(),
    navn: text("navn").notNull().unique(),
    /** What is written beside the name: grend, skole, vei … */
    slag: text("slag").notNull().default(""),
    bredde: doublePrecision("bredde").notNull(),
    lengde: doublePrecision("lengde").notNull(),
  },
  (t) => [index("sted_navn").on(t.navn)],
);
