import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { forsoeksutfall } from "../koder";
import { id, kode, tekster, tidspunkt } from "./felles";
import { innspill } from "./innspill";
import { person } from "./person";
import { varsel } from "./sak";

/** Where matters that belong elsewhere are sent: a unit of the municipality, or somebody else. */
export const instans = pgTable("instans", {
  id: id(),
  navn: tekster("navn").notNull(),
  hva: tekster("hva").notNull(),
  egen: boolean("egen").notNull(),
  telefon: text("telefon"),
  epost: text("epost"),
  nettside: text("nettside"),
  /** Order in lists; those taken out of use have none. */
  rekkefoelge: smallint("rekkefoelge"),
});

/** A matter that belongs elsewhere, sent on; its author is told where. */
export const oversending = pgTable(
  "oversending",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .unique()
      .references(() => innspill.id),
    instansId: uuid("instans_id")
      .notNull()
      .references(() => instans.id),
    /** What its author reads. */
    tekst: text("tekst").notNull(),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
    tid: tidspunkt("tid").notNull(),
  },
  (t) => [index("oversending_instans").on(t.instansId)],
);

/** Who is told at once when something cannot wait. */
export const vakt = pgTable("vakt", {
  id: id(),
  personId: uuid("person_id")
    .notNull()
    .unique()
    .references(() => person.id),
  epost: text("epost"),
  mobil: text("mobil"),
  opprettet: tidspunkt("opprettet").notNull(),
});

/** Something that cannot wait: who said so, whom it reached, and when it was seen. */
export const hastesak = pgTable(
  "hastesak",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .unique()
      .references(() => innspill.id),
    grunn: text("grunn").notNull(),
    meldtAv: uuid("meldt_av")
      .notNull()
      .references(() => person.id),
    meldt: tidspunkt("meldt").notNull(),
    /** The vakt it was given to. */
    tilId: uuid("til_id")
      .notNull()
      .references(() => person.id),
    sett: tidspunkt("sett"),
    settAv: uuid("sett_av").references(() => person.id),
    /** When all of the vakter were told again. */
    purret: tidspunkt("purret"),
    avsluttet: tidspunkt("avsluttet"),
    utfall: text("utfall"),
  },
  (t) => [
    check("hastesak_sett", sql`num_nonnulls(${t.sett}, ${t.settAv}) in (0, 2)`),
    check("hastesak_avsluttet", sql`num_nonnulls(${t.avsluttet}, ${t.utfall}) in (0, 2)`),
    // What is not seen yet: the job that tells them again, and the red line at the top of the desk.
    index("hastesak_usett")
      .on(t.meldt)
      .where(sql`${t.sett} is null`),
    index("hastesak_aapen")
      .on(t.meldt)
      .where(sql`${t.avsluttet} is null`),
  ],
);

/** One try at reaching somebody who asked to be phoned. */
export const varselforsoek = pgTable(
  "varselforsoek",
  {
    id: id(),
    varselId: uuid("varsel_id")
      .notNull()
      .references(() => varsel.id),
    utfall: kode("utfall", forsoeksutfall).notNull(),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
    tid: tidspunkt("tid").notNull(),
  },
  (t) => [
    check("varselforsoek_utfall", sql`${t.utfall} in ('svarte_ikke','opptatt','feil_nummer')`),
    index("varselforsoek_varsel").on(t.varselId, t.tid),
  ],
);
