import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import { innspill, kobling, svar, tema, varsel, vurdering } from "#db/schema";
import type { Context } from "~/domain/context";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { paa } from "~/i18n/spraak";

const PER_SIDE = 50;

export const arbeid = ["uten_punkt", "uten_vurdering", "uten_svar", "alle"] as const;
export type Arbeid = (typeof arbeid)[number];

const utenPunkt = sql`not exists (select 1 from ${kobling} where ${kobling.innspillId} = ${innspill.id} and ${kobling.tilbakekalt} is null)`;
const utenVurdering = sql`not exists (select 1 from ${vurdering} where ${vurdering.innspillId} = ${innspill.id})`;
const utenSvar = sql`not exists (select 1 from ${svar} where ${svar.innspillId} = ${innspill.id})`;
const vilkaar = {
  uten_punkt: utenPunkt,
  uten_vurdering: utenVurdering,
  uten_svar: and(sql`not ${utenVurdering}`, utenSvar)!,
  alle: undefined,
};

/** What waits at the desk, by deadline, fifty at a time; `etter` is the last reference of the page before. */
export async function finnArbeid(context: Context<"saksbehandler">, slag: Arbeid, etter: string | null) {
  const rader = await context.db
    .select({
      id: innspill.id,
      ref: innspill.ref,
      spraak: innspill.spraak,
      status: innspill.status,
      mottatt: innspill.mottatt,
      svarfrist: innspill.svarfrist,
      overFrist: sql<boolean>`${utenVurdering} and ${innspill.svarfrist} < i_dag()`,
      spoersmaal: tema.spoersmaal,
      utdrag: sql<string>`left((select tekst from innspill_tekst it where it.innspill_id = ${innspill.id} order by it.slag desc, it.nr desc limit 1), 160)`,
      antallPunkter: sql<number>`(select count(*)::int from ${kobling} where ${kobling.innspillId} = ${innspill.id} and ${kobling.tilbakekalt} is null)`,
      vurdert: sql<boolean>`not ${utenVurdering}`,
      besvart: sql<boolean>`not ${utenSvar}`,
    })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(iArbeid, vilkaar[slag], etter ? etterRef(etter) : undefined))
    .orderBy(asc(innspill.svarfrist), asc(innspill.ref))
    .limit(PER_SIDE + 1);
  return {
    rader: rader
      .slice(0, PER_SIDE)
      .map(({ spoersmaal, ...rad }) => ({ ...rad, spoersmaal: paa(spoersmaal, context.spraak) })),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null,
  };
}

const etterRef = (ref: string) => {
  const svarfrist = sql`(select svarfrist from innspill where ref = ${ref})`;
  return or(gt(innspill.svarfrist, svarfrist), and(sql`${innspill.svarfrist} = ${svarfrist}`, gt(innspill.ref, ref)));
};

/** The desk's few large numbers. */
export async function tellArbeid(context: Context<"saksbehandler">) {
  const tell = (vilkaaret: typeof utenPunkt) => sql<number>`(count(*) filter (where ${vilkaaret}))::int`;
  const [tall] = await context.db
    .select({
      utenPunkt: tell(utenPunkt),
      utenVurdering: tell(utenVurdering),
      utenSvar: tell(vilkaar.uten_svar as typeof utenPunkt),
      overFrist: tell(sql`${utenVurdering} and ${innspill.svarfrist} < i_dag()`),
      varsler: sql<number>`(select count(*)::int from ${varsel} where ${varsel.utfoert} is null)`,
    })
    .from(innspill)
    .where(iArbeid);
  return tall!;
}
