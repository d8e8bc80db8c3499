import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { innbyggerforslagstatuser, innbyggerforslagutfall, strykgrunner, underskriftskanaler } from "../koder";
import { id, kode, tidspunkt } from "./felles";
import { forslag } from "./forslag";
import { person } from "./person";
import { sak, vedtak } from "./sak";

/** The statutory proposal (kommuneloven § 12-1): Beskriv → Samle underskrifter → Send. Dates are days in Norway. */
export const innbyggerforslag = pgTable(
  "innbyggerforslag",
  {
    forslagId: uuid("forslag_id")
      .primaryKey()
      .references(() => forslag.id),
    status: kode("status", innbyggerforslagstatuser).notNull(),
    /** As they were when signing began, and as they stay: how many live here, when that was counted, and how many must sign. */
    innbyggertall: integer("innbyggertall"),
    innbyggertallDato: date("innbyggertall_dato"),
    kreves: integer("kreves"),
    samlerFra: date("samler_fra"),
    /** The last day for signing, twelve months on. */
    samlerTil: date("samler_til"),
    /** When enough had signed: told of once. */
    naaddKravet: date("naadd_kravet"),
    sendt: date("sendt"),
    /** The count that day; what is struck in the check is told of beside it. */
    antallSendt: integer("antall_sendt"),
    /** Six calendar months after it was sent; null while it is not, and where an ongoing plansak treats it. */
    frist: date("frist"),
    /** Reminders that have gone: 60, 30 and 7 days before. */
    varslet: integer("varslet")
      .array()
      .notNull()
      .default(sql`'{}'`),
    kontrollertAv: uuid("kontrollert_av").references(() => person.id),
    kontrollert: tidspunkt("kontrollert"),
    /** What is to be mended before it can go on; the proposer reads it. */
    mangler: text("mangler").notNull().default(""),
    /** The plansak that treats it: no deadline then. */
    plansak: text("plansak"),
    sakId: uuid("sak_id").references(() => sak.id),
    vedtakId: uuid("vedtak_id").references(() => vedtak.id),
    utfall: kode("utfall", innbyggerforslagutfall),
    /** What follows, told to proposers and signers. */
    videre: text("videre").notNull().default(""),
  },
  (t) => [
    check(
      "innbyggerforslag_status",
      sql`${t.status} in ('venter','samler','sendt','mangler','til_behandling','avgjort','bortfalt','trukket')`,
    ),
    check(
      "innbyggerforslag_utfall",
      sql`${t.utfall} in ('vedtatt','delvis','ikke_tatt_til_foelge','ikke_kommunens_virksomhet','samme_sak_i_perioden')`,
    ),
    // Whatever the outcome, it is kommunestyret's decision in a case with a number.
    check(
      "innbyggerforslag_avgjort",
      sql`(${t.status} = 'avgjort') = (${t.utfall} is not null) and num_nonnulls(${t.utfall}, ${t.vedtakId}) in (0, 2)`,
    ),
    check(
      "innbyggerforslag_samler",
      sql`num_nonnulls(${t.innbyggertall}, ${t.innbyggertallDato}, ${t.kreves}, ${t.samlerFra}, ${t.samlerTil}) in (0, 5) and (${t.status} in ('venter','trukket') or ${t.kreves} is not null)`,
    ),
    check("innbyggerforslag_sendt", sql`num_nonnulls(${t.sendt}, ${t.antallSendt}) in (0, 2)`),
    check("innbyggerforslag_frist", sql`${t.frist} is null or (${t.sendt} is not null and ${t.plansak} is null)`),
    // The public list, and the daily job.
    index("innbyggerforslag_status").on(t.status, t.frist),
    index("innbyggerforslag_sak").on(t.sakId),
  ],
);

/** One signature per person. A signature is no secret vote: when it was given is known to the municipality, who gave it to the public never. */
export const underskrift = pgTable(
  "underskrift",
  {
    id: id(),
    forslagId: uuid("forslag_id")
      .notNull()
      .references(() => innbyggerforslag.forslagId),
    kanal: kode("kanal", underskriftskanaler).notNull(),
    /** Null on paper, and where the account was erased. */
    personId: uuid("person_id").references(() => person.id),
    /** From the list on paper; cleared with the retention rules when it is decided. */
    navn: text("navn"),
    adresse: text("adresse"),
    foedt: date("foedt"),
    /** HMAC of who it is: of fødselsnummer where there is one, else of name and birth date. One signature each. */
    noekkel: text("noekkel"),
    /** Where to tell how it goes; null where they did not ask. */
    epost: text("epost"),
    spraak: text("spraak").notNull(),
    tid: tidspunkt("tid").notNull(),
    trukket: tidspunkt("trukket"),
    /** Struck by staff, and why: kept, and not counted. */
    stroeket: kode("stroeket", strykgrunner),
    stroeketAv: uuid("stroeket_av").references(() => person.id),
    registrertAv: uuid("registrert_av").references(() => person.id),
    /** Staff have seen that another has the same name, and that it is another. */
    sammeNavn: boolean("samme_navn").notNull().default(false),
  },
  (t) => [
    check("underskrift_kanal", sql`${t.kanal} in ('nett','papir')`),
    check("underskrift_stroeket", sql`${t.stroeket} in ('dobbel','ikke_bosatt','uleselig')`),
    check("underskrift_strykes_av_noen", sql`num_nonnulls(${t.stroeket}, ${t.stroeketAv}) in (0, 2)`),
    check("underskrift_papir", sql`(${t.kanal} = 'papir') = (${t.registrertAv} is not null)`),
    unique("underskrift_person").on(t.forslagId, t.personId),
    unique("underskrift_noekkel").on(t.forslagId, t.noekkel),
    index("underskrift_personen").on(t.personId),
  ],
);

/** What has happened, for everybody to read, and told to those who signed. */
export const innbyggerforslagSteg = pgTable(
  "innbyggerforslag_steg",
  {
    id: id(),
    forslagId: uuid("forslag_id")
      .notNull()
      .references(() => innbyggerforslag.forslagId),
    slag: text("slag").notNull(),
    tid: tidspunkt("tid").notNull(),
    /** Words of the administration, where there are any. */
    tekst: text("tekst").notNull().default(""),
  },
  (t) => [index("innbyggerforslag_steg_forslag").on(t.forslagId, t.tid)],
);
