import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, kode, type Tekster, tekster, tidspunkt } from "./felles";
import { planpunktStatuser } from "../koder";
import { komite } from "./kommune";

export const plan = pgTable("plan", {
  id: id(),
  kode: text("kode").notNull().unique(),
  navn: tekster("navn").notNull(),
  beskrivelse: tekster("beskrivelse"),
  fraAar: smallint("fra_aar").notNull(),
  tilAar: smallint("til_aar").notNull(),
  vedtatt: date("vedtatt"),
  /** The case it was decided in, as people say it: "33/18". */
  saksnr: text("saksnr"),
  /** The levels that the plan itself names, outermost first. */
  nivaaer: jsonb("nivaaer").$type<Array<{ kode: string; navn: Tekster }>>().notNull(),
});

export const planpunkt = pgTable(
  "planpunkt",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => plan.id),
    forelderId: uuid("forelder_id").references((): AnyPgColumn => planpunkt.id),
    /** Unique over all plans: it is the address. */
    kode: text("kode").notNull().unique(),
    /** The code as printed in the plan: "1.2", "a.". */
    trykt: text("trykt").notNull(),
    nivaa: text("nivaa").notNull(),
    navn: tekster("navn").notNull(),
    beskrivelse: tekster("beskrivelse"),
    plass: integer("plass").notNull(),
    enhet: text("enhet"),
    status: kode("status", planpunktStatuser),
    statusBegrunnelse: text("status_begrunnelse"),
    statusDato: date("status_dato"),
    nesteDato: date("neste_dato"),
    viderefoertIId: uuid("viderefoert_i_id").references((): AnyPgColumn => planpunkt.id),
    /** Set where the point is given to a komité as its own case (komitésak). */
    komiteId: uuid("komite_id").references(() => komite.id),
  },
  (t) => [
    check("planpunkt_status", sql`${t.status} in ('ikke_startet','i_gang','forsinket','gjennomfoert','stanset')`),
    check(
      "planpunkt_stanset_har_grunn",
      sql`${t.status} is distinct from 'stanset' or ${t.statusBegrunnelse} is not null`,
    ),
    // The tree is read whole, plan by plan, in printed order.
    index("planpunkt_plan").on(t.planId, t.plass),
    index("planpunkt_forelder").on(t.forelderId),
    index("planpunkt_viderefoert").on(t.viderefoertIId),
  ],
);

export const milepael = pgTable(
  "milepael",
  {
    id: id(),
    planpunktId: uuid("planpunkt_id")
      .notNull()
      .references(() => planpunkt.id),
    tekst: tekster("tekst").notNull(),
    frist: date("frist"),
    naadd: date("naadd"),
    opprettet: tidspunkt("opprettet").notNull(),
  },
  (t) => [index("milepael_planpunkt").on(t.planpunktId)],
);

export const indikator = pgTable(
  "indikator",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => plan.id),
    nr: smallint("nr"),
    navn: tekster("navn").notNull(),
    maks: numeric("maks", { mode: "number" }).notNull(),
    maal: numeric("maal", { mode: "number" }),
    plass: integer("plass").notNull(),
  },
  (t) => [index("indikator_plan").on(t.planId, t.plass)],
);

/** One measured year; a null value is "ikke oppgitt", which is not zero. */
export const indikatorVerdi = pgTable(
  "indikator_verdi",
  {
    id: id(),
    indikatorId: uuid("indikator_id")
      .notNull()
      .references(() => indikator.id),
    aar: smallint("aar").notNull(),
    verdi: numeric("verdi", { mode: "number" }),
  },
  (t) => [unique("indikator_verdi_aar").on(t.indikatorId, t.aar)],
);
