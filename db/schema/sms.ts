import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { smsslag } from "../koder";
import { id, kode, tidspunkt } from "./felles";
import { varsel } from "./sak";

/** The outbox of text messages, as that of mail; number and words are wiped when it is sent. */
export const sms = pgTable(
  "sms",
  {
    id: id(),
    slag: kode("slag", smsslag).notNull(),
    til: text("til"),
    tekst: text("tekst"),
    spraak: text("spraak").notNull(),
    /** The task that is done when this is sent. */
    varselId: uuid("varsel_id").references(() => varsel.id),
    opprettet: tidspunkt("opprettet").notNull(),
    sendt: tidspunkt("sendt"),
    forsoek: smallint("forsoek").notNull().default(0),
    /** A status code, never the gateway's sentence: that may quote the number. */
    sisteFeil: text("siste_feil"),
  },
  (t) => [
    check("sms_slag", sql`${t.slag} in ('svar','kvittering','haste')`),
    check("sms_usendt_er_hel", sql`${t.sendt} is not null or num_nulls(${t.til}, ${t.tekst}) = 0`),
    index("sms_usendt")
      .on(t.opprettet)
      .where(sql`${t.sendt} is null`),
    index("sms_varsel").on(t.varselId),
  ],
);
