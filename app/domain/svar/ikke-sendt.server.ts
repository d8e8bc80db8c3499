import { sql } from "drizzle-orm";
import type { Context } from "~/domain/context";
import { epostErAvvist } from "~/domain/epost/utboks.server";
import { smsErAvvist } from "~/domain/sms/utboks.server";

export type IkkeSendt = {
  slag: "kvittering" | "oversending";
  kanal: "epost" | "sms";
  ref: string;
  innsending: string;
  opprettet: Date;
};

/**
 * Receipts, and matters sent on, that the machine has given up: refused for good, or not sent in a day. They carry no task, and are known by
 * the reference in their heading. Told until the outbox is cleared; at most 100, the oldest first.
 */
export async function finnIkkeSendt(context: Context<"saksbehandler">): Promise<IkkeSendt[]> {
  const referansen = sql.raw(String.raw`'\mR-\d{4}-\d+\M'`);
  const gammel = (tabell: "epost" | "sms") => sql`${sql.identifier(tabell)}.opprettet < naa() - interval '1 day'`;
  const rader = await context.db
    .select({
      slag: sql<IkkeSendt["slag"]>`x.slag`,
      kanal: sql<IkkeSendt["kanal"]>`x.kanal`,
      ref: sql<string>`i.ref`,
      innsending: sql<string>`i.innsending_id`,
      opprettet: sql<string>`x.opprettet`,
    })
    .from(
      sql`(select slag, 'epost' as kanal, opprettet, substring(emne from ${referansen}) as ref from epost
          where sendt is null and slag in ('kvittering', 'oversending') and (${epostErAvvist} or ${gammel("epost")})
        union all select slag, 'sms', opprettet, substring(tekst from ${referansen}) from sms
          where sendt is null and slag = 'kvittering' and (${smsErAvvist} or ${gammel("sms")})) x
        join innspill i on i.ref = x.ref and i.sperret is null`,
    )
    .orderBy(sql`x.opprettet, i.ref`)
    .limit(100);
  return rader.map((rad) => ({ ...rad, opprettet: new Date(rad.opprettet) }));
}
