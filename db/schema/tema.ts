import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { id, kode, punktlister, tekster, tidspunkt } from "./felles";
import { faser, forslagsstemmer, medvirkningsnivaaer, stemmenivaaer } from "../koder";
import { komite } from "./kommune";
import { planpunkt } from "./strategi";

export const tema = pgTable(
  "tema",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    spoersmaal: tekster("spoersmaal").notNull(),
    sammendrag: tekster("sammendrag").notNull(),
    paavirkes: punktlister("paavirkes").notNull(),
    bestemt: punktlister("bestemt").notNull(),
    nivaa: kode("nivaa", medvirkningsnivaaer).notNull(),
    nivaaBegrunnelse: tekster("nivaa_begrunnelse").notNull(),
    komiteId: uuid("komite_id")
      .notNull()
      .references(() => komite.id),
    enhet: text("enhet").notNull(),
    ansvarlig: text("ansvarlig").notNull(),
    fase: kode("fase", faser).notNull(),
    aapner: date("aapner").notNull(),
    /** Last day, inclusive, in Norway; null for a standing tema. */
    frist: date("frist"),
    /** The day by which everything received is assessed. A standing tema counts `svarDager` from each receipt instead. */
    svarfrist: date("svarfrist"),
    svarDager: smallint("svar_dager"),
    /** How residents vote on forslag here, and who may; null where the tema takes none. */
    forslagsstemme: kode("forslagsstemme", forslagsstemmer),
    stemmekrav: kode("stemmekrav", stemmenivaaer).notNull().default("gjest"),
    stemmealder: smallint("stemmealder"),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check("tema_forslagsstemme", sql`${t.forslagsstemme} in ('enighet','stoette')`),
    check("tema_stemmekrav", sql`${t.stemmekrav} in ('gjest','epost','eid','bosatt')`),
    check("tema_stemmealder", sql`${t.stemmealder} between 1 and 99`),
    check("tema_fase", sql`${t.fase} in ('idemyldring','behandling','avsluttet','fast')`),
    check("tema_nivaa", sql`${t.nivaa} in ('informasjon','konsultasjon','dialog','samskaping','beslutning')`),
    // The promise needs a date: either one for all, or so many days after each receipt.
    check("tema_svarfrist", sql`num_nonnulls(${t.svarfrist}, ${t.svarDager}) = 1`),
    // Home and /tema list by phase and deadline.
    index("tema_fase_frist").on(t.fase, t.frist),
  ],
);

export const temaPlanpunkt = pgTable(
  "tema_planpunkt",
  {
    temaId: uuid("tema_id")
      .notNull()
      .references(() => tema.id),
    planpunktId: uuid("planpunkt_id")
      .notNull()
      .references(() => planpunkt.id),
  },
  (t) => [primaryKey({ columns: [t.temaId, t.planpunktId] })],
);
