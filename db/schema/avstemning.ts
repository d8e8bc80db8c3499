import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Resultat, Valg } from "~/domain/avstemning/avstemning";
import { sjekker, stemmenivaaer, stemmeslag } from "../koder";
import { id, kode, tekster, tidspunkt } from "./felles";
import { forslag } from "./forslag";
import { sak } from "./sak";
import { planpunkt } from "./strategi";
import { tema } from "./tema";

/**
 * A vote: on one forslag, or on a question with alternatives. What kind it is, who may vote and when are data. Advisory, and never called
 * folkeavstemning (kommuneloven § 12-2).
 */
export const avstemning = pgTable(
  "avstemning",
  {
    id: id(),
    /** The address; a forslag's own is its reference in small letters. */
    slug: text("slug").notNull().unique(),
    temaId: uuid("tema_id")
      .notNull()
      .references(() => tema.id),
    forslagId: uuid("forslag_id")
      .unique()
      .references(() => forslag.id),
    slag: kode("slag", stemmeslag).notNull(),
    /** Empty where the forslag asks. */
    spoersmaal: tekster("spoersmaal").notNull(),
    forklaring: tekster("forklaring").notNull(),
    /** At most so many alternatives on a ballot (approving, ranking); null: all. */
    maks: smallint("maks"),
    /** Points to spread. */
    poeng: smallint("poeng"),
    /** The basket's ceiling, whole kroner. */
    ramme: integer("ramme"),
    krav: kode("krav", stemmenivaaer).notNull(),
    /** The version of the forslag that is voted on; stands here too, so that whoever waits for this row sees that it is new. */
    versjon: smallint("versjon").notNull().default(1),
    /** What voters say of themselves: no age is read from a fødselsnummer. */
    minAlder: smallint("min_alder"),
    /** From when one may vote; null while staff prepare it. Nothing of what is asked changes afterwards. */
    aapner: tidspunkt("aapner"),
    /** Until when, by the database's clock; null: until it is closed by hand. */
    stenger: tidspunkt("stenger"),
    stengt: tidspunkt("stengt"),
    /** Under it voters become references; destroyed at closing, so that no ballot can be tied to anybody again. */
    noekkel: text("noekkel"),
    noekkelversjon: smallint("noekkelversjon"),
    /** The count, the ledger's head (SHA-256) and its number of rows, written once, at closing. */
    resultat: jsonb("resultat").$type<Resultat>(),
    hode: text("hode"),
    loggrader: integer("loggrader"),
    /** The case that takes the result to a decision. */
    sakId: uuid("sak_id").references(() => sak.id),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check("avstemning_slag", sql`${t.slag} in ('enighet','stoette','godkjenning','rangering','poeng','kurv')`),
    check("avstemning_forslag", sql`${t.forslagId} is null or ${t.slag} in ('enighet','stoette')`),
    check("avstemning_krav", sql`${t.krav} in ('gjest','epost','eid','bosatt')`),
    check("avstemning_alder", sql`${t.minAlder} between 1 and 99`),
    check("avstemning_maks", sql`${t.maks} >= 1`),
    check("avstemning_poeng", sql`(${t.slag} = 'poeng') = (${t.poeng} is not null) and ${t.poeng} >= 1`),
    check("avstemning_ramme", sql`(${t.slag} = 'kurv') = (${t.ramme} is not null) and ${t.ramme} >= 1`),
    // Made with the first vote, destroyed at closing.
    check(
      "avstemning_noekkel",
      sql`num_nonnulls(${t.noekkel}, ${t.noekkelversjon}) in (0, 2) and (${t.noekkel} is null or (${t.aapner} is not null and ${t.stengt} is null))`,
    ),
    check("avstemning_stengt", sql`num_nonnulls(${t.stengt}, ${t.resultat}, ${t.hode}, ${t.loggrader}) in (0, 4)`),
    check("avstemning_stenger", sql`${t.stenger} > ${t.aapner}`),
    // The closing job: those that are open, by deadline.
    index("avstemning_aapen")
      .on(t.stenger)
      .where(sql`${t.aapner} is not null and ${t.stengt} is null`),
    // A tema's page, and a case's.
    index("avstemning_tema").on(t.temaId),
    index("avstemning_sak").on(t.sakId),
  ],
);

