import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { vedleggsslag } from "../koder";
import { id, kode, tidspunkt } from "./felles";
import { fil } from "./fil";
import { innspill, utkast } from "./innspill";
import { person } from "./person";

/** An image, a recording or a scanned letter with a draft or an innspill; sending moves it from the one to the other. */
export const vedlegg = pgTable(
  "vedlegg",
  {
    id: id(),
    filId: uuid("fil_id")
      .notNull()
      .references(() => fil.id),
    utkastId: uuid("utkast_id").references(() => utkast.id, { onDelete: "cascade" }),
    innspillId: uuid("innspill_id").references(() => innspill.id),
    slag: kode("slag", vedleggsslag).notNull(),
    nr: smallint("nr").notNull(),
    /** What the image shows, for those who do not see it. */
    altTekst: text("alt_tekst").notNull().default(""),
    /** Of a recording, in milliseconds. */
    varighet: integer("varighet"),
    /** The author wants the sound itself to be heard by all; without it only the words are published. */
    lydKanVises: boolean("lyd_kan_vises").notNull().default(false),
    /** A moderator has let everybody see or hear it. A scanned letter is never shown. */
    vises: boolean("vises").notNull().default(false),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check("vedlegg_slag", sql`${t.slag} in ('bilde','opptak','brev')`),
    check("vedlegg_ett_sted", sql`num_nonnulls(${t.utkastId}, ${t.innspillId}) = 1`),
    check("vedlegg_brev_vises_ikke", sql`not ${t.vises} or ${t.slag} <> 'brev'`),
    check("vedlegg_lyd_med_samtykke", sql`not ${t.vises} or ${t.slag} <> 'opptak' or ${t.lydKanVises}`),
    check("vedlegg_utkast_vises_ikke", sql`not ${t.vises} or ${t.innspillId} is not null`),
    index("vedlegg_utkast").on(t.utkastId),
    index("vedlegg_innspill").on(t.innspillId),
    index("vedlegg_fil").on(t.filId),
  ],
);

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (verdi) => Buffer.from(verdi),
});

/** A recording on its way in: pieces by number, so that a piece sent again is the same piece. Gone when it is whole, or after a week. */
export const opplasting = pgTable(
  "opplasting",
  {
    /** Made by the phone; it becomes the id of the vedlegg. */
    id: uuid("id").primaryKey(),
    utkastId: uuid("utkast_id")
      .notNull()
      .references(() => utkast.id, { onDelete: "cascade" }),
    mime: text("mime").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    varighet: integer("varighet").notNull(),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [index("opplasting_utkast").on(t.utkastId), index("opplasting_opprettet").on(t.opprettet)],
);

export const opplastingsbit = pgTable(
  "opplastingsbit",
  {
    opplastingId: uuid("opplasting_id")
      .notNull()
      .references(() => opplasting.id, { onDelete: "cascade" }),
    nr: smallint("nr").notNull(),
    data: bytea("data").notNull(),
  },
  (t) => [primaryKey({ columns: [t.opplastingId, t.nr] })],
);

/** What was said, written down by staff; its author may say that it is right. The newest counts. */
export const avskrift = pgTable(
  "avskrift",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .references(() => innspill.id),
    nr: smallint("nr").notNull(),
    spraak: text("spraak").notNull(),
    tekst: text("tekst").notNull(),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
    tid: tidspunkt("tid").notNull(),
    /** The author has read it and says that it is right, or what is wrong with it. */
    godkjent: tidspunkt("godkjent"),
    merknad: text("merknad"),
  },
  (t) => [index("avskrift_innspill").on(t.innspillId, t.nr)],
);
