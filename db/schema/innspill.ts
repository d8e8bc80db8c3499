import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, kode, tidspunkt } from "./felles";
import {
  avsendere,
  avslagsgrunner,
  betydninger,
  innspillStatuser,
  kanaler,
  modereringer,
  nivaaer,
  svarkanaler,
} from "../koder";
import { avsnitt } from "./hoering";
import { gjest, person } from "./person";
import { planpunkt } from "./strategi";
import { tema } from "./tema";

/** Where it is about: a name, and a point on the map where one was set (WGS 84). Nobody else sees it unless its author says so. */
const stedfestet = () => ({
  sted: text("sted").notNull().default(""),
  bredde: doublePrecision("bredde"),
  lengde: doublePrecision("lengde"),
  visSted: boolean("vis_sted").notNull().default(false),
});

/** A section of a document that it is about, and the words of it that were marked. */
const omAvsnitt = () => ({
  avsnittId: uuid("avsnitt_id").references(() => avsnitt.id),
  sitat: text("sitat").notNull().default(""),
});

/** A draft. Its id is made on the client and is the idempotency key; `revisjon` is compared before every change. */
export const utkast = pgTable(
  "utkast",
  {
    id: uuid("id").primaryKey(),
    temaId: uuid("tema_id")
      .notNull()
      .references(() => tema.id),
    personId: uuid("person_id").references(() => person.id),
    gjestId: uuid("gjest_id").references(() => gjest.id),
    tekst: text("tekst").notNull(),
    spraak: text("spraak").notNull(),
    ...omAvsnitt(),
    ...stedfestet(),
    revisjon: integer("revisjon").notNull().default(1),
    opprettet: tidspunkt("opprettet").notNull(),
    oppdatert: tidspunkt("oppdatert").notNull(),
  },
  (t) => [
    check("utkast_en_eier", sql`num_nonnulls(${t.personId}, ${t.gjestId}) = 1`),
    check("utkast_punkt", sql`num_nonnulls(${t.bredde}, ${t.lengde}) in (0, 2)`),
    // Sections with drafts in the margin.
    index("utkast_avsnitt").on(t.avsnittId),
    index("utkast_person").on(t.personId),
    index("utkast_gjest").on(t.gjestId),
  ],
);

/** What one person sent in one go: who they speak for, and how they want their answer. */
export const innsending = pgTable(
  "innsending",
  {
    id: uuid("id").primaryKey(),
    personId: uuid("person_id").references(() => person.id),
    gjestId: uuid("gjest_id").references(() => gjest.id),
    sendt: tidspunkt("sendt").notNull(),
    navn: text("navn"),
    visNavn: boolean("vis_navn").notNull().default(false),
    avsender: kode("avsender", avsendere).notNull(),
    /** How surely it was known who sent it, then. */
    nivaa: kode("nivaa", nivaaer).notNull().default("gjest"),
    paaVegneAv: text("paa_vegne_av"),
    svarkanal: kode("svarkanal", svarkanaler).notNull(),
    kontakt: text("kontakt"),
    /** SHA-256 of the claim code; the code itself is never stored. */
    kodeHash: text("kode_hash").unique(),
    kodeBrukt: tidspunkt("kode_brukt"),
    /** Who wrote it down on a resident's behalf, and the day it was said or written; null for what residents send themselves. */
    registrertAv: uuid("registrert_av").references(() => person.id),
    mottattDato: date("mottatt_dato"),
  },
  (t) => [
    check(
      "innsending_avsender",
      sql`${t.avsender} in ('privatperson','ung','lag_organisasjon','naeringsliv','ansatt','besoekende','raad','kommunen')`,
    ),
    check("innsending_nivaa", sql`${t.nivaa} in ('gjest','epost','eid')`),
    check("innsending_svarkanal", sql`${t.svarkanal} in ('her','epost','sms','brev','ring','ikke')`),
    check("innsending_registrert", sql`num_nonnulls(${t.registrertAv}, ${t.mottattDato}) in (0, 2)`),
    check("innsending_kontakt", sql`(${t.svarkanal} in ('her','ikke')) or ${t.kontakt} is not null`),
  ],
);

