import { and, eq, sql } from "drizzle-orm";
import { avstemning, forslag, forslagsversjon, innspill, innspillTekst } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { originaltekst } from "~/domain/innspill/hent.server";
import { borte } from "~/domain/innspill/i-arbeid.server";
import { hvorforIkke } from "~/domain/moderering/hvorfor-ikke.server";
import { kanModerere, laasInnspill } from "~/domain/moderering/koe.server";
import { sjekkSkjul, skjermTekst } from "~/domain/moderering/publiser.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { delForslag, MAKS_TEGN_I_TITTEL } from "./forslag";

/**
 * A new version of one's own forslag. Nothing that is shown changes before the komité has published it; one waits at a time.
 * @returns its number.
 * @throws Refusal 404 when the forslag is not one's own; 409 when it is not shown, one waits already, the vote is over, or it is an
 * innbyggerforslag, whose signatures stand under the words they were given to; 422 when nothing is changed.
 */
export async function sendForslagsversjon(
  context: Context<"gjest">,
  ref: string,
  { tekst, endring }: { tekst: string; endring: string },
): Promise<number> {
  return iTransaksjon(context, async (tx) => {
    const om = await laasForslaget(tx, ref);
    const hinder = hinderForNyVersjon(om);
    if (hinder) throw new Refusal(`forslag.feil.versjon.${hinder}`, { status: 409 });
    if (tekst === om.tekst)
      throw new Refusal("feil.skjema", { felt: { tekst: { kode: "forslag.feil.ingenEndring" } } });
    const nr = om.sisteNr + 1;
    await tx.db
      .insert(forslagsversjon)
      .values({ id: nyId(), forslagId: om.id, nr, status: "mottatt", tekst, endring, laget: tx.naa });
    await record(tx, { slag: "forslag.ny_versjon", objekt: om.id, data: { ref, nr } });
    return nr;
  });
}

/** What its author begins a new version from, and why there can be none now. @throws Refusal 404 when it is not one's own. */
export async function hentForNyVersjon(context: Context<"gjest">, ref: string) {
  const om = await finnEget(context, ref);
  return { tittel: om.tittel, tekst: om.tekst, spraak: om.spraak, hinder: hinderForNyVersjon(om) };
}

export type Versjonshinder = "ikkeVist" | "innbyggerforslag" | "venter" | "stengt";

function hinderForNyVersjon(om: Awaited<ReturnType<typeof finnEget>>): Versjonshinder | null {
  if (!om.vises) return "ikkeVist";
  if (om.slag === "innbyggerforslag") return "innbyggerforslag";
  if (om.venter) return "venter";
  return om.aapen ? null : "stengt";
}

/** The forslag, its row held: of two new versions at once, one waits and finds the other. */
async function laasForslaget(tx: Context<"gjest">, ref: string) {
  await tx.db.execute(
    sql`select 1 from forslag f where f.innspill_id = (select i.id from innspill i where i.ref = ${ref}) for update`,
  );
  return finnEget(tx, ref);
}

async function finnEget(context: Context<"gjest">, ref: string) {
  const [rad] = await context.db
    .select({
      id: forslag.id,
      slag: forslag.slag,
      tittel: forslag.tittel,
      vises: innspill.vises,
      spraak: innspill.spraak,
      tekst: originaltekst,
      sisteNr: sql<number>`coalesce((select max(v.nr) from forslagsversjon v where v.forslag_id = ${forslag.id}), 1)::int`,
      venter: sql<boolean>`exists (select 1 from forslagsversjon v where v.forslag_id = ${forslag.id} and v.status = 'mottatt')`,
      aapen: sql<boolean>`exists (select 1 from avstemning a where a.forslag_id = ${forslag.id} and a.stengt is null
        and a.aapner <= klokka() and (a.stenger is null or klokka() < a.stenger))`,
    })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(eq(innspill.ref, ref), erMin(context, innspill), sql`innspill.sperret is null`));
  if (!rad) throw finnesIkke();
  return rad;
}

/**
 * Makes a new version stand: what is voted on from now on. The vote's row is taken first, so that every vote is given either before, on the
 * version it was sent with, or after, and then refused as read too early. Where anybody has voted, the version is marked so for good.
 * `skjul` hides more than what is found, as when an innspill is published.
 * @throws Refusal 409 when somebody else was first, the forslag is not shown or the vote is over; 422 when a phrase to hide is not in the
 * text; 404 outside one's komiteer.
 */
