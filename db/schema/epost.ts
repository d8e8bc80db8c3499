import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { epostslag } from "../koder";
import { id, kode, tidspunkt } from "./felles";
import { varsel } from "./sak";

/**
 * The mail outbox: a row is written in the transaction that has something to tell, and its Message-ID is the row's own, so that a letter
 * that went twice is seen to be one. What it says is wiped when it is sent.
 */
export const epost = pgTable(
  "epost",
  {
    id: id(),
    slag: kode("slag", epostslag).notNull(),
    til: text("til"),
    emne: text("emne"),
    tekst: text("tekst"),
    html: text("html"),
    spraak: text("spraak").notNull(),
    /** The task that is done when this is sent. */
    varselId: uuid("varsel_id").references(() => varsel.id),
    opprettet: tidspunkt("opprettet").notNull(),
    sendt: tidspunkt("sendt"),
    forsoek: smallint("forsoek").notNull().default(0),
    /** SMTP's or Node's code, never its sentence: that may quote the address. */
    sisteFeil: text("siste_feil"),
  },
  (t) => [
    check(
      "epost_slag",
      sql`${t.slag} in ('kode','svar','invitasjon','retur','kvittering','haste','oversending','uttalelse','underskrift')`,
    ),
    check(
      "epost_usendt_er_hel",
      sql`${t.sendt} is not null or num_nulls(${t.til}, ${t.emne}, ${t.tekst}, ${t.html}) = 0`,
    ),
    // What is not sent yet, oldest first: the sweep after a restart.
    index("epost_usendt")
      .on(t.opprettet)
      .where(sql`${t.sendt} is null`),
    index("epost_varsel").on(t.varselId),
  ],
);
