import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bostedsmetoder, innloggingsmaater, rollekilder, roller } from "../koder";
import { id, kode, tidspunkt } from "./felles";
import { komite } from "./kommune";

/** Somebody with an account. The id is random, and the only thing the log knows: when what ties it to a human is deleted, it is nobody's. */
export const person = pgTable("person", {
  id: id(),
  /** Empty where nobody has said it: ID-porten gives no names. */
  navn: text("navn").notNull(),
  /** Verified by a code or by an issuer that we trust with it. */
  epost: text("epost"),
  /** Which sample person this is; null for everybody real. */
  eksempel: text("eksempel").unique(),
  opprettet: tidspunkt("opprettet").notNull(),
  /** The account was erased: name, address and identities are gone, and nobody can sign in as this person again. */
  slettet: tidspunkt("slettet"),
});

/**
 * What ties a person to a way of signing in. `noekkel` is an HMAC under a key that is not in this database: of kommune and fødselsnummer,
 * of an issuer's subject, or of an e-mail address. The number itself is nowhere.
 */
export const identitet = pgTable(
  "identitet",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    slag: kode("slag", innloggingsmaater).notNull(),
    /** The issuer's code in the settings; "epost" for e-mail. Two issuers of eID give one and the same key. */
    utsteder: text("utsteder").notNull(),
    noekkel: text("noekkel").notNull(),
    noekkelversjon: smallint("noekkelversjon").notNull(),
    opprettet: tidspunkt("opprettet").notNull(),
    sistBrukt: tidspunkt("sist_brukt").notNull(),
  },
  (t) => [
    check("identitet_slag", sql`${t.slag} in ('epost','eid','ansatt')`),
    // One human, one account: the race of two first sign-ins is decided here.
    unique("identitet_noekkel").on(t.slag, t.noekkel),
    index("identitet_person").on(t.personId),
  ],
);

/** A role is a grant with dates; a moderator's is for one komité. */
export const rolle = pgTable(
  "rolle",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    rolle: kode("rolle", roller).notNull(),
    komiteId: uuid("komite_id").references(() => komite.id),
    fra: date("fra").notNull(),
    /** The first day without it; a komité member's is never open. */
    til: date("til"),
    /** Given by an administrator, or by an issuer's claims (and then taken by them). */
    kilde: kode("kilde", rollekilder).notNull().default("tildelt"),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [
    check("rolle_kode", sql`${t.rolle} in ('moderator','saksbehandler','fasilitator','administrator')`),
    check("rolle_kilde", sql`${t.kilde} in ('tildelt','utsteder')`),
    check("rolle_moderator_har_komite", sql`(${t.rolle} = 'moderator') = (${t.komiteId} is not null)`),
    check("rolle_moderator_har_slutt", sql`${t.rolle} <> 'moderator' or ${t.til} is not null`),
    // Read with every signed-in request.
    index("rolle_person").on(t.personId),
  ],
);

/** A role that waits for somebody to sign in and take it: ID-porten tells no names, so nobody can be looked up beforehand. */
export const invitasjon = pgTable(
  "invitasjon",
  {
    id: id(),
    navn: text("navn").notNull(),
    rolle: kode("rolle", roller).notNull(),
    komiteId: uuid("komite_id").references(() => komite.id),
    /** The first day without the role. */
    til: date("til"),
    /** SHA-256 of the code in the link. */
    kodeHash: text("kode_hash").notNull().unique(),
    opprettet: tidspunkt("opprettet").notNull(),
    /** Null when it was made by a command. */
    av: uuid("av").references(() => person.id),
    utloeper: tidspunkt("utloeper").notNull(),
    tattImot: tidspunkt("tatt_imot"),
    personId: uuid("person_id").references(() => person.id),
    trukket: tidspunkt("trukket"),
  },
  (t) => [
    check("invitasjon_rolle", sql`${t.rolle} in ('moderator','saksbehandler','fasilitator','administrator')`),
    check("invitasjon_moderator_har_komite", sql`(${t.rolle} = 'moderator') = (${t.komiteId} is not null)`),
    check("invitasjon_tatt_imot", sql`(${t.tattImot} is null) = (${t.personId} is null)`),
    // The administrator's list: the newest first.
    index("invitasjon_opprettet").on(t.opprettet),
  ],
);

