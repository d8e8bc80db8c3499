import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { hoering, innsending, innspill, innspillTekst, raad, tema, uttalelse } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { somEpost } from "~/domain/epost/som-epost";
import { leggIUtboks, type NyttBrev } from "~/domain/epost/utboks.server";
import { referanser } from "~/domain/innspill/send-inn.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { finnesIkke, Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { paa } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { datoIOslo } from "~/platform/klokke";
import type { uttalelseSkjema } from "./raad";

/** Every råd with what it was asked on a hearing, and what came of it. */
export async function finnUttalelser(context: Context<"saksbehandler">, hoeringId: string) {
  const rader = await context.db
    .select({
      slug: raad.slug,
      navn: raad.navn,
      harEpost: sql<boolean>`${raad.epost} is not null`,
      frist: uttalelse.frist,
      bedtOm: uttalelse.bedtOm,
      ref: sql<
        string | null
      >`(select i.ref from innspill i where i.id = ${uttalelse.innspillId} and i.sperret is null)`,
      ingenMerknad: uttalelse.ingenMerknad,
    })
    .from(raad)
    .leftJoin(uttalelse, and(eq(uttalelse.raadId, raad.id), eq(uttalelse.hoeringId, hoeringId)))
    .orderBy(raad.slug)
    .limit(100);
  return rader.map(({ navn, ...rad }) => ({ ...rad, navn: paa<string>(navn, context.spraak) }));
}

/**
 * Asks råd for one joint statement each, by a day. Those that have been asked already are not asked again; those with an address get a
 * letter. `adresse` is the hearing's page as residents see it.
 * @throws Refusal 404 when there is no such hearing, 422 when a råd is not there or the day is over
 */
