import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { innbyggerforslag, kommune } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { type innbyggertallSkjema, kreverUnderskrifter } from "~/domain/innbyggerforslag/innbyggerforslag";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { datoIOslo } from "~/platform/klokke";
import { glemKommune, KOMMUNEN } from "./kommune.server";

/** How many live here, the day that it holds for, how many an innbyggerforslag needs by it, and how many gather by an older figure. */
export async function hentInnbyggertall({ db }: Context<"administrator">) {
  const [rad] = await db
    .select({ innbyggertall: kommune.innbyggertall, dato: kommune.innbyggertallDato })
    .from(kommune);
  const { innbyggertall, dato } = rad!;
  return {
    innbyggertall,
    dato,
    kreves: kreverUnderskrifter(innbyggertall),
    samler: await db.$count(innbyggerforslag, eq(innbyggerforslag.status, "samler")),
    sett: `${innbyggertall} ${dato}`,
  };
}

/**
 * Sets how many live here. What is gathered for keeps the figure that it began with. The same again changes nothing.
 * @throws Refusal 422 when the day is not here yet, 409 when somebody else has changed it since.
 */
export async function settInnbyggertall(
  context: Context<"administrator">,
  { innbyggertall, dato, sett }: z.infer<typeof innbyggertallSkjema>,
): Promise<void> {
  if (dato > datoIOslo(context.naa))
    throw new Refusal("feil.skjema", { felt: { dato: { kode: "innbyggerforslagsarbeid.feil.datoFram" } } });
  await iTransaksjon(context, async (tx) => {
    const [foer] = await tx.db
      .select({ innbyggertall: kommune.innbyggertall, dato: kommune.innbyggertallDato })
      .from(kommune)
      .for("update");
    if (foer!.innbyggertall === innbyggertall && foer!.dato === dato) return;
    const [satt] = await tx.db
      .update(kommune)
      .set({ innbyggertall, innbyggertallDato: dato })
      .where(and(eq(kommune.nr, 1), sql`${kommune.innbyggertall} || ' ' || ${kommune.innbyggertallDato} = ${sett}`))
      .returning({ nr: kommune.nr });
    if (!satt) throw new Refusal("innbyggerforslagsarbeid.feil.innbyggertallEndret", { status: 409 });
    await record(tx, {
      slag: "kommune.innbyggertall_satt",
      objekt: KOMMUNEN,
      data: { fra: foer!.innbyggertall, til: innbyggertall, dato },
    });
  });
  glemKommune(context.db);
}
