import { and, eq } from "drizzle-orm";
import { innsending, innspill, innspillTekst } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { aapneForslag } from "~/domain/forslag/aapne.server";
import { originaltekst } from "~/domain/innspill/hent.server";
import { iArbeid } from "~/domain/innspill/i-arbeid.server";
import { skjulPersonopplysninger } from "~/domain/personvern/skjul-personopplysninger";
import { Refusal } from "~/domain/refusal";
import { record } from "~/events/record.server";
import { tFor } from "~/i18n/core";
import { erSpraak } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { kanModerere, laasInnspill } from "./koe.server";
import { noterModerering } from "./noter.server";
import { hvorforIkke } from "./hvorfor-ikke.server";

/**
 * Publishes an innspill: a masked version is made and shown, the original is kept. What is found of fødselsnummer, account numbers, e-mail
 * addresses and phone numbers is always hidden; `skjul` hides more. A moderator can hide words, never change them;
 * `skjulNavn` hides the name that the sender wanted shown, on all that they sent in one go, and `skjulSted` the place.
 * @throws Refusal 409 when somebody else was first, 422 when a phrase to hide is not in the text or a recording is not written down yet, 404
 * outside one's komiteer.
 */
export async function publiserInnspill(
  context: Context<"moderator">,
  ref: string,
  { skjul, skjulNavn = false, skjulSted = false }: { skjul: string[]; skjulNavn?: boolean; skjulSted?: boolean },
): Promise<void> {
  await iTransaksjon(context, async (tx) => {
    await laasInnspill(tx, ref);
    const [truffet] = await tx.db
      .update(innspill)
      .set({ status: "publisert", vises: true, publisert: tx.naa })
      .where(and(eq(innspill.ref, ref), eq(innspill.status, "mottatt"), iArbeid, kanModerere(tx)))
      .returning({ id: innspill.id, spraak: innspill.spraak, innsendingId: innspill.innsendingId });
    if (!truffet) throw await hvorforIkke(tx, ref);
    await lagSkjermetTekst(tx, truffet, skjul);
    await aapneForslag(tx, truffet.id);
    const navnet = skjulNavn && (await skjulNavnet(tx, truffet.innsendingId));
    const stedet = skjulSted && (await skjulStedet(tx, truffet.id));
    await noterModerering(tx, { innspillId: truffet.id, handling: "publisert" });
    await record(
      tx,
      { slag: "innspill.publisert", objekt: truffet.id, data: { ref, skjulteOrd: skjul.length } },
      ...(navnet ? [{ slag: "innspill.navn_skjult" as const, objekt: truffet.id, data: { ref } }] : []),
      ...(stedet ? [{ slag: "innspill.sted_skjult" as const, objekt: truffet.id, data: { ref } }] : []),
    );
  });
}

/** A name is shown with all that was sent together, or with none of it. False when it was not shown. */
async function skjulNavnet(tx: Context, innsendingId: string): Promise<boolean> {
  const skjult = await tx.db
    .update(innsending)
    .set({ visNavn: false })
    .where(and(eq(innsending.id, innsendingId), eq(innsending.visNavn, true)))
    .returning({ id: innsending.id });
  return skjult.length > 0;
}

/** The place is kept for those who work with it. False when it was not shown. */
async function skjulStedet(tx: Context, id: string): Promise<boolean> {
  const skjult = await tx.db
    .update(innspill)
    .set({ visSted: false })
    .where(and(eq(innspill.id, id), eq(innspill.visSted, true)))
    .returning({ id: innspill.id });
  return skjult.length > 0;
}

/** A new masked version of the original words. */
export async function lagSkjermetTekst(
  tx: Context,
  { id, spraak }: { id: string; spraak: string },
  skjul: string[],
): Promise<void> {
  const rader = await tx.db.select({ tekst: originaltekst }).from(innspill).where(eq(innspill.id, id));
  const { tekst } = rader[0]!;
  if (tekst === "") throw new Refusal("vedlegg.feil.maaSkrivesAvFoerst");
  sjekkSkjul(tekst, skjul);
  const versjoner = await tx.db.$count(
    innspillTekst,
    and(eq(innspillTekst.innspillId, id), eq(innspillTekst.slag, "skjermet")),
  );
  await tx.db.insert(innspillTekst).values({
    id: nyId(),
    innspillId: id,
    slag: "skjermet",
    nr: versjoner + 1,
    spraak,
    tekst: skjermTekst(tekst, spraak, skjul).tekst,
    laget: tx.naa,
    lagetAv: tx.aktoer.slag === "person" ? tx.aktoer.id : null,
  });
}

/** A misspelt name would be published without anybody noticing. @throws Refusal 422 when a phrase to hide is not in the text. */
export function sjekkSkjul(tekst: string, skjul: string[]): void {
  const borte = skjul.find((ord) => !finnesI(tekst, ord));
  if (borte)
    throw new Refusal("feil.skjema", {
      felt: { skjul: { kode: "moderering.feil.ikkeITeksten", verdier: { ord: borte } } },
    });
}

const finnesI = (tekst: string, ord: string) =>
  skjulPersonopplysninger(tekst, { ogsaa: [ord], merke: () => "" }).funn.some(({ slag }) => slag === "annet") ||
  tekst.toLocaleLowerCase("nb").includes(ord.toLocaleLowerCase("nb"));

/** The text with what is personal hidden, in the words of the innspill's own language; and what was found. */
export function skjermTekst(tekst: string, spraak: string, ogsaa: string[] = []) {
  const t = tFor(erSpraak(spraak) ? spraak : "nb");
  return skjulPersonopplysninger(tekst, { ogsaa, merke: (slag) => t(`personvern.fjernet.${slag}`) });
}
