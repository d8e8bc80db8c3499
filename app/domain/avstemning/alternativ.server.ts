import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alternativ, avstemning, forslag, innspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { delForslag, MAKS_TEGN_I_TITTEL } from "~/domain/forslag/forslag";
import { vistTekst } from "~/domain/innspill/hent.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import type { Spraak } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import type { Sjekk, Stemmeslag } from "./avstemning";
import { laasKladd } from "./laas.server";
import { merkeAv } from "./merke.server";
import {
  type Alternativskjema,
  feltPaa,
  harAlternativer,
  type Innhold,
  MAKS_ALTERNATIVER,
  MAKS_TEGN_I_BESKRIVELSE,
  somTekster,
} from "./oppsett";

/** An alternative with its vote's place for it. @throws Refusal 404 */
export async function hentAlternativ(context: Context<"saksbehandler">, slug: string, id: string) {
  const [rad] = await context.db
    .select({
      id: alternativ.id,
      plass: alternativ.plass,
      tittel: alternativ.tittel,
      beskrivelse: alternativ.beskrivelse,
      kostnad: alternativ.kostnad,
      sjekk: alternativ.sjekk,
      begrunnelse: alternativ.begrunnelse,
      forslagRef: innspill.ref,
    })
    .from(alternativ)
    .innerJoin(avstemning, eq(avstemning.id, alternativ.avstemningId))
    .leftJoin(forslag, eq(forslag.id, alternativ.forslagId))
    .leftJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(and(eq(avstemning.slug, slug), eq(alternativ.id, id)));
  if (!rad) throw finnesIkke();
  return { ...rad, sett: merkeAvAlternativ(rad) };
}

/**
 * Something of the municipality's own to choose, last on the ballot. `id` is made by the form: sent again, it makes no other.
 * @throws Refusal 404, 409 when the vote has opened, 422
 */
export function leggTilAlternativ(
  context: Context<"saksbehandler">,
  slug: string,
  { id, ...skjema }: Innhold & { id: string },
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const kladd = await laasKladd(tx, slug);
    if ((await tx.db.$count(alternativ, eq(alternativ.id, id))) > 0) return;
    const felt = somInnhold(skjema, kladd, await hentKommune(tx.db), "med");
    const plass = await nestePlass(tx, kladd, 1);
    await tx.db.insert(alternativ).values({ id, avstemningId: kladd.id, plass, ...felt, sjekk: "med" });
    await record(tx, { slag: "alternativ.lagret", objekt: id, data: { avstemning: slug, sjekk: "med" } });
  });
}

/**
 * Ideas of residents: forslag of the vote's tema that are shown, in their own words as everybody reads them. They wait for staff's check, in a
 * basket with what each costs. Those that are there already stay as they are.
 * @throws Refusal 404, 409 when the vote has opened, 422 when one is not a shown forslag of the tema
 */
export function hentInnForslag(
  context: Context<"saksbehandler">,
  slug: string,
  { forslag: refs }: { forslag: string[] },
): Promise<{ antall: number }> {
  return iTransaksjon(context, async (tx) => {
    const kladd = await laasKladd(tx, slug);
    const funnet = await tx.db
      .select({ id: forslag.id, tittel: forslag.tittel, vist: vistTekst, spraak: innspill.spraak })
      .from(forslag)
      .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
      .where(and(inArray(innspill.ref, refs), erIdeTil(kladd.temaId)))
      .orderBy(asc(innspill.ref));
    if (funnet.length < new Set(refs).size)
      throw new Refusal("feil.skjema", { felt: { forslag: { kode: "avstemningsarbeid.feil.ukjentForslag" } } });
    const alt = await tx.db
      .select({ forslagId: alternativ.forslagId })
      .from(alternativ)
      .where(eq(alternativ.avstemningId, kladd.id));
    const nye = funnet.filter(({ id }) => !alt.some(({ forslagId }) => forslagId === id));
    if (nye.length === 0) return { antall: 0 };
    const foerste = await nestePlass(tx, kladd, nye.length);
    const rader = nye.map(({ id, tittel, vist, spraak }, i) => ({
      id: nyId(),
      avstemningId: kladd.id,
      plass: foerste + i,
      tittel: { [spraak]: tittel.slice(0, MAKS_TEGN_I_TITTEL) },
      beskrivelse: { [spraak]: delForslag(vist ?? "").brodtekst.slice(0, MAKS_TEGN_I_BESKRIVELSE) },
      forslagId: id,
      sjekk: "foreslaatt" as const,
    }));
    await tx.db.insert(alternativ).values(rader);
    await record(
      tx,
      ...rader.map(({ id, forslagId }) => ({
        slag: "alternativ.lagret" as const,
        objekt: id,
        data: { avstemning: slug, sjekk: "foreslaatt", forslag: forslagId },
      })),
    );
    return { antall: rader.length };
  });
}

/** The tema's forslag that are shown and not on this ballot yet, at most a hundred, newest first. */
export async function finnIdeer(context: Context<"saksbehandler">, avstemningen: { id: string; temaId: string }) {
  return context.db
    .select({ ref: innspill.ref, tittel: forslag.tittel, spraak: innspill.spraak, mottatt: innspill.mottatt })
    .from(forslag)
    .innerJoin(innspill, eq(innspill.id, forslag.innspillId))
    .where(
      and(
        erIdeTil(avstemningen.temaId),
        sql`not exists (select 1 from alternativ a where a.forslag_id = ${forslag.id} and a.avstemning_id = ${avstemningen.id})`,
      ),
    )
    .orderBy(sql`${innspill.mottatt} desc`, asc(innspill.ref))
    .limit(MAKS_ALTERNATIVER);
}

