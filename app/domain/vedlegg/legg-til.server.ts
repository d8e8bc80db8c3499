import { and, eq, sql } from "drizzle-orm";
import { utkast, vedlegg } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { tegnOm } from "~/platform/bilde.server";
import type { Lager } from "~/platform/lager.server";
import { type RenLyd, rensLyd } from "~/platform/lyd.server";
import { type Filinnhold, kastFil, lagreFil } from "./lagre-fil.server";
import { MAKS_BILDER, MAKS_LYD, MAKS_OPPTAK, MAKS_VARIGHET, SLARK } from "./vedlegg";

type Slag = "bilde" | "opptak";
const grenser = { bilde: MAKS_BILDER, opptak: MAKS_OPPTAK } as const;

/**
 * Adds an image to one's own draft, drawn anew. `id` is the form's own: sent again it is the same image.
 * @throws Refusal 404 when the draft is not one's own, 422 when it is no image we can read or there are four already.
 */
export async function leggTilBilde(
  context: Context<"gjest">,
  lager: Lager,
  utkastId: string,
  { id, bytes, altTekst }: { id: string; bytes: Uint8Array; altTekst: string },
): Promise<void> {
  if (await finnesAlt(context, utkastId, id, "bilde")) return;
  const tegnet = await tegnOm(bytes);
  if (!tegnet) throw new Refusal("feil.skjema", { felt: { fil: { kode: "vedlegg.feil.ikkeBilde" } } });
  await leggTil(context, lager, { id, utkastId, slag: "bilde", altTekst, innhold: tegnet });
}

/**
 * Adds a sound file to one's own draft, with nothing in it but the sound.
 * @throws Refusal as for an image; also when it is longer than three minutes or 6 MB.
 */
export async function leggTilOpptak(
  context: Context<"gjest">,
  lager: Lager,
  utkastId: string,
  { id, bytes, lydKanVises, varighet }: { id: string; bytes: Uint8Array; lydKanVises: boolean; varighet?: number },
): Promise<void> {
  if (await finnesAlt(context, utkastId, id, "opptak")) return;
  const renset = await lesOpptak(bytes);
  const felles = { id, utkastId, slag: "opptak" as const, lydKanVises, innhold: renset };
  await leggTil(context, lager, { ...felles, varighet: renset.varighet ?? varighet ?? null });
}

async function lesOpptak(bytes: Uint8Array): Promise<RenLyd> {
  const feil = (kode: "vedlegg.feil.ikkeLyd" | "vedlegg.feil.forLang" | "vedlegg.feil.forStor") =>
    new Refusal("feil.skjema", { felt: { fil: { kode } } });
  if (bytes.byteLength > MAKS_LYD) throw feil("vedlegg.feil.forStor");
  const renset = await rensLyd(bytes);
  if (!renset) throw feil("vedlegg.feil.ikkeLyd");
  if ((renset.varighet ?? 0) > MAKS_VARIGHET + SLARK) throw feil("vedlegg.feil.forLang");
  return renset;
}

type Nytt = {
  id: string;
  utkastId: string;
  slag: Slag;
  innhold: Filinnhold;
  altTekst?: string;
  lydKanVises?: boolean;
  varighet?: number | null;
};

/** The file is stored before the row that points at it; of two who send the same at once, the second's file is thrown away. */
async function leggTil(context: Context<"gjest">, lager: Lager, nytt: Nytt): Promise<void> {
  const filId = await lagreFil(context, lager, nytt.innhold);
  const { innhold: _innhold, ...felt } = nytt;
  const lagtTil = await iTransaksjon(context, async (tx) => {
    await roerUtkast(tx, nytt.utkastId);
    if (await finnesAlt(tx, nytt.utkastId, nytt.id, nytt.slag)) return false;
    const [laget] = await tx.db
      .insert(vedlegg)
      .values({
        ...felt,
        filId,
        nr: sql`(select coalesce(max(v.nr), 0) + 1 from vedlegg v where v.utkast_id = ${nytt.utkastId})`,
        opprettet: tx.naa,
      })
      .onConflictDoNothing()
      .returning({ id: vedlegg.id });
    // The id is another's.
    if (!laget) throw finnesIkke();
    await record(tx, { slag: "vedlegg.lagt_til", objekt: nytt.id, data: { slag: nytt.slag } });
    return true;
  }).catch(async (error: unknown) => {
    await kastFil(context, lager, filId);
    throw error;
  });
  if (!lagtTil) await kastFil(context, lager, filId);
}

/**
 * One's own draft is changed by what comes with it: its time is set, which the retention counts from, and its row is held, so that it is not
 * sent, thrown away or filled beyond its limit meanwhile. @throws Refusal 404
 */
export async function roerUtkast(tx: Context<"gjest">, id: string): Promise<void> {
  const [laast] = await tx.db
    .update(utkast)
    .set({ oppdatert: tx.naa })
    .where(and(eq(utkast.id, id), erMin(tx, utkast)))
    .returning({ id: utkast.id });
  if (!laast) throw finnesIkke();
}

/**
 * Whether this very attachment is there already.
 * @throws Refusal 404 when the draft is not one's own, 422 when there is no room for one more.
 */
async function finnesAlt(context: Context<"gjest">, utkastId: string, id: string, slag: Slag): Promise<boolean> {
  const [staar] = await context.db
    .select({
      finnes: sql<boolean>`exists (select 1 from ${vedlegg} v where v.id = ${id} and v.utkast_id = ${utkastId})`,
      antall: sql<number>`(select count(*)::int from ${vedlegg} v where v.utkast_id = ${utkastId} and v.slag = ${slag})`,
    })
    .from(utkast)
    .where(and(eq(utkast.id, utkastId), erMin(context, utkast)));
  if (!staar) throw finnesIkke();
  if (staar.finnes) return true;
  if (staar.antall >= grenser[slag])
    throw new Refusal(`vedlegg.feil.forMange.${slag}`, { verdier: { grense: grenser[slag] } });
  return false;
}
