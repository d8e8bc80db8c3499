import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { forslag, innbyggerforslag, innbyggerforslagSteg, innspill, person, underskrift, vedtak } from "#db/schema";
import type { Context } from "~/domain/context";
import { vistTekst } from "~/domain/innspill/hent.server";
import { finnesIkke } from "~/domain/refusal";
import {
  dagerTilFrist,
  ferdige,
  type Innbyggerforslagstatus,
  type Innbyggerforslagsteg,
  underBehandling,
} from "./innbyggerforslag";
import { gjelder, listefelter } from "./stilling.server";

/** Which there are, as the desk sees them. */
export const utvalg = ["samler", "sendt", "ferdig"] as const;
export type Utvalg = (typeof utvalg)[number];
const statuser: Record<Utvalg, readonly Innbyggerforslagstatus[]> = {
  samler: ["samler"],
  sendt: underBehandling,
  ferdig: ferdige,
};

const PER_SIDE = 100;

/** One that staff work with: its words have been shown, and its author's account is there. */
const tilArbeid = and(isNull(innspill.sperret), isNotNull(innbyggerforslag.kreves));

/** A hundred at a time: what is sent by its deadline, the others newest first; `etter` is the last reference of the page before. */
export async function finnInnbyggerforslag(context: Context<"saksbehandler">, vis: Utvalg, etter: string | null) {
  const frist = sql`coalesce(innbyggerforslag.frist, '9999-12-31'::date)`;
  const etterFrist = sql`(${frist}, innspill.ref) > (select coalesce(n.frist, '9999-12-31'::date), i.ref from innbyggerforslag n
    join forslag f on f.id = n.forslag_id join innspill i on i.id = f.innspill_id where i.ref = ${etter})`;
  const rader = await context.db
    .select({
      ...listefelter,
      kreves: innbyggerforslag.kreves,
    })
    .from(innbyggerforslag)
    .innerJoin(forslag, eq(forslag.id, innbyggerforslag.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(
      and(
        tilArbeid,
        inArray(innbyggerforslag.status, [...statuser[vis]]),
        !etter ? undefined : vis === "sendt" ? etterFrist : sql`innspill.ref < ${etter}`,
      ),
    )
    .orderBy(...(vis === "sendt" ? [asc(frist), asc(innspill.ref)] : [desc(innspill.ref)]))
    .limit(PER_SIDE + 1);
  return {
    rader: rader.slice(0, PER_SIDE).map(({ idag, ...rad }) => ({ ...rad, dagerIgjen: dagerTilFrist(rad.frist, idag) })),
    neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.ref : null,
  };
}

/** How many there are of each. */
export async function tellInnbyggerforslag({ db }: Context<"saksbehandler">): Promise<Record<Utvalg, number>> {
  const rader = await db
    .select({ status: innbyggerforslag.status, antall: sql<number>`count(*)::int` })
    .from(innbyggerforslag)
    .innerJoin(forslag, eq(forslag.id, innbyggerforslag.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(tilArbeid)
    .groupBy(innbyggerforslag.status);
  const tell = (vis: Utvalg) =>
    rader.filter(({ status }) => statuser[vis].includes(status)).reduce((sum, { antall }) => sum + antall, 0);
  return { samler: tell("samler"), sendt: tell("sendt"), ferdig: tell("ferdig") };
}

/** One innbyggerforslag at the desk: its shown words, its counts, its days and its case. @throws Refusal 404 */
export async function hentTilArbeid(context: Context<"saksbehandler">, ref: string) {
  const tell = (vilkaar: ReturnType<typeof sql>) =>
    sql<number>`(select count(*)::int from underskrift u where u.forslag_id = innbyggerforslag.forslag_id and ${vilkaar})`;
  const [rad] = await context.db
    .select({
      id: innbyggerforslag.forslagId,
      innspillId: innspill.id,
      ref: innspill.ref,
      tittel: forslag.tittel,
      spraak: innspill.spraak,
      vises: innspill.vises,
      tekst: vistTekst,
      status: innbyggerforslag.status,
      innbyggertall: innbyggerforslag.innbyggertall,
      innbyggertallDato: innbyggerforslag.innbyggertallDato,
      kreves: innbyggerforslag.kreves,
      samlerFra: innbyggerforslag.samlerFra,
      samlerTil: innbyggerforslag.samlerTil,
      sendt: innbyggerforslag.sendt,
      antallSendt: innbyggerforslag.antallSendt,
      frist: innbyggerforslag.frist,
      mangler: innbyggerforslag.mangler,
      plansak: innbyggerforslag.plansak,
      utfall: innbyggerforslag.utfall,
      videre: innbyggerforslag.videre,
      sakId: innbyggerforslag.sakId,
      sak: sql<string | null>`(select s.nr from sak s where s.id = innbyggerforslag.sak_id)`,
      iSak: sql<
        string | null
      >`(select s.nr from sak_innspill si join sak s on s.id = si.sak_id where si.innspill_id = innspill.id and si.tatt_ut is null order by s.opprettet limit 1)`,
      vedtattAv: sql<string | null>`(select v.organ from ${vedtak} v where v.sak_id = innbyggerforslag.sak_id)`,
      nett: tell(sql`u.kanal = 'nett' and ${gjelder}`),
      papir: tell(sql`u.kanal = 'papir' and ${gjelder}`),
      stroeket: tell(sql`u.stroeket is not null`),
      trukne: tell(sql`u.trukket is not null and u.stroeket is null`),
      idag: sql<string>`i_dag()::text`,
    })
    .from(innbyggerforslag)
    .innerJoin(forslag, eq(forslag.id, innbyggerforslag.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(eq(innspill.ref, ref), tilArbeid));
  if (!rad) throw finnesIkke();
  return {
    ...rad,
    kreves: rad.kreves!,
    antall: rad.nett + rad.papir,
    dagerIgjen: dagerTilFrist(rad.frist, rad.idag),
  };
}

export type TilArbeid = Awaited<ReturnType<typeof hentTilArbeid>>;

/** What has happened, oldest first. */
export async function finnSteg({ db }: Context, forslagId: string) {
  const rader = await db
    .select({
      id: innbyggerforslagSteg.id,
      slag: innbyggerforslagSteg.slag,
      tid: innbyggerforslagSteg.tid,
      tekst: innbyggerforslagSteg.tekst,
    })
    .from(innbyggerforslagSteg)
    .where(eq(innbyggerforslagSteg.forslagId, forslagId))
    .orderBy(asc(innbyggerforslagSteg.tid), asc(innbyggerforslagSteg.id))
    .limit(100);
  return rader.map(({ slag, ...rad }) => ({ ...rad, slag: slag as Innbyggerforslagsteg }));
}

const signaturen = {
  id: underskrift.id,
  kanal: underskrift.kanal,
  /** Who signed with eID may never have said a name. */
  navn: sql<string>`coalesce(underskrift.navn, ${person.navn}, '')`,
  tid: underskrift.tid,
  trukket: underskrift.trukket,
  stroeket: underskrift.stroeket,
  sammeNavn: underskrift.sammeNavn,
};

/** The signatures, as they came, a hundred at a time: a name, and how it was given. `etter` is the last id of the page before. */
export async function finnUnderskrifter({ db }: Context<"saksbehandler">, forslagId: string, etter: string | null) {
  const rader = await db
    .select(signaturen)
    .from(underskrift)
    .leftJoin(person, eq(person.id, underskrift.personId))
    .where(and(eq(underskrift.forslagId, forslagId), etter ? gt(underskrift.id, etter) : undefined))
    .orderBy(asc(underskrift.id))
    .limit(PER_SIDE + 1);
  return { rader: rader.slice(0, PER_SIDE), neste: rader.length > PER_SIDE ? rader[PER_SIDE - 1]!.id : null };
}

/** One signature, with what the list on paper says beside the name. @throws Refusal 404 */
export async function hentUnderskrift({ db }: Context<"saksbehandler">, forslagId: string, id: string) {
  const [rad] = await db
    .select({ ...signaturen, adresse: underskrift.adresse, foedt: underskrift.foedt })
    .from(underskrift)
    .leftJoin(person, eq(person.id, underskrift.personId))
    .where(and(eq(underskrift.forslagId, forslagId), eq(underskrift.id, id)));
  if (!rad) throw finnesIkke();
  return rad;
}