/** An innbyggerforslag goes the law's own way, and is nobody's alternative. */
const erIdeTil = (temaId: string) =>
  and(eq(innspill.temaId, temaId), eq(forslag.slag, "forslag"), eq(innspill.vises, true), sql`${forslag.versjon} > 0`);

/**
 * Staff's word on an alternative: how it is said, what it costs, whether it stands on the ballot, and where. The same again changes nothing.
 * @throws Refusal 404, 409 when the vote has opened or somebody else has changed it since `sett`, 422
 */
export function endreAlternativ(
  context: Context<"saksbehandler">,
  slug: string,
  id: string,
  { sett, ...skjema }: Alternativskjema,
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const kladd = await laasKladd(tx, slug);
    const foer = await hentAlternativ(tx, slug, id);
    const rekkefoelge = await finnRekkefoelge(tx, kladd.id);
    const plass = Math.min(skjema.plass ?? foer.plass, Math.max(rekkefoelge.length, 1));
    const innholdet = somInnhold(skjema, kladd, await hentKommune(tx.db), skjema.sjekk, foer);
    const ny = { ...innholdet, sjekk: skjema.sjekk, begrunnelse: skjema.begrunnelse };
    if (merkeAvAlternativ({ ...ny, plass }) === foer.sett) return;
    if (foer.sett !== sett) throw new Refusal("avstemningsarbeid.feil.noenAndreLagret", { status: 409 });
    await tx.db.update(alternativ).set(ny).where(eq(alternativ.id, id));
    if (plass !== foer.plass) await flytt(tx, kladd.id, rekkefoelge, id, plass);
    await record(tx, { slag: "alternativ.lagret", objekt: id, data: { avstemning: slug, sjekk: skjema.sjekk } });
  });
}

/** Tells one version of an alternative from another. */
function merkeAvAlternativ(
  rad: Pick<typeof alternativ.$inferSelect, "plass" | "tittel" | "beskrivelse" | "kostnad" | "sjekk" | "begrunnelse">,
): string {
  const { plass, tittel, beskrivelse, kostnad, sjekk, begrunnelse } = rad;
  return merkeAv({ plass, tittel, beskrivelse, kostnad, sjekk, begrunnelse });
}

function somInnhold(
  skjema: Innhold,
  { slag, ramme }: { slag: Stemmeslag; ramme: number | null },
  { spraak, spraakliste }: { spraak: Spraak; spraakliste: readonly Spraak[] },
  sjekk: Sjekk,
  foer: Partial<Pick<typeof alternativ.$inferSelect, "tittel" | "beskrivelse">> = {},
) {
  if (!harAlternativer(slag)) throw new Refusal("avstemningsarbeid.feil.ingenAlternativer", { status: 409 });
  const tittel = somTekster(skjema, "tittel", spraakliste, foer.tittel);
  if (Object.keys(tittel).length === 0)
    throw new Refusal("feil.skjema", {
      felt: { [feltPaa("tittel", spraak)]: { kode: "avstemningsarbeid.feil.tittel" } },
    });
  const iKurven = slag === "kurv" && sjekk === "med";
  if (iKurven && skjema.kostnad === null)
    throw new Refusal("feil.skjema", { felt: { kostnad: { kode: "avstemningsarbeid.feil.utenKostnad" } } });
  if (iKurven && skjema.kostnad! > ramme!)
    throw new Refusal("feil.skjema", {
      felt: { kostnad: { kode: "avstemningsarbeid.feil.forDyr", verdier: { ramme: ramme! } } },
    });
  return {
    tittel,
    beskrivelse: somTekster(skjema, "beskrivelse", spraakliste, foer.beskrivelse),
    kostnad: skjema.kostnad,
  };
}

async function nestePlass(tx: Context, kladd: { id: string; slag: Stemmeslag }, antall: number): Promise<number> {
  if (!harAlternativer(kladd.slag)) throw new Refusal("avstemningsarbeid.feil.ingenAlternativer", { status: 409 });
  const staar = await tx.db.$count(alternativ, eq(alternativ.avstemningId, kladd.id));
  if (staar + antall > MAKS_ALTERNATIVER)
    throw new Refusal("avstemningsarbeid.feil.forMange", { verdier: { grense: MAKS_ALTERNATIVER } });
  return staar + 1;
}

async function finnRekkefoelge(tx: Context, avstemningId: string): Promise<string[]> {
  const rader = await tx.db
    .select({ id: alternativ.id })
    .from(alternativ)
    .where(eq(alternativ.avstemningId, avstemningId))
    .orderBy(asc(alternativ.plass));
  return rader.map(({ id }) => id);
}

/** Moves one to its place and the others along. Each place is taken, so all of them step aside first. */
async function flytt(tx: Context, avstemningId: string, rekkefoelge: string[], id: string, plass: number) {
  const ny = rekkefoelge.filter((en) => en !== id);
  ny.splice(plass - 1, 0, id);
  await tx.db
    .update(alternativ)
    .set({ plass: sql`-${alternativ.plass}` })
    .where(eq(alternativ.avstemningId, avstemningId));
  await tx.db
    .update(alternativ)
    .set({ plass: sql`array_position(${sql.param(ny)}::uuid[], ${alternativ.id})` })
    .where(eq(alternativ.avstemningId, avstemningId));
}
