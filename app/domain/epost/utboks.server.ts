import { and, asc, gt, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { epostslag } from "#db/koder";
import type { Koenavn } from "#db/koer";
import { epost } from "#db/schema";
import type { Context } from "~/domain/context";
import type { Spraak } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { kjoerI, leggIKoe } from "~/platform/koe.server";

export type NyttBrev = {
  slag: (typeof epostslag)[number];
  til: string;
  emne: string;
  tekst: string;
  html: string;
  spraak: Spraak;
  /** The task that is done when this is sent. */
  varselId?: string;
};

const SEND: Koenavn = "send-epost";

/** True in SQL where the mail server has said no for good. Written by name, for it is asked within joins. */
export const epostErAvvist: SQL<boolean> = sql<boolean>`(epost.siste_feil ~ '^(5[0-9]{2}|EENVELOPE)$')`;

/** Puts letters in the outbox, and their jobs in the queue, in the caller's transaction: two statements, however many there are. */
export async function leggIUtboks(context: Context, ...brev: NyttBrev[]): Promise<void> {
  if (brev.length === 0) return;
  const rader = brev.map((ett) => ({ ...ett, id: nyId(), opprettet: context.naa }));
  await context.db.insert(epost).values(rader);
  await bestill(context, rader);
}

/**
 * Puts back in the queue what is not sent and should be: a letter has one job only, so for one that has a job this does nothing. After a day
 * nobody tries any more, and one that was refused for good is not tried again.
 */
export async function bestillUsendte(context: Context<"system">): Promise<void> {
  const rader = await context.db
    .select({ id: epost.id })
    .from(epost)
    .where(
      and(
        isNull(epost.sendt),
        lt(epost.opprettet, sql`naa() - interval '1 minute'`),
        gt(epost.opprettet, sql`naa() - interval '1 day'`),
        or(isNull(epost.sisteFeil), sql`not ${epostErAvvist}`),
      ),
    )
    .orderBy(asc(epost.opprettet))
    .limit(1000);
  if (rader.length > 0) await bestill(context, rader);
}

const bestill = ({ db }: Context, rader: Array<{ id: string }>) =>
  leggIKoe(kjoerI(db), SEND, ...rader.map(({ id }) => ({ id, data: { id } })));
