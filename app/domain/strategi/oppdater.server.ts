import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { dagEllerTom, flere } from "~/domain/felt";
import { planpunktStatuser } from "#db/koder";
import { milepael, planpunkt } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { datoIOslo } from "~/platform/klokke";

export const oppdateringSkjema = z
  .object({
    status: z.enum(planpunktStatuser, "punkt.feil.status"),
    begrunnelse: z.string().trim().max(1000, "feil.forLangt").default(""),
    nesteDato: dagEllerTom,
    naadd: flere(z.array(z.uuid()).max(100)),
  })
  .refine((skjema) => skjema.status !== "stanset" || skjema.begrunnelse !== "", {
    path: ["begrunnelse"],
    message: "punkt.feil.stansetUtenGrunn",
  });

/** Says how a planpunkt is doing, and which milestones are reached: what residents read as Gjort and I gang. */
export async function oppdaterPunkt(
  context: Context<"saksbehandler">,
  kode: string,
  skjema: z.infer<typeof oppdateringSkjema>,
): Promise<void> {
  const idag = datoIOslo(context.naa);
  await iTransaksjon(context, async (tx) => {
    const [truffet] = await tx.db
      .update(planpunkt)
      .set({
        status: skjema.status,
        statusBegrunnelse: skjema.begrunnelse || null,
        statusDato: idag,
        nesteDato: skjema.nesteDato || null,
      })
      .where(eq(planpunkt.kode, kode))
      .returning({ id: planpunkt.id });
    if (!truffet) throw finnesIkke();
    if (skjema.naadd.length > 0)
      await tx.db
        .update(milepael)
        .set({ naadd: idag })
        .where(and(eq(milepael.planpunktId, truffet.id), inArray(milepael.id, skjema.naadd), isNull(milepael.naadd)));
    await record(tx, {
      slag: "planpunkt.oppdatert",
      objekt: truffet.id,
      data: { kode, status: skjema.status, milepaeler: skjema.naadd.length },
    });
  });
}
