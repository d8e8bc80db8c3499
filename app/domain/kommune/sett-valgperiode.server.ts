import { and, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { kommune, rolle } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { dag } from "~/domain/felt";
import { Refusal } from "~/domain/refusal";
import { gjelderIDag, loggUtOveralt } from "~/domain/rolle/tildel.server";
import { record } from "~/events/record.server";
import { KOMMUNEN } from "./kommune.server";
import { dagenEtter } from "./valgperiode";

export const valgperiodeSkjema = z.object({
  til: dag,
  /** The day that the form showed. */
  sett: dag,
  /** That grants outlast the new day has been seen. */
  bekreft: z.enum(["", "ja"]).default(""),
});

/** The last day of the valgperiode, and how many moderators' grants there are today. */
export async function hentValgperiode(
  context: Context<"administrator">,
): Promise<{ til: string; moderatorer: number }> {
  const [rad] = await context.db.select({ til: kommune.valgperiodeTil }).from(kommune);
  const moderatorer = await context.db.$count(rolle, and(eq(rolle.rolle, "moderator"), gjelderIDag));
  return { til: rad!.til, moderatorer };
}

/**
 * Sets the last day of the valgperiode. Grants to come end with it; those that exist and outlast it end with it too, which takes a
 * confirmation, and are over today when the day is past. Those that end before stay as they are.
 * @throws Refusal 422 when it is not confirmed, 409 when somebody else has changed it since.
 */
export async function settValgperiode(
  context: Context<"administrator">,
  { til, sett, bekreft }: z.infer<typeof valgperiodeSkjema>,
): Promise<void> {
  if (til === sett) return;
  await iTransaksjon(context, async (tx) => {
    const [satt] = await tx.db
      .update(kommune)
      .set({ valgperiodeTil: til })
      .where(and(eq(kommune.nr, 1), sql`${kommune.valgperiodeTil} = ${sett}::date`))
      .returning({ nr: kommune.nr });
    if (!satt) throw new Refusal("admin.feil.valgperiodenErEndret", { status: 409 });
    // Whoever was writing a grant under the old day is done now, for they held the row that this has changed.
    const forkortet = await forkortRoller(tx, til);
    if (forkortet > 0 && bekreft !== "ja")
      throw new Refusal("feil.skjema", {
        felt: { bekreft: { kode: "admin.feil.varerLenger", verdier: { count: forkortet } } },
      });
    await record(tx, { slag: "kommune.valgperiode_satt", objekt: KOMMUNEN, data: { fra: sett, til } });
  });
}

/** Cuts the moderators' grants that outlast this day. Those that are over with it are taken, and their sessions with them. */
async function forkortRoller(tx: Context, sisteDag: string): Promise<number> {
  const slutt = dagenEtter(sisteDag);
  const forkortet = await tx.db
    .update(rolle)
    .set({ til: sql`greatest(${slutt}::date, i_dag())` })
    .where(and(eq(rolle.rolle, "moderator"), gjelderIDag, gt(rolle.til, slutt)))
    .returning({
      personId: rolle.personId,
      komite: sql<string | null>`(select k.slug from komite k where k.id = rolle.komite_id)`,
      over: sql<boolean>`rolle.til <= i_dag()`,
    });
  if (forkortet.length === 0) return 0;
  for (const { personId, over } of forkortet) if (over) await loggUtOveralt(tx, personId);
  await record(
    tx,
    ...forkortet.map(({ personId, komite, over }) => ({
      slag: over ? ("rolle.tatt" as const) : ("rolle.endret" as const),
      objekt: personId,
      data: { rolle: "moderator", komite, ...(over ? {} : { til: sisteDag }) },
    })),
  );
  return forkortet.length;
}
