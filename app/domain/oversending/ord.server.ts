import { eq, isNull, and } from "drizzle-orm";
import { innsending, innspill, tema } from "#db/schema";
import type { Context } from "~/domain/context";
import { originaltekst, vistTekst } from "~/domain/innspill/hent.server";
import { skjermTekst } from "~/domain/moderering/publiser.server";
import { finnPersonopplysninger } from "~/domain/personvern/finn-personopplysninger";
import { finnesIkke } from "~/domain/refusal";
import type { Tekster } from "#db/schema/felles";

export type Ordene = {
  id: string;
  ref: string;
  tekst: string;
  spraak: string;
  mottatt: Date;
  spoersmaal: Tekster;
  /** Who to contact and how, where its author has asked to be; else null. */
  kontakt: { navn: string | null; kontakt: string } | null;
};

/**
 * What a receiver outside this house gets of an innspill: its words as they are shown, or masked as they would be; never a fødselsnummer.
 * @throws Refusal 404
 */
export async function hentOrdene(context: Context<"saksbehandler">, ref: string): Promise<Ordene> {
  const [rad] = await context.db
    .select({
      id: innspill.id,
      ref: innspill.ref,
      vist: vistTekst,
      original: originaltekst,
      spraak: innspill.spraak,
      mottatt: innspill.mottatt,
      spoersmaal: tema.spoersmaal,
      navn: innsending.navn,
      kontakt: innsending.kontakt,
    })
    .from(innspill)
    .innerJoin(innsending, eq(innsending.id, innspill.innsendingId))
    .innerJoin(tema, eq(tema.id, innspill.temaId))
    .where(and(eq(innspill.ref, ref), isNull(innspill.sperret)));
  if (!rad) throw finnesIkke();
  const { vist, original, navn, kontakt, ...resten } = rad;
  return {
    ...resten,
    tekst: vist ?? skjermTekst(original, rad.spraak).tekst,
    kontakt: kontakt ? { navn: navn && utenNummer(navn), kontakt: utenNummer(kontakt) } : null,
  };
}

/** Contact is what the receiver needs; a fødselsnummer in the same field is not. */
const utenNummer = (tekst: string) =>
  finnPersonopplysninger(tekst)
    .filter(({ slag }) => slag === "fodselsnummer" || slag === "kontonummer")
    .toReversed()
    .reduce((naa, { fra, til }) => `${naa.slice(0, fra)}▒▒▒${naa.slice(til)}`, tekst);
