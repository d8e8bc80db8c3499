import { asc, eq, sql } from "drizzle-orm";
import { type alternativ, avstemning, innspill, sakInnspill } from "#db/schema";
import { somVist } from "~/domain/avstemning/avstemning";
import { sisteDag } from "~/domain/avstemning/frist.server";
import { gruppenavn, svarIOrd } from "~/domain/avstemning/ord";
import type { Context } from "~/domain/context";
import type { T } from "~/i18n/core";
import { paa, type Spraak } from "~/i18n/spraak";
import { datoIOslo } from "~/platform/klokke";
import type { Avstemningsresultat } from "./saksfremlegg";

/**
 * The votes of a case: those that are tied to it, and forslag's own where the case gathers their innspill. A forslag is named by its reference
 * and its number in the case, where its words stand: what its author takes back is then gone from here too.
 */
export async function byggAvstemninger(
  context: Context<"saksbehandler">,
  sakId: string,
  { t, spraak, skjul }: { t: T; spraak: Spraak; skjul: (tekst: string, sted: string) => string },
): Promise<Avstemningsresultat[]> {
  const rader = await finnAvstemninger(context, sakId);
  const sted = t("avstemningsarbeid.dokument.overskrift");
  return rader.map(({ ref, nr, spoersmaal, alternativer, ...rad }) => {
    const titler = new Map(alternativer.map(({ id, tittel }) => [id, paa<string>(tittel, spraak).tekst]));
    const vist = rad.resultat ? somVist(rad.resultat) : [];
    const om = { navn: (id: string) => titler.get(id) ?? "–", ramme: rad.ramme };
    const stengtDag = rad.stengt ? datoIOslo(rad.stengt) : null;
    return {
      slug: rad.slug,
      spoersmaal:
        ref === null
          ? skjul(paa<string>(spoersmaal, spraak).tekst, sted)
          : t("avstemningsarbeid.dokument.forslag", { ref, nr: nr ?? 0 }),
      periode: {
        fra: datoIOslo(rad.aapner!),
        // Closed by hand before its last day, it was open until then.
        til: stengtDag && (!rad.frist || stengtDag < rad.frist) ? stengtDag : rad.frist,
      },
      hvem: [
        t("avstemningsarbeid.dokument.hvem", { krav: medLitenForbokstav(t(`avstemningsarbeid.krav.${rad.krav}`)) }),
        ...(rad.minAlder === null ? [] : [t("avstemningsarbeid.dokument.alder", { alder: rad.minAlder })]),
      ].join(" "),
      stengt: rad.stengt !== null,
      grupper: vist.map((gruppe) => ({
        navn: gruppenavn(gruppe, vist, t),
        antall: gruppe.antall,
        svar: skjul(svarIOrd(gruppe, om, { t, spraak }), sted),
      })),
      hode: rad.hode,
    };
  });
}

/** Written by name: drizzle leaves the table out of columns in a selection. */
const alternativene = sql<Array<{ id: string; tittel: (typeof alternativ.$inferSelect)["tittel"] }>>`coalesce((
  select json_agg(json_build_object('id', v.id, 'tittel', v.tittel) order by v.plass)
  from alternativ v where v.avstemning_id = avstemning.id and v.sjekk = 'med'), '[]'::json)`;

function finnAvstemninger(context: Context, sakId: string) {
  return context.db
    .select({
      slug: avstemning.slug,
      spoersmaal: avstemning.spoersmaal,
      ramme: avstemning.ramme,
      krav: avstemning.krav,
      minAlder: avstemning.minAlder,
      aapner: avstemning.aapner,
      stengt: avstemning.stengt,
      frist: sisteDag,
      resultat: avstemning.resultat,
      hode: avstemning.hode,
      ref: innspill.ref,
      nr: sakInnspill.nr,
      alternativer: alternativene,
    })
    .from(avstemning)
    .leftJoin(
      sakInnspill,
      sql`${eq(sakInnspill.sakId, sakId)} and ${sakInnspill.tattUt} is null
        and ${sakInnspill.innspillId} = (select f.innspill_id from forslag f where f.id = ${avstemning.forslagId})`,
    )
    .leftJoin(innspill, eq(innspill.id, sakInnspill.innspillId))
    .where(
      sql`${avstemning.aapner} is not null and (${eq(avstemning.sakId, sakId)} or (${avstemning.forslagId} in (
        select f.id from forslag f join sak_innspill si on si.innspill_id = f.innspill_id
        where si.sak_id = ${sakId} and si.tatt_ut is null)))`,
    )
    .orderBy(sql`${sakInnspill.nr} nulls first`, asc(avstemning.aapner), asc(avstemning.slug))
    .limit(100);
}

const medLitenForbokstav = (tekst: string) => tekst.slice(0, 1).toLowerCase() + tekst.slice(1);
