import { sql } from "drizzle-orm";
import { bosted } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { log } from "~/platform/log.server";
import { type Folkeregister, FolkeregisterUtilgjengelig } from "./folkeregister";

/** Asks the register where somebody who has just proved their number lives, and notes the answer. A silent register holds nobody up. */
export async function spoerOmBosted(
  context: Context,
  folkeregister: Folkeregister,
  personId: string,
  pid: string,
): Promise<void> {
  try {
    await noterRegisterbosted(context, personId, await folkeregister.bosattI(pid));
  } catch (error) {
    if (!(error instanceof FolkeregisterUtilgjengelig)) throw error;
    log.warn({ grunn: error.grunn }, "the register of residents gave no answer at a sign-in");
  }
}

/**
 * Notes what a register answered; no answer changes nothing. The same answer is noted once a day. Somebody who has moved away has the last
 * row say so, whatever was checked at a desk before.
 */
export async function noterRegisterbosted(
  context: Context,
  personId: string,
  svar: { kommunenr: string } | null,
): Promise<void> {
  if (!svar) return;
  const { kommunenr } = svar;
  await iTransaksjon(context, async (tx) => {
    const [notert] = await tx.db
      .insert(bosted)
      .select(
        sql`select ${nyId()}::uuid, ${personId}::uuid, ${kommunenr}, ${tx.naa.toISOString()}::timestamptz, 'register', null::uuid
          where not exists (
            select 1 from (select * from bosted b where b.person_id = ${personId} order by b.bekreftet desc, b.id desc limit 1) siste
            where siste.kommunenr = ${kommunenr} and siste.metode = 'register' and siste.bekreftet > naa() - interval '1 day')`,
      )
      .returning({ id: bosted.id });
    if (!notert) return;
    await record(
      { ...tx, aktoer: { slag: "system" } },
      { slag: "bosted.bekreftet", objekt: personId, data: { kommunenr, metode: "register" } },
    );
  });
}