export function bedOmUttalelser(
  context: Context<"saksbehandler">,
  slug: string,
  { raad: valgte, frist }: { raad: string[]; frist: string },
  adresse: string,
): Promise<{ antall: number }> {
  return iTransaksjon(context, async (tx) => {
    const [den] = await tx.db
      .select({ id: hoering.id, tittel: hoering.tittel })
      .from(hoering)
      .where(eq(hoering.slug, slug));
    if (!den) throw finnesIkke();
    if (frist < datoIOslo(tx.naa))
      throw new Refusal("feil.skjema", { felt: { frist: { kode: "hoeringsarbeid.feil.fristErOver" } } });
    const alle = await tx.db
      .select({ id: raad.id, slug: raad.slug, navn: raad.navn, epost: raad.epost })
      .from(raad)
      .where(inArray(raad.slug, valgte));
    if (alle.length < new Set(valgte).size)
      throw new Refusal("feil.skjema", { felt: { raad: { kode: "hoeringsarbeid.feil.ingenRaad" } } });
    const bedt = await tx.db
      .insert(uttalelse)
      .values(
        alle.map(({ id }) => ({
          id: nyId(),
          hoeringId: den.id,
          raadId: id,
          frist,
          bedtOm: tx.naa,
          bedtAv: tx.aktoer.id,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: uttalelse.id, raadId: uttalelse.raadId });
    const nye = bedt.map(({ id, raadId }) => ({ id, raad: alle.find((ett) => ett.id === raadId)! }));
    if (nye.length === 0) return { antall: 0 };
    const kommune = await hentKommune(tx.db);
    const t = tFor(kommune.spraak);
    const verdier = { tittel: paa(den.tittel, kommune.spraak).tekst, frist: dato(frist, kommune.spraak) };
    const brev = nye.flatMap(({ raad: { navn, epost } }): NyttBrev[] => {
      if (!epost) return [];
      const innhold = {
        tittel: t("hoeringsarbeid.brev.tittel", verdier),
        avsnitt: [
          { tekst: t("hoeringsarbeid.brev.tekst", { ...verdier, raad: paa(navn, kommune.spraak).tekst }) },
          { tekst: t("hoeringsarbeid.brev.ingenMerknad") },
        ],
        lenke: { tekst: t("hoeringsarbeid.brev.lenke"), adresse },
        hvorfor: t("hoeringsarbeid.brev.hvorfor", { kommune: kommune.navn }),
      };
      const { spraak, navn: avsender } = kommune;
      return [{ slag: "uttalelse", til: epost, spraak, ...somEpost(innhold, { t, spraak, avsender }) }];
    });
    await leggIUtboks(tx, ...brev);
    await record(
      tx,
      ...nye.map(({ id, raad: ett }) => ({
        slag: "uttalelse.bedt_om" as const,
        objekt: id,
        data: { hoering: slug, raad: ett.slug, frist, epost: ett.epost !== null },
      })),
    );
    return { antall: nye.length };
  });
}

/** What a råd was asked, for the page where its answer is written down. @throws Refusal 404 */
export async function hentUttalelse(context: Context<"saksbehandler">, slug: string, raadSlug: string) {
  const [rad] = await context.db
    .select({
      id: uttalelse.id,
      frist: uttalelse.frist,
      navn: raad.navn,
      temaId: hoering.temaId,
      svarfrist: sql<string>`coalesce(${tema.svarfrist}, i_dag() + ${tema.svarDager})::text`,
      besvart: sql<boolean>`num_nonnulls(${uttalelse.innspillId}, ${uttalelse.ingenMerknad}) > 0`,
    })
    .from(uttalelse)
    .innerJoin(raad, eq(raad.id, uttalelse.raadId))
    .innerJoin(hoering, eq(hoering.id, uttalelse.hoeringId))
    .innerJoin(tema, eq(tema.id, hoering.temaId))
    .where(and(eq(hoering.slug, slug), eq(raad.slug, raadSlug)));
  if (!rad) throw finnesIkke();
  return { ...rad, navn: paa<string>(rad.navn, context.spraak) };
}

/**
 * Writes down what a råd answered: its statement, which becomes an innspill like others in its name, or that it has nothing to say. One
 * answer each.
 * @throws Refusal 404, 409 when it has answered already, 422 when it came on a day that is not here yet
 */
export function registrerUttalelse(
  context: Context<"saksbehandler">,
  slug: string,
  raadSlug: string,
  skjema: z.infer<typeof uttalelseSkjema>,
): Promise<void> {
  return iTransaksjon(context, async (tx) => {
    const den = await hentUttalelse(tx, slug, raadSlug);
    const svar = await skrivSvar(tx, den, skjema);
    const [lagret] = await tx.db
      .update(uttalelse)
      .set(svar ? { innspillId: svar.id } : { ingenMerknad: tx.naa })
      .where(and(eq(uttalelse.id, den.id), isNull(uttalelse.innspillId), isNull(uttalelse.ingenMerknad)))
      .returning({ id: uttalelse.id });
    if (!lagret) throw new Refusal("hoeringsarbeid.feil.harSvart", { status: 409 });
    const data = { hoering: slug, raad: raadSlug };
    if (svar)
      await record(
        tx,
        { slag: "innspill.registrert", objekt: svar.id, data: { ref: svar.ref, kanal: svar.kanal } },
        { slag: "uttalelse.mottatt", objekt: den.id, data: { ...data, ref: svar.ref } },
      );
    else await record(tx, { slag: "uttalelse.ingen_merknad", objekt: den.id, data });
  });
}

async function skrivSvar(
  tx: Context<"saksbehandler">,
  den: Awaited<ReturnType<typeof hentUttalelse>>,
  skjema: z.infer<typeof uttalelseSkjema>,
) {
  if (skjema.svar === "ingen_merknad") return null;
  const { tekst, kanal, mottatt } = skjema;
  if (mottatt > datoIOslo(tx.naa))
    throw new Refusal("feil.skjema", { felt: { mottatt: { kode: "hoeringsarbeid.feil.mottattSenere" } } });
  const { spraak } = await hentKommune(tx.db);
  const [innsendingId, id, [ref]] = [nyId(), nyId(), await referanser(tx, 1)];
  await tx.db.insert(innsending).values({
    id: innsendingId,
    sendt: tx.naa,
    avsender: "raad",
    paaVegneAv: den.navn.tekst,
    svarkanal: "ikke",
    registrertAv: tx.aktoer.id,
    mottattDato: mottatt,
  });
  await tx.db.insert(innspill).values({
    id,
    ref: ref!,
    innsendingId,
    temaId: den.temaId,
    kanal,
    status: "mottatt",
    spraak,
    mottatt: tx.naa,
    svarfrist: den.svarfrist,
  });
  await tx.db.insert(innspillTekst).values({
    id: nyId(),
    innspillId: id,
    slag: "original",
    nr: 1,
    spraak,
    tekst,
    laget: tx.naa,
    lagetAv: tx.aktoer.id,
  });
  return { id, ref: ref!, kanal };
}
