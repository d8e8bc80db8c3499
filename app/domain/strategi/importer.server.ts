import { and, inArray, notInArray, or, sql } from "drizzle-orm";
import { komite, plan, planpunkt } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { record } from "~/events/record.server";
import { nyId } from "~/platform/id.server";
import { type Lesevalg, lesPlanfil, type Planfil, type Planhode, type Planrad } from "./planfil";
import { type Feil, samleFeil } from "./plantabell";

/** Nothing was imported; `feil` is everything that is wrong with the file. */
export class PlanfilFeil extends Error {
  constructor(readonly feil: Feil[]) {
    super(feil.map(({ rad, kolonne, grunn }) => `rad ${rad}, ${kolonne}: ${grunn}`).join("\n"));
  }
}

export type Importert = { kode: string; antall: number; nye: number; fjernet: number };

/**
 * Imports a plan, or imports it again: points are known by their kode and keep what hangs on them (koblinger, milestones, decisions).
 * A column that the file does not have leaves what stands; a column that it has decides, empty cells included. A point that the file no
 * longer has is removed, unless something hangs on it. `valg.plan` describes the plan where the file does not.
 * @throws PlanfilFeil with every error; nothing is changed then.
 */
export async function importerPlan(
  context: Context<"system">,
  csv: string,
  valg: Omit<Lesevalg, "spraak"> = {},
): Promise<Importert> {
  const fil = lesPlanfil(csv, { spraak: context.spraak, ...valg });
  const { plan: hode } = fil;
  if (!hode || fil.feil.length > 0) throw new PlanfilFeil(fil.feil);

  return iTransaksjon(context, async (tx) => {
    const planId = await lagrePlan(tx, hode);
    const kjente = await tx.db
      .select({ id: planpunkt.id, kode: planpunkt.kode, planId: planpunkt.planId })
      .from(planpunkt)
      .limit(20_000);
    const komiteer = await finnKomiteer(tx);
    const koder = new Set(fil.rader.map(({ kode }) => kode));
    const ut = kjente.filter((punkt) => punkt.planId === planId && !koder.has(punkt.kode));
    const feil = [
      ...kontroller(fil.rader, { planId, kjente, komiteer, ut }),
      ...(await finnFastePunkter(tx, ut, fil.kolonner)),
    ];
    if (feil.length > 0) throw new PlanfilFeil(feil);

    const ider = new Map(kjente.map(({ kode, id }) => [kode, id]));
    const nye = fil.rader.filter(({ kode }) => !ider.has(kode));
    for (const { kode } of nye) ider.set(kode, nyId());
    await lagrePunkter(tx, planId, fil, ider, komiteer);
    if (ut.length > 0)
      await tx.db.delete(planpunkt).where(
        inArray(
          planpunkt.id,
          ut.map(({ id }) => id),
        ),
      );

    await record(
      tx,
      {
        slag: "plan.importert",
        objekt: planId,
        data: { kode: hode.kode, antall: fil.rader.length, nye: nye.length, fjernet: ut.length },
      },
      ...ut.map(({ id, kode }) => ({ slag: "planpunkt.fjernet" as const, objekt: id, data: { kode } })),
    );
    return { kode: hode.kode, antall: fil.rader.length, nye: nye.length, fjernet: ut.length };
  });
}

/** One statement, so that of two imports of one plan the second waits for the first. */
async function lagrePlan(tx: Context, hode: Planhode) {
  const [rad] = await tx.db
    .insert(plan)
    .values({ id: nyId(), ...hode })
    .onConflictDoUpdate({ target: plan.kode, set: hode })
    .returning({ id: plan.id });
  return rad!.id;
}

/** A komité may be written by its slug or by its name, in any language. */
async function finnKomiteer(tx: Context) {
  const rader = await tx.db.select({ id: komite.id, slug: komite.slug, navn: komite.navn }).from(komite).limit(200);
  return new Map(
    rader.flatMap(({ id, slug, navn }) =>
      [slug, ...Object.values(navn)].map((ord) => [ord.toLowerCase(), id] as const),
    ),
  );
}

type Kjent = { id: string; kode: string; planId: string };

function kontroller(
  rader: Planrad[],
  { planId, kjente, komiteer, ut }: { planId: string; kjente: Kjent[]; komiteer: Map<string, string>; ut: Kjent[] },
): Feil[] {
  const feil = samleFeil();
  const perKode = new Map(kjente.map((punkt) => [punkt.kode, punkt]));
  const finnes = new Set([...perKode.keys(), ...rader.map(({ kode }) => kode)]);
  for (const { kode } of ut) finnes.delete(kode);
  for (const { rad, kode, viderefoertI, komite: gitt } of rader) {
    const annen = perKode.get(kode);
    if (annen && annen.planId !== planId) feil.legg(rad, "kode", grunner.iAnnenPlan(kode));
    if (viderefoertI && !finnes.has(viderefoertI)) feil.legg(rad, "viderefoert_i", grunner.ukjentPunkt(viderefoertI));
    if (gitt && !komiteer.has(gitt.toLowerCase())) feil.legg(rad, "komite", grunner.ukjentKomite(gitt));
  }
  return feil.alle();
}

