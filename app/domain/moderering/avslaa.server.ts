import { and, eq, inArray, ne, type SQL } from "drizzle-orm";
import type { avslagsgrunner } from "#db/koder";
import { forslag, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { hvorforIkke } from "./hvorfor-ikke.server";
import { foreslaattAv, kanModerere, laasInnspill } from "./koe.server";
import { bareKommunestyretsGrunner } from "./moderering";
import { noterModerering } from "./noter.server";

type Status = (typeof innspill.$inferSelect)["status"];

/**
 * Proposes not to publish, with a reason from the list and in words. It takes a second person, for everybody knows everybody.
 * @throws Refusal 422 when it is an innbyggerforslag and the reason is one that only kommunestyret may decide on.
 */
export async function foreslaaIkkePublisering(
  context: Context<"moderator">,
  ref: string,
  { grunn, begrunnelse }: { grunn: (typeof avslagsgrunner)[number]; begrunnelse: string },
): Promise<void> {
  await flytt(context, ref, { fra: "mottatt", til: "foreslaatt_ikke_publisert" }, { grunn, begrunnelse });
}

/**
 * The second person agrees: the innspill is not shown. It is still received, archived, counted, assessed and answered, and its author
 * reads both text and reason: reasons must be contestable.
 * @throws Refusal 409 when the proposal is one's own, or is gone.
 */
export async function bekreftIkkePublisering(context: Context<"moderator">, ref: string): Promise<void> {
  await flytt(
    context,
    ref,
    { fra: "foreslaatt_ikke_publisert", til: "ikke_publisert", ogsaa: ne(foreslaattAv, context.aktoer.id) },
    {},
  );
}

/** The second person does not agree: back in the queue, with a reason. */
export async function sendTilbakeTilKoe(
  context: Context<"moderator">,
  ref: string,
  begrunnelse: string,
): Promise<void> {
  await flytt(
    context,
    ref,
    { fra: "foreslaatt_ikke_publisert", til: "mottatt", ogsaa: ne(foreslaattAv, context.aktoer.id) },
    { begrunnelse },
  );
}

/** Takes back a decision that was wrong, whichever it was: not shown, and in the queue again, with a reason. */
export async function taTilbakeAvgjoerelse(
  context: Context<"moderator">,
  ref: string,
  begrunnelse: string,
): Promise<void> {
  await flytt(context, ref, { fra: ["publisert", "ikke_publisert"], til: "mottatt" }, { begrunnelse });
}

const handlinger = {
  foreslaatt_ikke_publisert: "foreslaatt_ikke_publisert",
  ikke_publisert: "ikke_publisert",
  mottatt: "tilbake_i_koe",
} as const;

async function flytt(
  context: Context<"moderator">,
  ref: string,
  { fra, til, ogsaa }: { fra: Status | Status[]; til: keyof typeof handlinger; ogsaa?: SQL },
  note: { grunn?: (typeof avslagsgrunner)[number]; begrunnelse?: string },
) {
  await iTransaksjon(context, async (tx) => {
    await laasInnspill(tx, ref);
    const [truffet] = await tx.db
      .update(innspill)
      .set({ status: til, vises: false, publisert: null })
      .where(and(eq(innspill.ref, ref), inArray(innspill.status, [fra].flat()), iArbeid, kanModerere(tx), ogsaa))
      .returning({ id: innspill.id });
    if (!truffet) throw await hvorforIkke(tx, ref);
    if (note.grunn && bareKommunestyretsGrunner.includes(note.grunn) && (await erInnbyggerforslag(tx, truffet.id)))
      throw new Refusal("feil.skjema", { felt: { grunn: { kode: "skriveforslag.feil.bareKommunestyret" } } });
    await noterModerering(tx, { innspillId: truffet.id, handling: handlinger[til], ...note });
    await record(tx, {
      slag: `innspill.${handlinger[til]}`,
      objekt: truffet.id,
      data: { ref, grunn: note.grunn ?? null },
    });
  });
}

/** Whether an innspill is an innbyggerforslag, which the law keeps some decisions on for kommunestyret. */
export async function erInnbyggerforslag(context: Context, innspillId: string): Promise<boolean> {
  return (
    (await context.db.$count(forslag, and(eq(forslag.innspillId, innspillId), eq(forslag.slag, "innbyggerforslag")))) >
    0
  );
}
