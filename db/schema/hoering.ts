import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Blokk } from "../blokk";
import { sakstyper } from "../koder";
import { id, kode, tekster, tidspunkt } from "./felles";
import { fil } from "./fil";
import { person } from "./person";
import { tema } from "./tema";

/** A document that is heard. Its tema says when it opens and closes, who is responsible, and by when all is assessed. */
export const hoering = pgTable(
  "hoering",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    temaId: uuid("tema_id")
      .notNull()
      .unique()
      .references(() => tema.id),
    tittel: tekster("tittel").notNull(),
    sammendrag: tekster("sammendrag").notNull(),
    /** Decides how long it must be open: the law's rule for this kind of case. */
    sakstype: kode("sakstype", sakstyper).notNull(),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check(
      "hoering_sakstype",
      sql`${t.sakstype} in ('planprogram','kommuneplan','reguleringsplan','oekonomiplan','forskrift','annet')`,
    ),
  ],
);

/** One version of the document. Immutable once it is published; the newest published one is read. */
export const hoeringsversjon = pgTable(
  "hoeringsversjon",
  {
    id: id(),
    hoeringId: uuid("hoering_id")
      .notNull()
      .references(() => hoering.id),
    nr: smallint("nr").notNull(),
    spraak: text("spraak").notNull(),
    filnavn: text("filnavn").notNull(),
    /** What is new in it, in a sentence or two. */
    nytt: text("nytt").notNull().default(""),
    importert: tidspunkt("importert").notNull(),
    importertAv: uuid("importert_av").references(() => person.id),
    publisert: tidspunkt("publisert"),
  },
  (t) => [unique("hoeringsversjon_nr").on(t.hoeringId, t.nr)],
);

/**
 * A section: a heading and what stands under it until the next heading. A chapter is a section of level 1. `stabil` is the same in every
 * version that has the section, so that comments follow it.
 */
export const avsnitt = pgTable(
  "avsnitt",
  {
    id: id(),
    versjonId: uuid("versjon_id")
      .notNull()
      .references(() => hoeringsversjon.id),
    stabil: text("stabil").notNull(),
    /** Its place in the document, from 1. */
    nr: integer("nr").notNull(),
    nivaa: smallint("nivaa").notNull(),
    overskrift: text("overskrift").notNull(),
    /** Shown first, with the whole text under "Les mer"; empty where there is none. */
    sammendrag: text("sammendrag").notNull().default(""),
    innhold: jsonb("innhold").$type<Blokk[]>().notNull(),
    /** The words alone: what is compared between versions, and quoted. */
    tekst: text("tekst").notNull(),
  },
  (t) => [
    unique("avsnitt_stabil").on(t.versjonId, t.stabil),
    unique("avsnitt_nr").on(t.versjonId, t.nr),
    check("avsnitt_nivaa", sql`${t.nivaa} between 1 and 6`),
    // A section through its versions.
    index("avsnitt_gjennom").on(t.stabil, t.versjonId),
  ],
);

/** An image in a document, drawn anew like every other. */
export const figur = pgTable(
  "figur",
  {
    id: id(),
    versjonId: uuid("versjon_id")
      .notNull()
      .references(() => hoeringsversjon.id),
    filId: uuid("fil_id")
      .notNull()
      .references(() => fil.id),
  },
  (t) => [index("figur_versjon").on(t.versjonId), index("figur_fil").on(t.filId)],
);