/** A signed-in session; the id is the SHA-256 of what the cookie holds. */
export const oekt = pgTable(
  "oekt",
  {
    id: text("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    utloeper: tidspunkt("utloeper").notNull(),
    opprettet: tidspunkt("opprettet").notNull(),
    /** Moved at most once a minute; staff are signed out after an hour of nothing. */
    sistBrukt: tidspunkt("sist_brukt")
      .notNull()
      .default(sql`now()`),
    maate: kode("maate", innloggingsmaater).notNull().default("eid"),
    /** The issuer's code, and its own name of the session: by it the issuer may end it. */
    utsteder: text("utsteder"),
    sid: text("sid"),
    /** "Safari, iPhone": so that one's sessions can be told apart. */
    nettleser: text("nettleser").notNull().default(""),
    /** True when the person has signed in without any proof, as the sample allows. */
    eksempel: boolean("eksempel").notNull().default(false),
  },
  (t) => [
    check("oekt_maate", sql`${t.maate} in ('epost','eid','ansatt')`),
    index("oekt_person").on(t.personId),
    index("oekt_sid")
      .on(t.utsteder, t.sid)
      .where(sql`${t.sid} is not null`),
  ],
);

/** A sign-in that is under way at an issuer. The id is the SHA-256 of a cookie: it ends in the browser where it began, once. */
export const innloggingsforsoek = pgTable("innloggingsforsoek", {
  id: text("id").primaryKey(),
  utsteder: text("utsteder").notNull(),
  tilstand: text("tilstand").notNull(),
  nonce: text("nonce").notNull(),
  verifikator: text("verifikator").notNull(),
  /** Where the reader goes on afterwards: a path of ours. */
  til: text("til").notNull(),
  utloeper: tidspunkt("utloeper").notNull(),
});

/** A six-digit code that was mailed to somebody. The id is the SHA-256 of a cookie: the code counts only in the browser that asked for it. */
export const epostkode = pgTable(
  "epostkode",
  {
    id: text("id").primaryKey(),
    epost: text("epost").notNull(),
    /** HMAC of id and code under a key that is not in this database: a million codes are soon tried against a plain hash. */
    kodeHash: text("kode_hash").notNull(),
    forsoek: smallint("forsoek").notNull().default(0),
    til: text("til").notNull(),
    utloeper: tidspunkt("utloeper").notNull(),
    brukt: tidspunkt("brukt"),
  },
  (t) => [
    check("epostkode_fem_forsoek", sql`${t.forsoek} between 0 and 5`),
    index("epostkode_utloeper").on(t.utloeper),
  ],
);

/** That somebody lives here, by whose check and how. The last row counts. */
export const bosted = pgTable(
  "bosted",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    kommunenr: text("kommunenr").notNull(),
    bekreftet: tidspunkt("bekreftet").notNull(),
    metode: kode("metode", bostedsmetoder).notNull(),
    av: uuid("av").references(() => person.id),
  },
  (t) => [
    check("bosted_metode", sql`${t.metode} in ('legitimasjon','folkeregister','register')`),
    check("bosted_av", sql`(${t.metode} = 'register') = (${t.av} is null)`),
    index("bosted_person").on(t.personId, t.bekreftet),
  ],
);

/** What a resident shows at the desk, so that staff find the account without searching for people. One at a time. */
export const bostedskode = pgTable("bostedskode", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  kodeHash: text("kode_hash").notNull().unique(),
  utloeper: tidspunkt("utloeper").notNull(),
});

/** What somebody had typed when their session was over: it comes back into the same form when they have signed in again. */
export const avbruttSkjema = pgTable(
  "avbrutt_skjema",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    sti: text("sti").notNull(),
    verdier: jsonb("verdier").$type<Record<string, string | string[]>>().notNull(),
    tid: tidspunkt("tid").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.sti] })],
);

/**
 * A person without an account. The id is the first half of the SHA-256 of an opaque cookie on one device, so nobody is looked up.
 * What it owns may be taken over by an account, once.
 */
export const gjest = pgTable("gjest", {
  id: id(),
  opprettet: tidspunkt("opprettet").notNull(),
  overtattAv: uuid("overtatt_av").references(() => person.id),
  overtatt: tidspunkt("overtatt"),
});