/** Points that are gone from the file, but that something hangs on: what people said, or what was decided, is not removed by a spreadsheet. */
async function finnFastePunkter(tx: Context, ut: Kjent[], kolonner: ReadonlySet<string>): Promise<Feil[]> {
  if (ut.length === 0) return [];
  const antall = (tabell: "kobling" | "milepael" | "tema_planpunkt" | "vedtak_virkning") =>
    sql<number>`(select count(*)::int from ${sql.identifier(tabell)} viser where viser.planpunkt_id = planpunkt.id)`;
  const ider = ut.map(({ id }) => id);
  const rader = await tx.db
    .select({
      kode: planpunkt.kode,
      koblinger: antall("kobling"),
      temaer: antall("tema_planpunkt"),
      vedtak: antall("vedtak_virkning"),
      milepaeler: antall("milepael"),
    })
    .from(planpunkt)
    .where(inArray(planpunkt.id, ider))
    .orderBy(planpunkt.plass);
  const slektninger = await tx.db
    .select({
      kode: planpunkt.kode,
      planId: planpunkt.planId,
      forelderId: planpunkt.forelderId,
      viderefoertIId: planpunkt.viderefoertIId,
    })
    .from(planpunkt)
    .where(
      and(
        or(inArray(planpunkt.viderefoertIId, ider), inArray(planpunkt.forelderId, ider)),
        notInArray(planpunkt.id, ider),
      ),
    )
    .limit(20_000);
  const feil = samleFeil();
  for (const { kode, koblinger, temaer, vedtak, milepaeler } of rader) {
    const grunn = [
      koblinger > 0 && `${koblinger} koblinger fra innspill`,
      temaer > 0 && `${temaer} temaer`,
      vedtak > 0 && `${vedtak} vedtak`,
      milepaeler > 0 && `${milepaeler} milepæler`,
    ].filter((del) => del !== false);
    if (grunn.length > 0) feil.legg(0, "kode", grunner.kanIkkeFjernes(kode, grunn.join(", ")));
  }
  for (const { kode, planId, forelderId, viderefoertIId } of slektninger)
    for (const borte of ut) {
      // Within the plan the file itself says how points hang together, if it has the column.
      if (borte.id === forelderId && !kolonner.has("forelder")) feil.legg(0, "kode", grunner.harBarn(borte.kode, kode));
      if (borte.id === viderefoertIId && (planId !== borte.planId || !kolonner.has("viderefoert_i")))
        feil.legg(0, "kode", grunner.viderefoertHit(borte.kode, kode));
    }
  return feil.alle();
}

async function lagrePunkter(
  tx: Context,
  planId: string,
  { rader, kolonner }: Planfil,
  ider: Map<string, string>,
  komiteer: Map<string, string>,
) {
  const id = (kode: string | null) => (kode ? (ider.get(kode) ?? null) : null);
  const har = (kolonne: string) => kolonner.has(kolonne);
  const excluded = (kolonne: string) => sql.raw(`excluded.${kolonne}`);
  // Points point at each other; a foreign key is judged when the statement is over, so all go in one.
  await tx.db
    .insert(planpunkt)
    .values(
      rader.map(({ rad: _rad, forelder, viderefoertI, komite: gitt, ...felt }, plass) => ({
        id: id(felt.kode)!,
        planId,
        ...felt,
        plass: plass + 1,
        forelderId: id(forelder),
        viderefoertIId: id(viderefoertI),
        komiteId: gitt ? (komiteer.get(gitt.toLowerCase()) ?? null) : null,
      })),
    )
    .onConflictDoUpdate({
      target: planpunkt.kode,
      set: {
        nivaa: excluded("nivaa"),
        plass: excluded("plass"),
        navn: excluded("navn"),
        ...(har("forelder") ? { forelderId: excluded("forelder_id") } : {}),
        ...(har("trykt") ? { trykt: excluded("trykt") } : {}),
        ...([...kolonner].some((kolonne) => kolonne.startsWith("beskrivelse_"))
          ? { beskrivelse: excluded("beskrivelse") }
          : {}),
        ...(har("enhet") ? { enhet: excluded("enhet") } : {}),
        ...(har("status")
          ? {
              status: excluded("status"),
              statusBegrunnelse: excluded("status_begrunnelse"),
              statusDato: excluded("status_dato"),
            }
          : {}),
        ...(har("neste_dato") ? { nesteDato: excluded("neste_dato") } : {}),
        ...(har("viderefoert_i") ? { viderefoertIId: excluded("viderefoert_i_id") } : {}),
        ...(har("komite") ? { komiteId: excluded("komite_id") } : {}),
      },
    });
}

const grunner = {
  iAnnenPlan: (kode: string) =>
    `Koden «${kode}» er brukt i en annen plan. Koden er punktets adresse, og må være sin egen.`,
  ukjentPunkt: (kode: string) => `Punktet «${kode}» finnes verken i fila eller i en plan som er importert før.`,
  ukjentKomite: (navn: string) => `Komiteen «${navn}» finnes ikke. Skriv navnet, eller koden i adressen.`,
  kanIkkeFjernes: (kode: string, hva: string) =>
    `Punktet «${kode}» mangler i fila, men kan ikke fjernes: ${hva} viser til det.`,
  harBarn: (kode: string, barn: string) =>
    `Punktet «${kode}» mangler i fila, men kan ikke fjernes: «${barn}» hører under det.`,
  viderefoertHit: (kode: string, fra: string) =>
    `Punktet «${kode}» mangler i fila, men kan ikke fjernes: «${fra}» er ført videre i det.`,
};