export async function publiserForslagsversjon(
  context: Context<"moderator">,
  ref: string,
  nr: number,
  { skjul }: { skjul: string[] },
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { forslagId, innspillId, spraak, tekst, endring } = await laasVersjon(tx, ref, nr);
    const [stemmes] = await tx.db
      .update(avstemning)
      .set({ versjon: nr })
      .where(
        sql`${avstemning.forslagId} = ${forslagId} and ${avstemning.stengt} is null and (${avstemning.stenger} is null or klokka() < ${avstemning.stenger})`,
      )
      .returning({ id: avstemning.id });
    if (!stemmes) throw new Refusal("forslag.feil.versjon.stengt", { status: 409 });
    // Asked for after the row was taken, so that every vote before it is seen.
    const etterStemmer = await harStemmer(tx, stemmes.id);
    sjekkSkjul(`${tekst}\n${endring}`, skjul);
    const vist = skjermTekst(tekst, spraak, skjul).tekst;
    const skjermetId = await skrivTekster(tx, { innspillId, spraak, nr, tekst, vist });
    await tx.db
      .update(forslagsversjon)
      .set({
        status: "publisert",
        skjermetId,
        skjermetEndring: skjermTekst(endring, spraak, skjul).tekst,
        etterStemmer,
        behandlet: tx.naa,
        behandletAv: tx.aktoer.id,
      })
      .where(and(eq(forslagsversjon.forslagId, forslagId), eq(forslagsversjon.nr, nr)));
    await tx.db
      .update(forslag)
      .set({ versjon: nr, tittel: delForslag(vist).tittel.slice(0, MAKS_TEGN_I_TITTEL) })
      .where(eq(forslag.id, forslagId));
    await record(tx, { slag: "forslag.versjon_publisert", objekt: forslagId, data: { ref, nr, etterStemmer } });
  });
}

/** Whether anybody has voted, also where it was taken back since. */
async function harStemmer(tx: Context, avstemningId: string): Promise<boolean> {
  const [rad] = await tx.db
    .select({ finnes: sql<boolean>`exists (select 1 from stemme s where s.avstemning_id = ${avstemningId})` })
    .from(sql`(select 1) en`);
  return rad!.finnes;
}

/** The author's words, and the masked copy that is shown; answers the latter's id. */
async function skrivTekster(
  tx: Context<"moderator">,
  {
    innspillId,
    spraak,
    nr,
    tekst,
    vist,
  }: { innspillId: string; spraak: string; nr: number; tekst: string; vist: string },
): Promise<string> {
  const felles = { innspillId, spraak, laget: tx.naa };
  const skjermede = await tx.db.$count(
    innspillTekst,
    and(eq(innspillTekst.innspillId, innspillId), eq(innspillTekst.slag, "skjermet")),
  );
  const id = nyId();
  await tx.db.insert(innspillTekst).values([
    { ...felles, id: nyId(), slag: "original" as const, nr, tekst },
    { ...felles, id, slag: "skjermet" as const, nr: skjermede + 1, tekst: vist, lagetAv: tx.aktoer.id },
  ]);
  return id;
}

/** A new version is not published: the one that is shown stands, and its author reads why. @throws Refusal 409, 404 as `publiserForslagsversjon`. */
export async function ikkePubliserForslagsversjon(
  context: Context<"moderator">,
  ref: string,
  nr: number,
  begrunnelse: string,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const { forslagId } = await laasVersjon(tx, ref, nr);
    await tx.db
      .update(forslagsversjon)
      .set({ status: "ikke_publisert", begrunnelse, behandlet: tx.naa, behandletAv: tx.aktoer.id })
      .where(and(eq(forslagsversjon.forslagId, forslagId), eq(forslagsversjon.nr, nr)));
    await record(tx, { slag: "forslag.versjon_ikke_publisert", objekt: forslagId, data: { ref, nr } });
  });
}

/** A version that waits for this member, its innspill's row held: of two members, one finds that the other was first. */
async function laasVersjon(tx: Context<"moderator">, ref: string, nr: number) {
  await laasInnspill(tx, ref);
  const [rad] = await tx.db
    .select({
      forslagId: forslag.id,
      innspillId: innspill.id,
      spraak: innspill.spraak,
      vises: innspill.vises,
      borte,
      kanModerere: sql<boolean>`${kanModerere(tx)}`,
      status: forslagsversjon.status,
      tekst: forslagsversjon.tekst,
      endring: forslagsversjon.endring,
    })
    .from(forslagsversjon)
    .innerJoin(forslag, eq(forslag.id, forslagsversjon.forslagId))
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(eq(innspill.ref, ref), eq(forslagsversjon.nr, nr)));
  if (!rad) throw finnesIkke();
  if (!rad.kanModerere || rad.borte) throw await hvorforIkke(tx, ref);
  if (rad.status !== "mottatt") throw new Refusal(`forslag.feil.versjon.${rad.status}`, { status: 409 });
  if (!rad.vises) throw new Refusal("forslag.feil.versjon.ikkeVist", { status: 409 });
  return rad;
}
