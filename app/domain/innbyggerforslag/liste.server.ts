import { and, asc, desc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { forslag, innbyggerforslag, innspill, kommune, tema, underskrift } from "#db/schema";
import type { Context } from "~/domain/context";
import { dagerMellom } from "~/platform/klokke";
import { type Innbyggerforslagstatus, kreverUnderskrifter } from "./innbyggerforslag";
import { listefelter, samlerNaa } from "./stilling.server";

const PER_SIDE = 20;

export const lister = ["samler", "sendt", "ferdig"] as const;
export type Liste = (typeof lister)[number];

const statuser: Record<Liste, Innbyggerforslagstatus[]> = {
  samler: ["samler"],
  sendt: ["sendt", "mangler", "til_behandling"],
  ferdig: ["avgjort", "bortfalt"],
};

/**
 * One of the public lists, twenty at a time; `etter` is the last reference of the page before. What gathers and what is done: the newest first;
 * what is sent: the oldest first, for its deadline is nearest.
 */
export async function finnInnbyggerforslag(context: Context, liste: Liste, etter: string | null = null) {
  const eldstFoerst = liste === "sendt";
  const sist = sql`(select f.id from forslag f join innspill i on i.id = f.innspill_id where i.ref = ${etter})`;
  const rader = await context.db
    .select({
      ...listefelter,
      kreves: sql<number>`coalesce(${innbyggerforslag.kreves}, 0)`,
    })
    .from(innbyggerforslag)
    .innerJoin(forslag, eq(forslag.id, innbyggerforslag.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(
      and(
        inArray(innbyggerforslag.status, statuser[liste]),
        eq(innspill.vises, true),
        etter ? (eldstFoerst ? gt(forslag.id, sist) : lt(forslag.id, sist)) : undefined,
      ),
    )
    .orderBy(eldstFoerst ? asc(forslag.id) : desc(forslag.id))
    .limit(PER_SIDE + 1);
  return {
    rader: rader.slice(0, PER_SIDE).map(({ idag, ...rad }) => ({
      ...rad,
      dagerTilFrist: rad.frist ? dagerMellom(idag, rad.frist) : null,
      dagerIgjen: rad.samlerTil ? dagerMellom(idag, rad.samlerTil) : null,
    })),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null,
  };
}

export type InnbyggerforslagIListe = Awaited<ReturnType<typeof finnInnbyggerforslag>>["rader"][number];

/** What one has signed, the newest first; at most 100. One on paper stands here too where its fødselsnummer says whose it is. */
export async function finnMineUnderskrifter(context: Context<"innbygger">) {
  const { id } = context.aktoer;
  return context.db
    .select({
      ref: innspill.ref,
      tittel: forslag.tittel,
      spraak: innspill.spraak,
      vises: innspill.vises,
      status: innbyggerforslag.status,
      samler: samlerNaa,
      kanal: underskrift.kanal,
      tid: underskrift.tid,
      epost: underskrift.epost,
    })
    .from(underskrift)
    .innerJoin(innbyggerforslag, eq(innbyggerforslag.forslagId, underskrift.forslagId))
    .innerJoin(forslag, eq(forslag.id, underskrift.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(
      and(
        isNull(underskrift.trukket),
        isNull(innspill.sperret),
        sql`(${underskrift.personId} = ${id} or ${underskrift.noekkel} = (select d.noekkel from identitet d where d.person_id = ${id} and d.slag = 'eid' limit 1))`,
      ),
    )
    .orderBy(desc(underskrift.tid), desc(underskrift.id))
    .limit(100);
}

/** The tema that is always open: where a proposal that nobody has asked for belongs. Null where there is none. */
export async function finnFastTema({ db }: Context): Promise<string | null> {
  const [rad] = await db
    .select({ slug: tema.slug })
    .from(tema)
    .where(sql`${tema.fase} = 'fast' and ${tema.aapner} <= i_dag()`)
    .orderBy(asc(tema.aapner), asc(tema.slug))
    .limit(1);
  return rad?.slug ?? null;
}

/** How many must sign what is begun today, and of how many. */
export async function hentKravet({ db }: Context) {
  const [her] = await db
    .select({ innbyggertall: kommune.innbyggertall, dato: kommune.innbyggertallDato })
    .from(kommune);
  return { ...her!, kreves: kreverUnderskrifter(her!.innbyggertall) };
}
