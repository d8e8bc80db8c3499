import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { instans, oversending, sakInnspill } from "#db/schema";
import { type Context, iTransaksjon } from "~/domain/context";
import { leggIUtboks } from "~/domain/epost/utboks.server";
import { laasTilArbeid } from "~/domain/innspill/i-arbeid.server";
import { hentKommune } from "~/domain/kommune/kommune.server";
import { Refusal } from "~/domain/refusal";
import { svarUtenSak } from "~/domain/svar/svar.server";
import { finnVurderinger, vurderInnspill } from "~/domain/vurdering/vurder.server";
import { record } from "~/events/record.server";
import { tFor } from "~/i18n/core";
import { dato } from "~/i18n/formater";
import { paa } from "~/i18n/spraak";
import { nyId } from "~/platform/id.server";
import { somOversendingsbrev } from "./brev";
import { hentOversending } from "./hent.server";
import { hentOrdene } from "./ord.server";
import type { Oversendingskjema } from "./oversending";

/**
 * Sends on what belongs elsewhere, once. Every innspill is assessed and answered, so sending on is both: it is assessed as "orientering"
 * where nobody has assessed it, and answered with the words that tell its author where it went, by the way they asked for. The receiver gets
 * the words by mail where it has an address; `forHaand` says that somebody brings them instead.
 * @throws Refusal 409 when it is sent on or answered already, stands in a case, or is taken back; 422 when the receiver is not in use.
 */
export async function sendVidere(
  context: Context<"saksbehandler">,
  ref: string,
  skjema: Oversendingskjema,
  nettsted: string,
): Promise<{ paaEpost: boolean }> {
  return iTransaksjon(context, async (tx) => {
    const { id } = await laasTilArbeid(tx, ref);
    const sendt = await hentOversending(tx, id);
    if (sendt)
      throw new Refusal("oversending.feil.alleredeSendt", {
        status: 409,
        verdier: { navn: sendt.av, instans: sendt.navn.tekst, dato: dato(sendt.tid, tx.spraak) },
      });
    if ((await tx.db.$count(sakInnspill, and(eq(sakInnspill.innspillId, id), isNull(sakInnspill.tattUt)))) > 0)
      throw new Refusal("oversending.feil.staarISak", { status: 409 });
    const kommune = await hentKommune(tx.db);
    const til = await hentMottaker(tx, skjema.instans);
    const ordene = await hentOrdene(tx, ref);
    if (skjema.medKontakt && !ordene.kontakt) throw new Refusal("oversending.feil.ingenKontakt");

    await tx.db
      .insert(oversending)
      .values({ id: nyId(), innspillId: id, instansId: til.id, tekst: skjema.tekst, av: tx.aktoer.id, tid: tx.naa });
    await vurderSomSendtVidere(
      tx,
      { id, ref },
      { instans: paa(til.navn, kommune.spraak).tekst, spraak: kommune.spraak },
    );
    await svarUtenSak(tx, ref, { utfall: "orientering", tekst: skjema.tekst }, nettsted);
    const paaEpost = til.epost !== null && !skjema.forHaand;
    if (paaEpost) {
      const brev = somOversendingsbrev(ordene, { svar: skjema.tekst, medKontakt: skjema.medKontakt }, kommune);
      await leggIUtboks(tx, { ...brev, slag: "oversending", til: til.epost!, spraak: kommune.spraak });
    }
    await record(tx, {
      slag: "innspill.oversendt",
      objekt: id,
      data: { ref, instans: til.id, paaEpost, medKontakt: skjema.medKontakt },
    });
    return { paaEpost };
  });
}

/** Held until the transaction is over, so that it is not taken out of use meanwhile. */
async function hentMottaker(tx: Context, id: string) {
  const [funnet] = await tx.db
    .select({ id: instans.id, navn: instans.navn, epost: instans.epost })
    .from(instans)
    .where(and(eq(instans.id, id), isNotNull(instans.rekkefoelge)))
    .for("share");
  if (!funnet) throw new Refusal("feil.skjema", { felt: { instans: { kode: "oversending.feil.instans" } } });
  return funnet;
}

/** What somebody has assessed already stands. */
async function vurderSomSendtVidere(
  tx: Context<"saksbehandler">,
  { id, ref }: { id: string; ref: string },
  { instans: navn, spraak }: { instans: string; spraak: Parameters<typeof tFor>[0] },
) {
  if ((await finnVurderinger(tx, id)).length > 0) return;
  const t = tFor(spraak);
  await vurderInnspill(tx, ref, {
    nr: 0,
    oppsummering: t("oversending.oppsummering", { instans: navn }),
    tekst: t("oversending.vurdering", { instans: navn }),
    betydning: "orientering",
  });
}
