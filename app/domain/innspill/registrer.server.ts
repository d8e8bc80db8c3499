import { eq, inArray, sql } from "drizzle-orm";
import { v5 } from "uuid";
import { innsending, innspill, innspillTekst as innspillTekster, tema, vedlegg } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { somMobilnummer } from "~/domain/sms/nummer";
import { leggISmsUtboks } from "~/domain/sms/utboks.server";
import { faserSomTillater } from "~/domain/tema/fase";
import { type Filinnhold, kastFil, lagreFiler } from "~/domain/vedlegg/lagre-fil.server";
import { record } from "~/events/record.server";
import { dato } from "~/i18n/formater";
import type { Spraak } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import type { Lager } from "~/platform/lager.server";
import { kodeHash } from "../kode.server";
import { krevesPaaVegneAv } from "./innspill";
import { somKvitteringsbrev, somKvitteringssms } from "./kvittering";
import { MAKS_LINJER } from "./limt-tabell";
import { type Felles, type Linje, MAKS_DAGER_SIDEN, type Registrering } from "./registrering";
import { originaltekst } from "./hent.server";
import { referanser } from "./send-inn.server";

type Ansatt = Context<"saksbehandler">;
type Med = {
  /** The claim code of an innsending: the same each time it is asked, and stored nowhere. */
  lagKode: (innsending: string) => string;
  /** What receipts can be sent by. */
  kanSende: { epost: boolean; sms: boolean };
  /** Where the pages are, without a trailing slash. */
  nettsted: string;
};
type Ny = Linje & { innsendingId: string };

/**
 * Registers what a resident has said or written to the municipality, with the pages of a letter. Nobody owns it until its claim code is used.
 * Sent again with the same id it changes nothing. What came before a deadline may be registered after it: `mottattDato` decides.
 * @throws Refusal 422 when the day or the tema cannot be, 409 when something else is registered under this id.
 */
export async function registrerInnspill(
  context: Ansatt,
  skjema: Registrering,
  { lager, brev = [], ...med }: Med & { lager: Lager; brev?: Filinnhold[] },
): Promise<void> {
  const filer = await lagreFiler(context, lager, brev);
  const brukt = await iTransaksjon(context, async (tx) => {
    const nye = await registrer(tx, skjema, [{ ...skjema, innsendingId: skjema.innsending }], [skjema.innsending], med);
    if (!nye) return false;
    if (filer.length > 0)
      await tx.db.insert(vedlegg).values(
        filer.map((filId, i) => ({
          id: nyId(),
          filId,
          innspillId: nye[0]!.id,
          slag: "brev" as const,
          nr: i + 1,
          opprettet: tx.naa,
        })),
      );
    return true;
  }).catch(async (error: unknown) => {
    await kast();
    throw error;
  });
  if (!brukt) await kast();

  async function kast() {
    for (const id of filer) await kastFil(context, lager, id);
  }
}

/** Registers the lines of a table together, each with its own reference, contact and claim code: all of them or none. */
export async function registrerListe(
  context: Ansatt,
  felles: Felles & { parti: string },
  linjer: Linje[],
  med: Med,
): Promise<void> {
  const ider = partiets(felles.parti);
  await iTransaksjon(context, (tx) =>
    registrer(
      tx,
      felles,
      linjer.map((linje, i) => ({ ...linje, innsendingId: ider[i]! })),
      ider,
      med,
    ),
  );
}

/** The ids that the lines of a table have, in order: made from the table's own. */
export const partiets = (parti: string): string[] =>
  Array.from({ length: MAKS_LINJER }, (_, i) => v5(String(i + 1), parti));

/** @returns null when it is registered already. */
async function registrer(tx: Ansatt, felles: Felles, linjer: Ny[], ider: string[], med: Med) {
  const laget = await tx.db
    .insert(innsending)
    .values(
      linjer.map((linje) => ({
        ...somInnsending(tx, felles, linje),
        kodeHash: kodeHash(med.lagKode(linje.innsendingId)),
      })),
    )
    // By every unique column, the code's too: it follows from the id.
    .onConflictDoNothing()
    .returning({ id: innsending.id });
  if (laget.length < linjer.length) return krevDetSamme(tx, felles, linjer, ider);

  const { temaId, svarfrist } = await krevTema(tx, felles);
  const refs = await referanser(tx, linjer.length);
  const nye = linjer.map((linje, i) => ({ ...linje, id: nyId(), ref: refs[i]! }));
  const mottatt = sql<Date>`case when ${felles.mottattDato}::date = i_dag() then ${tx.naa.toISOString()}::timestamptz
    else (${felles.mottattDato}::date + time '12:00') at time zone 'Europe/Oslo' end`;
  await tx.db.insert(innspill).values(
    nye.map(({ id, ref, innsendingId }) => ({
      id,
      ref,
      innsendingId,
      temaId,
      kanal: felles.kanal,
      status: "mottatt" as const,
      spraak: felles.spraak,
      mottatt,
      svarfrist,
    })),
  );
  await tx.db.insert(innspillTekster).values(
    nye.map(({ id, tekst }) => ({
      id: nyId(),
      innspillId: id,
      slag: "original" as const,
      nr: 1,
      spraak: felles.spraak,
      tekst,
      laget: tx.naa,
      lagetAv: tx.aktoer.id,
    })),
  );
  await sendKvitteringer(tx, nye, { ...med, svarfrist, spraak: felles.spraak });
  await record(
    tx,
    ...nye.flatMap(({ id, ref }) => [
      { slag: "innspill.mottatt" as const, objekt: id, data: { ref } },
      { slag: "innspill.registrert" as const, objekt: id, data: { ref, kanal: felles.kanal } },
    ]),
  );
  return nye;
}

