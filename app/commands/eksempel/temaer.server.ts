import { sql } from "drizzle-orm";
import { temaer } from "#db/sample/temaer";
import { tema, temaPlanpunkt } from "#db/schema";
import { nyId } from "~/platform/id.server";
import { type Laster, slaaOpp } from "./laster";

/** The temaer and the points that each is about. Ids by slug. */
export async function lastTemaer(
  { db, kalender, hendte }: Laster,
  { komiteer, punkter }: { komiteer: Map<string, string>; punkter: Map<string, string> },
) {
  const rader = temaer.map((en) => ({
    id: nyId(),
    slug: en.slug,
    spoersmaal: en.spoersmaal,
    sammendrag: en.sammendrag,
    paavirkes: en.paavirkes,
    bestemt: en.bestemt,
    nivaa: en.nivaa,
    nivaaBegrunnelse: en.nivaaBegrunnelse,
    komiteId: slaaOpp(komiteer, en.komite),
    enhet: en.enhet,
    ansvarlig: en.ansvarlig.navn,
    fase: en.fase,
    aapner: kalender.dato(en.aapner),
    frist: en.frist === null ? null : kalender.dato(en.frist),
    svarfrist: en.svarfrist.regel === "dag" ? kalender.dato(en.svarfrist.dag) : null,
    svarDager: en.svarfrist.regel === "etter_mottak" ? en.svarfrist.dager : null,
    forslagsstemme: en.forslag?.stemme ?? null,
    ...(en.forslag ? { stemmekrav: en.forslag.krav } : {}),
    opprettet: kalender.tid(en.aapner, "08:00"),
  }));
  const excluded = (kolonne: string) => sql.raw(`excluded.${kolonne}`);
  const skrevet = await db
    .insert(tema)
    .values(rader)
    // The set-up has made "Noe annet"; the sample words it in its own way.
    .onConflictDoUpdate({
      target: tema.slug,
      set: {
        sammendrag: excluded("sammendrag"),
        paavirkes: excluded("paavirkes"),
        bestemt: excluded("bestemt"),
        nivaaBegrunnelse: excluded("nivaa_begrunnelse"),
        komiteId: excluded("komite_id"),
        enhet: excluded("enhet"),
        ansvarlig: excluded("ansvarlig"),
        aapner: excluded("aapner"),
        svarDager: excluded("svar_dager"),
      },
    })
    .returning({ slug: tema.slug, id: tema.id });
  const ider = new Map(skrevet.map(({ slug, id }) => [slug, id]));
  await db
    .insert(temaPlanpunkt)
    .values(
      temaer.flatMap(({ slug, punkter: koder }) =>
        koder.map((kode) => ({ temaId: slaaOpp(ider, slug), planpunktId: slaaOpp(punkter, kode) })),
      ),
    );
  for (const { slug, opprettet } of rader)
    hendte.push({ tid: opprettet, slag: "tema.aapnet", objekt: slaaOpp(ider, slug), av: null, data: { slug } });
  return ider;
}
