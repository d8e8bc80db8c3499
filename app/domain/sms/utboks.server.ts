import { and, asc, gt, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { smsslag } from "#db/koder";
import type { Koenavn } from "#db/koer";
import { sms } from "#db/schema";
import type { Context } from "~/domain/context";
import type { Spraak } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { kjoerI, leggIKoe } from "~/platform/koe.server";
import { PROEVES_IGJEN } from "~/platform/sms.server";

export type NySms = {
  slag: (typeof smsslag)[number];
  /** E.164, as `somMobilnummer` gives it. */
  til: string;
  tekst: string;
  spraak: Spraak;
  /** The task that is done when this is sent. */
  varselId?: string;
};

const SEND: Koenavn = "send-sms";

/** True in SQL where the gateway has said no for good. Written by name, for it is asked within joins. */
export const smsErAvvist: SQL<boolean> = sql<boolean>`(sms.siste_feil ~ '^4[0-9]{2}$' and sms.siste_feil not in (${sql.join(
  PROEVES_IGJEN.map((kode) => sql`${kode}`),
  sql`, `,
)}))`;

/** Puts text messages in the outbox, and their jobs in the queue, in the caller's transaction: two statements, however many there are. */
export async function leggISmsUtboks(context: Context, ...meldinger: NySms[]): Promise<void> {
  if (meldinger.length === 0) return;
  const rader = meldinger.map((en) => ({ ...en, id: nyId(), opprettet: context.naa }));
  await context.db.insert(sms).values(rader);
  await bestill(context, rader);
}

/** Puts back in the queue what is not sent and should be, as `bestillUsendte` does with letters. */
export async function bestillUsendteSms(context: Context<"system">): Promise<void> {
  const rader = await context.db
    .select({ id: sms.id })
    .from(sms)
    .where(
      and(
        isNull(sms.sendt),
        lt(sms.opprettet, sql`naa() - interval '1 minute'`),
        gt(sms.opprettet, sql`naa() - interval '1 day'`),
        or(isNull(sms.sisteFeil), sql`not ${smsErAvvist}`),
      ),
    )
    .orderBy(asc(sms.opprettet))
    .limit(1000);
  if (rader.length > 0) await bestill(context, rader);
}

const bestill = ({ db }: Context, rader: Array<{ id: string }>) =>
  leggIKoe(kjoerI(db), SEND, ...rader.map(({ id }) => ({ id, data: { id } })));
