import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { opplasting, opplastingsbit, utkast, vedlegg } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { type Lager, sha256 } from "~/platform/lager.server";
import { roerUtkast, leggTilOpptak } from "./legg-til.server";
import { antallBiter, BIT, MAKS_OPPTAK, type Opplasting } from "./vedlegg";

/** Which pieces have come; `ferdig` once the recording stands in the draft. */
export type Opplastingsstand = { ferdig: boolean; biter: number[] };

/**
 * Begins an upload, or goes on with it: the id is the phone's own. Of the uploads that a draft never saw the end of, the two newest are kept.
 * @throws Refusal 404 when the draft is not one's own, 409 when the id is another recording's, 422 when there is no room for one more.
 */
export async function startOpplasting(
  context: Context<"gjest">,
  utkastId: string,
  ny: Opplasting,
): Promise<Opplastingsstand> {
  await iTransaksjon(context, async (tx) => {
    await roerUtkast(tx, utkastId);
    const opptak = await tx.db
      .select({ id: vedlegg.id })
      .from(vedlegg)
      .where(and(eq(vedlegg.utkastId, utkastId), eq(vedlegg.slag, "opptak")));
    if (opptak.some(({ id }) => id === ny.id)) return;
    if (opptak.length >= MAKS_OPPTAK)
      throw new Refusal("vedlegg.feil.forMange.opptak", { verdier: { grense: MAKS_OPPTAK } });
    const [laget] = await tx.db
      .insert(opplasting)
      .values({ ...ny, utkastId, opprettet: tx.naa })
      .onConflictDoNothing()
      .returning({ id: opplasting.id });
    if (!laget) await krevSammeOpptak(tx, utkastId, ny);
    const gamle = tx.db
      .select({ id: opplasting.id })
      .from(opplasting)
      .where(and(eq(opplasting.utkastId, utkastId), sql`${opplasting.id} <> ${ny.id}`))
      .orderBy(sql`${opplasting.opprettet} desc, ${opplasting.id}`)
      .offset(MAKS_OPPTAK - 1);
    await tx.db.delete(opplasting).where(inArray(opplasting.id, gamle));
  });
  return hentOpplasting(context, utkastId, ny.id);
}

async function krevSammeOpptak(tx: Context<"gjest">, utkastId: string, { id, bytes, sha256: sum }: Opplasting) {
  const samme = and(eq(opplasting.bytes, bytes), eq(opplasting.sha256, sum), eq(opplasting.utkastId, utkastId));
  if ((await tx.db.$count(opplasting, and(eq(opplasting.id, id), samme))) === 0)
    throw new Refusal("vedlegg.feil.annetOpptak", { status: 409 });
}

/** How far it has come. @throws Refusal 404 when it is none of one's own. */
export async function hentOpplasting(
  context: Context<"gjest">,
  utkastId: string,
  id: string,
): Promise<Opplastingsstand> {
  const [staar] = await context.db
    .select({
      ferdig: sql<boolean>`exists (select 1 from vedlegg v where v.id = ${id} and v.utkast_id = ${utkastId})`,
      underveis: sql<boolean>`exists (select 1 from opplasting o where o.id = ${id} and o.utkast_id = ${utkastId})`,
      biter: sql<
        number[] | null
      >`(select json_agg(b.nr order by b.nr) from opplastingsbit b where b.opplasting_id = ${id})`,
    })
    .from(utkast)
    .where(and(eq(utkast.id, utkastId), erMin(context, utkast)));
  if (!staar || !(staar.ferdig || staar.underveis)) throw finnesIkke();
  return { ferdig: staar.ferdig, biter: staar.biter ?? [] };
}

/**
 * Takes one piece; the same piece again is a success.
 * @throws Refusal 404 when the upload is none of one's own, 422 when the piece is not as long as its number says.
 */
export async function taImotBit(
  context: Context<"gjest">,
  utkastId: string,
  { id, nr, data }: { id: string; nr: number; data: Uint8Array },
): Promise<void> {
  const { bytes } = await hentMin(context, utkastId, id);
  const siste = antallBiter(bytes) - 1;
  if (nr > siste || data.byteLength !== (nr === siste ? bytes - siste * BIT : BIT))
    throw new Refusal("vedlegg.feil.bit");
  // Found in the same statement: an upload that has ended meanwhile takes no more.
  await context.db.execute(sql`insert into opplastingsbit (opplasting_id, nr, data)
    select o.id, ${nr}, ${Buffer.from(data)}::bytea from opplasting o where o.id = ${id} on conflict do nothing`);
}

/**
 * Puts the pieces together. The whole must be as long as was said, and have the sum that was said; then it is looked at as any sound file.
 * A second time it is done already. What cannot be used is thrown away, so that the phone can begin anew.
 * @throws Refusal 409 while pieces are missing, 422 when it is not what was said or no sound, 404 when it is none of one's own.
 */
export async function fullfoerOpplasting(
  context: Context<"gjest">,
  lager: Lager,
  utkastId: string,
  { id, lydKanVises }: { id: string; lydKanVises: boolean },
): Promise<void> {
  if ((await hentOpplasting(context, utkastId, id)).ferdig) return;
  const ventet = await hentMin(context, utkastId, id);
  const biter = await context.db
    .select({ data: opplastingsbit.data })
    .from(opplastingsbit)
    .where(eq(opplastingsbit.opplastingId, id))
    .orderBy(asc(opplastingsbit.nr))
    .limit(antallBiter(ventet.bytes));
  if (biter.length < antallBiter(ventet.bytes)) throw new Refusal("vedlegg.feil.manglerBiter", { status: 409 });
  const bytes = Buffer.concat(biter.map(({ data }) => data));
  try {
    if (bytes.length !== ventet.bytes || sha256(bytes) !== ventet.sha256) throw new Refusal("vedlegg.feil.sum");
    await leggTilOpptak(context, lager, utkastId, { id, bytes, lydKanVises, varighet: ventet.varighet });
  } catch (error) {
    if (error instanceof Refusal && error.status === 422) await slettOpplasting(context, id);
    throw error;
  }
  await slettOpplasting(context, id);
}

const slettOpplasting = (context: Context, id: string) => context.db.delete(opplasting).where(eq(opplasting.id, id));

async function hentMin(context: Context<"gjest">, utkastId: string, id: string) {
  const [min] = await context.db
    .select({ bytes: opplasting.bytes, sha256: opplasting.sha256, varighet: opplasting.varighet })
    .from(opplasting)
    .innerJoin(utkast, eq(utkast.id, opplasting.utkastId))
    .where(and(eq(opplasting.id, id), eq(utkast.id, utkastId), erMin(context, utkast)));
  if (!min) throw finnesIkke();
  return min;
}

/** Uploads that nobody came back to. */
export async function ryddOpplastinger(context: Context<"system">): Promise<void> {
  await context.db.delete(opplasting).where(lt(opplasting.opprettet, sql`naa() - interval '7 days'`));
}
