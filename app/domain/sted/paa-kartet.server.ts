import { and, desc, eq, or, sql } from "drizzle-orm";
import { innspill } from "#db/schema";
import type { Context } from "~/domain/context";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { utdragAvVist } from "~/domain/innspill/hent.server";
import { punktAv } from "./sted";

/** As many as a map and a list have room for. */
const MAKS_PAA_KARTET = 60;

/** Shown innspill whose author shows the place too, newest first; numbered from one, as on the map. */
export async function finnPaaKartet(context: Context, temaId: string) {
  const rader = await context.db
    .select({
      ref: innspill.ref,
      utdrag: utdragAvVist(160),
      spraak: innspill.spraak,
      sted: innspill.sted,
      bredde: innspill.bredde,
      lengde: innspill.lengde,
    })
    .from(innspill)
    .where(vistMedSted(temaId))
    .orderBy(desc(innspill.publisert), innspill.id)
    .limit(MAKS_PAA_KARTET);
  return rader.map(({ bredde, lengde, ...rad }, i) => ({ ...rad, nr: i + 1, punkt: punktAv({ bredde, lengde }) }));
}

const vistMedSted = (temaId: string) =>
  and(
    eq(innspill.temaId, temaId),
    eq(innspill.vises, true),
    eq(innspill.visSted, true),
    iArbeid,
    or(sql`${innspill.sted} <> ''`, sql`${innspill.bredde} is not null`),
  );