/** What may be chosen: the municipality's own words, or a resident's forslag that staff have checked. */
export const alternativ = pgTable(
  "alternativ",
  {
    id: id(),
    avstemningId: uuid("avstemning_id")
      .notNull()
      .references(() => avstemning.id),
    plass: smallint("plass").notNull(),
    tittel: tekster("tittel").notNull(),
    beskrivelse: tekster("beskrivelse").notNull(),
    /** Whole kroner; in a basket all that can be chosen have one. */
    kostnad: integer("kostnad"),
    forslagId: uuid("forslag_id").references(() => forslag.id),
    sjekk: kode("sjekk", sjekker).notNull(),
    /** Why it does not stand on the ballot, or what staff have changed. */
    begrunnelse: text("begrunnelse").notNull().default(""),
    /** The measure that it became. */
    planpunktId: uuid("planpunkt_id").references(() => planpunkt.id),
  },
  (t) => [
    check("alternativ_sjekk", sql`${t.sjekk} in ('foreslaatt','med','ikke_med')`),
    check("alternativ_kostnad", sql`${t.kostnad} >= 0`),
    check("alternativ_begrunnet", sql`${t.sjekk} <> 'ikke_med' or ${t.begrunnelse} <> ''`),
    unique("alternativ_plass").on(t.avstemningId, t.plass),
    unique("alternativ_forslag").on(t.avstemningId, t.forslagId),
    index("alternativ_forslaget").on(t.forslagId),
    index("alternativ_planpunkt").on(t.planpunktId),
  ],
);

/**
 * The current vote of each voter, one by the key. No time, and `velger` is an HMAC under the vote's own key: who it was cannot be told from the
 * row once the key is gone. Immutable when the vote is closed (a trigger refuses).
 */
export const stemme = pgTable(
  "stemme",
  {
    avstemningId: uuid("avstemning_id")
      .notNull()
      .references(() => avstemning.id),
    velger: text("velger").notNull(),
    /** The ballot: random, so that its place tells nothing. */
    seddel: uuid("seddel").notNull().unique(),
    /** How many times the ballot has been written on: the newest row of it in the ledger. */
    nr: integer("nr").notNull(),
    /** Null where it was taken back. */
    valg: jsonb("valg").$type<Valg>(),
    nivaa: kode("nivaa", stemmenivaaer).notNull(),
    /** The text that was read. */
    versjon: smallint("versjon").notNull(),
    /** What the voter may look for in the published list. */
    kvittering: text("kvittering").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.avstemningId, t.velger] }),
    check("stemme_nivaa", sql`${t.nivaa} in ('gjest','epost','eid','bosatt')`),
    unique("stemme_kvittering").on(t.avstemningId, t.kvittering),
  ],
);

/** The ledger: everything that was ever written on a ballot. Append-only; what counts of a ballot is its row with the highest number. */
export const stemmeLogg = pgTable(
  "stemme_logg",
  {
    seddel: uuid("seddel").notNull(),
    nr: integer("nr").notNull(),
    avstemningId: uuid("avstemning_id")
      .notNull()
      .references(() => avstemning.id),
    valg: jsonb("valg").$type<Valg>(),
    nivaa: kode("nivaa", stemmenivaaer).notNull(),
    versjon: smallint("versjon").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seddel, t.nr] }),
    check("stemme_logg_nivaa", sql`${t.nivaa} in ('gjest','epost','eid','bosatt')`),
    // The replay.
    index("stemme_logg_avstemning").on(t.avstemningId),
  ],
);
