import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { dagEllerTom, flere, valgfriTekst } from "~/domain/felt";
import { planpunktStatuser } from "#db/koder";
import { milepael, planpunkt } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { datoIOslo } from "~/platform/klokke";

export const oppdateringSkjema = z
  .object({
    status: z.enum(planpunktStatuser, "punkt.feil.status"),
    begrunnelse: valgfriTekst(1000),
    nesteDato: dagEllerTom,
    naadd: flere(z.array(z.uuid()).max(100)),
  })
  .refine((skjema) => skjema.status !== "stanset" || skjema.begrunnelse !== "", {
    path: ["begrunnelse"],
    message: "punkt.feil.stansetUtenGrunn",
  });

/** Says how a planpunkt is doing, and which milestones are reached: what residents read as Gjort and I gang. Said again, nothing happens. */
export async function oppdaterPunkt(
  context: Context<"saksbehandler">,
  kode: string,
  skjema: z.infer<typeof oppdateringSkjema>,
): Promise<void> {
  const idag = datoIOslo(context.naa);
  await iTransaksjon(context, async (tx) => {
    const [punkt] = await tx.db.select().from(planpunkt).where(eq(planpunkt.kode, kode)).for("update");
    if (!punkt) throw finnesIkke();
    const ny = {
      status: skjema.status,
      statusBegrunnelse: skjema.begrunnelse || null,
      statusDato: idag,
      nesteDato: skjema.nesteDato || null,
    };
    await tx.db.update(planpunkt).set(ny).where(eq(planpunkt.id, punkt.id));
    const naadd =
      skjema.naadd.length === 0
        ? []
        : await tx.db
            .update(milepael)
            .set({ naadd: idag })
            .where(and(eq(milepael.planpunktId, punkt.id), inArray(milepael.id, skjema.naadd), isNull(milepael.naadd)))
            .returning({ id: milepael.id });
    const uendret = Object.entries(ny).every(([felt, verdi]) => punkt[felt as keyof typeof ny] === verdi);
    if (uendret && naadd.length === 0) return;
    await record(tx, {
      slag: "planpunkt.oppdatert",
      objekt: punkt.id,
      data: { kode, status: skjema.status, milepaeler: naadd.length },
    });
  });
}
