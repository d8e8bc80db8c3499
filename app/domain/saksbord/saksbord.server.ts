import { and, eq, sql } from "drizzle-orm";
import { innspill, kobling, svar, tema, varsel, vurdering } from "#db/schema";
import type { Context } from "~/domain/context";
import { maaSkrivesAv, originaltekst, vistTekst } from "~/domain/innspill/hent.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { etterIKoen, KOEGRENSE, koerekke, somKoeside } from "~/domain/innspill/koeside.server";

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
      kanal: innspill.kanal,
      status: innspill.status,
      mottatt: innspill.mottatt,
      svarfrist: innspill.svarfrist,
      overFrist: sql<boolean>`${utenVurdering} and ${innspill.svarfrist} < i_dag()`,
      spoersmaal: tema.spoersmaal,
      // The masked words where there are some.
      utdrag: sql<string>`left(coalesce(${vistTekst}, ${originaltekst}), 160)`,
      maaSkrivesAv,
      antallPunkter: sql<number>`(select count(*)::int from ${kobling} where ${kobling.innspillId} = ${innspill.id} and ${kobling.tilbakekalt} is null)`,
      vurdert: sql<boolean>`not ${utenVurdering}`,
      besvart: sql<boolean>`not ${utenSvar}`,
    })
    .from(innspill)
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(iArbeid, vilkaar[slag], etterIKoen(etter)))
    .orderBy(...koerekke)
    .limit(KOEGRENSE);
  return somKoeside(rader, context.spraak);
}

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
