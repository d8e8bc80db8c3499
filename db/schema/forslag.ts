import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { forslagsslag, sider, versjonsstatuser } from "../koder";
import { id, kode, tidspunkt } from "./felles";
import { innspill, innspillTekst, utkast } from "./innspill";
import { person } from "./person";

/** What a draft is to become, when it is more than an innspill: a forslag, or an argument for or against one. */
export const forslagsutkast = pgTable(
  "forslagsutkast",
  {
    utkastId: uuid("utkast_id")
      .primaryKey()
      .references(() => utkast.id, { onDelete: "cascade" }),
    slag: kode("slag", forslagsslag),
    forslagId: uuid("forslag_id").references(() => forslag.id),
    side: kode("side", sider),
  },
  (t) => [
    check("forslagsutkast_slag", sql`${t.slag} in ('forslag','innbyggerforslag')`),
    check("forslagsutkast_side", sql`${t.side} in ('for','mot')`),
    check("forslagsutkast_ett", sql`num_nonnulls(${t.slag}, ${t.forslagId}) = 1`),
    check("forslagsutkast_argument", sql`num_nonnulls(${t.forslagId}, ${t.side}) in (0, 2)`),
    index("forslagsutkast_forslag").on(t.forslagId),
  ],
);

/**
 * An innspill that can be voted on or signed. Its author, moderation, mapping, assessment, case and answer are the innspill's; the first line of
 * its words is its title.
 */
export const forslag = pgTable(
  "forslag",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .unique()
      .references(() => innspill.id),
    slag: kode("slag", forslagsslag).notNull(),
    /** Of the version that is shown; empty until one is. */
    tittel: text("tittel").notNull().default(""),
    /** The version that is shown and voted on; 0 until one is. */
    versjon: smallint("versjon").notNull().default(0),
  },
  (t) => [check("forslag_slag", sql`${t.slag} in ('forslag','innbyggerforslag')`), index("forslag_slag").on(t.slag)],
);

/** A later text of a forslag, as its author wrote it. The words that are shown are a masked copy in innspill_tekst, as with any innspill. */
export const forslagsversjon = pgTable(
  "forslagsversjon",
  {
    id: id(),
    forslagId: uuid("forslag_id")
      .notNull()
      .references(() => forslag.id),
    nr: smallint("nr").notNull(),
    status: kode("status", versjonsstatuser).notNull(),
    tekst: text("tekst").notNull(),
    /** What is new and why, in its author's words; shown with the version. */
    endring: text("endring").notNull(),
    skjermetEndring: text("skjermet_endring"),
    /** The masked copy that is shown; null until it is. */
    skjermetId: uuid("skjermet_id").references(() => innspillTekst.id),
    /** Somebody had voted on the version before it: marked, and votes stand by the version that they were given on. */
    etterStemmer: boolean("etter_stemmer").notNull().default(false),
    laget: tidspunkt("laget").notNull(),
    behandlet: tidspunkt("behandlet"),
    behandletAv: uuid("behandlet_av").references(() => person.id),
    begrunnelse: text("begrunnelse"),
  },
  (t) => [
    check("forslagsversjon_status", sql`${t.status} in ('mottatt','publisert','ikke_publisert')`),
    check("forslagsversjon_publisert", sql`(${t.status} = 'publisert') = (${t.skjermetId} is not null)`),
    check("forslagsversjon_behandlet", sql`(${t.status} = 'mottatt') = (${t.behandlet} is null)`),
    check("forslagsversjon_begrunnet", sql`${t.status} <> 'ikke_publisert' or ${t.begrunnelse} is not null`),
    unique("forslagsversjon_nr").on(t.forslagId, t.nr),
    // The queue: what waits, oldest first.
    index("forslagsversjon_venter")
      .on(t.laget)
      .where(sql`${t.status} = 'mottatt'`),
  ],
);

/** An innspill that speaks for or against a forslag. */
export const argument = pgTable(
  "argument",
  {
    innspillId: uuid("innspill_id")
      .primaryKey()
      .references(() => innspill.id),
    forslagId: uuid("forslag_id")
      .notNull()
      .references(() => forslag.id),
    side: kode("side", sider).notNull(),
  },
  (t) => [
    check("argument_side", sql`${t.side} in ('for','mot')`),
    // A forslag's page: its two lists.
    index("argument_forslag").on(t.forslagId, t.side),
  ],
);

/** Who finds an argument good: by the forslag's own voter reference, so that nobody reads who. */
export const argumentstoette = pgTable(
  "argumentstoette",
  {
    argumentId: uuid("argument_id")
      .notNull()
      .references(() => argument.innspillId),
    velger: text("velger").notNull(),
  },
  (t) => [unique("argumentstoette_en_gang").on(t.argumentId, t.velger)],
);
