import { sql } from "drizzle-orm";
import type { Context } from "~/domain/context";
import { hentUtkast } from "~/domain/innspill/utkast.server";
import { finnesIkke } from "~/domain/refusal";
import { delForslag, type Forslagsslag } from "./forslag";

export type Lignende = { ref: string; tittel: string; spraak: string; slag: Forslagsslag };

const MAKS_LIGNENDE = 5;
/** What is looked for: the title and the beginning of what follows say what it is about. */
const TEGN_AV_TITTELEN = 200;
const TEGN_AV_TEKSTEN = 600;
const MAKS_ORD = 40;

/**
 * The shown forslag that resemble a draft of one's own, or a text; at most five, the nearest first. By words: those that share at least two
 * stems with it (or the only one), by PostgreSQL's full text in Norwegian. By spelling: those with a title like its first line, or with a word
 * in it like one of its long words, so that slips and the two written languages meet (bokmål «skolevei», nynorsk «skuleveg»). Of a very long
 * word its first half counts too: it is a compound, and stems do not part those.
 * @throws Refusal 404 when the draft is not there, or another's.
 */
export async function finnLignende(
  context: Context<"gjest">,
  om: { tekst: string } | { utkast: string },
): Promise<Lignende[]> {
  const tekst = "tekst" in om ? om.tekst : (await hentUtkast(context, om.utkast))?.tekst;
  if (tekst === undefined) throw finnesIkke();
  const delt = delForslag(tekst);
  const tittel = delt.tittel.slice(0, TEGN_AV_TITTELEN);
  if (!/\p{L}{3}/u.test(tittel)) return [];
  const alt = `${tittel}\n${delt.brodtekst.slice(0, TEGN_AV_TEKSTEN)}`;

  // What is written goes in as values, and becomes a query through its own lexemes, quoted: no character of it is an operator.
  const svar = await context.db.execute(sql`
    with stammer as materialized (
      select l from unnest(tsvector_to_array(to_tsvector('norwegian', ${alt}))) l where length(l) > 2 limit ${MAKS_ORD}
    ), soek as materialized (
      select count(*)::int as antall,
        coalesce(string_agg('''' || replace(replace(l, '\\', '\\\\'), '''', '''''') || '''', ' | '), '')::tsquery as q from stammer
    ), ordene as materialized (
      select distinct lower(o) as o from (
        select o from regexp_split_to_table(${tittel}, '[^[:alpha:]]+') o where length(o) > 4
        union all select left(o, (length(o) + 1) / 2) from regexp_split_to_table(${tittel}, '[^[:alpha:]]+') o where length(o) > 11
      ) alle limit 16
    ), funnet as (
      select it.innspill_id from soek, innspill_tekst it
      where it.slag = 'skjermet' and to_tsvector('norwegian', it.tekst) @@ soek.q
      union select f.innspill_id from forslag f where f.tittel % ${tittel}
      union select f.innspill_id from ordene, forslag f where f.tittel %> ordene.o
    ), maalt as (
      select i.ref, f.tittel, i.spraak, f.slag, similarity(f.tittel, ${tittel}) as likt,
        (select coalesce(max(word_similarity(o, f.tittel)), 0) from ordene) as ordlikt,
        (select count(*)::int from unnest(tsvector_to_array(v.v)) x where x in (select l from stammer)) as felles,
        ts_rank(v.v, soek.q) as rang, soek.antall
      from soek, (select distinct innspill_id from funnet) d
      join innspill i on i.id = d.innspill_id and i.vises
      join forslag f on f.innspill_id = i.id and f.versjon > 0
      cross join lateral (
        select to_tsvector('norwegian', it.tekst) as v from innspill_tekst it
        where it.innspill_id = i.id and it.slag = 'skjermet' order by it.nr desc limit 1) v
    )
    select ref, tittel, spraak, slag from maalt
    where felles >= least(2, greatest(antall, 1)) or likt >= 0.3 or ordlikt >= 0.6
    order by likt + ordlikt + rang + least(felles, 10) * 0.1 desc, ref
    limit ${MAKS_LIGNENDE}`);
  return rader<Lignende>(svar);
}

/** The rows of an answer: each database gives them in its own way. */
const rader = <T>(svar: unknown): T[] =>
  ((svar as { rows?: T[] }).rows ?? [...(svar as T[])]).map((rad) => ({ ...rad }));
