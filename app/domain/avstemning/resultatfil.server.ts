import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tekster } from "#db/schema/felles";
import { avstemning, forslag, innspill } from "#db/schema";
import type { Context } from "~/domain/context";
import { finnesIkke } from "~/domain/refusal";
import { tFor } from "~/i18n/core";
import { somVist } from "./avstemning";
import { forslagetVises } from "./regler.server";

/** Of the file: changed when a program that reads it must change. */
const FORMAT = 1;

/**
 * The result of a closed vote for other programs: what was asked, how it was counted, what came out, and how it can be checked. Groups of
 * fewer than five have only their number. Null while the vote is open.
 * @throws Refusal 404
 */
export async function byggResultatfil(context: Context<"gjest">, slug: string) {
  const [rad] = await context.db
    .select(felt)
    .from(avstemning)
    .leftJoin(forslag, eq(forslag.id, avstemning.forslagId))
    .leftJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(eq(avstemning.slug, slug), isNotNull(avstemning.aapner), forslagetVises));
  if (!rad) throw finnesIkke();
  if (!rad.stengt || !rad.resultat) return null;
  const t = tFor(context.spraak);
  return {
    format: FORMAT,
    avstemning: slug,
    spoersmaal: rad.ref === null ? rad.spoersmaal : null,
    forklaring: rad.forklaring,
    forslag: rad.ref === null ? null : { ref: rad.ref, tittel: rad.tittel, versjon: rad.versjon },
    slag: rad.slag,
    regler: { maks: rad.maks, poeng: rad.poeng, ramme: rad.ramme, telling: t(`avstemning.telling.${rad.slag}`) },
    alternativer: rad.alternativer,
    hvem: { krav: rad.krav, minAlder: rad.minAlder },
    aapnet: rad.aapner,
    stengt: rad.stengt,
    grupper: somVist(rad.resultat),
    hovedbok: { sha256: rad.hode, rader: rad.loggrader },
    kvitteringer: rad.kvitteringer,
    kontroll: { kommando: `npm run stemmer:kontroll -- ${slug}`, tekst: t("avstemning.fil.kontroll") },
    ikkeLovet: (["ikkeEndeTilEnde", "kunneSe", "enhet", "raadgivende"] as const).map((hva) =>
      t(`avstemning.fil.ikkeLovet.${hva}`),
    ),
  };
}

const felt = {
  spoersmaal: avstemning.spoersmaal,
  forklaring: avstemning.forklaring,
  ref: innspill.ref,
  tittel: forslag.tittel,
  versjon: avstemning.versjon,
  slag: avstemning.slag,
  maks: avstemning.maks,
  poeng: avstemning.poeng,
  ramme: avstemning.ramme,
  krav: avstemning.krav,
  minAlder: avstemning.minAlder,
  aapner: avstemning.aapner,
  stengt: avstemning.stengt,
  resultat: avstemning.resultat,
  hode: avstemning.hode,
  loggrader: avstemning.loggrader,
  // Written by name: drizzle leaves the table out of columns in a selection.
  alternativer: sql<Array<{ id: string; tittel: Tekster; beskrivelse: Tekster; kostnad: number | null }>>`coalesce((
    select json_agg(json_build_object('id', v.id, 'tittel', v.tittel, 'beskrivelse', v.beskrivelse, 'kostnad', v.kostnad) order by v.plass)
    from alternativ v where v.avstemning_id = avstemning.id and v.sjekk = 'med'), '[]'::json)`,
  kvitteringer: sql<number>`(select count(*)::int from stemme s where s.avstemning_id = avstemning.id and s.valg is not null)`,
};