export const innspill = pgTable(
  "innspill",
  {
    id: id(),
    /** What people say and write: R-2026-0412. */
    ref: text("ref").notNull().unique(),
    utkastId: uuid("utkast_id").unique(),
    innsendingId: uuid("innsending_id")
      .notNull()
      .references(() => innsending.id),
    temaId: uuid("tema_id")
      .notNull()
      .references(() => tema.id),
    personId: uuid("person_id").references(() => person.id),
    gjestId: uuid("gjest_id").references(() => gjest.id),
    kanal: kode("kanal", kanaler).notNull(),
    /** Moderation only. */
    status: kode("status", innspillStatuser).notNull(),
    /** Whether everybody may see it: a fact of its own. */
    vises: boolean("vises").notNull().default(false),
    spraak: text("spraak").notNull(),
    ...omAvsnitt(),
    ...stedfestet(),
    mottatt: tidspunkt("mottatt").notNull(),
    publisert: tidspunkt("publisert"),
    /** By when it is assessed; shown as "ikke vurdert ennå" with this date. */
    svarfrist: date("svarfrist").notNull(),
    /** Its author took it back: not shown, not worked with, and kept. */
    trukket: tidspunkt("trukket"),
    /** Its author's account was erased: kept for the archive alone (arkivlova), and in no page, search, export or mail. */
    sperret: tidspunkt("sperret"),
  },
  (t) => [
    check("innspill_status", sql`${t.status} in ('mottatt','foreslaatt_ikke_publisert','publisert','ikke_publisert')`),
    check(
      "innspill_kanal",
      sql`${t.kanal} in ('web','telefon','oppmoete','papir','epost','moete','konferanse','sosiale_medier')`,
    ),
    check("innspill_punkt", sql`num_nonnulls(${t.bredde}, ${t.lengde}) in (0, 2)`),
    check("innspill_hoyst_en_eier", sql`num_nonnulls(${t.personId}, ${t.gjestId}) <= 1`),
    check("innspill_vises_er_ikke_borte", sql`not ${t.vises} or num_nulls(${t.trukket}, ${t.sperret}) = 2`),
    check("innspill_vises_er_publisert", sql`not ${t.vises} or ${t.status} = 'publisert'`),
    // A tema's page: the shown ones, newest first, by keyset.
    index("innspill_tema_vises")
      .on(t.temaId, t.publisert.desc().nullsFirst(), t.id)
      .where(sql`${t.vises}`),
    // The queue: what waits, by deadline.
    index("innspill_koe")
      .on(t.svarfrist, t.ref)
      .where(sql`${t.status} in ('mottatt','foreslaatt_ikke_publisert')`),
    // The desk works by deadline.
    index("innspill_svarfrist").on(t.svarfrist, t.ref),
    index("innspill_person").on(t.personId),
    index("innspill_gjest").on(t.gjestId),
    index("innspill_innsending").on(t.innsendingId),
    // A section's comments, in all its versions.
    index("innspill_avsnitt").on(t.avsnittId),
  ],
);

/** Versions of the words: the original is kept as sent; the masked one is what is shown. Long texts stay out of list tables. */
export const innspillTekst = pgTable(
  "innspill_tekst",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .references(() => innspill.id),
    slag: kode("slag", ["original", "skjermet"] as const).notNull(),
    nr: smallint("nr").notNull(),
    spraak: text("spraak").notNull(),
    tekst: text("tekst").notNull(),
    laget: tidspunkt("laget").notNull(),
    lagetAv: uuid("laget_av").references(() => person.id),
  },
  (t) => [
    check("innspill_tekst_slag", sql`${t.slag} in ('original','skjermet')`),
    unique("innspill_tekst_versjon").on(t.innspillId, t.slag, t.nr),
  ],
);

