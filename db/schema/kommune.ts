import { sql } from "drizzle-orm";
import { boolean, check, date, doublePrecision, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { id, tekster, tidspunkt } from "./felles";

/** The one municipality of this database: each is its own data controller. */
export const kommune = pgTable(
  "kommune",
  {
    nr: smallint("nr").primaryKey().default(1),
    navn: text("navn").notNull(),
    navnLokalt: text("navn_lokalt"),
    /** The official four digits; part of every pseudonym, and of what a verified residence says. */
    kommunenr: text("kommunenr").notNull().default("0000"),
    /** The last day of the valgperiode: what komité members may do ends with it. */
    valgperiodeTil: date("valgperiode_til").notNull().default("2027-10-31"),
    spraak: text("spraak").notNull(),
    spraakliste: text("spraakliste").array().notNull(),
    /** Raw tinctures of the arms, for the shield stripe only. */
    tinkturer: text("tinkturer").array().notNull(),
    /** One dark tincture, for actions. */
    handlingsfarge: text("handlingsfarge").notNull(),
    innbyggertall: integer("innbyggertall").notNull(),
    innbyggertallDato: date("innbyggertall_dato").notNull(),
    /** What the map shows, WGS 84: south, west, north, east. Null where there is no map. */
    kartutsnitt: doublePrecision("kartutsnitt").array(),
    telefon: text("telefon"),
    /** Where letters come back to: the sender's line in a window envelope. */
    postadresse: text("postadresse"),
    epost: text("epost"),
    tilgjengelighetserklaering: text("tilgjengelighetserklaering"),
    /** Sample data: said on every page. */
    eksempel: boolean("eksempel").notNull().default(false),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check("kommune_kommunenr", sql`${t.kommunenr} ~ '^[0-9]{4}$'`),
    check("kommune_kartutsnitt", sql`${t.kartutsnitt} is null or cardinality(${t.kartutsnitt}) = 4`),
    check("kommune_bare_en", sql`${t.nr} = 1`),
    check("kommune_spraak", sql`${t.spraak} = any(${t.spraakliste})`),
  ],
);

export const komite = pgTable("komite", {
  id: id(),
  slug: text("slug").notNull().unique(),
  navn: tekster("navn").notNull(),
});

/** The yearly wheel: what happens in which month. */
export const aarshjul = pgTable(
  "aarshjul",
  {
    id: id(),
    maaned: smallint("maaned").notNull(),
    navn: tekster("navn").notNull(),
    beskrivelse: tekster("beskrivelse"),
  },
  (t) => [check("aarshjul_maaned", sql`${t.maaned} between 1 and 12`)],
);