function somInnsending(tx: Ansatt, { mottattDato }: Felles, linje: Ny) {
  return {
    id: linje.innsendingId,
    sendt: tx.naa,
    navn: linje.navn || null,
    visNavn: linje.visNavn === "ja" && linje.avsender !== "ung",
    avsender: linje.avsender,
    // Who it was is what somebody said on the phone: never added together with those who have shown it.
    nivaa: "gjest" as const,
    paaVegneAv: krevesPaaVegneAv(linje.avsender) ? linje.paaVegneAv : null,
    svarkanal: linje.svarkanal,
    kontakt: linje.svarkanal === "her" || linje.svarkanal === "ikke" ? null : linje.kontakt,
    registrertAv: tx.aktoer.id,
    mottattDato,
  };
}

/** A second tap is the first. Other words or another contact under the same id would be lost if that were said of them. */
async function krevDetSamme(tx: Ansatt, felles: Felles, linjer: Ny[], ider: string[]): Promise<null> {
  const registrerte = await tx.db
    .select({
      id: innsending.id,
      av: innsending.registrertAv,
      tekst: originaltekst,
      tema: tema.slug,
      kanal: innspill.kanal,
      mottattDato: innsending.mottattDato,
      svarkanal: innsending.svarkanal,
      kontakt: innsending.kontakt,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(inArray(innsending.id, ider))
    .limit(MAKS_LINJER);
  const som = (rad: Omit<(typeof registrerte)[number], "id">) =>
    JSON.stringify([rad.av, rad.tekst, rad.tema, rad.kanal, rad.mottattDato, rad.svarkanal, rad.kontakt ?? ""]);
  const staar = new Map(registrerte.map((rad) => [rad.id, som(rad)]));
  const like = linjer.every((linje) => {
    const { kontakt } = somInnsending(tx, felles, linje);
    return staar.get(linje.innsendingId) === som({ ...felles, ...linje, kontakt, av: tx.aktoer.id });
  });
  if (!like || registrerte.length !== linjer.length)
    throw new Refusal("skranke.feil.alleredeRegistrert", { status: 409 });
  return null;
}

/** The tema, if it took innspill on the day this came. Judged by the database's clock. */
async function krevTema(
  tx: Ansatt,
  { tema: slug, mottattDato }: Felles,
): Promise<{ temaId: string; svarfrist: string }> {
  const kom = sql`${mottattDato}::date`;
  const [rad] = await tx.db
    .select({
      temaId: tema.id,
      svarfrist: sql<string>`coalesce(${tema.svarfrist}, ${kom} + ${tema.svarDager})::text`,
      frist: tema.frist,
      dagKanVaere: sql<boolean>`${kom} between i_dag() - ${MAKS_DAGER_SIDEN}::int and i_dag()`,
      aapnet: sql<boolean>`${tema.aapner} <= i_dag()`,
      iTide: sql<boolean>`case when ${tema.frist} is null then ${inArray(tema.fase, faserSomTillater("sendInn"))} else ${kom} <= ${tema.frist} end`,
    })
    .from(tema)
    .where(eq(tema.slug, slug));
  if (!rad) throw nei("tema", "skranke.feil.tema");
  if (!rad.dagKanVaere) throw nei("mottattDato", "skranke.feil.dag");
  if (!rad.aapnet) throw nei("tema", "skranke.feil.ikkeAapnet");
  if (!rad.iTide)
    throw rad.frist
      ? nei("tema", "skranke.feil.etterFristen", { frist: dato(rad.frist, tx.spraak) })
      : nei("tema", "skranke.feil.stengt");
  return rad;
}

type Feil = "tema" | "dag" | "ikkeAapnet" | "etterFristen" | "stengt";
const nei = (felt: string, kode: `skranke.feil.${Feil}`, verdier: Record<string, string> = {}) =>
  new Refusal("feil.skjema", { felt: { [felt]: { kode, verdier } } });

/** A receipt by mail or text message to those who are to be answered so; the others are handed one on paper. */
async function sendKvitteringer(
  tx: Ansatt,
  nye: Array<Ny & { ref: string }>,
  { lagKode, kanSende, nettsted, svarfrist, spraak }: Med & { svarfrist: string; spraak: Spraak },
) {
  const kommune = await hentKommune(tx.db);
  const kvittering = ({ innsendingId, ref, tekst }: (typeof nye)[number]) => ({
    ref,
    tekst,
    kode: lagKode(innsendingId),
    svarfrist,
    spraak,
  });
  const brev = nye.filter(({ svarkanal }) => kanSende.epost && svarkanal === "epost");
  await leggIUtboks(
    tx,
    ...brev.map((ny) => ({
      ...somKvitteringsbrev(kvittering(ny), kommune, nettsted),
      slag: "kvittering" as const,
      til: ny.kontakt,
      spraak,
    })),
  );
  await leggISmsUtboks(
    tx,
    ...nye.flatMap((ny) => {
      const til = kanSende.sms && ny.svarkanal === "sms" ? somMobilnummer(ny.kontakt) : null;
      if (!til) return [];
      return [
        { slag: "kvittering" as const, til, tekst: somKvitteringssms(kvittering(ny), kommune, nettsted), spraak },
      ];
    }),
  );
}