/** A code that lets somebody go on with their drafts in another browser: by mail or written on paper. Used once, for a month. */
export const returkode = pgTable(
  "returkode",
  {
    id: id(),
    personId: uuid("person_id").references(() => person.id, { onDelete: "cascade" }),
    gjestId: uuid("gjest_id").references(() => gjest.id, { onDelete: "cascade" }),
    kodeHash: text("kode_hash").notNull().unique(),
    opprettet: tidspunkt("opprettet").notNull(),
    utloeper: tidspunkt("utloeper").notNull(),
    brukt: tidspunkt("brukt"),
  },
  (t) => [
    check("returkode_en_eier", sql`num_nonnulls(${t.personId}, ${t.gjestId}) = 1`),
    index("returkode_person").on(t.personId),
    index("returkode_gjest").on(t.gjestId),
    index("returkode_utloeper").on(t.utloeper),
  ],
);

/** The next reference number of each year; the row lock makes the numbers gapless. */
export const referanse = pgTable("referanse", {
  aar: smallint("aar").primaryKey(),
  siste: integer("siste").notNull(),
});

/** Every step of the moderation, append-only. Work notes, exportable for innsyn. */
export const moderering = pgTable(
  "moderering",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .references(() => innspill.id),
    handling: kode("handling", modereringer).notNull(),
    grunn: kode("grunn", avslagsgrunner),
    begrunnelse: text("begrunnelse"),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
    tid: tidspunkt("tid").notNull(),
  },
  (t) => [
    check(
      "moderering_handling",
      sql`${t.handling} in ('publisert','foreslaatt_ikke_publisert','ikke_publisert','overlatt_inhabil','tilbake_i_koe')`,
    ),
    check(
      "moderering_grunn",
      sql`${t.grunn} in ('personangrep','personopplysninger','hatefull','reklame','utenfor_kommunen','gjentakelse')`,
    ),
    check(
      "moderering_avslag_har_grunn",
      sql`${t.handling} <> 'foreslaatt_ikke_publisert' or (${t.grunn} is not null and ${t.begrunnelse} is not null)`,
    ),
    index("moderering_innspill").on(t.innspillId, t.tid),
    uniqueIndex("moderering_inhabil_en_gang")
      .on(t.innspillId, t.av)
      .where(sql`${t.handling} = 'overlatt_inhabil'`),
  ],
);

/** The mapping of an innspill to a planpunkt: who, when, why. Revoked, never deleted. */
export const kobling = pgTable(
  "kobling",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .references(() => innspill.id),
    planpunktId: uuid("planpunkt_id")
      .notNull()
      .references(() => planpunkt.id),
    begrunnelse: text("begrunnelse").notNull(),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
    tid: tidspunkt("tid").notNull(),
    tilbakekalt: tidspunkt("tilbakekalt"),
    tilbakekaltAv: uuid("tilbakekalt_av").references(() => person.id),
    tilbakekaltBegrunnelse: text("tilbakekalt_begrunnelse"),
  },
  (t) => [
    check(
      "kobling_tilbakekalt",
      sql`num_nonnulls(${t.tilbakekalt}, ${t.tilbakekaltAv}, ${t.tilbakekaltBegrunnelse}) in (0, 3)`,
    ),
    uniqueIndex("kobling_gjeldende")
      .on(t.innspillId, t.planpunktId)
      .where(sql`${t.tilbakekalt} is null`),
    // An innspill's page, revoked ones included.
    index("kobling_innspill").on(t.innspillId),
    // A planpunkt's page: "Bygger på n innspill".
    index("kobling_planpunkt")
      .on(t.planpunktId)
      .where(sql`${t.tilbakekalt} is null`),
  ],
);

/** The administration's signed assessment, before the decision. A new one is a new row; the last counts. */
export const vurdering = pgTable(
  "vurdering",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .references(() => innspill.id),
    nr: smallint("nr").notNull(),
    oppsummering: text("oppsummering").notNull(),
    tekst: text("tekst").notNull(),
    betydning: kode("betydning", betydninger).notNull(),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
    tid: tidspunkt("tid").notNull(),
  },
  (t) => [
    check("vurdering_betydning", sql`${t.betydning} in ('tas_til_foelge','delvis','ikke','orientering')`),
    unique("vurdering_nr").on(t.innspillId, t.nr),
  ],
);
