import { and, eq, sql } from "drizzle-orm";
import { sted, utkast } from "#db/schema";
import type { Context } from "~/domain/context";
import { erMin } from "~/domain/innspill/eier.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { avrundet, innenfor, type Punkt } from "~/platform/kart";
import { hentKartutsnitt } from "./finn.server";
import { punktAv, type Sted, type StedSkjema } from "./sted";

/**
 * Says where one's own draft is about. Saved as the words are, so it leaves no event; the draft's revision stays, since none of its words
 * were touched. `sett` is the place that the form showed: where another tab has said something else since, nothing is overwritten. The same
 * place again is a success.
 * @throws Refusal 404 when the draft is another's or gone, 409 when the place is another now, 422 for a point outside the map.
 */
export async function settSted(context: Context<"gjest">, utkastId: string, skjema: StedSkjema): Promise<Sted> {
  const nytt = await velgSted(context, skjema);
  const { sett } = skjema;
  const [endret] = await context.db
    .update(utkast)
    .set({ ...nytt, oppdatert: context.naa })
    .where(and(eq(utkast.id, utkastId), erMin(context, utkast), sql`(${staar(sett)} or ${staar(nytt)})`))
    .returning({ id: utkast.id });
  if (endret) return nytt;
  const finnes = await context.db.$count(utkast, and(eq(utkast.id, utkastId), erMin(context, utkast)));
  if (finnes === 0) throw finnesIkke();
  throw new Refusal("sted.feil.endretImens", { status: 409 });
}

/** True in SQL where this very place stands. */
const staar = ({ sted: navn, bredde, lengde, visSted }: Sted) =>
  sql`(${utkast.sted} = ${navn} and ${utkast.bredde} is not distinct from ${bredde}::double precision
    and ${utkast.lengde} is not distinct from ${lengde}::double precision and ${utkast.visSted} = ${visSted})`;

/** What the form says, made whole: a chosen place gives name and point, and a name that is in the list gives its point. */
async function velgSted(context: Context<"gjest">, skjema: StedSkjema): Promise<Sted> {
  const { sted: navn, valgt, sett } = skjema;
  const punkt = punktAv(skjema);
  const [fraLista] = valgt
    ? await context.db.select().from(sted).where(eq(sted.id, valgt)).limit(1)
    : await context.db
        .select()
        .from(sted)
        .where(sql`lower(${sted.navn}) = lower(${navn})`)
        .limit(1);
  const utenPunkt = navn === "" && !valgt && !punkt;
  const visSted = skjema.visSted && !utenPunkt;
  const urort = punkt !== null && punkt.bredde === sett.bredde && punkt.lengde === sett.lengde;
  // A point that somebody set with their own hand stands, whatever the place is called.
  if (fraLista && (valgt || !punkt || (urort && navn !== sett.sted)))
    return { sted: fraLista.navn, bredde: fraLista.bredde, lengde: fraLista.lengde, visSted };
  // Another name in the field: the point that came with the old name goes with it.
  if (urort && navn !== sett.sted && (await erListestedets(context, sett.sted, punkt)))
    return { sted: navn, bredde: null, lengde: null, visSted: skjema.visSted && navn !== "" };
  if (!punkt) return { sted: navn, bredde: null, lengde: null, visSted };
  // What stands already may lie outside a map that has been made smaller since.
  if (!urort) await krevInnenfor(context, punkt);
  return { sted: navn, ...(urort ? punkt : avrundet(punkt)), visSted };
}

async function erListestedets(context: Context<"gjest">, navn: string, { bredde, lengde }: Punkt) {
  const antall = await context.db.$count(
    sted,
    and(eq(sted.navn, navn), eq(sted.bredde, bredde), eq(sted.lengde, lengde)),
  );
  return antall > 0;
}

async function krevInnenfor(context: Context<"gjest">, punkt: Punkt) {
  const utsnitt = await hentKartutsnitt(context);
  if (!utsnitt || !innenfor(punkt, utsnitt))
    throw new Refusal("feil.skjema", { felt: { kart: { kode: "sted.feil.utenforKartet" } } });
}
