import { and, type AnyColumn, eq, exists, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import {
  avbruttSkjema,
  bosted,
  bostedskode,
  epost,
  epostkode,
  forslag,
  gjest,
  identitet,
  innsending,
  innspill,
  invitasjon,
  oekt,
  person,
  returkode,
  rolle,
  sms,
  svar,
  underskrift,
  utkast,
  vakt,
  varsel,
} from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import type { Stemmenoekler } from "~/domain/avstemning/regler.server";
import { trekkAlleStemmer } from "~/domain/avstemning/trekk-alle.server";
import { trekkInnbyggerforslag } from "~/domain/innbyggerforslag/trekk.server";
import { erMin } from "~/domain/innspill/eier.server";
import { krevEnAdministratorTil } from "~/domain/rolle/ta.server";
import { gjelderIDag } from "~/domain/rolle/tildel.server";
import { record } from "~/events/record.server";

/** What there is to erase, told before one is asked; and whether one's name stays with what one has signed for the municipality. */
export async function tellSletting(context: Context<"gjest">) {
  const { aktoer } = context;
  const [tall] = await context.db
    .select({
      utkast: sql<number>`(select count(*)::int from utkast where ${erMin(context, utkast)})`,
      innspill: sql<number>`(select count(*)::int from innspill where ${and(erMin(context, innspill), isNull(innspill.sperret))})`,
      signert: aktoer.slag === "person" ? harSignert(aktoer.id) : sql<boolean>`false`,
    })
    .from(sql`(select 1) en`);
  return { ...tall!, roller: aktoer.slag === "person" ? aktoer.roller.size : 0 };
}

/**
 * Erases an account, or what a device has without one (personvernforordningen art. 17). Everything that ties it to somebody goes: name,
 * address, ways of signing in, contact, drafts, sessions. What was sent to the municipality is kept for the archive alone (arkivlova; art.
 * 17 no. 3 b and d): blocked, on no page, in no export and no mail. Who has signed for the municipality keeps the name, since the archive
 * must tell who decided. All of it or nothing. Votes that are not counted are taken back, and so are innbyggerforslag: those who signed are told,
 * with a link to `nettsted`.
 * @throws Refusal 409 for the last administrator: somebody else must be able to give roles.
 */
export async function slettKonto(
  context: Context<"gjest">,
  noekler: Stemmenoekler,
  nettsted = "",
): Promise<{ innspill: number }> {
  const { aktoer } = context;
  if (aktoer.slag === "gjest" && !aktoer.id) return { innspill: 0 };
  const id = aktoer.id!;
  return iTransaksjon(context, async (tx) => {
    const foerst = await holdRaden(tx, id);
    if (aktoer.slag === "person" && !foerst) return { innspill: 0 };
    const roller = aktoer.slag === "person" ? await avsluttRoller(tx, id) : [];
    // Codes before drafts, in the order that they are fetched in: two at once wait for each other, and never both.
    await tx.db.delete(returkode).where(erMin(tx, returkode));
    const utkastene = await tx.db.delete(utkast).where(erMin(tx, utkast)).returning({ id: utkast.id });
    await trekkMineInnbyggerforslag(tx, nettsted);
    const innspillene = await tx.db
      .update(innspill)
      .set({ vises: false, sperret: tx.naa, sted: "", bredde: null, lengde: null, visSted: false })
      .where(and(erMin(tx, innspill), isNull(innspill.sperret)))
      .returning({ id: innspill.id });
    await tx.db
      .update(innsending)
      .set({ navn: null, visNavn: false, paaVegneAv: null, svarkanal: "her", kontakt: null, kodeHash: null })
      .where(erMin(tx, innsending));
    await trekkAlleStemmer(tx, noekler);
    await stansVarsler(tx);
    if (aktoer.slag === "person") await slettPerson(tx, id);
    const antall = { innspill: innspillene.length, utkast: utkastene.length, roller: roller.length };
    if (!foerst && antall.innspill + antall.utkast === 0) return { innspill: 0 };
    await record(tx, ...roller.map((data) => ({ slag: "rolle.tatt" as const, objekt: id, data })), {
      slag: "konto.slettet",
      objekt: id,
      data: antall,
    });
    return { innspill: antall.innspill };
  });
}

/**
 * The account's row, or the device's, before all that it owns: a draft that another tab makes waits for it, and finds no account; and of two
 * that erase at once, the second finds that it is done. Nobody can take over what a device had.
 */
async function holdRaden(tx: Context<"gjest">, id: string): Promise<boolean> {
  const [raden] =
    tx.aktoer.slag === "person"
      ? await tx.db
          .select({ id: person.id })
          .from(person)
          .where(and(eq(person.id, id), isNull(person.slettet)))
          .for("update")
      : await tx.db
          .update(gjest)
          .set({ overtatt: tx.naa })
          .where(and(eq(gjest.id, id), isNull(gjest.overtatt)))
          .returning({ id: gjest.id });
  return raden !== undefined;
}

async function avsluttRoller(tx: Context, personId: string) {
  const sine = and(eq(rolle.personId, personId), gjelderIDag);
  if ((await tx.db.$count(rolle, and(sine, eq(rolle.rolle, "administrator")))) > 0)
    await krevEnAdministratorTil(tx, (en) => en.personId !== personId, "sletting.feil.sisteAdministrator");
  return tx.db
    .update(rolle)
    .set({ til: sql`i_dag()` })
    .where(sine)
    .returning({
      rolle: rolle.rolle,
      komite: sql<string | null>`(select k.slug from komite k where k.id = rolle.komite_id)`,
    });
}

/** Answers that are not sent are not sent: letters and text messages are torn up, and tasks are done. */
async function stansVarsler(tx: Context<"gjest">) {
  const mine = tx.db
    .select({ id: varsel.id })
    .from(varsel)
    .innerJoin(svar, eq(svar.id, varsel.svarId))
    .innerJoin(innspill, eq(innspill.id, svar.innspillId))
    .where(erMin(tx, innspill));
  await tx.db.delete(epost).where(and(inArray(epost.varselId, mine), isNull(epost.sendt)));
  await tx.db.delete(sms).where(and(inArray(sms.varselId, mine), isNull(sms.sendt)));
  await tx.db
    .update(varsel)
    .set({ utfoert: tx.naa })
    .where(and(inArray(varsel.id, mine), isNull(varsel.utfoert)));
  await stansOmInnspillene(tx);
}

/**
 * Receipts, with the words and the claim code, and what is on its way to those it was sent on to. They carry no task, and are known by the
 * reference in their own heading: the words of a letter may speak of another's.
 */
async function stansOmInnspillene(tx: Context<"gjest">) {
  const omMine = (overskrift: AnyColumn) =>
    exists(
      tx.db
        .select({ id: innspill.id })
        .from(innspill)
        .where(and(erMin(tx, innspill), sql`${overskrift} ~ ('\\m' || ${innspill.ref} || '\\M')`)),
    );
  await tx.db
    .delete(epost)
    .where(and(inArray(epost.slag, ["kvittering", "oversending"]), isNull(epost.sendt), omMine(epost.emne)));
  await tx.db.delete(sms).where(and(eq(sms.slag, "kvittering"), isNull(sms.sendt), omMine(sms.tekst)));
}

async function slettPerson(tx: Context, id: string) {
  const [foer] = await tx.db.select({ epost: person.epost }).from(person).where(eq(person.id, id));
  if (foer?.epost) {
    await tx.db.delete(epost).where(and(sql`lower(${epost.til}) = lower(${foer.epost})`, isNull(epost.sendt)));
    await tx.db.delete(epostkode).where(sql`lower(${epostkode.epost}) = lower(${foer.epost})`);
  }
  for (const tabell of [oekt, identitet, bosted, bostedskode, avbruttSkjema, vakt])
    await tx.db.delete(tabell).where(eq(tabell.personId, id));
  await slippUnderskrifter(tx, id);
  await tx.db
    .update(invitasjon)
    .set({ navn: "" })
    .where(and(eq(invitasjon.personId, id), ne(invitasjon.navn, "")));
  await tx.db
    .update(person)
    .set({
      navn: sql`case when ${harSignert(id)} then ${person.navn} else '' end`,
      epost: null,
      eksempel: null,
      slettet: tx.naa,
    })
    .where(eq(person.id, id));
}

/**
 * A signature on what still gathers goes with the account, unless it is struck: else a new account would undo that. What is sent is counted, and stands as nobody's: its key is kept until the matter is
 * decided, so that the same fødselsnummer does not sign twice (kommuneloven § 12-1). Letters about it that have not gone are torn up.
 */
async function slippUnderskrifter(tx: Context, id: string) {
  const sine = eq(underskrift.personId, id);
  const adressene = tx.db
    .select({ til: sql`lower(${underskrift.epost})` })
    .from(underskrift)
    .where(and(sine, isNotNull(underskrift.epost)));
  await tx.db
    .delete(epost)
    .where(and(eq(epost.slag, "underskrift"), isNull(epost.sendt), inArray(sql`lower(${epost.til})`, adressene)));
  await tx.db
    .delete(underskrift)
    .where(
      and(
        sine,
        isNull(underskrift.stroeket),
        sql`exists (select 1 from innbyggerforslag b where b.forslag_id = ${underskrift.forslagId} and b.status in ('samler','mangler'))`,
      ),
    );
  await tx.db.update(underskrift).set({ personId: null, epost: null }).where(sine);
}

/** What one has put forward oneself is taken back, and those who signed are told. */
async function trekkMineInnbyggerforslag(tx: Context<"gjest">, nettsted: string) {
  const mine = await tx.db
    .select({ id: innspill.id })
    .from(innspill)
    .innerJoin(forslag, and(eq(forslag.innspillId, innspill.id), eq(forslag.slag, "innbyggerforslag")))
    .where(and(erMin(tx, innspill), isNull(innspill.sperret)));
  for (const { id } of mine) await trekkInnbyggerforslag(tx, id, nettsted);
}

/** True in SQL where somebody has signed what the municipality has done: moderation, mapping, assessment, case, decision, answer, or what could not wait. */
const harSignert = (id: string) => sql<boolean>`(
  exists (select 1 from moderering m where m.av = ${id})
  or exists (select 1 from kobling k where k.av = ${id} or k.tilbakekalt_av = ${id})
  or exists (select 1 from vurdering v where v.av = ${id})
  or exists (select 1 from avskrift t where t.av = ${id})
  or exists (select 1 from svar a where a.av = ${id})
  or exists (select 1 from oversending o where o.av = ${id})
  or exists (select 1 from hastesak h where h.meldt_av = ${id} or h.til_id = ${id} or h.sett_av = ${id})
  or exists (select 1 from snapshot b where b.av = ${id})
  or exists (select 1 from sak s where s.saksbehandler_id = ${id})
  or exists (select 1 from forslagsversjon f where f.behandlet_av = ${id})
  or exists (select 1 from innbyggerforslag b where b.kontrollert_av = ${id})
  or exists (select 1 from underskrift u where u.registrert_av = ${id} or u.stroeket_av = ${id})
  or exists (select 1 from innsending n where n.registrert_av = ${id})
  or exists (select 1 from vedtak w where w.registrert_av = ${id}))`;
