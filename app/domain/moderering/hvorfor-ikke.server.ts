import { and, eq, inArray, sql } from "drizzle-orm";
import { innspill, moderering, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { finnesIkke, Refusal } from "~/domain/refusal";

/** Why a step of the moderation did not take: told apart only after it failed, so that the step itself is one statement. */
export async function hvorforIkke(context: Context<"moderator">, ref: string): Promise<Refusal> {
  const [rad] = await context.db
    .select({
      status: innspill.status,
      borte,
      min: inArray(tema.komiteId, [...context.aktoer.komiteer, "00000000-0000-0000-0000-000000000000"]),
      inhabil: sql<boolean>`exists (select 1 from ${moderering} m where m.innspill_id = ${innspill.id} and m.handling = 'overlatt_inhabil' and m.av = ${context.aktoer.id})`,
    })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.ref, ref)));
  if (!rad || !rad.min || rad.borte === "sperret") return finnesIkke();
  if (rad.borte) return new Refusal("trekk.feil.moderering", { status: 409 });
  if (rad.inhabil) return new Refusal("moderering.feil.inhabil", { status: 409 });
  if (rad.status === "foreslaatt_ikke_publisert") return new Refusal("moderering.feil.venterPaaAnnen", { status: 409 });
  return new Refusal(
    rad.status === "mottatt" ? "moderering.feil.tilbakeIKoe" : `moderering.feil.alleredeBehandlet.${rad.status}`,
    { status: 409 },
  );
}
