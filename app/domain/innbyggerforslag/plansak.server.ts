import { eq } from "drizzle-orm";
import type { z } from "zod";
import { innbyggerforslag } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { fortellUnderskriverne } from "./fortell.server";
import { type plansakSkjema, underBehandling } from "./innbyggerforslag";
import { laasInnbyggerforslag } from "./laas.server";
import { noterSteg } from "./steg.server";

/**
 * Refers it to a plansak that is under way: then the six months do not hold (kommuneloven § 12-1, third paragraph). Why, is told to everybody.
 * @throws Refusal 404, 409 when it is not sent, or is in a plansak already.
 */
export async function henvisTilPlansak(
  context: Context<"saksbehandler">,
  ref: string,
  { navn, grunn }: z.infer<typeof plansakSkjema>,
  nettsted: string,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { id, status, plansak } = await laasInnbyggerforslag(tx, ref);
    if (!underBehandling.includes(status)) throw new Refusal("innbyggerforslagsarbeid.feil.ikkeSendt", { status: 409 });
    if (plansak !== null) throw new Refusal("innbyggerforslagsarbeid.feil.alleredePlansak", { status: 409 });
    await tx.db.update(innbyggerforslag).set({ plansak: navn, frist: null }).where(eq(innbyggerforslag.forslagId, id));
    await noterSteg(tx, id, "plansak", `${navn}\n${grunn}`);
    await record(tx, { slag: "innbyggerforslag.plansak", objekt: id, data: { ref } });
    await fortellUnderskriverne(tx, id, "plansak", { nettsted, videre: grunn });
  });
}
