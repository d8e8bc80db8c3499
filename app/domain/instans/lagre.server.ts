import { and, eq, isNotNull } from "drizzle-orm";
import { instans } from "#db/schema";
import type { Tekster } from "#db/schema/felles";
import { type Context, iTransaksjon } from "~/domain/context";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import type { Instansskjema } from "./instans";

/** A new receiver. `id` is made by the form, so that the same form sent again makes no other. */
export async function opprettInstans(
  context: Context<"administrator">,
  id: string,
  skjema: Instansskjema,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [laget] = await tx.db
      .insert(instans)
      .values({ id, ...somRad(skjema) })
      .onConflictDoNothing()
      .returning({ id: instans.id });
    if (laget) await record(tx, { slag: "instans.lagret", objekt: id });
  });
}

/** Changes one, and takes it into use again where it was not. Said again, nothing happens. @throws Refusal 404 */
export async function endreInstans(
  context: Context<"administrator">,
  id: string,
  skjema: Instansskjema,
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [foer] = await tx.db.select().from(instans).where(eq(instans.id, id)).for("update");
    if (!foer) throw finnesIkke();
    const ny = somRad(skjema);
    const uendret = Object.entries(ny).every(([felt, verdi]) => likt(foer[felt as keyof typeof ny], verdi));
    if (uendret) return;
    await tx.db.update(instans).set(ny).where(eq(instans.id, id));
    await record(tx, { slag: "instans.lagret", objekt: id });
  });
}

/** Takes one out of use: it stands where something has been sent there, and nowhere else. @throws Refusal 404, 409 when it is out of use. */
export async function taUtInstans(context: Context<"administrator">, id: string): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    const [tattUt] = await tx.db
      .update(instans)
      .set({ rekkefoelge: null })
      .where(and(eq(instans.id, id), isNotNull(instans.rekkefoelge)))
      .returning({ id: instans.id });
    if (!tattUt) {
      if ((await tx.db.$count(instans, eq(instans.id, id))) === 0) throw finnesIkke();
      throw new Refusal("instans.feil.alleredeTattUt", { status: 409 });
    }
    await record(tx, { slag: "instans.fjernet", objekt: id });
  });
}

function somRad({
  navnNb,
  navnNn,
  navnEn,
  hvaNb,
  hvaNn,
  hvaEn,
  egen,
  telefon,
  epost,
  nettside,
  rekkefoelge,
}: Instansskjema) {
  return {
    navn: somTekster({ nb: navnNb, nn: navnNn, en: navnEn }),
    hva: somTekster({ nb: hvaNb, nn: hvaNn, en: hvaEn }),
    egen,
    telefon: telefon || null,
    epost: epost || null,
    nettside: nettside || null,
    rekkefoelge,
  };
}

const somTekster = (tekster: Tekster): Tekster =>
  Object.fromEntries(Object.entries(tekster).filter(([, tekst]) => tekst));

function likt(a: unknown, b: unknown): boolean {
  const ordnet = (verdi: unknown) =>
    JSON.stringify(verdi && typeof verdi === "object" ? Object.entries(verdi).toSorted() : verdi);
  return ordnet(a) === ordnet(b);
}
