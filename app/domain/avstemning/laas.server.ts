import { eq } from "drizzle-orm";
import { avstemning } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { fristErOver, sisteDag } from "./frist.server";

/** A vote's row, locked until the transaction ends: closing, opening and whatever is written on it wait for each other. @throws Refusal 404 */
export async function laasAvstemning(tx: Context<"saksbehandler">, slug: string) {
  const [rad] = await tx.db
    .select({
      id: avstemning.id,
      temaId: avstemning.temaId,
      forslagId: avstemning.forslagId,
      slag: avstemning.slag,
      spoersmaal: avstemning.spoersmaal,
      forklaring: avstemning.forklaring,
      maks: avstemning.maks,
      poeng: avstemning.poeng,
      ramme: avstemning.ramme,
      krav: avstemning.krav,
      minAlder: avstemning.minAlder,
      aapner: avstemning.aapner,
      stengt: avstemning.stengt,
      sakId: avstemning.sakId,
      frist: sisteDag,
      fristErOver,
    })
    .from(avstemning)
    .where(eq(avstemning.slug, slug))
    .for("update", { of: avstemning });
  if (!rad) throw finnesIkke();
  return rad;
}

/** The same, while staff prepare it. A forslag's own vote is never a draft. @throws Refusal 404, 409 when it has opened */
export async function laasKladd(tx: Context<"saksbehandler">, slug: string) {
  const rad = await laasAvstemning(tx, slug);
  if (rad.aapner) throw new Refusal("avstemningsarbeid.feil.alleredeAapnet", { status: 409 });
  return rad;
}
