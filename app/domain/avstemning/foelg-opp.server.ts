import { and, eq } from "drizzle-orm";
import { alternativ, planpunkt } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { laasAvstemning } from "./laas.server";

/**
 * Says which measure an alternative became, once it is counted; empty takes it back. Residents read it on the vote's page and on the measure's.
 * Said again, nothing happens.
 * @throws Refusal 404, 409 before the count or when somebody else has said it since `sett`, 422 when there is no such point
 */
export function foelgOppAlternativ(
  context: Context<"saksbehandler">,
  slug: string,
  id: string,
  { punkt: kode, sett }: { punkt: string; sett: string },
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const rad = await laasAvstemning(tx, slug);
    const [naa] = await tx.db
      .select({ kode: planpunkt.kode })
      .from(alternativ)
      .leftJoin(planpunkt, eq(planpunkt.id, alternativ.planpunktId))
      .where(and(eq(alternativ.id, id), eq(alternativ.avstemningId, rad.id), eq(alternativ.sjekk, "med")));
    if (!naa) throw finnesIkke();
    if (!rad.stengt) throw new Refusal("avstemningsarbeid.feil.ikkeTaltOpp", { status: 409 });
    if ((naa.kode ?? "") === kode) return;
    if ((naa.kode ?? "") !== sett) throw new Refusal("avstemningsarbeid.feil.noenAndreKnyttet", { status: 409 });
    const punktet = kode === "" ? null : await finnPunkt(tx, kode);
    await tx.db.update(alternativ).set({ planpunktId: punktet }).where(eq(alternativ.id, id));
    await record(tx, { slag: "alternativ.fulgt_opp", objekt: id, data: { avstemning: slug, planpunkt: punktet } });
  });
}

async function finnPunkt(tx: Context, kode: string): Promise<string> {
  const [rad] = await tx.db.select({ id: planpunkt.id }).from(planpunkt).where(eq(planpunkt.kode, kode));
  if (!rad) throw new Refusal("feil.skjema", { felt: { punkt: { kode: "kobling.feil.ukjentPunkt" } } });
  return rad.id;
}
