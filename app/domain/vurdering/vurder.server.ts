import { desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { person, vurdering } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { laasTilArbeid } from "~/domain/innspill/i-arbeid.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import type { vurderingSkjema } from "./vurdering";

/**
 * Signs the administration's assessment and the weight the innspill is given (plan- og bygningsloven §§ 11-14, 12-12). Every version is
 * kept; the last counts.
 * @throws Refusal 409 when somebody has written a newer one since, or its author has taken it back.
 */
export async function vurderInnspill(
  context: Context<"saksbehandler">,
  ref: string,
  skjema: z.infer<typeof vurderingSkjema>,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const truffet = await laasTilArbeid(tx, ref);
    const forrige = await finnVurderinger(tx, truffet.id);
    if ((forrige[0]?.nr ?? 0) !== skjema.nr) throw new Refusal("vurdering.feil.nyereFinnes", { status: 409 });
    const { oppsummering, tekst, betydning, nr } = skjema;
    await tx.db.insert(vurdering).values({
      id: nyId(),
      innspillId: truffet.id,
      nr: nr + 1,
      oppsummering,
      tekst,
      betydning,
      av: tx.aktoer.id,
      tid: tx.naa,
    });
    await record(tx, { slag: "innspill.vurdert", objekt: truffet.id, data: { ref, nr: nr + 1, betydning } });
  });
}

/** All versions of the assessment, newest first. */
export async function finnVurderinger(context: Context, innspillId: string) {
  return context.db
    .select({
      nr: vurdering.nr,
      oppsummering: vurdering.oppsummering,
      tekst: vurdering.tekst,
      betydning: vurdering.betydning,
      tid: vurdering.tid,
      av: person.navn,
    })
    .from(vurdering)
    .innerJoin(person, eq(person.id, vurdering.av))
    .where(eq(vurdering.innspillId, innspillId))
    .orderBy(desc(vurdering.nr))
    .limit(50);
}
