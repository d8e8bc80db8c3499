import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Saksfremlegg } from "~/domain/saksfremlegg/saksfremlegg";
import { id, kode, tidspunkt } from "./felles";
import { betydninger, planpunktStatuser, saksdeler, virkninger } from "../koder";
import { innspill } from "./innspill";
import { milepael, planpunkt } from "./strategi";
import { person } from "./person";

export const sak = pgTable("sak", {
  id: id(),
  /** The address: "33-18" for sak 33/18. */
  nr: text("nr").notNull().unique(),
  arkivsaksnr: text("arkivsaksnr"),
  tittel: text("tittel").notNull(),
  saksbehandlerId: uuid("saksbehandler_id").references(() => person.id),
  opprettet: tidspunkt("opprettet").notNull(),
  /** Drafts of the case document's texts are compared by revision, like residents' drafts. */
  revisjon: integer("revisjon").notNull().default(1),
});

/** Which bodies treat the case, in order. */
export const saksgang = pgTable(
  "saksgang",
  {
    id: id(),
    sakId: uuid("sak_id")
      .notNull()
      .references(() => sak.id),
    plass: smallint("plass").notNull(),
    utvalg: text("utvalg").notNull(),
    moetedato: date("moetedato"),
    saksnr: text("saksnr"),
  },
  (t) => [unique("saksgang_plass").on(t.sakId, t.plass)],
);

/** The case document's parts, written by the saksbehandler. */
export const sakstekst = pgTable(
  "sakstekst",
  {
    id: id(),
    sakId: uuid("sak_id")
      .notNull()
      .references(() => sak.id),
    del: kode("del", saksdeler).notNull(),
    tekst: text("tekst").notNull(),
  },
  (t) => [unique("sakstekst_del").on(t.sakId, t.del)],
);

/** Which innspill the case gathers. The number is given once and never changes. */
export const sakInnspill = pgTable(
  "sak_innspill",
  {
    id: id(),
    sakId: uuid("sak_id")
      .notNull()
      .references(() => sak.id),
    innspillId: uuid("innspill_id")
      .notNull()
      .references(() => innspill.id),
    nr: integer("nr").notNull(),
    lagtTil: tidspunkt("lagt_til").notNull(),
    /** Taken out again: the number stays used. */
    tattUt: tidspunkt("tatt_ut"),
  },
  (t) => [
    unique("sak_innspill_nr").on(t.sakId, t.nr),
    unique("sak_innspill_en_gang").on(t.sakId, t.innspillId),
    index("sak_innspill_innspill").on(t.innspillId),
  ],
);

/** What the case document said on a day. Immutable (a trigger refuses): a copy, already without personal data. */
export const snapshot = pgTable(
  "snapshot",
  {
    id: id(),
    sakId: uuid("sak_id")
      .notNull()
      .references(() => sak.id),
    nr: smallint("nr").notNull(),
    hode: jsonb("hode").$type<Omit<Saksfremlegg, "merknader" | "vedlegg">>().notNull(),
    tid: tidspunkt("tid").notNull(),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
  },
  (t) => [unique("snapshot_nr").on(t.sakId, t.nr)],
);

export const snapshotMerknad = pgTable(
  "snapshot_merknad",
  {
    id: id(),
    snapshotId: uuid("snapshot_id")
      .notNull()
      .references(() => snapshot.id),
    innspillId: uuid("innspill_id")
      .notNull()
      .references(() => innspill.id),
    nr: integer("nr").notNull(),
    dato: date("dato").notNull(),
    avsender: text("avsender").notNull(),
    oppsummering: text("oppsummering").notNull(),
    vurdering: text("vurdering").notNull(),
    betydning: kode("betydning", betydninger),
    ref: text("ref").notNull(),
    punkter: text("punkter").array().notNull(),
    tekst: text("tekst").notNull(),
    spraak: text("spraak").notNull(),
    vises: boolean("vises").notNull(),
  },
  (t) => [unique("snapshot_merknad_nr").on(t.snapshotId, t.nr), index("snapshot_merknad_innspill").on(t.innspillId)],
);

export const vedtak = pgTable("vedtak", {
  id: id(),
  sakId: uuid("sak_id")
    .notNull()
    .unique()
    .references(() => sak.id),
  organ: text("organ").notNull(),
  dato: date("dato").notNull(),
  tekst: text("tekst").notNull(),
  begrunnelse: text("begrunnelse").notNull(),
  votering: text("votering"),
  registrert: tidspunkt("registrert").notNull(),
  registrertAv: uuid("registrert_av").references(() => person.id),
});

/** What the decision does to a planpunkt: a row, not a text. */
export const vedtakVirkning = pgTable(
  "vedtak_virkning",
  {
    id: id(),
    vedtakId: uuid("vedtak_id")
      .notNull()
      .references(() => vedtak.id),
    planpunktId: uuid("planpunkt_id")
      .notNull()
      .references(() => planpunkt.id),
    endring: kode("endring", virkninger).notNull(),
    beskrivelse: text("beskrivelse").notNull(),
    fraStatus: kode("fra_status", planpunktStatuser),
    tilStatus: kode("til_status", planpunktStatuser),
    milepaelId: uuid("milepael_id").references(() => milepael.id),
  },
  (t) => [
    check("vedtak_virkning_endring", sql`${t.endring} in ('ny_milepael','ny_status','ingen_endring')`),
    check("vedtak_virkning_milepael", sql`(${t.endring} = 'ny_milepael') = (${t.milepaelId} is not null)`),
    check("vedtak_virkning_status", sql`(${t.endring} = 'ny_status') = (${t.tilStatus} is not null)`),
    index("vedtak_virkning_vedtak").on(t.vedtakId),
    index("vedtak_virkning_planpunkt").on(t.planpunktId),
  ],
);

/** The answer after the decision; it quotes the case's own reasons. */
export const svar = pgTable(
  "svar",
  {
    id: id(),
    innspillId: uuid("innspill_id")
      .notNull()
      .unique()
      .references(() => innspill.id),
    vedtakId: uuid("vedtak_id").references(() => vedtak.id),
    virkningId: uuid("virkning_id").references(() => vedtakVirkning.id),
    utfall: kode("utfall", betydninger).notNull(),
    tekst: text("tekst").notNull(),
    /** Word for word from the decision. */
    sitat: text("sitat"),
    av: uuid("av")
      .notNull()
      .references(() => person.id),
    tid: tidspunkt("tid").notNull(),
  },
  (t) => [
    check("svar_utfall", sql`${t.utfall} in ('tas_til_foelge','delvis','ikke','orientering')`),
    // "Dette ble gjort", newest first.
    index("svar_tid").on(t.tid.desc().nullsFirst()),
    index("svar_vedtak").on(t.vedtakId),
  ],
);

/** One message to one recipient: the outbox. Oral and paper answers are tasks that a person ticks off. */
export const varsel = pgTable(
  "varsel",
  {
    id: id(),
    svarId: uuid("svar_id")
      .notNull()
      .unique()
      .references(() => svar.id),
    kanal: kode("kanal", ["epost", "sms", "brev", "ring"] as const).notNull(),
    opprettet: tidspunkt("opprettet").notNull(),
    utfoert: tidspunkt("utfoert"),
    utfoertAv: uuid("utfoert_av").references(() => person.id),
  },
  (t) => [
    check("varsel_kanal", sql`${t.kanal} in ('epost','sms','brev','ring')`),
    index("varsel_venter")
      .on(t.opprettet)
      .where(sql`${t.utfoert} is null`),
  ],
);
