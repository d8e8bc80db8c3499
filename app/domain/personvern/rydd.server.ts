import { type SQL, sql } from "drizzle-orm";
import { type Context, iTransaksjon } from "~/domain/context";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { type Lagringsslag, standarddager } from "./lagringstid";
import { hentLagringstider } from "./lagringstider.server";

export type Antall = Record<Lagringsslag, number>;

/** Rows at most in one statement, so that nobody waits for the night's work. */
const PORSJON = 1_000;

/** Rows `r` of a table that are kept no longer; deleted, unless it is said what is done with them. */
type Steg = { tabell: string; forbi: (grense: SQL) => SQL; gjoer?: SQL };

const utloept = (tabell: string): Steg => ({ tabell, forbi: (grense) => sql`r.utloeper < ${grense}` });

const steg: Record<Lagringsslag, Steg[]> = {
  utkast: [{ tabell: "utkast", forbi: (grense) => sql`r.oppdatert < ${grense}` }],
  gjest: [
    {
      tabell: "gjest",
      forbi: (grense) => sql`r.opprettet < ${grense}
        and not exists (select 1 from utkast u where u.gjest_id = r.id)
        and not exists (select 1 from innspill i where i.gjest_id = r.id)
        and not exists (select 1 from innsending s where s.gjest_id = r.id)`,
    },
  ],
  kontakt: [
    {
      tabell: "innsending",
      // Not while one of them is unanswered, and not while somebody still has to be told of the answer.
      forbi: (grense) => sql`r.kontakt is not null
        and exists (select 1 from innspill i where i.innsending_id = r.id)
        and not exists (
          select 1 from innspill i left join svar s on s.innspill_id = i.id left join varsel v on v.svar_id = s.id
          where i.innsending_id = r.id and i.trukket is null and i.sperret is null
            and (s.id is null or s.tid >= ${grense} or (v.id is not null and (v.utfoert is null or v.utfoert >= ${grense})))
        )`,
      // Without an address the answer stands on the page.
      gjoer: sql`kontakt = null, svarkanal = 'her'`,
    },
    {
      tabell: "underskrift",
      // Who signed an innbyggerforslag, once it is decided, has lapsed or was withdrawn: what is left is that somebody did, and when.
      forbi: (grense) => sql`num_nonnulls(r.person_id, r.navn, r.adresse, r.foedt, r.epost, r.noekkel) > 0
        and exists (
          select 1 from innbyggerforslag n join innbyggerforslag_steg t on t.forslag_id = n.forslag_id and t.slag = n.status
          where n.forslag_id = r.forslag_id and n.status in ('avgjort', 'bortfalt', 'trukket') and t.tid < ${grense}
        )`,
      gjoer: sql`person_id = null, navn = null, adresse = null, foedt = null, epost = null, noekkel = null`,
    },
  ],
  epost: ["epost", "sms"].map((tabell) => ({
    tabell,
    forbi: (grense: SQL) => sql`coalesce(r.sendt, r.opprettet) < ${grense}`,
  })),
  innlogging: [
    utloept("oekt"),
    utloept("epostkode"),
    utloept("innloggingsforsoek"),
    utloept("bostedskode"),
    utloept("returkode"),
    { tabell: "invitasjon", forbi: (grense) => sql`r.tatt_imot is null and r.utloeper < ${grense}` },
    { tabell: "avbrutt_skjema", forbi: (grense) => sql`r.tid < ${grense}` },
  ],
};

/**
 * Clears away what is kept no longer, by the database's clock, a thousand rows at a time. `proev` only counts. Every batch is checked, done
 * and recorded in one transaction; what somebody has open just then waits for another night.
 * @returns how many rows of each kind went, or would go.
 */
export async function ryddEtterLagringstid(context: Context<"system">, { proev }: { proev: boolean }): Promise<Antall> {
  const tider = await hentLagringstider(context);
  if (proev) {
    const antall = await tellForbi(context, tider);
    await record(context, { slag: "lagring.proevd", objekt: nyId(), data: antall });
    return antall;
  }
  const antall = { utkast: 0, gjest: 0, kontakt: 0, epost: 0, innlogging: 0 };
  const runde = nyId();
  for (const slag of Object.keys(steg) as Lagringsslag[])
    for (const ett of steg[slag])
      for (let ryddet = PORSJON; ryddet === PORSJON; antall[slag] += ryddet)
        ryddet = await ryddPorsjon(context, runde, slag, ett, tider[slag]);
  return antall;
}

function ryddPorsjon(context: Context<"system">, runde: string, slag: Lagringsslag, ett: Steg, dager: number) {
  return iTransaksjon(context, async (tx) => {
    const tabell = sql.identifier(ett.tabell);
    const forbi = ett.forbi(grense(dager));
    const porsjon = sql`array(select r.ctid from ${tabell} r where ${forbi} limit ${PORSJON} for update of r skip locked)`;
    const gjort = ett.gjoer
      ? sql`update ${tabell} r set ${ett.gjoer} where r.ctid = any(${porsjon}) returning 1`
      : sql`delete from ${tabell} r where r.ctid = any(${porsjon}) returning 1`;
    // The two engines' drivers give their answer in a shape of their own.
    const svar = (await tx.db.execute(gjort)) as unknown as { rows?: unknown[]; length?: number };
    const ryddet = svar.rows?.length ?? svar.length ?? 0;
    if (ryddet > 0) await record(tx, { slag: "lagring.ryddet", objekt: runde, data: { slag, antall: ryddet } });
    return ryddet;
  });
}

/** What one night would take of a kind if it were kept so many days: counted, and recorded as tried. */
export async function proevLagringstid(
  context: Context<"administrator">,
  slag: Lagringsslag,
  dager: number,
): Promise<number> {
  const antall = (await tellForbi(context, { ...standarddager, [slag]: dager }))[slag];
  await record(context, { slag: "lagring.proevd", objekt: nyId(), data: { slag, dager, antall } });
  return antall;
}

/** How many rows of each kind are past these times, in days. Changes nothing. */
export async function tellForbi(context: Context, tider: Record<Lagringsslag, number>): Promise<Antall> {
  const [rad] = await context.db
    .select(
      Object.fromEntries(Object.keys(steg).map((slag) => [slag, tall(slag as Lagringsslag, tider)])) as Record<
        Lagringsslag,
        SQL<number>
      >,
    )
    .from(sql`(select 1) en`);
  return rad!;
}

const tall = (slag: Lagringsslag, tider: Record<Lagringsslag, number>) =>
  sql<number>`(${sql.join(
    steg[slag].map(
      ({ tabell, forbi }) =>
        sql`(select count(*)::int from ${sql.identifier(tabell)} r where ${forbi(grense(tider[slag]))})`,
    ),
    sql` + `,
  )})`;

const grense = (dager: number) => sql`(naa() - make_interval(days => ${dager}::int))`;
